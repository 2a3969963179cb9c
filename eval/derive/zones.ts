import { intoSquare } from '../../src/geometry/square';
import { CLASS_MAP_SIDE, PIXEL_CLASS } from '../../src/observation/class-map';
import { landmark, landmarks, OUTLINE } from '../../src/observation/landmarks';
import { outOfUpright, uprightBox, uprightLandmark } from '../../src/measure/upright';
import { grown } from '../../src/geometry/polygon';
import { outward, type Side } from '../../src/measure/sides';
import type { Point } from '../../src/geometry/point';
import { maskOf, polygonMask, type Mask } from './picture/mask';
import type { Source } from './source';

/** A point in the head's frame (inter-eye distances from between the eyes) in picture pixels. */
export const place = (source: Source, x: number, y: number): Point =>
  outOfUpright(source.frame, { x, y });

/** A landmark of the mesh in picture pixels. */
export const mark = (source: Source, index: number): Point => landmark(source.face, index);

/** A landmark in the head's frame. */
export const headMark = (source: Source, index: number): Point =>
  uprightLandmark(source.frame, source.face, index);

/** Pixels of a length given in pixels of a face that is 600 px high from hairline to chin. */
export const ofFace600 = (source: Source, px: number): number => (px * source.faceHeightPx) / 600;

/** Half the width of the narrowest photo, in inter-eye distances from the middle of the face. */
export const PHOTO_HALF_WIDTH = 1.9;
/** Less than this inside the photo (squared inter-eye distances) is too little to speak of. */
const LEAST_SHOWN = 0.1;

/** Whether enough of what is drawn lies where every photo shows it; what is cut off harms nobody. */
export function isInPhoto(source: Source, alpha: Float32Array): boolean {
  const { frame, picture } = source;
  const bounds = uprightBox(frame, [-PHOTO_HALF_WIDTH, PHOTO_HALF_WIDTH], [-2, 2.3]);
  const photo = polygonMask(picture, bounds);
  const shown = photo.values.reduce((sum, inside, pixel) => sum + inside * (alpha[pixel] ?? 0), 0);
  return shown >= LEAST_SHOWN * frame.interEyeDistancePx ** 2;
}

export const eyebrowZone = (source: Source, side: Side): Mask => {
  const outline = OUTLINE[side === 'left' ? 'leftEyebrow' : 'rightEyebrow'];
  const margin = source.frame.interEyeDistancePx / 40;
  return polygonMask(source.picture, grown(landmarks(source.face, outline), margin));
};

/** Between the lids. */
export const eyeZone = (source: Source, side: Side): Mask =>
  polygonMask(
    source.picture,
    landmarks(source.face, OUTLINE[side === 'left' ? 'leftEye' : 'rightEye']),
  );

const CHEEK = {
  right: [116, 117, 118, 119, 100, 36, 205, 207, 192, 213, 147, 123],
  left: [345, 346, 347, 348, 329, 266, 425, 427, 416, 433, 376, 352],
} as const;

export const cheekZone = (source: Source, side: Side): Mask =>
  polygonMask(source.picture, landmarks(source.face, CHEEK[side]));

/** From above the brows up to where the mesh ends. */
export const foreheadZone = (source: Source): Mask =>
  polygonMask(
    source.picture,
    landmarks(source.face, [
      ...[103, 67, 109, 10, 338, 297, 332, 333, 299, 337, 151, 108, 69, 104],
    ]),
  );

export const faceZone = (source: Source): Mask =>
  polygonMask(source.picture, landmarks(source.face, OUTLINE.face));

/** The mesh's edge beside the ear. */
const EAR_ROOTS = { left: [389, 356, 454, 323, 361], right: [162, 127, 234, 93, 132] } as const;

/** The skin of the ear: what stands out beyond the face's edge between eye line and mouth. */
export function earZone(source: Source, side: Side): Mask {
  const { picture, frame, face } = source;
  const sign = outward(side);
  const roots = EAR_ROOTS[side].map((index) => uprightLandmark(frame, face, index));
  const edge = roots.map(({ x, y }) => ({ x: x + sign * 0.02, y }));
  const top = (edge[0]?.y ?? 0) - 0.05;
  const bottom = Math.min(edge.at(-1)?.y ?? 1, top + 1);
  const outer = sign * (Math.max(...edge.map(({ x }) => x * sign)) + 0.45);
  const polygon = [
    ...edge.filter(({ y }) => y <= bottom),
    { x: outer, y: bottom },
    { x: outer, y: top },
  ].map((point) => outOfUpright(frame, point));
  const inside = polygonMask(picture, polygon);
  const { classes } = source;
  return maskOf(picture, (pixel) => {
    const is = classes[pixel];
    const isSkin = is === PIXEL_CLASS.faceSkin || is === PIXEL_CLASS.bodySkin;
    return isSkin ? (inside.values[pixel] ?? 0) : 0;
  });
}

/** Everything lower than a height of the head's frame. */
export const below = (source: Source, y: number): Mask => {
  const reach = 50;
  const corners: [number, number][] = [
    [-reach, y],
    [reach, y],
    [reach, reach],
    [-reach, reach],
  ];
  return polygonMask(
    source.picture,
    corners.map(([u, v]) => place(source, u, v)),
  );
};

/** The share of a zone in which the class map sees the person's own hair. */
export function hairShare(source: Source, zone: Mask): number {
  const { classes } = source;
  let [hair, total] = [0, 0];
  for (let pixel = 0; pixel < classes.length; pixel++) {
    if ((zone.values[pixel] ?? 0) === 0) continue;
    total++;
    if (classes[pixel] === PIXEL_CLASS.hair) hair++;
  }
  return total > 0 ? hair / total : 0;
}

/** Height of the hairline above a place of the forehead, in the head's frame; null where bald. */
export function hairlineAt(source: Source, x: number): number | null {
  const { square, cells } = source.head;
  for (let y = -0.45; y > -1.7; y -= 0.02) {
    const at = intoSquare(square, place(source, x, y));
    const column = Math.floor(at.x * CLASS_MAP_SIDE);
    const row = Math.floor(at.y * CLASS_MAP_SIDE);
    if (cells[row * CLASS_MAP_SIDE + column] === PIXEL_CLASS.hair) return y;
  }
  return null;
}

/** Somebody with hair from temple to temple. */
export const hasHairline = (source: Source): boolean =>
  [-0.6, -0.3, 0, 0.3, 0.6].every((x) => hairlineAt(source, x) !== null);
