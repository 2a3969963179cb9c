import { useSelector } from '@xstate/react';
import { useTranslation } from 'react-i18next';
import { Drum } from '../parts/drum';
import { ErrorLine } from '../parts/error-line';
import { PictureButton } from '../parts/picture-button';
import { useSitting } from '../sitting/sitting-context';
import './message.css';

/** No camera: one plain sentence, and a picture in its place. Leaves by itself when one comes. */
export function NoCameraScreen() {
  const { t } = useTranslation();
  const sitting = useSitting();
  const camera = useSelector(sitting.actor, (snapshot) => snapshot.context.camera);
  const failure = typeof camera === 'object' ? camera.failed : 'unknown';
  return (
    <main className="message no-camera">
      <Drum />
      <h1>{t('noCamera.title')}</h1>
      <p role="status">{t(`noCamera.${failure}`)}</p>
      <ErrorLine />
      <div className="actions">
        <PictureButton className="main" onPicture={sitting.usePicture}>
          {t('noCamera.usePicture')}
        </PictureButton>
        <button type="button" className="button" onClick={sitting.retry}>
          {t('noCamera.retry')}
        </button>
        <button type="button" className="button quiet" onClick={() => sitting.setsCamera.set(true)}>
          {t('cameraSettings.title')}
        </button>
      </div>
    </main>
  );
}
