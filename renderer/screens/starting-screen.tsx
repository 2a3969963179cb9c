import { useTranslation } from 'react-i18next';
import { Drum } from '../parts/drum';
import './message.css';
import './starting-screen.css';

/** Until the camera and the models have answered. */
export function StartingScreen() {
  const { t } = useTranslation();
  return (
    <main className="message starting" aria-busy="true">
      <Drum />
      <h1>{t('app.name')}</h1>
      <p role="status">{t('starting.text')}</p>
    </main>
  );
}
