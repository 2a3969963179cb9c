import sharp, { type OutputInfo } from 'sharp';
import { toRadians } from '../../src/geometry/angle';
import type { Point } from '../../src/geometry/point';
import { cornersOf, type CropPlan } from '../../src/crop/crop-plan';
import { CHANNELS, type RawPicture } from '../picture/raw-picture';

/** The finished photo before it is a file: sRGB, 8 bits, RGB row by row. */
export interface PhotoRaster {
  readonly pixels: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Repeated edge pixels around what is turned, so that no filter reaches beyond what it was given. */
const MARGIN_PX = 4;

/** The turn works on at least this many pixels for each photo pixel along a side. */
const OVERSAMPLING = 2;

/**
 * Cuts the photo out of the picture: turned upright, exactly `plan.photo` pixels, and every point
 * within half a photo pixel of where the plan puts it. A large cut is first made smaller (Lanczos 3,
 * upright, to twice the photo's resolution), then turned (bicubic), then brought to size (Lanczos 3).
 * @throws {RangeError} where the cut reaches beyond the picture, which no plan may do
 */
export async function cutPhoto(picture: RawPicture, plan: CropPlan): Promise<PhotoRaster> {
  const box = boxAround(picture, plan);
  const shrink = Math.min(1, OVERSAMPLING * plan.scale);
  const area = await sharp(picture.pixels, {
    raw: { width: picture.widthPx, height: picture.heightPx, channels: CHANNELS },
  })
    .extract(box)
    .removeAlpha()
    .resize({
      width: Math.ceil(box.width * shrink),
      height: Math.ceil(box.height * shrink),
      fit: 'fill',
      kernel: sharp.kernel.lanczos3,
    })
    .extend({
      top: MARGIN_PX,
      left: MARGIN_PX,
      bottom: MARGIN_PX,
      right: MARGIN_PX,
      extendWith: 'copy',
    })
    .raw()
    .toBuffer({ resolveWithObject: true });

  const turn = uprightTurn(plan, box, area.info);
  const upright = await sharp(area.data, { raw: rawSize(area.info) })
    .affine(turn.matrix, {
      interpolator: sharp.interpolators.bicubic,
      odx: turn.shift.x,
      ody: turn.shift.y,
    })
    .raw()
    .toBuffer({ resolveWithObject: true });

  const { widthPx, heightPx } = plan.photo;
  const pixels = await sharp(upright.data, { raw: rawSize(upright.info) })
    .extract({ left: 0, top: 0, width: turn.widthPx, height: turn.heightPx })
    .resize({ width: widthPx, height: heightPx, fit: 'fill', kernel: sharp.kernel.lanczos3 })
    .raw()
    .toBuffer();
  return { pixels, widthPx, heightPx };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The part of the picture around the cut that the filters read, in whole picture pixels. */
function boxAround(picture: RawPicture, plan: CropPlan): Box {
  const corners = cornersOf(plan);
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  if (
    Math.min(...xs) < -1 ||
    Math.min(...ys) < -1 ||
    Math.max(...xs) > picture.widthPx + 1 ||
    Math.max(...ys) > picture.heightPx + 1
  ) {
    throw new RangeError('The cut reaches beyond the picture.');
  }
  const around = Math.ceil(MARGIN_PX * Math.max(1, 1 / (OVERSAMPLING * plan.scale)));
  const left = Math.max(0, Math.floor(Math.min(...xs)) - around);
  const top = Math.max(0, Math.floor(Math.min(...ys)) - around);
  const right = Math.min(picture.widthPx, Math.ceil(Math.max(...xs)) + around);
  const bottom = Math.min(picture.heightPx, Math.ceil(Math.max(...ys)) + around);
  return { left, top, width: right - left, height: bottom - top };
}

type Matrix = [[number, number], [number, number]];

/**
 * The turn that lays the cut upright with its top left corner at pixel (0, 0). The cut is stretched
 * to whole pixels, never moved, so that the last step, from whole pixels to whole pixels, is exact.
 * Enlarging happens here too: libvips' own resize moves an enlarged picture by half a pixel.
 * @param area the shrunk box with its margin
 */
function uprightTurn(plan: CropPlan, box: Box, area: Size) {
  const zoomX = (area.width - 2 * MARGIN_PX) / box.width;
  const zoomY = (area.height - 2 * MARGIN_PX) / box.height;
  const widthPx = Math.max(plan.photo.widthPx, Math.ceil(plan.widthPx * zoomX));
  const heightPx = Math.max(plan.photo.heightPx, Math.ceil(plan.heightPx * zoomY));
  const stretchX = widthPx / plan.widthPx;
  const stretchY = heightPx / plan.heightPx;
  const cos = Math.cos(toRadians(plan.angleDeg));
  const sin = Math.sin(toRadians(plan.angleDeg));
  const matrix: Matrix = [
    [(stretchX * cos) / zoomX, (stretchX * sin) / zoomY],
    [(-stretchY * sin) / zoomX, (stretchY * cos) / zoomY],
  ];
  // libvips counts from the centre of the first pixel: half a pixel from the edge, on both sides.
  const centreToFirstPixel = apply(matrix, {
    x: 0.5 - MARGIN_PX + (box.left - plan.centre.x) * zoomX,
    y: 0.5 - MARGIN_PX + (box.top - plan.centre.y) * zoomY,
  });
  const start = affineStart(matrix, area);
  return {
    matrix,
    widthPx,
    heightPx,
    shift: {
      x: centreToFirstPixel.x + widthPx / 2 - 0.5 + start.x,
      y: centreToFirstPixel.y + heightPx / 2 - 0.5 + start.y,
    },
  };
}

/** Where libvips starts its output: the rounded corner of the turned area, before any shift. */
function affineStart(matrix: Matrix, { width, height }: Size): Point {
  const corners = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: 0, y: height },
    { x: width, y: height },
  ].map((corner) => apply(matrix, corner));
  return {
    x: Math.round(Math.min(...corners.map((corner) => corner.x))),
    y: Math.round(Math.min(...corners.map((corner) => corner.y))),
  };
}

const apply = ([[a, b], [c, d]]: Matrix, { x, y }: Point): Point => ({
  x: a * x + b * y,
  y: c * x + d * y,
});

const rawSize = ({ width, height, channels }: OutputInfo) => ({ width, height, channels });
