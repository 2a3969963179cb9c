/** The columns whose words are fixed; any of them may also be empty: not known. */
export const WORDS = {
  eyes: ['open', 'closed', 'covered'],
  mouth: ['closed', 'smile', 'open'],
  hair_over_eyebrows: ['y', 'n', 'partial'],
  hair_over_eyes: ['y', 'n', 'partial'],
  left_ear_visible: ['y', 'n', 'partial'],
  right_ear_visible: ['y', 'n', 'partial'],
  hair_loose_on_shoulders: ['y', 'n', 'partial'],
  glasses: ['none', 'clear', 'tinted', 'dark', 'glare', 'frame'],
  background: ['white', 'plain', 'cluttered'],
  lighting: ['even', 'uneven', 'dark', 'over'],
  sharp: ['y', 'n'],
  gaze: ['camera', 'left', 'right', 'up', 'down'],
  expression: ['neutral', 'smile', 'raised_brows'],
  face_covering: ['none', 'hand', 'mask', 'scarf', 'dummy', 'thing', 'partial'],
  intruder: ['none', 'person', 'hand', 'thing'],
  shadow_on_face: ['y', 'n', 'partial'],
  shadow_behind: ['y', 'n', 'partial'],
  shine: ['y', 'n', 'partial'],
  red_eyes: ['y', 'n'],
  blur: ['none', 'focus', 'motion', 'partial'],
  compressed: ['y', 'n', 'partial'],
  colour_cast: ['y', 'n', 'partial'],
  lens: ['normal', 'close'],
  clothes: ['distinct', 'like_background'],
  hair_over_forehead: ['y', 'n', 'partial'],
  hair_over_left_cheek: ['y', 'n', 'partial'],
  hair_over_right_cheek: ['y', 'n', 'partial'],
  hair_over_left_eyebrow: ['y', 'n', 'partial'],
  hair_over_right_eyebrow: ['y', 'n', 'partial'],
  hair_over_left_eye: ['y', 'n', 'partial'],
  hair_over_right_eye: ['y', 'n', 'partial'],
  skin_tone: ['light', 'medium', 'dark'],
} as const;

type WordColumn = keyof typeof WORDS;
type FreeColumn = 'faces' | 'pose' | 'head_covering' | 'notes';

/** What an operation says of its picture; the rest is carried over, '' means nobody knows. */
export type Changes = {
  readonly [Column in WordColumn]?: (typeof WORDS)[Column][number] | '';
} & { readonly [Column in FreeColumn]?: string };

export type Answer = 'y' | 'n' | 'partial';

/** Order of the columns in the file that is written. */
export const COLUMNS: readonly string[] = [
  ...['file', 'source', 'licence', 'faces', 'pose', 'eyes', 'mouth'],
  ...['hair_over_eyebrows', 'hair_over_eyes', 'left_ear_visible', 'right_ear_visible'],
  ...['hair_loose_on_shoulders', 'glasses', 'head_covering', 'background', 'lighting', 'sharp'],
  ...['age_group', 'notes', 'mask', 'width', 'height', 'gaze', 'expression', 'face_covering'],
  ...['intruder', 'shadow_on_face', 'shadow_behind', 'shine', 'red_eyes', 'blur', 'compressed'],
  ...['colour_cast', 'lens', 'clothes', 'hair_over_forehead', 'hair_over_left_cheek'],
  ...['hair_over_right_cheek', 'hair_over_left_eyebrow', 'hair_over_right_eyebrow'],
  ...['hair_over_left_eye', 'hair_over_right_eye', 'skin_tone'],
  ...['derived_from', 'kind', 'level', 'trust'],
];

export type Row = Readonly<Record<string, string>>;

/** The table as comma-separated values. */
export const table = (rows: readonly Row[]): string =>
  [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.map(quoted).join(',')}\n`)
    .join('');

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
