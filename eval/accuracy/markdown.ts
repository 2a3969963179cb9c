import words from '../../assets/words/en.json';
import { percent, portraitLines, rateText, share, withInterval } from '../report/cells';
import { checkRows, type Accuracy, type AccuracyRow } from './accuracy';
import { missedAims } from './aims';
import { HOW_MADE, HOW_TO_READ, KNOWN_FAULTS, NEVER_MEASURED } from './limits';
import { table } from './table';
import { thresholdTable } from './threshold-table';

/** `docs/accuracy.md`: what is known of how often each check is wrong, and what is not. */
export function accuracyMarkdown(accuracy: Accuracy): string {
  const { pictures, specification, recordedOn } = accuracy;
  return [
    '# How often each check is wrong',
    `Made by \`npm run eval -- FOLDER… --record\` on ${recordedOn}, from ${pictures.all} pictures under \`${specification}\`; do not edit. The same numbers for programs: [accuracy.json](accuracy.json).`,
    ...HOW_TO_READ,
    '## What a good portrait meets',
    bullets(
      portraitLines({
        ...accuracy.portraits,
        refusedBy: Object.entries(accuracy.portraits.refusedBy),
        notCheckedBy: Object.entries(accuracy.portraits.notCheckedBy),
      }),
    ),
    '## Every check',
    checkTable(accuracy),
    '## Single defects, and checks taken together',
    partTable(accuracy),
    '## Where the aims are not reached',
    'The aims: no rate above the best published, hair across eyes at most 6 %, ears and eyebrows at most 5 %; of good portraits at most 2 % refused by any check and 5 % in all; at most 2 % of answers not given.',
    aimTable(accuracy),
    '## Where the lines are drawn',
    'A value up to _holds_ passes, from _broken_ on it is refused; between them the answer is a warning. The rates are those of the whole check, which may draw several lines.',
    thresholdTable(accuracy),
    '## For whom',
    ...accuracy.dimensions
      .filter(({ name }) => !OF_DERIVATION.has(name))
      .map((dimension) => groupSection(dimension)),
    ...derivations(accuracy),
    '## What is not measured at all',
    bullets([...unmeasured(accuracy), ...NEVER_MEASURED]),
    '## Labels known to be wrong',
    bullets(KNOWN_FAULTS),
    '## How it was made',
    ...HOW_MADE,
  ].join('\n\n');
}

/** Groups of pictures, not of people. */
const OF_DERIVATION: ReadonlySet<string> = new Set(['kind', 'trust', 'folder', 'origin']);

const COLUMNS = [
  'compliant',
  'defective',
  'equal error rate, %',
  'best published, %',
  'good portraits refused',
  'false rejects',
  'misses',
  'doubtful',
  'not checked, frontal',
];

const numbers = (row: AccuracyRow): readonly string[] =>
  row.state !== 'measured'
    ? [
        origins(row.compliantBy, row.portraits.compliant),
        origins(row.defectiveBy, row.portraits.defective),
        'not judged',
        '',
        '',
        '',
        '',
        '',
        '',
      ]
    : [
        origins(row.compliantBy, row.portraits.compliant),
        origins(row.defectiveBy, row.portraits.defective),
        rateText(row.equalErrorRate),
        row.published === null ? '—' : `${percent(row.published.rate)} ${row.published.defect}`,
        share(row.falseRejectsOrderly),
        share(row.falseRejects),
        share(row.misses),
        `${row.doubtful.compliant} + ${row.doubtful.defective}`,
        share(row.notCheckedFrontal),
      ];

function checkTable(accuracy: Accuracy): string {
  const rows = checkRows(accuracy)
    .filter(([, { compliant, defective }]) => compliant + defective > 0)
    .map(([check, row]) => [words.check[check].name, `\`${check}\``, ...numbers(row)]);
  return table(['what is asked', 'check', ...COLUMNS], rows);
}

const partTable = ({ parts }: Accuracy): string =>
  table(
    ['part', ...COLUMNS],
    Object.entries(parts).map(([name, row]) => [name, ...numbers(row)]),
  );

const aimTable = (accuracy: Accuracy): string =>
  table(
    ['check or part', 'found, %', 'aim, %', 'why', 'what was tried'],
    missedAims(accuracy).map(({ name, found, aim, why, tried }) => [name, found, aim, why, tried]),
  );

type Dimension = Accuracy['dimensions'][number];

function groupSection({ name, groups, differences }: Dimension): string {
  const rows = groups.map((group) => [
    group.name,
    String(group.pictures),
    withInterval(group.refusedOrderly),
    share(group.falseRejects),
    share(group.misses),
  ]);
  const headings = [
    name,
    'pictures',
    'good portraits refused',
    'answers that refuse what complies',
    'answers that miss a defect',
  ];
  return [`### By ${name}`, table(headings, rows), flags(differences)].join('\n\n');
}

function flags(differences: Dimension['differences']): string {
  if (differences.length === 0) return 'No check differs by more than chance would explain.';
  const lines = differences.map(
    ({ group, question, error, inGroup, elsewhere }) =>
      `**${group}**, ${question}: ${error} ${share(inGroup)}, elsewhere ${share(elsewhere)}.`,
  );
  return `More than chance explains:\n\n${bullets(lines)}`;
}

function derivations({ dimensions }: Accuracy): readonly string[] {
  const found = dimensions.filter(({ name }) => OF_DERIVATION.has(name) && name !== 'folder');
  return found.length === 0
    ? []
    : ['## By how the pictures came to be', ...found.map((each) => groupSection(each))];
}

/** What the numbers themselves tell that they do not know. */
function unmeasured(accuracy: Accuracy): readonly string[] {
  const rows = checkRows(accuracy);
  const named = (wanted: (row: AccuracyRow) => boolean) =>
    rows.flatMap(([check, row]) => (wanted(row) ? [words.check[check].name] : [])).join(', ');
  const measured = (row: AccuracyRow) => row.state === 'measured';
  const lines = [
    [
      'No check could judge these in any of the pictures, staff have to look: ',
      named(({ state }) => state === 'notJudged'),
    ],
    [
      'No label speaks of these; they are arithmetic on the measured head, tested by itself: ',
      named(({ state }) => state === 'unlabelled'),
    ],
    [
      'No defective picture is there, so that only false rejects are known: ',
      named((row) => measured(row) && row.defective === 0),
    ],
    [
      'Every defective picture was made by a program, none photographed: ',
      named(
        (row) => measured(row) && row.defective > 0 && row.defectiveBy['photograph'] === undefined,
      ),
    ],
    [
      'Fewer than ten pictures of one class, so that the interval says little: ',
      named(
        (row) => measured(row) && row.defective > 0 && Math.min(row.compliant, row.defective) < 10,
      ),
    ],
  ] as const;
  return lines.filter(([, names]) => names !== '').map(([text, names]) => `${text}${names}.`);
}

function origins(by: Readonly<Record<string, number>>, portraits: number): string {
  const all = Object.values(by).reduce((sum, count) => sum + count, 0);
  const made = all - (by['photograph'] ?? 0);
  if (all === 0) return '0';
  const notes = [
    ...(made === 0 ? [] : [`${made} made`]),
    ...(portraits === all ? [] : [`of ${portraits} portraits`]),
  ];
  return notes.length === 0 ? String(all) : `${all} (${notes.join(', ')})`;
}

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
