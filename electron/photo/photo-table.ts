import type { CheckId } from '../../src/checks/check-id';
import type { CheckResult, Unit } from '../../src/checks/verdict';
import type { CropRefusal } from '../../src/crop/crop-plan';
import { filled } from '../../src/explanation/filled';
import { relaxedChecks } from '../../src/specification/for-subject';
import { columns } from './columns';
import { faultWords, WORDS, type Language, type Words } from './language';
import type { PhotoLine } from './photo-line';

const DECIMALS: Readonly<Record<Unit, number>> = {
  count: 0,
  px: 0,
  mm: 1,
  m: 2,
  heightRatio: 3,
  widthRatio: 3,
  deg: 1,
  ratio: 3,
  bit: 2,
  deltaE: 1,
  level: 0,
};

/** One picture for a person: its verdict, its checks in columns, and where the photo is or why not. */
export function photoTable(line: PhotoLine, language: Language): string {
  const words = WORDS[language];
  const { staff } = words;
  const relaxed: readonly CheckId[] = relaxedChecks(line.relaxed);
  const head = `${line.file}  ${words.verdict[line.verdict]}  (${rulesText(line, words)})`;
  const checks = columns([
    [staff.check, '', staff.value, staff.limit],
    ...line.checks.map((check) => checkRow(check, relaxed.includes(check.id), words)),
  ]);
  const below = [
    ...whyNoPhoto(line, language),
    ...(line.backgroundKept === undefined ? [] : [faultWords(line.backgroundKept, language)]),
    ...(line.original === undefined ? [] : [WORDS[language].reason.backgroundReplaced.staff]),
    ...[line.photo, line.original, line.sheet, line.observation].flatMap((path) =>
      path == null ? [] : [`→ ${path}`],
    ),
  ];
  const rows = line.checks.length === 0 ? below : [...checks, ...below];
  return [head, ...rows.map((row) => `  ${row}`), ''].join('\n');
}

/** What the picture was judged by: the specification, the window's policy, the age. */
const rulesText = ({ spec, policy, subject }: PhotoLine, words: Words): string =>
  [spec, ...(policy === null ? [] : [policy]), words.subject[subject]].join(', ');

function checkRow(check: CheckResult, isRelaxed: boolean, words: Words): string[] {
  const { id, verdict, value, unit, reason } = check;
  const why = [
    ...(verdict === 'pass' ? [] : [words.reason[reason].staff]),
    ...(isRelaxed ? [`(${words.staff.relaxed})`] : []),
  ];
  return [
    words.check[id].name,
    words.verdict[verdict],
    value === null ? words.staff.noValue : withUnit(value, unit, words),
    limitText(check, words),
    why.join(' '),
  ];
}

/** One sentence where there is no photo; none where none was asked for. */
function whyNoPhoto(line: PhotoLine, language: Language): string[] {
  const words = WORDS[language];
  if (line.error !== undefined) return [faultWords(line.error, language)];
  if (line.refusal !== undefined) return [refusalText(line.refusal, words)];
  return line.crop === null ? [words.reason.noFace.staff] : [];
}

function refusalText(refusal: CropRefusal, words: Words): string {
  const { staff } = words.refusal[refusal.code];
  return 'side' in refusal ? filled(staff, { side: words.side[refusal.side] }) : staff;
}

/** Without the sign of a zero: `-0.04°` reads `0.0°`. */
const rounded = (value: number, unit: Unit | null): string =>
  value.toFixed(unit === null ? 3 : DECIMALS[unit]).replace(/^-(?=[0.]+$)/, '');

function withUnit(value: number, unit: Unit | null, words: Words): string {
  const number = rounded(value, unit);
  const label = unit === null ? '' : words.unit[unit];
  return label === '' || label === '°' ? `${number}${label}` : `${number} ${label}`;
}

function limitText({ limit, unit }: CheckResult, words: Words): string {
  const { staff } = words;
  if (limit === null) return staff.noValue;
  const min = limit.min === undefined ? undefined : withUnit(limit.min, unit, words);
  const max = limit.max === undefined ? undefined : withUnit(limit.max, unit, words);
  if (min !== undefined && max !== undefined) {
    const low = rounded(limit.min ?? 0, unit);
    return min === max ? min : filled(staff.limitBoth, { min: low, max });
  }
  if (min !== undefined) return filled(staff.limitMin, { min });
  return max === undefined ? staff.noValue : filled(staff.limitMax, { max });
}
