import { CLASS_MAP_SIDE, PIXEL_CLASS, type ClassMap } from '../../src/observation/class-map';
import { intoSquare } from '../../src/geometry/square';
import { blurred, boxBlurred, maskOf, type Mask } from './picture/mask';
import { luminance, type Picture } from './picture/picture';

/** The person cut out from what is behind. */
export interface Cutout {
  /** 1 where the person is, 0 where the background is, between at the edge. */
  readonly person: Mask;
  /** What would be seen without the person, smoothed. */
  readonly backdrop: Picture;
}

/** The class of each pixel; beyond the map's square, that of the nearest cell. */
export function classesOf(picture: Picture, { square, cells }: ClassMap): Uint8Array {
  const classes = new Uint8Array(picture.widthPx * picture.heightPx);
  const inMap = (share: number) =>
    Math.min(CLASS_MAP_SIDE - 1, Math.max(0, Math.floor(share * CLASS_MAP_SIDE)));
  for (let y = 0; y < picture.heightPx; y++) {
    for (let x = 0; x < picture.widthPx; x++) {
      const at = intoSquare(square, { x, y });
      classes[y * picture.widthPx + x] =
        cells[inMap(at.y) * CLASS_MAP_SIDE + inMap(at.x)] ?? PIXEL_CLASS.outside;
    }
  }
  return classes;
}

/** Where one of the classes is, with a soft edge that follows the picture. */
export function classMask(
  picture: Picture,
  classes: Uint8Array,
  isWanted: (pixelClass: number) => boolean,
  radiusPx: number,
): Mask {
  const hard = maskOf(picture, (pixel) => (isWanted(classes[pixel] ?? 0) ? 1 : 0));
  return guided(picture, blurred(hard, radiusPx / 3), radiusPx);
}

export function cutOut(picture: Picture, seen: ClassMap): Cutout {
  const head = withoutHoles(seen);
  const radiusPx = Math.max(3, Math.round(head.square.sidePx / 110));
  const classes = classesOf(picture, head);
  const isPerson = (is: number) => is !== PIXEL_CLASS.background && is !== PIXEL_CLASS.outside;
  const soft = classMask(picture, classes, isPerson, radiusPx);
  const person = maskOf(picture, (pixel) => {
    const t = ((soft.values[pixel] ?? 0) - 0.08) / 0.84;
    return Math.min(1, Math.max(0, t));
  });
  return { person, backdrop: backdropOf(picture, person, radiusPx) };
}

/** How far holes are filled from the middle of the head square: a shining forehead, not curls. */
const CORE = { halfWidth: 0.14, top: 0.12, bottom: 0.66 } as const;

/** The map with background inside the head, not reached from outside, taken for the head's. */
function withoutHoles(map: ClassMap): ClassMap {
  const { cells } = map;
  const isOpen = (cell: number) =>
    cells[cell] === PIXEL_CLASS.background || cells[cell] === PIXEL_CLASS.outside;
  const last = CLASS_MAP_SIDE - 1;
  const reached = new Uint8Array(cells.length);
  const edge = Array.from({ length: CLASS_MAP_SIDE }, (_, k) => [
    k,
    last * CLASS_MAP_SIDE + k,
    k * CLASS_MAP_SIDE,
    k * CLASS_MAP_SIDE + last,
  ]).flat();
  for (let queue = edge; queue.length > 0;) {
    const next: number[] = [];
    for (const cell of queue) {
      if (reached[cell] === 1 || !isOpen(cell)) continue;
      reached[cell] = 1;
      const column = cell % CLASS_MAP_SIDE;
      if (column > 0) next.push(cell - 1);
      if (column < last) next.push(cell + 1);
      if (cell >= CLASS_MAP_SIDE) next.push(cell - CLASS_MAP_SIDE);
      if (cell < cells.length - CLASS_MAP_SIDE) next.push(cell + CLASS_MAP_SIDE);
    }
    queue = next;
  }
  return {
    ...map,
    cells: cells.map((is, cell) => {
      const x = (cell % CLASS_MAP_SIDE) / CLASS_MAP_SIDE;
      const y = cell / cells.length;
      const isCore = Math.abs(x - 0.5) < CORE.halfWidth && y > CORE.top && y < CORE.bottom;
      return isCore && isOpen(cell) && reached[cell] === 0 ? PIXEL_CLASS.hair : is;
    }),
  };
}

