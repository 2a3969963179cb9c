import { useTranslation } from 'react-i18next';
import type { CameraSettings } from '../../src/station/settings';

type Resolution = Pick<CameraSettings, 'widthPx' | 'heightPx'>;

/** What most cameras can do, wide and 4:3; a camera that cannot gives what comes next. */
const USUAL: readonly Resolution[] = [
  { widthPx: 1280, heightPx: 720 },
  { widthPx: 1920, heightPx: 1080 },
  { widthPx: 2560, heightPx: 1440 },
  { widthPx: 3840, heightPx: 2160 },
  { widthPx: 1600, heightPx: 1200 },
  { widthPx: 2592, heightPx: 1944 },
];

interface Props {
  readonly chosen: Resolution;
  readonly onChoose: (wanted: Resolution) => void;
}

/** How large a picture is asked of the camera. */
export function ResolutionChoice({ chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const isChosen = ({ widthPx, heightPx }: Resolution): boolean =>
    widthPx === chosen.widthPx && heightPx === chosen.heightPx;
  const { widthPx, heightPx } = chosen;
  const offered = USUAL.some(isChosen) ? USUAL : [...USUAL, { widthPx, heightPx }];
  return (
    <fieldset className="resolutions">
      <legend>{t('cameraSettings.resolution')}</legend>
      {offered.map((resolution) => {
        const name = `${String(resolution.widthPx)} × ${String(resolution.heightPx)}`;
        return (
          <label key={name}>
            <input
              type="radio"
              name="camera-resolution"
              className="unseen"
              checked={isChosen(resolution)}
              onChange={() => onChoose(resolution)}
            />
            {name}
          </label>
        );
      })}
    </fieldset>
  );
}
