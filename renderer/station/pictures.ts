import { z } from 'zod';
import { PICTURE_HEADERS } from '../../src/station/contract';
import { takenWith } from '../picture/focal-length';
import { askStation, StationRefusal } from './request';

const sizeSchema = z.coerce.number().int().positive();
const focalLengthSchema = z.union([z.null(), z.coerce.number().positive()]);

/** Has the station read a picture file of any kind; rejects with a `StationRefusal`. */
export async function readPicture(file: Blob): Promise<ImageBitmap> {
  return pictureIn(await askStation('/api/pictures', { method: 'POST', body: file }));
}

/** A picture that the station holds; rejects with a `StationRefusal`. */
export async function fetchPicture(id: string): Promise<ImageBitmap> {
  return pictureIn(await askStation(`/api/pictures/${encodeURIComponent(id)}`));
}

/** The raw picture of an answer; rejects with a `StationRefusal`. */
export async function pictureIn(response: Response): Promise<ImageBitmap> {
  const widthPx = sizeSchema.safeParse(response.headers.get(PICTURE_HEADERS.widthPx));
  const heightPx = sizeSchema.safeParse(response.headers.get(PICTURE_HEADERS.heightPx));
  const focalLengthPx = focalLengthSchema.safeParse(
    response.headers.get(PICTURE_HEADERS.focalLengthPx),
  );
  const rgba = new Uint8ClampedArray(await response.arrayBuffer());
  if (!widthPx.success || !heightPx.success || rgba.length !== widthPx.data * heightPx.data * 4) {
    throw new StationRefusal('ANSWER_UNREADABLE', 'The station sent a picture of the wrong size.');
  }
  if (!focalLengthPx.success) {
    throw new StationRefusal('ANSWER_UNREADABLE', 'The station sent a lens that cannot be.');
  }
  const picture = await createImageBitmap(new ImageData(rgba, widthPx.data, heightPx.data));
  return takenWith(focalLengthPx.data, picture);
}
