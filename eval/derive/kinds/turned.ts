import { toRadians } from '../../../src/geometry/angle';
import { intoUpright, outOfUpright } from '../../../src/measure/upright';
import { always, type Kind } from '../kind';
import type { Picture } from '../picture/picture';
import { warped } from '../picture/warp';
import type { Source } from '../source';

/** Depth of the head before the ears, in inter-eye distances, on a grid of the head's frame. */
interface Relief {
  readonly at: (x: number, y: number) => number;
}

const STEP = 0.08;
const [LEFT, TOP, COLUMNS, ROWS] = [-2.4, -2.6, 61, 78];

/** The mesh's depth, smoothed; beyond the face that of a round head. */
function reliefOf(source: Source): Relief {
  const { face, frame } = source;
  const ied = frame.interEyeDistancePx;
  const ears = ((face.landmarks[234 * 3 + 2] ?? 0) + (face.landmarks[454 * 3 + 2] ?? 0)) / 2;
  const points = Array.from({ length: 468 }, (_, k) => {
    const [x, y, z] = [0, 1, 2].map((c) => face.landmarks[3 * k + c] ?? 0);
    return { ...intoUpright(frame, { x: x ?? 0, y: y ?? 0 }), z: (ears - (z ?? 0)) / ied };
  });
  const grid = Float32Array.from({ length: COLUMNS * ROWS }, (_, cell) => {
    const x = LEFT + STEP * (cell % COLUMNS);
    const y = TOP + STEP * Math.floor(cell / COLUMNS);
    const ball = Math.sqrt(Math.max(0, 1 - (x / 1.5) ** 2 - ((y - 0.3) / 2) ** 2));
    let [sum, weights] = [0.05 * 1.1 * ball, 0.05];
    for (const point of points) {
      const d = ((x - point.x) ** 2 + (y - point.y) ** 2) / (0.13 * 0.13);
      if (d > 12) continue;
      const weight = Math.exp(-d / 2);
      sum += weight * point.z;
      weights += weight;
    }
    return sum / weights;
  });
  return {
    at: (x, y) => {
      const u = Math.min(COLUMNS - 1.001, Math.max(0, (x - LEFT) / STEP));
      const v = Math.min(ROWS - 1.001, Math.max(0, (y - TOP) / STEP));
      const [i, j] = [Math.floor(u), Math.floor(v)];
      const cell = (k: number, l: number) => grid[(j + l) * COLUMNS + i + k] ?? 0;
      const [fu, fv] = [u - i, v - j];
      const upper = cell(0, 0) * (1 - fu) + cell(1, 0) * fu;
      const lower = cell(0, 1) * (1 - fu) + cell(1, 1) * fu;
      return upper * (1 - fv) + lower * fv;
    },
  };
}

const fade = (value: number, from: number, to: number) =>
  Math.min(1, Math.max(0, (to - value) / (to - from)));

function turned(source: Source, yawDeg: number, pitchDeg: number): Picture {
  const relief = reliefOf(source);
  const [sinYaw, sinPitch] = [Math.sin(toRadians(yawDeg)), Math.sin(toRadians(pitchDeg))];
  const [cosYaw, cosPitch] = [Math.cos(toRadians(yawDeg)), Math.cos(toRadians(pitchDeg))];
  return warped(source.picture, (origin, px, py) => {
    const { x, y } = intoUpright(source.frame, { x: px, y: py });
    // The neck follows less and less, the shoulders stay.
    const follows = fade(y, 1.7, 2.9) * fade(Math.abs(x), 1.7, 2.4);
    if (follows === 0) return;
    let [u, v] = [x, y];
    for (let step = 0; step < 6; step++) {
      const z = relief.at(u, v);
      u = (x - follows * sinYaw * z) / (1 - follows * (1 - cosYaw));
      v = (y - 0.3 - follows * sinPitch * z) / (1 - follows * (1 - cosPitch)) + 0.3;
    }
    const from = outOfUpright(source.frame, { x: u, y: v });
    origin.x = from.x;
    origin.y = from.y;
  });
}

const steps = [3, 6, 9, 12, 15] as const;

export const turnedYaw: Kind = {
  name: 'yaw',
  what: 'The head turns to a side: the picture is moved by the depth of the face mesh.',
  steps: `±${steps.join(', ±')} degrees`,
  needs: 'nothing',
  trust: 'low',
  why: 'The angle is exact for the mesh, added to the source’s own; ears do not disappear.',
  levels: steps.flatMap((deg) =>
    (['image-left', 'image-right'] as const).map((to) => ({
      name: `${to}-${deg}`,
      make: (source) => ({
        picture: turned(source, to === 'image-right' ? deg : -deg, 0),
        changes: {
          pose: `turned to ${to} ${deg}`,
          ...(deg > 8 ? { left_ear_visible: '' as const, right_ear_visible: '' as const } : {}),
          gaze: '',
        },
      }),
    })),
  ),
  fits: always,
};

export const turnedPitch: Kind = {
  name: 'pitch',
  what: 'The head nods up or down: the picture is moved by the depth of the face mesh.',
  steps: `±${steps.join(', ±')} degrees`,
  needs: 'nothing',
  trust: 'low',
  why: 'The angle is exact for the mesh, added to the source’s own, which differs by up to 10°.',
  levels: steps.flatMap((deg) =>
    (['up', 'down'] as const).map((to) => ({
      name: `${to}-${deg}`,
      make: (source) => ({
        picture: turned(source, 0, to === 'down' ? deg : -deg),
        changes: { pose: `pitched ${to} ${deg}`, gaze: '' },
      }),
    })),
  ),
  fits: always,
};
