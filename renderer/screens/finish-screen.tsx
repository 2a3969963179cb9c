import { useSelector } from '@xstate/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../parts/error-line.css';
import { Receipt } from '../parts/receipt';
import { PhotoView } from '../picture/photo-view';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import { SheetChoice } from './sheet-choice';
import './finish-screen.css';
import './looking-screen.css';

/** The file's own name, whichever way its folders are written. */
const nameOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

/** The photo is a file now: its number to fetch it by, and paper for who wants it. */
export function FinishScreen() {
  const { t } = useTranslation();
  const { actor, shots, journal, settings } = useSitting();
  const deletesAtOnce = useStore(settings, ({ retentionHours }) => retentionHours === 0);
  const picture = useStore(shots.picture, (current) => current);
  const receipt = useStore(journal.receipt, (current) => current);
  const plan = useSelector(actor, ({ context }) => context.report?.crop?.plan ?? null);
  const saved = useSelector(actor, ({ context }) => context.saved);
  const [keeps, setKeeps] = useState(false);
  if (saved === null) return null;

  async function deleteNow(): Promise<void> {
    setKeeps(false);
    setKeeps(!(await journal.markFetched()));
  }

  return (
    <main className="finish">
      <div className="stage">
        {picture !== null && (
          <PhotoView picture={picture} plan={plan} region={null} label={t('review.photo')} />
        )}
      </div>
      <div className="taken-home">
        <div className="told" tabIndex={0}>
          <div role="status">
            <h1>{t(saved.rejected ? 'saved.rejectedTitle' : 'finish.title')}</h1>
          </div>
          {receipt !== null && <Receipt number={receipt} />}
          <p>
            {t('saved.file')} <code>{nameOf(saved.photo)}</code>
          </p>
          {!saved.rejected && <SheetChoice saved={saved} />}
        </div>
        {keeps && (
          <p className="error-line" role="alert">
            {t('finish.notDeleted')}
          </p>
        )}
        <div className="choices">
          {deletesAtOnce && (
            <button type="button" className="button" onClick={() => void deleteNow()}>
              {t('finish.fetched')}
            </button>
          )}
          <button
            type="button"
            className="button main"
            onClick={() => actor.send({ type: 'NEXT' })}
          >
            {t('finish.next')}
          </button>
        </div>
      </div>
    </main>
  );
}
