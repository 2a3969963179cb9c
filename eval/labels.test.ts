import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseLabels, readLabels } from './labels';

const HEADER =
  'file,faces,pose,eyes,mouth,hair_over_eyebrows,hair_over_eyes,left_ear_visible,' +
  'right_ear_visible,hair_loose_on_shoulders,glasses,background,lighting,sharp,notes';
const ROW = 'a.jpg,1,frontal,open,closed,n,n,y,y,n,none,white,even,y,"first, best"';

const refusal = (text: string): unknown => {
  try {
    return parseLabels(text);
  } catch (error) {
    return error;
  }
};

describe('labels.csv', () => {
  it('is read with quotes, other columns, and cells left empty', () => {
    const text = `\uFEFF${HEADER},licence\r\n${ROW},CC0\r\nb.jpg,,,,,,,,,,,,,,,\r\n`;
    const [first, second] = parseLabels(text);
    expect(first).toMatchObject({
      file: 'a.jpg',
      faces: 1,
      pose: { yawDeg: 0, pitchDeg: 0, rollDeg: 0 },
      eyes: 'open',
      notes: 'first, best',
    });
    expect(second).toMatchObject({ file: 'b.jpg', faces: null, pose: null, sharp: null });
  });

  it.each([
    {
      wrong: 'a missing column',
      text: `${HEADER.replace('eyes,mouth,', '')}\n${ROW.replace('open,closed,', '')}\n`,
      code: 'LABELS_COLUMN_MISSING',
      says: 'no column eyes, mouth; add it',
    },
    {
      wrong: 'a word that is none of the column’s',
      text: `${HEADER}\n${ROW}\n${ROW.replace('a.jpg', 'b.jpg').replace('open', 'shut')}\n`,
      code: 'LABELS_VALUE_WRONG',
      says: 'line 3: eyes is "shut", but must be open, closed, covered or empty.',
    },
    {
      wrong: 'an unknown pose',
      text: `${HEADER}\n${ROW.replace('frontal', 'sideways')}\n`,
      code: 'LABELS_VALUE_WRONG',
      says: 'line 2: pose is "sideways", but must be frontal',
    },
    {
      wrong: 'a number that is none',
      text: `${HEADER}\n${ROW.replace(',1,', ',two,')}\n`,
      code: 'LABELS_VALUE_WRONG',
      says: 'faces is "two", but must be a whole number or empty.',
    },
    {
      wrong: 'a picture named twice',
      text: `${HEADER}\n${ROW}\n${ROW}\n`,
      code: 'LABELS_VALUE_WRONG',
      says: 'line 3: a.jpg stands there twice',
    },
    {
      wrong: 'a row of another length',
      text: `${HEADER}\n${ROW},more\n`,
      code: 'LABELS_UNREADABLE',
      says: 'comma-separated',
    },
    { wrong: 'no row', text: `${HEADER}\n`, code: 'LABELS_UNREADABLE', says: 'has no line' },
  ])('with $wrong is refused in one sentence', ({ text, code, says }) => {
    const message: unknown = expect.stringContaining(says);
    expect(refusal(text)).toMatchObject({ name: 'LabelsFault', code, message });
  });
});

describe('a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bolang-labels-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('without labels.csv is refused', async () => {
    await expect(readLabels(folder)).rejects.toMatchObject({ code: 'LABELS_MISSING' });
  });

  it('without one of its pictures is refused by that picture’s name', async () => {
    await writeFile(join(folder, 'labels.csv'), `${HEADER}\n${ROW}\n`);
    await expect(readLabels(folder)).rejects.toMatchObject({
      code: 'LABELS_PICTURE_MISSING',
      message: expect.stringContaining('a.jpg') as unknown,
    });
    await writeFile(join(folder, 'a.jpg'), '');
    await expect(readLabels(folder)).resolves.toHaveLength(1);
  });
});
