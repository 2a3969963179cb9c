import { toRadians } from '../../../src/geometry/angle';
import { always, type Kind } from '../kind';
import type { Changes } from '../columns';
import { blurred, maskOf } from '../picture/mask';
import type { Picture } from '../picture/picture';
import { sample, warped } from '../picture/warp';
import type { Source } from '../source';

/**
 * The picture turned, scaled and shifted about the middle between the eyes. What comes into view is
 * the backdrop above, and below what stands at the lower edge.
 */
function placed(
  source: Source,
  move: {
    readonly turnDeg?: number;
    readonly scale?: number;
    readonly dx?: number;
    readonly dy?: number;
  },
): Picture {
  const { picture, frame } = source;
  const { turnDeg = 0, scale = 1, dx = 0, dy = 0 } = move;
  const [cos, sin] = [Math.cos(toRadians(turnDeg)), Math.sin(toRadians(turnDeg))];
  const { x: cx, y: cy } = frame.origin;
  const ied = frame.interEyeDistancePx;
  const wall = smoothWall(source);
  const rgb = picture.rgb.slice();
  const [w, h] = [picture.widthPx, picture.heightPx];
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const [px, py] = [(x - cx - dx * ied) / scale, (y - cy - dy * ied) / scale];
      const [u, v] = [cx + px * cos + py * sin, cy + py * cos - px * sin];
      const isBeyond = u < 0 || u > w - 1 || v < 0;
      const at = 3 * (y * w + x);
      if (isBeyond && v < h * 0.8) sample(wall, u, Math.min(v, h * 0.3), rgb, at);
      else sample(picture, u, v, rgb, at);
    }
  }
  return { ...picture, rgb };
}

/** The backdrop without any detail: a wall that goes on. */
function smoothWall({ picture, cutout, frame }: Source): Picture {
  const rgb = new Float32Array(picture.rgb.length);
  for (let c = 0; c < 3; c++) {
    const plane = maskOf(picture, (pixel) => cutout.backdrop.rgb[3 * pixel + c] ?? 0);
    const soft = blurred(plane, 0.7 * frame.interEyeDistancePx).values;
    for (let pixel = 0; pixel < soft.length; pixel++) rgb[3 * pixel + c] = soft[pixel] ?? 0;
  }
  return { ...picture, rgb };
}

/** Where the wall had to be made longer, its seam may be seen. */
const seam: Changes = { background: '', shadow_behind: '' };

const tilt = (deg: number): string =>
  deg === 0
    ? 'frontal'
    : `tilted (head top to image-${deg > 0 ? 'right' : 'left'}) ${Math.abs(deg)}`;

export const roll: Kind = {
  name: 'roll',
  what: 'The picture is turned about the middle between the eyes until the eyes have the angle.',
  steps: '0, ±3, ±5, ±7, ±9, ±11, ±14, ±18, ±25 degrees of the line of the eyes',
  needs: 'an even background',
  trust: 'high',
  why: 'The angle is exact to the landmarks’ half degree; the shoulders turn along.',
  levels: [0, 3, -3, 5, -5, 7, -7, 9, -9, 11, -11, 14, -14, 18, -18, 25, -25].map((deg) => ({
    name: `${deg > 0 ? '+' : ''}${deg}`,
    make: (source) => ({
      picture: placed(source, { turnDeg: deg - source.frame.rollDeg }),
      changes: { pose: tilt(deg), ...(Math.abs(deg) > 5 ? seam : {}) },
    }),
  })),
  fits: (source) => source.labels['background'] !== 'cluttered',
};

export const scale: Kind = {
  name: 'scale',
  what: 'The person is further away, in a picture of the same size.',
  steps:
    'Inter-eye distance 100, 85, 70, 55, 40, 28 px where the source has more; no column, read `level`',
  needs: 'an even background',
  trust: 'medium',
  why: 'Exact; what would be seen below the picture’s edge is made of that edge.',
  levels: ([100, 85, 70, 55, 40, 28] as const).map((ied) => ({
    name: `${ied}px`,
    make: (source) => {
      const by = ied / source.frame.interEyeDistancePx;
      if (by > 1) return null;
      // Lower in the picture, so that the cut through the body stays at its edge.
      const down = (1 - by) * (source.picture.heightPx - source.frame.origin.y);
      return {
        picture: placed(source, { scale: by, dy: down / source.frame.interEyeDistancePx }),
        changes: { ...seam, ...(ied < 60 ? { sharp: '', blur: '' } : {}) },
      };
    },
  })),
  fits: (source) => source.labels['background'] !== 'cluttered',
};

