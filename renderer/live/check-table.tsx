import { useTranslation } from 'react-i18next';
import type { CheckId } from '../../src/checks/check-id';
import type { CheckResult } from '../../src/checks/verdict';
import type { Report } from '../../src/judge';
import { relaxedChecks } from '../../src/specification/for-subject';
import { VerdictMark } from '../parts/verdict-mark';
import { limitText } from './limit-text';
import './check-table.css';

interface Props {
  /** Null while nothing has been seen. */
  readonly report: Pick<Report, 'checks' | 'policy' | 'relaxed'> | null;
}

/** Every check with its exact value and limit, and what is relaxed for the age, for staff. */
export function CheckTable({ report }: Props) {
  const { t } = useTranslation();
  const { checks, policy, relaxed } = report ?? { checks: [], policy: null, relaxed: [] };
  const relaxedIds: readonly CheckId[] = relaxedChecks(relaxed);
  return (
    <section className="check-table" aria-label={t('staff.title')} tabIndex={0}>
      {policy !== null && <p>{t('staff.window', { policy })}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('staff.check')}</th>
            <th scope="col">{t('staff.value')}</th>
            <th scope="col">{t('staff.limit')}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <CheckRow key={check.id} check={check} isRelaxed={relaxedIds.includes(check.id)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly check: CheckResult;
  readonly isRelaxed: boolean;
}

function CheckRow({ check, isRelaxed }: RowProps) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language, {
    maximumSignificantDigits: 3,
    maximumFractionDigits: 4,
    roundingPriority: 'lessPrecision',
  });
  const unit = check.unit === null ? '' : t(`unit.${check.unit}`);
  return (
    <>
      <tr>
        <th scope="row">
          <VerdictMark verdict={check.verdict} />
          <span>{t(`check.${check.id}.name`)}</span>
          <span className="unseen">{t(`verdict.${check.verdict}`)}</span>
        </th>
        <td>
          {check.value === null ? t('staff.noValue') : `${number.format(check.value)} ${unit}`}
        </td>
        <td>{limitText(t, check, (value) => number.format(value))}</td>
      </tr>
      {(check.verdict !== 'pass' || isRelaxed) && (
        <tr className="why">
          <td colSpan={3}>
            {check.verdict !== 'pass' && t(`reason.${check.reason}.staff`)}
            {isRelaxed && <span className="relaxed">{t('staff.relaxed')}</span>}
          </td>
        </tr>
      )}
    </>
  );
}
