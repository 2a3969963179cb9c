import { useTranslation } from 'react-i18next';
import type { CameraSettings } from '../../src/station/settings';

type RotationDeg = CameraSettings['rotationDeg'];
const ROTATIONS_DEG: readonly RotationDeg[] = [0, 90, 180, 270];

interface Props {
  readonly chosen: RotationDeg;
  readonly onChoose: (wanted: { readonly rotationDeg: RotationDeg }) => void;
}

/** How far the camera's picture is turned, each with the picture that it makes. */
export function RotationChoice({ chosen, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className="rotations">
      <legend>{t('cameraSettings.rotation')}</legend>
      {ROTATIONS_DEG.map((rotationDeg) => (
        <label key={rotationDeg}>
          <input
            type="radio"
            name="camera-rotation"
            className="unseen"
            checked={rotationDeg === chosen}
            onChange={() => onChoose({ rotationDeg })}
          />
          <TurnedPicture rotationDeg={rotationDeg} />
          {rotationDeg === 0
            ? t('cameraSettings.noRotation')
            : t('cameraSettings.rotationDeg', { rotationDeg })}
        </label>
      ))}
    </fieldset>
  );
}

/** The camera's picture with a bar along its upper edge, turned, and a person upright in it. */
function TurnedPicture({ rotationDeg }: { readonly rotationDeg: RotationDeg }) {
  return (
    <svg viewBox="0 0 40 40" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
      <g transform={`rotate(${String(rotationDeg)} 20 20)`}>
        <rect x="3" y="9" width="34" height="22" rx="2" />
        <path d="M4 11h32" strokeWidth="3.4" />
      </g>
      <g fill="currentColor" stroke="none">
        <circle cx="20" cy="17" r="3.2" />
        <path d="M14 26.6a6 5.6 0 0 1 12 0z" />
      </g>
    </svg>
  );
}