export const offset: Kind = {
  name: 'offset',
  what: 'The person stands at the side, or too high, until the head is cut.',
  steps:
    'Eyes’ middle 2.4, 1.6, 1.1, 0.6 from a side edge, 1.6, 1.1, 0.6 from the top (inter-eye distances)',
  needs: 'an even background',
  trust: 'high',
  why: 'Exact. A head is about 1.25 wide to either side and 1.3 to 1.6 high above the eyes.',
  levels: [
    ...([2.4, 1.6, 1.1, 0.6] as const).flatMap((left) =>
      (['image-left', 'image-right'] as const).map((side) => ({
        name: `${side}-${left}`,
        make: (source: Source) => {
          const { origin, interEyeDistancePx: ied } = source.frame;
          const goal = side === 'image-left' ? left * ied : source.picture.widthPx - left * ied;
          const hidden = side === 'image-left' ? 'right' : 'left';
          const cut: Changes = left < 1.5 ? { [`${hidden}_ear_visible`]: left < 1 ? 'n' : '' } : {};
          return {
            picture: placed(source, { dx: (goal - origin.x) / ied }),
            changes: { ...seam, ...cut },
          };
        },
      })),
    ),
    ...([1.6, 1.1, 0.6] as const).map((top) => ({
      name: `top-${top}`,
      make: (source: Source) => {
        const { origin, interEyeDistancePx: ied } = source.frame;
        return { picture: placed(source, { dy: (top * ied - origin.y) / ied }), changes: seam };
      },
    })),
  ],
  fits: (source) => source.labels['background'] !== 'cluttered',
};

/** Perspective of a camera nearer than the one that took the picture, from the mesh's own depth. */
export const closeLens: Kind = {
  name: 'close-lens',
  what: 'The camera stands too near: what is in front grows, what is behind shrinks.',
  steps:
    'Distance 1.0, 0.7, 0.5, 0.4, 0.3, 0.22 m (from 1.6 m); 1.0 and 0.7 normal, up to 0.4 close',
  needs: 'nothing',
  trust: 'medium',
  why: 'Depth is that of a round head, exact in the mean; ears that would vanish behind cheeks do not.',
  levels: ([1, 0.7, 0.5, 0.4, 0.3, 0.22] as const).map((metres) => ({
    name: `${metres}m`,
    make: (source) => ({
      picture: nearer(source, metres),
      changes: {
        lens: metres >= 0.7 ? 'normal' : metres > 0.42 ? '' : 'close',
        ...(metres < 0.45 ? { left_ear_visible: '' as const, right_ear_visible: '' as const } : {}),
      },
    }),
  })),
  fits: always,
};

const IED_METRES = 0.063;

/** Depth behind the tip of the nose in inter-eye distances at a radius from the face's middle. */
const depthAt = (radius: number): number => 0.55 * Math.min(radius, 1.6) ** 2 + 0.3;

function nearer(source: Source, metres: number): Picture {
  const { frame, picture } = source;
  const ied = frame.interEyeDistancePx;
  const far = 1.6;
  const middle = { x: frame.origin.x, y: frame.origin.y + 0.55 * ied };
  const reference = depthAt(0.5) * IED_METRES;
  // Growth against the eyes' plane, which keeps its size.
  const growth = (radius: number) => {
    const z = depthAt(radius) * IED_METRES - reference;
    return metres / (metres + z) / (far / (far + z));
  };
  return warped(picture, (origin, x, y) => {
    const [dx, dy] = [x - middle.x, (y - middle.y) / 1.25];
    const seen = Math.hypot(dx, dy) / ied;
    let radius = seen;
    for (let step = 0; step < 8; step++) radius = seen / growth(radius);
    const k = seen > 0 ? radius / seen : 1;
    origin.x = middle.x + (x - middle.x) * k;
    origin.y = middle.y + (y - middle.y) * k;
  });
}
