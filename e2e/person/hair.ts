import type { Point3 } from './canonical-face';
import { heightAboveHairline } from './hairline';
import type { Head } from './head';
import { HEAD_CENTRE } from './head-surface';
import { mix, randomStream, smoothstep, valueNoise } from './noise';
import type { HairStyle, Strand } from './strand';
import { length } from './length';

const PARTING_X = -2.6;

interface Root {
  readonly point: Point3;
  readonly above: number;
  /** 0 beside the scalp, 1 on the outside of the hair. */
  readonly layer: number;
}

/**
 * Hair of the given style as strands in the head's frame; the short cut lies under every other style.
 * @param count strands of the short cut; the other styles add about a third.
 */
export function growHair(head: Head, style: HairStyle, count: number): Strand[] {
  const random = randomStream(461);
  const strands: Strand[] = [];
  const widthCm = 0.024 * Math.sqrt(30000 / count);
  while (strands.length < count) {
    const root = takeRoot(head, random);
    if (root) strands.push(shortStrand(head, root, random, widthCm));
  }
  if (style === 'short') return strands;
  const extra = Math.round(count * (style === 'fringe' ? 0.3 : 0.7));
  for (let grown = 0; grown < extra;) {
    const root = takeRoot(head, random);
    if (!root) continue;
    const [x, y, z] = root.point;
    if (style === 'fringe') {
      if (z < -3.5 || y < 9 || Math.abs(x) > 5.8) continue;
      strands.push(fringeStrand(head, root, random, widthCm));
    } else {
      if (y < 5.5 || Math.abs(x) < 0.3 || (z > 0.5 && root.above < 1.2)) continue;
      strands.push(hangingStrand(head, root, random, widthCm, style === 'loose' ? -19 : -6));
    }
    grown++;
  }
  return strands;
}

function takeRoot(head: Head, random: () => number): Root | undefined {
  const dy = 2 * random() - 1,
    angle = 2 * Math.PI * random(),
    ring = Math.sqrt(1 - dy * dy);
  const point = onScalp(head, ring * Math.cos(angle), dy, ring * Math.sin(angle), 0);
  const above = heightAboveHairline(point[0], point[1], point[2]) - 0.5 * random() * random();
  const layer = Math.sqrt(random());
  return above > 0 && (point[2] > -9 || layer > 0.5) ? { point, above, layer } : undefined;
}

function onScalp(head: Head, dx: number, dy: number, dz: number, lift: number): Point3 {
  const r = head.radius(dx, dy, dz) + lift;
  return [HEAD_CENTRE[0] + dx * r, HEAD_CENTRE[1] + dy * r, HEAD_CENTRE[2] + dz * r];
}

/** Moves along the scalp with the given flow, at a height over it that depends on the way gone. */
function combAlong(
  head: Head,
  root: Point3,
  lengthCm: number,
  steps: number,
  flow: (p: Point3, way: number) => Point3,
  lift: (p: Point3, way: number) => number,
  stop: (p: Point3) => boolean,
): Point3[] {
  const points: Point3[] = [root];
  let p = root;
  const step = lengthCm / steps;
  for (let k = 1; k <= steps; k++) {
    const f = flow(p, k * step);
    const x = p[0] - HEAD_CENTRE[0],
      y = p[1] - HEAD_CENTRE[1],
      z = p[2] - HEAD_CENTRE[2];
    const r = length(x, y, z);
    const radial = (f[0] * x + f[1] * y + f[2] * z) / (r * r);
    const tx = f[0] - radial * x,
      ty = f[1] - radial * y,
      tz = f[2] - radial * z;
    const norm = step / (length(tx, ty, tz) || 1);
    const nx = x + tx * norm,
      ny = y + ty * norm,
      nz = z + tz * norm,
      reach = length(nx, ny, nz);
    p = onScalp(head, nx / reach, ny / reach, nz / reach, lift(p, k * step));
    if (stop(p)) break;
    points.push(p);
  }
  return points;
}

function lock(p: Point3, seed: number): number {
  return (
    0.65 * valueNoise(p[0] * 0.9 + seed, p[1] * 0.9, p[2] * 0.9) +
    0.35 * valueNoise(p[0] * 2.6, p[1] * 2.6 + seed, p[2] * 2.6)
  );
}

