import { valueNoise } from '../../../e2e/person/noise';
import { paintBall } from '../ball';
import type { Changes } from '../columns';
import { before } from '../cutout';
import { lensPx } from '../hair-lock';
import { heldBefore } from '../hand';
import { always, type Kind } from '../kind';
import { emptyLayer, laidOver, paintMask, softened, type Layer } from '../picture/layer';
import { blurred, polygonMask } from '../picture/mask';
import { linear, scaled, type Picture } from '../picture/picture';
import { sample } from '../picture/warp';
import { curve } from '../picture/stroke';
import type { Source } from '../source';
import { headMark, isInPhoto, ofFace600, PHOTO_HALF_WIDTH, place } from '../zones';
import { coverLabels } from './hands';

/** Half the width of a head with ears, in inter-eye distances. */
const HALF_HEAD = 1.25;

/** Somebody else behind the person, their head's middle at x (inter-eye distances from the person's). */
function withSecond(source: Source, other: Source, x: number, y: number, size: number): Picture {
  const { picture, cutout, frame } = source;
  const behind = cutout.backdrop.rgb.slice();
  const scale = (frame.interEyeDistancePx * size) / other.frame.interEyeDistancePx;
  const at = place(source, x, y);
  const colour = new Float32Array(3);
  const w = picture.widthPx;
  for (let pixel = 0; pixel < w * picture.heightPx; pixel++) {
    const u = other.frame.origin.x + ((pixel % w) - at.x) / scale;
    const v = other.frame.origin.y + (Math.floor(pixel / w) - at.y) / scale;
    const { widthPx, heightPx, rgb } = other.picture;
    if (u < 0 || v < 0 || u >= widthPx - 1) continue;
    const row = Math.min(heightPx - 1, Math.floor(v));
    const from = row * widthPx + Math.floor(u);
    const alpha = other.cutout.person.values[from] ?? 0;
    if (alpha < 0.02 || rgb.length === 0) continue;
    sample(other.picture, u, v, colour, 0);
    for (let c = 0; c < 3; c++) {
      const i = 3 * pixel + c;
      behind[i] = (behind[i] ?? 0) * (1 - alpha) + (colour[c] ?? 0) * alpha;
    }
  }
  return before(picture, cutout, { ...picture, rgb: behind });
}

export const secondPerson: Kind = {
  name: 'second-person',
  what: 'Somebody else stands behind the person, from a shoulder at the edge to a whole face.',
  steps:
    'Share of their head in the picture 0 (a piece of shoulder: not said), 0.15 (one face), 0.35 and 0.6 (faces not said), 1 (two)',
  needs: 'an even background, another source of another name',
  trust: 'high',
  why: 'Two real people; the light of the two differs, and hair has a hard rim.',
  levels: (['image-left', 'image-right'] as const).flatMap((edge) =>
    ([0, 0.15, 0.35, 0.6, 1] as const).map((share) => ({
      name: `${edge}-${share}`,
      make: (source, random, others) => {
        const able = others.filter(
          (other) => other.name !== source.name && other.isRendered === source.isRendered,
        );
        const other = able[Math.floor(random() * able.length)];
        if (other === undefined) return null;
        const size = 0.85 + 0.1 * random();
        const { origin, interEyeDistancePx: ied } = source.frame;
        const room = edge === 'image-left' ? origin.x : source.picture.widthPx - origin.x;
        const shown = share === 0 ? -0.25 : share;
        const away = room / ied + HALF_HEAD * size - 2 * HALF_HEAD * size * shown;
        // A whole face has to fit between the edge and the person's own head.
        if (away < 1.15 + HALF_HEAD * size * (share >= 1 ? 1 : 0.3)) return null;
        // Who stands beyond what becomes the photo harms nobody.
        const isShown = away - 0.8 * HALF_HEAD * size < PHOTO_HALF_WIDTH;
        const changes: Changes = {
          intruder: isShown ? 'person' : '',
          faces: share >= 1 ? '2' : share > 0.2 ? '' : '1',
          background: '',
          shadow_behind: '',
        };
        const x = edge === 'image-left' ? -away : away;
        return { picture: withSecond(source, other, x, 0.1 + 0.3 * random(), size), changes };
      },
    })),
  ),
  fits: (source) => source.labels['background'] !== 'cluttered',
};

