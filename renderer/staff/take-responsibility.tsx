import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { OVERRIDE_REASONS, type OverrideReason } from '../../src/station/journal';
import { useStore } from '../sitting/store';
import { answering } from './answer-for';
import { answerOf, shift, type Answer } from './shift';
import './responsibility.css';

interface Props {
  readonly disabled: boolean;
  readonly onTake: (answer: Answer) => void;
}

/** "Good enough: I take responsibility": one touch, with the reason that was given last. */
export function TakeResponsibility({ disabled, onTake }: Props) {
  const { t } = useTranslation();
  const current = useStore(shift, (now) => now);
  const answer = answerOf(current);
  const now = useStore(answering, (state) => state);
  const hint = useId();
  const say = (why: OverrideReason): void => shift.set({ ...current, why });
  return (
    <div className="take-responsibility">
      <button
        type="button"
        className="button"
        disabled={disabled || typeof answer === 'string' || now.state === 'recording'}
        aria-describedby={hint}
        onClick={() => {
          if (typeof answer === 'object') onTake(answer);
        }}
      >
        {t('responsibility.take')}
        {current.who !== null && <small>{current.who}</small>}
      </button>
      <label>
        <span>{t('responsibility.why')}</span>
        <select
          value={current.why}
          onChange={({ target }) => {
            const why = OVERRIDE_REASONS.find((reason) => reason === target.value);
            if (why !== undefined) say(why);
          }}
        >
          {OVERRIDE_REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {t(`responsibility.reason.${reason}`)}
            </option>
          ))}
        </select>
      </label>
      {current.why === 'other' && (
        <input
          value={current.line}
          maxLength={200}
          aria-label={t('responsibility.line')}
          placeholder={t('responsibility.line')}
          autoComplete="off"
          onChange={({ target }) => shift.set({ ...current, line: target.value })}
        />
      )}
      <p id={hint} role="status">
        {answer === 'name' && t('responsibility.needsName')}
        {answer === 'line' && t('responsibility.needsLine')}
        {typeof answer === 'object' && (
          <span className="unseen">{t('responsibility.records')}</span>
        )}
      </p>
      {now.state === 'noJournal' && <p role="alert">{t('responsibility.noJournal')}</p>}
      {now.state === 'refused' && (
        <p role="alert">
          {t('responsibility.failed')} {now.message}
        </p>
      )}
    </div>
  );
}
