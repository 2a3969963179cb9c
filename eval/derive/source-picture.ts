import sharp from 'sharp';
import { uprightOf } from '../../src/measure/upright';
import { distance } from '../../src/geometry/point';
import { landmark, LANDMARK } from '../../src/observation/landmarks';
import type { Observation } from '../../src/observation/observation';
import type { RawPicture } from '../../electron/picture/raw-picture';
import type { Row } from './columns';
import { classesOf, cutOut, type Cutout } from './cutout';
import { pictureOf } from './picture/picture';
import type { Source } from './source';

/** The longest side that is worked on: larger portraits are made smaller first. */
const MAX_SIDE_PX = 1000;

/** The picture at the size that is worked on, four bytes a pixel. */
export async function workingPicture(
  picture: RawPicture,
  maxSidePx = MAX_SIDE_PX,
): Promise<RawPicture> {
  const { widthPx: width, heightPx: height } = picture;
  const { data, info } = await sharp(picture.pixels, { raw: { width, height, channels: 4 } })
    .resize({ width: maxSidePx, height: maxSidePx, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint8Array(data.length);
  pixels.set(data);
  return { pixels, widthPx: info.width, heightPx: info.height };
}

/** @returns null where the models see no face in it, or several */
export function sourceOf(
  name: string,
  picture: RawPicture,
  observation: Observation,
  labels: Row,
  isRendered: boolean,
): Source | null {
  const [face] = observation.faces;
  const { appearance } = observation;
  if (face === undefined || observation.faces.length > 1 || appearance === null) return null;
  const canvas = pictureOf(picture.pixels, picture.widthPx, picture.heightPx, 4);
  let cutout: Cutout | undefined;
  return {
    name,
    isRendered,
    labels,
    picture: canvas,
    face,
    head: appearance.head,
    classes: classesOf(canvas, appearance.head),
    frame: uprightOf(face),
    faceHeightPx: distance(landmark(face, LANDMARK.foreheadTop), landmark(face, LANDMARK.chin)),
    get cutout() {
      return (cutout ??= cutOut(canvas, appearance.head));
    },
  };
}
