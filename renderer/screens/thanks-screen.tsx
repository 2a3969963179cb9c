import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Drum } from '../parts/drum';
import { useSitting } from '../sitting/sitting-context';
import './message.css';
import './thanks-screen.css';

const STARS = [1, 2, 3, 4, 5] as const;
const PHRASES = ['fast', 'easy', 'hard'] as const;
const MAX_LINE = 200;

type Message = 'open' | 'sending' | 'sent' | 'failed';

/** Goodbye, and a star or a line for staff from who likes; nobody is asked for a name. */
export function ThanksScreen() {
  const { t } = useTranslation();
  const { actor, journal } = useSitting();
  const [stars, setStars] = useState<number | null>(null);
  const [line, setLine] = useState('');
  const [message, setMessage] = useState<Message>(journal.hasMessage() ? 'sent' : 'open');

  async function send(): Promise<void> {
    setMessage('sending');
    const kept = await journal.leaveMessage({
      stars,
      line: line.trim() === '' ? null : line.trim(),
    });
    setMessage(kept ? 'sent' : 'failed');
  }

  return (
    <main className="message thanks">
      <Drum />
      <h1>{t('thanks.title')}</h1>
      {message === 'sent' || message === 'failed' ? (
        <p role="status">{t(message === 'sent' ? 'thanks.sent' : 'thanks.notSent')}</p>
      ) : (
        <>
          <p>{t('thanks.ask')}</p>
          <div className="stars" role="group" aria-label={t('thanks.ask')}>
            {STARS.map((count) => (
              <button
                key={count}
                type="button"
                className="button"
                aria-label={t('thanks.stars', { count })}
                aria-pressed={stars === count}
                onClick={() => setStars(count)}
              >
                <Star isLit={stars !== null && count <= stars} />
              </button>
            ))}
          </div>
          <div className="line">
            {PHRASES.map((phrase) => (
              <button
                key={phrase}
                type="button"
                className="button"
                onClick={() => setLine(t(`thanks.${phrase}`))}
              >
                {t(`thanks.${phrase}`)}
              </button>
            ))}
            <input
              value={line}
              maxLength={MAX_LINE}
              placeholder={t('thanks.line')}
              aria-label={t('thanks.line')}
              autoComplete="off"
              onChange={({ target }) => setLine(target.value)}
            />
          </div>
        </>
      )}
      <div className="actions">
        {message === 'open' && (stars !== null || line.trim() !== '') && (
          <button type="button" className="button main" onClick={() => void send()}>
            {t('thanks.send')}
          </button>
        )}
        <button type="button" className="button" onClick={() => actor.send({ type: 'NEXT' })}>
          {t('thanks.next')}
        </button>
      </div>
    </main>
  );
}

function Star({ isLit }: { readonly isLit: boolean }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path
        d="m12 2.5 2.9 6.2 6.6.8-4.9 4.6 1.3 6.7L12 17.4l-5.9 3.4 1.3-6.7-4.9-4.6 6.6-.8z"
        fill={isLit ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinejoin="round"
      />
    </svg>
  );
}
