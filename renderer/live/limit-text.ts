import type { TFunction } from 'i18next';
import type { CheckResult } from '../../src/checks/verdict';

/** The limit of a check in words: both ends, one of them, or a dash. */
export function limitText(
  t: TFunction,
  { limit }: Pick<CheckResult, 'limit'>,
  format: (value: number) => string,
): string {
  const min = limit?.min === undefined ? null : format(limit.min);
  const max = limit?.max === undefined ? null : format(limit.max);
  if (min !== null && max !== null) return t('staff.limitBoth', { min, max });
  if (min !== null) return t('staff.limitMin', { min });
  if (max !== null) return t('staff.limitMax', { max });
  return t('staff.noValue');
}
