import type { Report } from '../../src/judge';
import { afterReplacement } from '../../src/matting/after-replacement';
import { saveConfidence, type SavedConfidence } from '../../src/matting/person-confidence';
import { allowsReplacement } from '../../src/specification/background-replacement';
import type { Specification } from '../../src/specification/specification';
import type { Shot } from '../../src/station/contract';
import { readRgba } from '../picture/rgba';
import { previewPhoto } from '../station/photos';
import { StationRefusal } from '../station/request';
import type { Vision } from '../vision/vision';

/** What has become of the wish for another background, for the picture under review. */
export type NewBackground =
  | { readonly state: 'none' }
  | { readonly state: 'making' }
  /** The photo as it would be saved. */
  | { readonly state: 'made'; readonly photo: ImageBitmap; readonly confidence: SavedConfidence }
  /** `code` is the station's, such as BACKDROP_UNCERTAIN. */
  | { readonly state: 'refused'; readonly code: string };

export const NO_NEW_BACKGROUND: NewBackground = { state: 'none' };

/** Whether staff may ask for another background: the photo room and the office both allow it. */
export const offersNewBackground = (
  replacesBackground: boolean,
  specification: Specification,
  report: Report,
): boolean => replacesBackground && allowsReplacement(specification) && report.crop?.plan != null;

/** What is said of the photo as it now stands: never that it passes once it was edited. */
export function shownReport(report: Report, { state }: NewBackground): Report {
  return state === 'made' ? { ...report, ...afterReplacement(report.checks) } : report;
}

/** Has the photo made with another background, to be looked at; never rejects. */
export async function makeNewBackground(
  shot: Shot,
  picture: ImageBitmap,
  report: Report,
  vision: Vision,
): Promise<NewBackground> {
  const plan = report.crop?.plan;
  if (plan == null) return NO_NEW_BACKGROUND;
  try {
    const confidence = saveConfidence(await vision.confidence(picture, plan));
    const asked = { ...shot, newBackground: { colour: null, confidence } };
    const photo = await previewPhoto(asked, await readRgba(picture));
    return { state: 'made', photo, confidence };
  } catch (error) {
    console.error(error);
    const code = error instanceof StationRefusal ? error.code : 'VISION_STOPPED';
    return { state: 'refused', code };
  }
}
