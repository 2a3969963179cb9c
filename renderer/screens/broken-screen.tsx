import { useTranslation } from 'react-i18next';
import type { VisionFailure } from '../../src/sitting/sitting-event';
import { Drum } from '../parts/drum';
import './message.css';

/** What stopped the app, as its code. */
export type Failure = VisionFailure | 'NO_SPECIFICATIONS' | 'APP_STOPPED';

interface Props {
  readonly failure: Failure;
  /** The station's own words, for staff. */
  readonly detail?: string | null;
  readonly onRetry: () => void;
}

/** The machine cannot work: who can mend it, and how. */
export function BrokenScreen({ failure, detail = null, onRetry }: Props) {
  const { t } = useTranslation();
  return (
    <main className="message" role="alert">
      <Drum />
      <h1>{t('broken.title')}</h1>
      <p>{t('broken.text')}</p>
      <p className="detail">
        {t(`broken.${failure}`)}
        <br />
        {detail} <code>{failure}</code>
      </p>
      <div className="actions">
        <button type="button" className="button main" onClick={onRetry}>
          {t('broken.retry')}
        </button>
      </div>
    </main>
  );
}
