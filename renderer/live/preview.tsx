import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Specification, Subject } from '../../src/specification/specification';
import type { Camera } from '../camera/camera';
import { RegionPolygons } from '../picture/region-polygons';
import { useStore } from '../sitting/store';
import type { LiveStore } from './live-view';
import { FramedMirror } from './framed-mirror';
import { GuideOutline } from './guide-outline';
import './preview.css';

interface Props {
  readonly camera: Camera;
  readonly live: LiveStore;
  readonly specification: Specification;
  readonly subject: Subject;
  /** Laid over the picture. */
  readonly children?: ReactNode;
}

/** The person as in a mirror, with the place to stand. */
export function Preview({ camera, live, specification, subject, children }: Props) {
  const { t } = useTranslation();
  const good = useStore(live, (view) => view.good);
  const inPlace = useStore(live, (view) => view.inPlace);

  return (
    <div className="preview" role="img" aria-label={t('live.picture')}>
      <FramedMirror camera={camera} live={live} specification={specification} subject={subject}>
        <HintRegion live={live} />
      </FramedMirror>
      <GuideOutline specification={specification} subject={subject} inPlace={inPlace} good={good} />
      {children}
    </div>
  );
}

/** The place in the picture that the hint speaks of. */
function HintRegion({ live }: { readonly live: LiveStore }) {
  const region = useStore(live, (view) => view.region);
  const picture = useStore(live, (view) => view.report?.head?.picture ?? null);
  if (region === null || picture === null) return null;
  return (
    <svg
      className="region"
      viewBox={`0 0 ${String(picture.widthPx)} ${String(picture.heightPx)}`}
      preserveAspectRatio="xMidYMid slice"
    >
      <RegionPolygons region={region} />
    </svg>
  );
}
