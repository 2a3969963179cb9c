import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CheckResult } from '../../src/checks/verdict';
import { VerdictMark } from '../parts/verdict-mark';
import './check-table.css';

/** Every check with its exact value and limit, for staff. */
export function CheckTable({ checks }: { readonly checks: readonly CheckResult[] }) {
  const { t } = useTranslation();
  return (
    <section className="check-table" aria-label={t('staff.title')} tabIndex={0}>
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
            <CheckRow key={check.id} check={check} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CheckRow({ check }: { readonly check: CheckResult }) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language, { maximumSignificantDigits: 3 });
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
      {check.verdict !== 'pass' && (
        <tr className="why">
          <td colSpan={3}>{t(`reason.${check.reason}.staff`)}</td>
        </tr>
      )}
    </>
  );
}

function limitText(
  t: TFunction,
  { limit }: CheckResult,
  format: (value: number) => string,
): string {
  const min = limit?.min === undefined ? null : format(limit.min);
  const max = limit?.max === undefined ? null : format(limit.max);
  if (min !== null && max !== null) return t('staff.limitBoth', { min, max });
  if (min !== null) return t('staff.limitMin', { min });
  if (max !== null) return t('staff.limitMax', { max });
  return t('staff.noValue');
}
