import { grayscale, LineCapStyle, PDFDocument, PrintScaling, type PDFImage } from '@cantoo/pdf-lib';
import { PAPERS, type PaperName, type SizeMm } from '../../src/sheet/paper';
import { sheetLayout, USUAL_SPACING, type SheetLayout } from '../../src/sheet/sheet-layout';
import { Fault } from '../fault';

export interface SheetPdf {
  readonly bytes: Uint8Array;
  /** How many photos are on it. */
  readonly count: number;
}

const PT_PER_MM = 72 / 25.4;
const CUT_MARK = { widthMm: 0.1, grey: 0.5 } as const;

/** Pixels are whole, millimetres mostly too: so far may the proportions of both lie apart. */
const ASPECT_TOLERANCE = 0.01;

/**
 * How a photo lies on a paper.
 * @throws {Fault} PAPER_TOO_SMALL
 */
export function sheetOn(name: PaperName, photo: SizeMm): SheetLayout {
  const sheet = sheetLayout(PAPERS[name], photo, USUAL_SPACING);
  if (sheet.photos.length > 0) return sheet;
  const [paper, wanted] = [PAPERS[name], photo].map(
    ({ widthMm, heightMm }) => `${shortMm(widthMm)} × ${shortMm(heightMm)} mm`,
  );
  throw new Fault(
    'PAPER_TOO_SMALL',
    `A photo of ${wanted} does not fit on ${name} paper (${paper}); choose larger paper.`,
  );
}

const shortMm = (mm: number): string => String(Math.round(mm * 10) / 10);

/**
 * A sheet of copies at true size, for printing without scaling. The photo's file is inside as it is,
 * byte for byte, and once, however many copies there are.
 * @param photo how large one copy is
 * @throws {Fault} PAPER_TOO_SMALL, PHOTO_NOT_JPEG, PHOTO_OF_OTHER_SHAPE
 */
export async function sheetPdf(
  jpeg: Uint8Array,
  photo: SizeMm,
  paper: PaperName,
): Promise<SheetPdf> {
  const sheet = sheetOn(paper, photo);
  // Without dates and authors: the sheet says nothing that the photo does not.
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.catalog.getOrCreateViewerPreferences().setPrintScaling(PrintScaling.None);
  const image = await embed(pdf, jpeg);
  if (
    Math.abs((image.width * photo.heightMm) / (image.height * photo.widthMm) - 1) > ASPECT_TOLERANCE
  ) {
    throw new Fault(
      'PHOTO_OF_OTHER_SHAPE',
      'The photo has other proportions than its print; name the specification that it was made for.',
    );
  }
  const page = pdf.addPage([sheet.widthMm * PT_PER_MM, sheet.heightMm * PT_PER_MM]);
  // PDF counts from the lower edge upwards.
  const upPt = (yMm: number) => (sheet.heightMm - yMm) * PT_PER_MM;
  for (const { xMm, yMm } of sheet.photos) {
    page.drawImage(image, {
      x: xMm * PT_PER_MM,
      y: upPt(yMm + photo.heightMm),
      width: photo.widthMm * PT_PER_MM,
      height: photo.heightMm * PT_PER_MM,
    });
  }
  for (const { from, to } of sheet.cutMarks) {
    page.drawLine({
      start: { x: from.xMm * PT_PER_MM, y: upPt(from.yMm) },
      end: { x: to.xMm * PT_PER_MM, y: upPt(to.yMm) },
      thickness: CUT_MARK.widthMm * PT_PER_MM,
      color: grayscale(CUT_MARK.grey),
      lineCap: LineCapStyle.Butt,
    });
  }
  // Plain objects: old printers that read PDF themselves know no other.
  const bytes = await pdf.save({ useObjectStreams: false });
  return { bytes, count: sheet.photos.length };
}

async function embed(pdf: PDFDocument, jpeg: Uint8Array): Promise<PDFImage> {
  try {
    return await pdf.embedJpg(jpeg);
  } catch (error) {
    throw new Fault('PHOTO_NOT_JPEG', 'The photo is no JPEG file; take it again.', {
      cause: error,
    });
  }
}