// The mask as a local linear function of the picture's brightness (He, Sun, Tang 2013).
function guided(picture: Picture, mask: Mask, radius: number): Mask {
  const guide = maskOf(picture, (pixel) => {
    const i = 3 * pixel;
    const { rgb } = picture;
    return Math.sqrt(luminance(rgb[i] ?? 0, rgb[i + 1] ?? 0, rgb[i + 2] ?? 0));
  });
  const product = (a: Mask, b: Mask) =>
    maskOf(a, (pixel) => (a.values[pixel] ?? 0) * (b.values[pixel] ?? 0));
  const meanGuide = boxBlurred(guide, radius);
  const meanMask = boxBlurred(mask, radius);
  const meanSquare = boxBlurred(product(guide, guide), radius);
  const meanProduct = boxBlurred(product(guide, mask), radius);
  const SMOOTHNESS = 0.002;
  const slope = maskOf(mask, (pixel) => {
    const g = meanGuide.values[pixel] ?? 0;
    const variance = (meanSquare.values[pixel] ?? 0) - g * g;
    const covariance = (meanProduct.values[pixel] ?? 0) - g * (meanMask.values[pixel] ?? 0);
    return covariance / (variance + SMOOTHNESS);
  });
  const offset = maskOf(
    mask,
    (pixel) =>
      (meanMask.values[pixel] ?? 0) - (slope.values[pixel] ?? 0) * (meanGuide.values[pixel] ?? 0),
  );
  const a = boxBlurred(slope, radius);
  const b = boxBlurred(offset, radius);
  return maskOf(mask, (pixel) =>
    Math.min(
      1,
      Math.max(0, (a.values[pixel] ?? 0) * (guide.values[pixel] ?? 0) + (b.values[pixel] ?? 0)),
    ),
  );
}

// Averages the background that is near; where none is near, from further and further away.
function backdropOf(picture: Picture, person: Mask, radiusPx: number): Picture {
  const rgb = new Float32Array(picture.rgb.length);
  const free = maskOf(person, (pixel) => ((person.values[pixel] ?? 0) < 0.02 ? 1 : 0));
  const sizes = [2, 8, 24, 60].map((times) => times * radiusPx);
  const filled = new Float32Array(free.values.length);
  for (const size of sizes) {
    const weight = blurred(free, size);
    for (let c = 0; c < 3; c++) {
      const plane = maskOf(
        free,
        (pixel) => (free.values[pixel] ?? 0) * (picture.rgb[3 * pixel + c] ?? 0),
      );
      const mean = blurred(plane, size);
      for (let pixel = 0; pixel < filled.length; pixel++) {
        const w = weight.values[pixel] ?? 0;
        if ((filled[pixel] ?? 0) > 0 || w < 0.02) continue;
        rgb[3 * pixel + c] = (mean.values[pixel] ?? 0) / w;
        if (c === 2) filled[pixel] = 1;
      }
    }
  }
  const rest = overallMean(picture, free);
  for (let pixel = 0; pixel < filled.length; pixel++) {
    if ((filled[pixel] ?? 0) === 0) rgb.set(rest, 3 * pixel);
  }
  return { ...picture, rgb };
}

function overallMean(picture: Picture, free: Mask): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (let pixel = 0; pixel < free.values.length; pixel++) {
    if ((free.values[pixel] ?? 0) === 0) continue;
    count++;
    sum[0] += picture.rgb[3 * pixel] ?? 0;
    sum[1] += picture.rgb[3 * pixel + 1] ?? 0;
    sum[2] += picture.rgb[3 * pixel + 2] ?? 0;
  }
  const n = Math.max(1, count);
  return [sum[0] / n, sum[1] / n, sum[2] / n];
}

/** The person before something else; light of the old background goes from the hair's edge. */
export function before(picture: Picture, { person, backdrop }: Cutout, behind: Picture): Picture {
  const rgb = new Float32Array(picture.rgb.length);
  for (let pixel = 0; pixel < person.values.length; pixel++) {
    const alpha = person.values[pixel] ?? 0;
    for (let i = 3 * pixel; i < 3 * pixel + 3; i++) {
      const own = (picture.rgb[i] ?? 0) - (1 - alpha) * (backdrop.rgb[i] ?? 0);
      rgb[i] = Math.max(0, own) * (alpha > 0 ? 1 : 0) + (1 - alpha) * (behind.rgb[i] ?? 0);
    }
  }
  return { ...picture, rgb };
}
