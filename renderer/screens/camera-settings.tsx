import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraSettings } from '../../src/station/settings';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import { StationRefusal } from '../station/request';
import { changeSettings } from '../station/settings';
import { DeviceChoice } from './camera-device-choice';
import { FieldOfViewChoice } from './camera-field-of-view';
import { ResolutionChoice } from './camera-resolution-choice';
import { RotationChoice } from './camera-rotation-choice';
import './camera-settings.css';

interface Props {
  /** What the camera shows, as the photo will be. */
  readonly picture: ReactNode;
  readonly onClose: () => void;
}

type Kept = 'unchanged' | 'saved' | { readonly refused: string };

/** For staff: which camera, how large, how it is mounted, beside what it shows. Kept at each choice. */
export function CameraSettingsPanel({ picture, onClose }: Props) {
  const { t } = useTranslation();
  const { camera, settings } = useSitting();
  const chosen = useStore(settings, (current) => current.camera);
  const [kept, setKept] = useState<Kept>('unchanged');

  async function change(wanted: Partial<CameraSettings>): Promise<void> {
    try {
      const now = await changeSettings({ camera: wanted });
      camera.use(now.camera);
      settings.set(now);
      setKept('saved');
    } catch (error) {
      if (!(error instanceof StationRefusal)) throw error;
      setKept({ refused: error.message });
    }
  }
  const choose = (wanted: Partial<CameraSettings>): void => void change(wanted);

  return (
    <section className="camera-settings" aria-labelledby="camera-settings-title">
      <header>
        <h1 id="camera-settings-title">{t('cameraSettings.title')}</h1>
        <p role="status">{kept === 'saved' && t('cameraSettings.saved')}</p>
        <button type="button" className="button" onClick={onClose}>
          {t('cameraSettings.close')}
        </button>
      </header>
      <ShownPicture>{picture}</ShownPicture>
      <div className="choices">
        {typeof kept === 'object' && <p role="alert">{kept.refused}</p>}
        <DeviceChoice camera={camera} chosen={chosen.deviceLabel} onChoose={choose} />
        <ResolutionChoice chosen={chosen} onChoose={choose} />
        <RotationChoice chosen={chosen.rotationDeg} onChoose={choose} />
        <FieldOfViewChoice chosen={chosen.fieldOfViewDeg} onChoose={choose} />
      </div>
    </section>
  );
}

/** What the camera shows, and how large it is or what is wrong with it. */
function ShownPicture({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { camera } = useSitting();
  const state = useStore(camera.state, (now) => now);
  const size = useSyncExternalStore(
    (listener) => {
      camera.video.addEventListener('resize', listener);
      return () => camera.video.removeEventListener('resize', listener);
    },
    () => `${String(camera.video.videoWidth)}x${String(camera.video.videoHeight)}`,
  );
  const [widthPx, heightPx] = size.split('x');
  return (
    <figure>
      {children}
      <figcaption role="status">
        {state === 'opening' && t('cameraSettings.opening')}
        {state === 'working' && t('cameraSettings.size', { widthPx, heightPx })}
        {typeof state === 'object' && t(`noCamera.${state.failed}`)}
      </figcaption>
    </figure>
  );
}
