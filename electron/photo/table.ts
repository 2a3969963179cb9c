import type { CheckResult, Limit, Unit } from '../../src/checks/verdict';
import type { Specification } from '../../src/specification/specification';
import type { PhotoLine } from './photo-line';
import { reasonWords } from './reason-words';

const UNIT_WORDS: Record<Unit, { readonly decimals: number; readonly label: string }> = {
  count: { decimals: 0, label: '' },
  px: { decimals: 0, label: ' px' },
  mm: { decimals: 1, label: ' mm' },
  heightRatio: { decimals: 3, label: ' of height' },
  widthRatio: { decimals: 3, label: ' of width' },
  deg: { decimals: 1, label: '°' },
  ratio: { decimals: 3, label: '' },
  bit: { decimals: 2, label: ' bit' },
  deltaE: { decimals: 1, label: ' ΔE' },
  level: { decimals: 0, label: '' },
};

/** One picture for a person: its verdict, its checks in columns, and where the photo is. */
export function photoTable(line: PhotoLine): string {
  const head = `${line.file}  ${line.verdict.toUpperCase()}  (${line.spec})`;
  const checks = columns(
    line.checks.map((check) => [
      check.id,
      check.verdict,
      check.value === null ? '' : withUnit(check.value, check.unit),
      limitWords(check),
      check.reason === 'ok' ? '' : reasonWords(check.reason),
    ]),
  ).map((row) => `  ${row}`);
  const written = line.photo === null ? [] : [`  photo: ${line.photo}`];
  const error = line.error === undefined ? [] : [`  ${line.error.message}`];
  return [head, ...checks, ...error, ...written, ''].join('\n');
}

/** The specifications with what a person chooses them by. */
export function specificationTable(specifications: readonly Specification[]): string {
  return columns(
    specifications.map(({ id, names, photo, file }) => [
      id,
      `${photo.widthPx}×${photo.heightPx} px`,
      fileSize(file),
      names.en,
      names['zh-CN'],
    ]),
  ).join('\n');
}

/** Rows with every column as wide as its widest cell; the last one is left as it is. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    }
  }
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

const rounded = (value: number, unit: Unit | null): string =>
  value.toFixed(unit === null ? 3 : UNIT_WORDS[unit].decimals);

const withUnit = (value: number, unit: Unit | null): string =>
  `${rounded(value, unit)}${unit === null ? '' : UNIT_WORDS[unit].label}`;

function limitWords({ limit, unit }: CheckResult): string {
  if (limit === null) return '';
  const { min, max }: Limit = limit;
  if (min !== undefined && max !== undefined) {
    return min === max ? withUnit(min, unit) : `${rounded(min, unit)} to ${withUnit(max, unit)}`;
  }
  if (min !== undefined) return `at least ${withUnit(min, unit)}`;
  return max === undefined ? '' : `at most ${withUnit(max, unit)}`;
}

function fileSize({ minKb, maxKb }: Specification['file']): string {
  if (maxKb === undefined) return minKb === undefined ? 'any size' : `from ${minKb} KB`;
  return minKb === undefined ? `up to ${maxKb} KB` : `${minKb} to ${maxKb} KB`;
}
