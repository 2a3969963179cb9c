import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFPage,
} from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { PAPERS } from '../../src/sheet/paper';
import {
  sheetLayout,
  USUAL_SPACING,
  type LineMm,
  type PointMm,
} from '../../src/sheet/sheet-layout';
import { sheetOn, sheetPdf } from './sheet-pdf';

const PHOTO = { widthMm: 33, heightMm: 48 };
const MM_PER_PT = 25.4 / 72;
const PLACE_DIGITS = 2;

let jpeg: Uint8Array;

beforeAll(async () => {
  const grey = { create: { width: 390, height: 567, channels: 3, background: '#ccc' } } as const;
  jpeg = await sharp(grey).jpeg().toBuffer();
});

/** What the page's content does: where images go (a, d, e, f of their matrix) and lines, in mm. */
interface Drawn {
  readonly images: readonly { at: PointMm; widthMm: number; heightMm: number }[];
  readonly lines: readonly LineMm[];
  readonly lineWidthsMm: readonly number[];
}

function streamsOf(page: PDFPage): string {
  const contents = page.node.Contents();
  const refs = contents instanceof PDFArray ? contents.asArray() : [contents];
  return refs
    .map((ref) => page.doc.context.lookup(ref))
    .filter((stream) => stream instanceof PDFRawStream)
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
    .join('\n');
}

/** Follows scale and shift through `q`, `Q` and `cm`; a turned picture would be a defect. */
function drawnOn(page: PDFPage): Drawn {
  const heightMm = page.getHeight() * MM_PER_PT;
  const images: Drawn['images'][number][] = [];
  const lines: LineMm[] = [];
  const lineWidthsMm: number[] = [];
  let matrix = { sx: 1, sy: 1, tx: 0, ty: 0 };
  const saved: (typeof matrix)[] = [];
  let from: PointMm = { xMm: 0, yMm: 0 };
  const point = (x: number, y: number): PointMm => ({
    xMm: (matrix.tx + x * matrix.sx) * MM_PER_PT,
    yMm: heightMm - (matrix.ty + y * matrix.sy) * MM_PER_PT,
  });
  let stack: string[] = [];
  for (const token of streamsOf(page).split(/\s+/)) {
    if (/^[-+.\d/[\]]/.test(token)) {
      stack.push(token);
      continue;
    }
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = stack.map(Number);
    if (token === 'q') saved.push(matrix);
    if (token === 'Q') matrix = saved.pop() ?? matrix;
    if (token === 'cm') {
      expect([b, c]).toEqual([0, 0]);
      const { sx, sy, tx, ty } = matrix;
      matrix = { sx: sx * a, sy: sy * d, tx: tx + sx * e, ty: ty + sy * f };
    }
    if (token === 'Do') {
      const { sx, sy } = matrix;
      images.push({ at: point(0, 1), widthMm: sx * MM_PER_PT, heightMm: sy * MM_PER_PT });
    }
    if (token === 'w') lineWidthsMm.push(a * MM_PER_PT);
    if (token === 'm') from = point(a, b);
    if (token === 'l') lines.push({ from, to: point(a, b) });
    stack = [];
  }
  return { images, lines, lineWidthsMm };
}

async function firstPage(bytes: Uint8Array): Promise<PDFPage> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  expect(pdf.getPageCount()).toBe(1);
  return pdf.getPage(0);
}

const near = (mm: number): unknown => expect.closeTo(mm, PLACE_DIGITS);
const nearPoint = ({ xMm, yMm }: PointMm) => ({ xMm: near(xMm), yMm: near(yMm) });

