import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Camera } from '../camera/camera';
import type { CameraDevice } from '../camera/open-device';
import { useStore } from '../sitting/store';

interface Props {
  readonly camera: Camera;
  readonly chosen: string | null;
  readonly onChoose: (wanted: { readonly deviceLabel: string | null }) => void;
}

/** Which camera: one of those connected, the chosen one even while it is not, or any. */
export function DeviceChoice({ camera, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const devices = useDevices(camera);
  const isAway = chosen !== null && devices.every(({ label }) => label !== chosen);
  const one = (label: string | null, name: string, note: string | null) => (
    <label key={label ?? ''}>
      <input
        type="radio"
        name="camera-device"
        className="unseen"
        checked={label === chosen}
        onChange={() => onChoose({ deviceLabel: label })}
      />
      <span>{name}</span>
      {note !== null && <small>{note}</small>}
    </label>
  );
  return (
    <fieldset className="devices">
      <legend>{t('cameraSettings.device')}</legend>
      {one(null, t('cameraSettings.anyDevice'), null)}
      {devices.map(({ label, largest }) =>
        one(label, label, largest && `${String(largest.widthPx)} × ${String(largest.heightPx)}`),
      )}
      {isAway && one(chosen, chosen, t('cameraSettings.away'))}
    </fieldset>
  );
}

/** The cameras of the machine, looked up anew when one comes or goes, or may be used at last. */
function useDevices(camera: Camera): readonly CameraDevice[] {
  const state = useStore(camera.state, (now) => now);
  const [devices, setDevices] = useState<readonly CameraDevice[]>([]);
  useEffect(() => {
    let shown = true;
    const look = async (): Promise<void> => {
      const found = await camera.list();
      if (shown) setDevices(found);
    };
    const onChange = (): void => void look();
    onChange();
    navigator.mediaDevices.addEventListener('devicechange', onChange);
    return () => {
      shown = false;
      navigator.mediaDevices.removeEventListener('devicechange', onChange);
    };
  }, [camera, state]);
  return devices;
}
