import type { Point3 } from './canonical-face';
import type { Head } from './head';
import { mix, randomStream, smoothstep } from './noise';
import type { Point2 } from './plane-curve';
import { smoothLine } from './plane-curve';
import type { Strand } from './strand';

// MediaPipe's numbers, from the tail to the nose.
const BROWS = [
  { upper: [70, 63, 105, 66, 107], lower: [46, 53, 52, 65, 55] },
  { upper: [300, 293, 334, 296, 336], lower: [276, 283, 282, 295, 285] },
];

/** The z of the head's skin seen from straight ahead at a point of its frontal plane, centimetres. */
function frontZ(head: Head, x: number, y: number): number {
  let z = 8.5;
  for (let i = 0; i < 80 && z > -4; i++) {
    const d = head.distance(x, y, z);
    if (d < 0.003) break;
    z -= d;
  }
  return z;
}

/** Eyebrows as single hairs. */
export function growBrows(head: Head): Strand[] {
  const random = randomStream(1180);
  return BROWS.flatMap((brow, side) => {
    const outward = side === 0 ? -1 : 1;
    const upper = browEdge(head, brow.upper),
      lower = browEdge(head, brow.lower);
    return Array.from({ length: 760 }, () => {
      const t = random() ** 0.9,
        across = mix(random(), random(), 0.5);
      const taper = smoothstep(-0.02, 0.4, t) * mix(1, 0.8, smoothstep(0.85, 1, t));
      const low = along(lower, t),
        high = along(upper, t);
      const share = 0.4 + (across - 0.5) * 0.98 * mix(0.3, 1, taper);
      const x = mix(low[0], high[0], share),
        y = mix(low[1], high[1], share) - 0.06;
      const lengthCm = mix(0.42, 0.72, random()) * mix(0.75, 1, taper);
      const inner = smoothstep(0.72, 1, t);
      const up =
        mix(mix(-0.35, 0.12, smoothstep(0, 0.6, t)) + (0.5 - across) * 0.5, 0.9, inner) +
        0.15 * (random() - 0.5);
      const points = [0, 0.35, 0.7, 1].map((s): Point3 => {
        const px = x + outward * lengthCm * s * mix(1, 0.45, inner),
          py = y + lengthCm * s * up * mix(1, 0.8, s);
        return [px, py, frontZ(head, px, py) + 0.03 + 0.05 * s];
      });
      const edge = smoothstep(0, 0.16, t) * mix(0.6, 1, smoothstep(1, 0.86, t));
      return {
        points,
        widthCm: 0.022,
        tone: mix(0.5, 1, random()),
        rootLight: 0.55,
        tipLight: 0.7,
        opacity: 0.6 * edge,
      };
    });
  });
}

function browEdge(head: Head, indices: readonly number[]): Point2[] {
  return smoothLine(
    indices.map((i): Point2 => [head.face[i]?.[0] ?? 0, head.face[i]?.[1] ?? 0]),
    8,
  );
}

function along(line: readonly Point2[], t: number): Point2 {
  const at = Math.min(0.9999, Math.max(0, t)) * (line.length - 1),
    i = Math.floor(at);
  const a = line[i] ?? [0, 0],
    b = line[i + 1] ?? a;
  return [mix(a[0], b[0], at - i), mix(a[1], b[1], at - i)];
}

/** Upper and lower lashes; short and fairly straight. */
export function growLashes(head: Head): Strand[] {
  const random = randomStream(29794);
  return head.outlines.eyes.flatMap((eye, side) => {
    const outward = side === 0 ? -1 : 1;
    const lash = (
      edge: readonly Point2[],
      upward: number,
      lengthCm: number,
      opacity: number,
    ): Strand => {
      const t = mix(0.03, 0.93, random());
      const [x, y] = along(edge, t);
      const fan = outward * mix(0.75, -0.12, t) + 0.15 * (random() - 0.5);
      const z = frontZ(head, x, y + Math.sign(upward) * 0.08) + 0.01;
      const k = lengthCm * mix(0.75, 1.1, random()) * mix(1, 0.7, t);
      const points: Point3[] = [
        [x, y + upward * 0.02, z],
        [x + fan * 0.3 * k, y + upward * 0.12 * k, z + 0.45 * k],
        [x + fan * 0.65 * k, y + upward * 0.4 * k, z + 0.75 * k],
        [x + fan * k, y + upward * 0.85 * k, z + 0.9 * k],
      ];
      return { points, widthCm: 0.017, tone: 0.6, rootLight: 0.5, tipLight: 0.6, opacity };
    };
    return [
      ...Array.from({ length: 95 }, () =>
        lash(eye.upperLid, mix(-0.9, 1, head.expression.eyesOpen), 0.34, 0.75),
      ),
      ...Array.from({ length: 55 }, () => lash(eye.lowerLid, -1, 0.17, 0.35)),
    ];
  });
}