describe('a sheet, read back', () => {
  it.each(['5in', '6in', '3R', '4R', 'A4'] as const)('is %s, to the point', async (paper) => {
    const page = await firstPage((await sheetPdf(jpeg, PHOTO, paper)).bytes);
    const { x, y, width, height } = page.getMediaBox();
    const { widthMm, heightMm } = PAPERS[paper];
    expect([x, y, page.getRotation().angle]).toEqual([0, 0, 0]);
    const sides = [width * MM_PER_PT, height * MM_PER_PT].sort((one, other) => one - other);
    expect(sides).toEqual([near(widthMm), near(heightMm)]);
  });

  it('has every photo at true size where the layout says', async () => {
    const { bytes, count } = await sheetPdf(jpeg, PHOTO, '6in');
    const layout = sheetLayout(PAPERS['6in'], PHOTO, USUAL_SPACING);
    expect(count).toBe(8);
    const { images } = drawnOn(await firstPage(bytes));
    expect(images).toEqual(
      layout.photos.map((at) => ({ at: nearPoint(at), widthMm: near(33), heightMm: near(48) })),
    );
  });

  it('has the cut marks as hairlines', async () => {
    const { bytes } = await sheetPdf(jpeg, PHOTO, 'A4');
    const { cutMarks } = sheetLayout(PAPERS.A4, PHOTO, USUAL_SPACING);
    const { lines, lineWidthsMm } = drawnOn(await firstPage(bytes));
    expect(lines).toEqual(
      cutMarks.map(({ from, to }) => ({ from: nearPoint(from), to: nearPoint(to) })),
    );
    expect(new Set(lineWidthsMm.map((mm) => mm.toFixed(3)))).toEqual(new Set(['0.100']));
  });

  it('holds the JPEG as it is, once', async () => {
    const pdf = await PDFDocument.load((await sheetPdf(jpeg, PHOTO, '6in')).bytes);
    const jpegs = pdf.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFRawStream)
      .filter(({ dict }) => dict.get(PDFName.of('Filter')) === PDFName.of('DCTDecode'));
    expect(jpegs.map((stream) => Buffer.from(stream.contents).equals(jpeg))).toEqual([true]);
  });

  it('asks to be printed without scaling, and tells nothing of its making', async () => {
    const { bytes } = await sheetPdf(jpeg, PHOTO, '6in');
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const preferences = pdf.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
    expect(preferences.get(PDFName.of('PrintScaling'))).toBe(PDFName.of('None'));
    expect([pdf.getCreationDate(), pdf.getAuthor(), pdf.getTitle()]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(Buffer.from((await sheetPdf(jpeg, PHOTO, '6in')).bytes).equals(bytes)).toBe(true);
  });
});

const hasPoppler = spawnSync('pdfimages', ['-v']).error === undefined;

it.skipIf(!hasPoppler)('reads the same in Poppler (skipped without it)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bolang-sheet-'));
  try {
    const file = join(folder, 'sheet.pdf');
    await writeFile(file, (await sheetPdf(jpeg, PHOTO, '6in')).bytes);
    expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(
      /Page size: +430\.8\d+ x 289\.1\d+ pts/,
    );
    const list = execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' });
    expect(list.match(/ jpeg .* 300 +300 /g)).toHaveLength(8);
    execFileSync('pdfimages', ['-all', file, join(folder, 'image')]);
    expect((await readFile(join(folder, 'image-000.jpg'))).equals(jpeg)).toBe(true);
  } finally {
    await rm(folder, { recursive: true });
  }
});

describe('a sheet that cannot be made', () => {
  it('for a photo larger than the paper', () => {
    expect(() => sheetOn('5in', { widthMm: 101.6, heightMm: 135.4667 })).toThrow(
      'A photo of 101.6 × 135.5 mm does not fit on 5in paper (89 × 127 mm); choose larger paper.',
    );
  });

  it('of a file that is no JPEG', async () => {
    await expect(sheetPdf(Buffer.from('text'), PHOTO, '6in')).rejects.toMatchObject({
      code: 'PHOTO_NOT_JPEG',
    });
  });

  it('of a photo that would be stretched', async () => {
    await expect(sheetPdf(jpeg, { widthMm: 30, heightMm: 48 }, '6in')).rejects.toMatchObject({
      code: 'PHOTO_OF_OTHER_SHAPE',
    });
  });
});