function shortStrand(head: Head, root: Root, random: () => number, widthCm: number): Strand {
  const { point, above, layer } = root;
  const top = smoothstep(5.5, 10.5, point[1]);
  const stray = random() < 0.012 ? 1 : 0;
  const angle = 0.5 * lock(point, 3) + 0.25 * (random() - 0.5);
  const rightward = smoothstep(PARTING_X - 1.5, PARTING_X + 1.1, point[0]);
  const side = random() < rightward ? 1 : -1;
  const company = side > 0 ? rightward : 1 - rightward;
  const lengthCm =
    mix(1.5, 6.2, top) * mix(0.7, 1.1, random()) * mix(0.55, 1, smoothstep(0, 1.2, above));
  const volume =
    mix(0.5, 1.75, top) *
    mix(0.35, 1, smoothstep(0.1, 2.2, above)) *
    (1 + 0.12 * lock(point, 11)) *
    mix(0.45, 1, smoothstep(0, 0.4, company));
  const points = combAlong(
    head,
    point,
    lengthCm,
    12,
    (p) => {
      const t = smoothstep(4.5, 10, p[1]);
      const across = side * mix(0.3, 0.8, t) * (point[0] * side > 5 ? 0.2 : 1);
      const fx = mix(0, across, t) + angle * 0.5,
        fz = mix(-0.55, -0.62, t);
      return [fx, mix(-0.8, 0.15, t) + angle * 0.3, fz];
    },
    (p, way) => {
      const settle =
        mix(0.5, 1, smoothstep(3.5, 9.5, p[1])) *
        (1 - 0.35 * (way / lengthCm) ** 2) *
        mix(0.86, 1, smoothstep(0, 3.4, Math.abs(p[0] - PARTING_X)));
      return layer * volume * settle * (1 - Math.exp(-way / 0.55)) + stray * 0.09 * way;
    },
    (p) => p[1] < 6 && heightAboveHairline(p[0], p[1], p[2]) < -0.1,
  );
  return finish(points, widthCm, layer, random, stray ? 0.5 : 0.95);
}

function fringeStrand(head: Head, root: Root, random: () => number, widthCm: number): Strand {
  const end = 3.75 + 0.35 * lock([root.point[0], 0, 0], 5) + 0.3 * random();
  const sway = 0.12 * lock(root.point, 7) + 0.06 * (random() - 0.5);
  const points = combAlong(
    head,
    root.point,
    17,
    34,
    (p) => [sway + p[0] * 0.012, -0.75, p[2] < 4.6 && p[1] > 9 ? 1 : 0.25],
    (p, way) =>
      Math.min(1, way / 2) * mix(0.25, mix(0.6, 1.9, smoothstep(6, 11, p[1])), root.layer),
    (p) => p[1] < end && p[2] > 0,
  );
  return finish(points, widthCm, root.layer * 0.75, random, 0.95);
}

// Falls from the parting beside the face, over the ears, and on to `endY`, before the shoulders.
function hangingStrand(
  head: Head,
  root: Root,
  random: () => number,
  widthCm: number,
  endY: number,
): Strand {
  const side = root.point[0] < PARTING_X ? -1 : 1;
  const wave = lock(root.point, 13),
    { layer } = root;
  const over = combAlong(
    head,
    root.point,
    14,
    24,
    (p) => [side * 0.9, -0.35, p[2] > -1.5 ? -0.15 : 0.1 + 0.1 * wave],
    (_, way) => mix(0.5, 2, layer) * Math.min(1, way / 3),
    (p) => p[1] < 5 && p[0] * side > 5,
  );
  const last = over[over.length - 1] ?? root.point;
  const points = [...over];
  const stop = endY + 2.2 * (random() + random() - 1) + wave;
  const z0 = mix(-4.5, 0.6, random());
  for (let y = last[1] - 0.8; y > stop; y -= 0.8) {
    const fall = smoothstep(last[1], 1.5, y),
      lower = smoothstep(-4, -15, y);
    const x = mix(last[0], side * (7.5 + 2.5 * layer + 0.25 * wave), fall);
    const z = mix(last[2], z0, fall) + lower * mix(3.5, 6, layer);
    const inward = 1.4 * lower + 0.9 * smoothstep(stop + 4, stop, y);
    points.push([x - side * inward + 0.15 * Math.sin(y * 0.5 + wave * 4), y, z]);
  }
  return finish(points, widthCm, layer * 0.75, random, 0.95);
}

function finish(
  points: readonly Point3[],
  widthCm: number,
  layer: number,
  random: () => number,
  opacity: number,
): Strand {
  const tone = mix(0.75, 1.3, random());
  return {
    points,
    widthCm,
    tone,
    rootLight: mix(0.12, 0.6, layer),
    tipLight: mix(0.3, 1, layer),
    opacity,
  };
}
