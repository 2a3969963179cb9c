import { useTranslation } from 'react-i18next';
import { useCameraPlace } from '../camera/use-camera-place';
import { useSitting } from '../sitting/sitting-context';
import { CameraSettingsPanel } from './camera-settings';

/** The camera's settings in the place of the mirror, for staff who stand before it. */
export function CameraSettingsScreen() {
  const { t } = useTranslation();
  const { camera, setsCamera } = useSitting();
  const show = useCameraPlace(camera);
  return (
    <main>
      <CameraSettingsPanel
        picture={
          <div className="picture" ref={show} role="img" aria-label={t('cameraSettings.picture')} />
        }
        onClose={() => setsCamera.set(false)}
      />
    </main>
  );
}
