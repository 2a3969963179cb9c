import { useSelector } from '@xstate/react';
import { useTranslation } from 'react-i18next';
import { PhotoView } from '../picture/photo-view';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import './looking-screen.css';
import './saved-screen.css';

/** The file's own name, whichever way its folders are written. */
const nameOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

/** The photo is a file now: where it went, and back. */
export function SavedScreen() {
  const { t } = useTranslation();
  const sitting = useSitting();
  const picture = useStore(sitting.picture, (current) => current);
  const plan = useSelector(sitting.actor, ({ context }) => context.report?.crop?.plan ?? null);
  const saved = useSelector(sitting.actor, ({ context }) => context.saved);
  if (saved === null) return null;
  return (
    <main className="saved">
      <div className="stage">
        {picture !== null && (
          <PhotoView picture={picture} plan={plan} region={null} label={t('review.photo')} />
        )}
      </div>
      <div className="receipt">
        <div role="status">
          <h1>{t(saved.rejected ? 'saved.rejectedTitle' : 'saved.title')}</h1>
        </div>
        <p>
          {t('saved.file')}
          <br />
          <code>{nameOf(saved.photo)}</code>
        </p>
        <button type="button" className="button main" onClick={sitting.again}>
          {t('saved.next')}
        </button>
      </div>
    </main>
  );
}