/** A teddy bear's head and shoulders, or a rattle-drum. */
function drawToy(source: Source, what: 'bear' | 'drum', x: number, y: number): Layer {
  const layer = emptyLayer(source.picture);
  if (what === 'bear') {
    const fur = linear(150, 96, 54);
    paintBall(layer, source, x, y + 0.95, 0.72, fur, 1);
    for (const s of [-1, 1])
      paintBall(layer, source, x + s * 0.42, y - 0.42, 0.2, scaled(fur, 0.85), 1);
    paintBall(layer, source, x, y, 0.58, fur, 1);
    paintBall(layer, source, x, y + 0.2, 0.25, linear(204, 166, 122), 1);
    paintBall(layer, source, x, y + 0.12, 0.07, linear(20, 16, 14));
    for (const s of [-1, 1])
      paintBall(layer, source, x + s * 0.2, y - 0.12, 0.055, linear(18, 14, 12));
  } else {
    const stick = polygonMask(source.picture, [
      place(source, x - 0.06, y),
      place(source, x + 0.06, y),
      place(source, x + 0.08, y + 2.2),
      place(source, x - 0.05, y + 2.2),
    ]);
    paintMask(layer, blurred(stick, 0.7), linear(170, 120, 70));
    paintBall(layer, source, x, y, 0.55, linear(196, 36, 34));
    paintBall(layer, source, x, y, 0.42, linear(232, 214, 180));
    for (const s of [-1, 1])
      paintBall(layer, source, x + s * 0.72, y + 0.12, 0.09, linear(196, 36, 34));
  }
  return softened(layer, lensPx(source));
}

export const toy: Kind = {
  name: 'toy',
  what: 'A teddy bear or a rattle-drum at the edge, or held before the face.',
  steps: 'At the side edge (a thing), before the chin and before the cheek (covering)',
  needs: 'nothing',
  trust: 'medium',
  why: 'Place is exact; the toys are drawn.',
  levels: (['bear', 'drum'] as const).flatMap((what) =>
    (['edge', 'chin', 'cheek'] as const).map((where) => ({
      name: `${what}-${where}`,
      make: (source, random) => {
        const chin = headMark(source, 152).y;
        const side = random() < 0.5 ? -1 : 1;
        const { origin, interEyeDistancePx: ied } = source.frame;
        const room = (side > 0 ? source.picture.widthPx - origin.x : origin.x) / ied;
        const spot = {
          edge: [side * Math.max(1.9, room - 0.35), 1.1],
          chin: [side * 0.35, chin + 0.45],
          cheek: [side * 1.05, 0.95],
        }[where];
        const layer = drawToy(source, what, spot[0] ?? 0, spot[1] ?? 0);
        const changes: Changes =
          where === 'edge'
            ? {
                intruder: isInPhoto(source, layer.alpha) ? 'thing' : '',
                ...{ background: '', shadow_behind: '', clothes: '' },
              }
            : { intruder: '' };
        return {
          picture: heldBefore(source.picture, layer, ofFace600(source, 10)),
          changes: { ...coverLabels(source, layer.alpha, 'thing'), ...changes },
        };
      },
    })),
  ),
  fits: always,
};

export const chairBack: Kind = {
  name: 'chair',
  what: 'The back of a chair stands up behind the shoulders.',
  steps: 'Up to the chin, the mouth, the eyes; all of them a background that is not plain',
  needs: 'an even background',
  trust: 'high',
  why: 'It is cut off by the person’s own outline; the chair is a plain one.',
  levels: ([1.7, 1.1, 0.1] as const).map((top) => ({
    name: top > 1.5 ? 'chin' : top > 1 ? 'mouth' : 'eyes',
    make: (source) => {
      const spots = [
        [-2, 5],
        [-2.05, top + 0.5],
        [-1.8, top + 0.05],
        [0, top - 0.06],
        [1.8, top + 0.05],
        [2.05, top + 0.5],
        [2, 5],
      ].map(([x = 0, y = 0]) => place(source, x, y));
      const layer = emptyLayer(source.picture);
      const { widthPx } = source.picture;
      paintMask(layer, blurred(polygonMask(source.picture, curve(spots, 10)), 1), (pixel) => {
        const [x, y] = [pixel % widthPx, Math.floor(pixel / widthPx)];
        const light =
          0.8 + 0.2 * valueNoise(x / 70, y / 90, 4) + 0.08 * valueNoise(x / 3, y / 3, 8);
        return scaled(linear(58, 44, 38), light);
      });
      const behind = laidOver(source.cutout.backdrop, softened(layer, lensPx(source)));
      return {
        picture: before(source.picture, source.cutout, behind),
        changes: { intruder: '', background: 'cluttered', shadow_behind: '' },
      };
    },
  })),
  fits: (source) => source.labels['background'] !== 'cluttered',
};
