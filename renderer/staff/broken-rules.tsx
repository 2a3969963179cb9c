import { useTranslation } from 'react-i18next';
import type { CheckResult } from '../../src/checks/verdict';
import { toAnswerFor } from '../../src/responsibility/to-answer-for';
import { VerdictMark } from '../parts/verdict-mark';

/** Each rule that a photo breaks, that could not be judged or that is in doubt, with the reason, in words. */
export function BrokenRules({ checks }: { readonly checks: readonly CheckResult[] }) {
  const { t } = useTranslation();
  const broken = [...toAnswerFor(checks), ...checks.filter(({ verdict }) => verdict === 'warn')];
  if (broken.length === 0) return <p>{t('staffWindow.nothingBroken')}</p>;
  return (
    <ul className="broken-rules" aria-label={t('staffWindow.breaks')} tabIndex={0}>
      {broken.map(({ id, verdict, reason }) => (
        <li key={id}>
          <VerdictMark verdict={verdict} />
          <b>{t(`check.${id}.name`)}</b>
          <span>{t(`reason.${reason}.staff`)}</span>
        </li>
      ))}
    </ul>
  );
}
