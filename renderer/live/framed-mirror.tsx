import { useCallback, useMemo, type ReactNode } from 'react';
import { followed, framingOf, WHOLE_PICTURE, type HeadPlace } from '../../src/guide/framing';
import type { Specification, Subject } from '../../src/specification/specification';
import type { Camera } from '../camera/camera';
import type { LiveStore } from './live-view';
import { outlineOf, type Outline } from './outline';

interface Props {
  readonly camera: Camera;
  readonly live: LiveStore;
  readonly specification: Specification;
  readonly subject: Subject;
  /** Moves with the picture. */
  readonly children: ReactNode;
}

/** The camera's picture as in a mirror, brought to the outline as far as it has room. */
export function FramedMirror({ camera, live, specification, subject, children }: Props) {
  const outline = useMemo(() => outlineOf(specification, subject), [specification, subject]);

  const frame = useCallback(
    (mirror: HTMLDivElement | null) => {
      if (mirror === null) return undefined;
      const takeOut = camera.showIn(mirror);
      let framing = WHOLE_PICTURE;
      const stop = live.watch(() => {
        const head = live.get().report?.head ?? null;
        const { clientWidth, clientHeight } = mirror;
        if (head === null || outline === null || clientHeight === 0) return;
        const place = placeIn(outline, clientWidth, clientHeight);
        framing = followed(framing, framingOf(head, place, clientWidth / clientHeight));
        mirror.style.setProperty('--zoom', String(framing.zoom));
        mirror.style.setProperty('--shift-x', `${String(100 * framing.shiftX)}%`);
        mirror.style.setProperty('--shift-y', `${String(100 * framing.shiftY)}%`);
      });
      return () => {
        stop();
        takeOut();
      };
    },
    [camera, live, outline],
  );

  return (
    <div className="mirror" ref={frame}>
      {children}
    </div>
  );
}

/** As the style sheet lays the outline: in the middle, so high or so wide at most. */
const MOST = { width: 0.9, height: 0.88 } as const;

/** Where the outline is, in parts of the box, seen from behind the mirror. */
function placeIn(outline: Outline, boxWidth: number, boxHeight: number): HeadPlace {
  const { widthPx, heightPx, head, eyeLineY } = outline;
  const width = Math.min(MOST.width * boxWidth, (MOST.height * boxHeight * widthPx) / heightPx);
  const scale = width / widthPx;
  const left = (boxWidth - width) / 2;
  const top = (boxHeight - heightPx * scale) / 2;
  return {
    eyesX: 1 - (left + head.x * scale) / boxWidth,
    eyesY: (top + eyeLineY * scale) / boxHeight,
    height: (2 * head.ry * scale) / boxHeight,
  };
}
