import { useSelector } from '@xstate/react';
import { useTranslation } from 'react-i18next';
import { PhotoView } from '../picture/photo-view';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import './looking-screen.css';

/** The shot is being judged with full care. */
export function LookingScreen() {
  const { t } = useTranslation();
  const sitting = useSitting();
  const picture = useStore(sitting.shots.picture, (current) => current);
  const source = useSelector(sitting.actor, (snapshot) => snapshot.context.source);
  return (
    <main className="looking" aria-busy="true">
      <div role="status">
        <h1>{t('looking.title')}</h1>
      </div>
      <div className={source === 'camera' ? 'stage mirror' : 'stage'}>
        {picture !== null && (
          <PhotoView picture={picture} plan={null} region={null} label={t('review.picture')} />
        )}
      </div>
      <button
        type="button"
        className="button"
        onClick={() => sitting.actor.send({ type: 'AGAIN' })}
      >
        {t('looking.stop')}
      </button>
    </main>
  );
}
