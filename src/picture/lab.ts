/** CIELAB, D50 white: L* 0 to 100, a* and b* about ±128. */
export interface Lab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** D50 white of the ICC connection space. */
const WHITE = { x: 0.9642, y: 1, z: 0.8249 } as const;

/**
 * Linear-light sRGB (each 0 to 1) → CIELAB under D50 (sRGB primaries adapted by Bradford), the space
 * in which OFIQ judges natural colour.
 */
export function linearToLab(r: number, g: number, b: number): Lab {
  const fx = curve((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / WHITE.x);
  const fy = curve((0.2225045 * r + 0.7168786 * g + 0.0606169 * b) / WHITE.y);
  const fz = curve((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / WHITE.z);
  return { l: 116 * fy - 16, a: 500 * (fx - fy), b: 200 * (fy - fz) };
}

/** Euclidean distance in CIELAB (CIE 1976 ΔE*ab). */
export const deltaE = (p: Lab, q: Lab): number => Math.hypot(p.l - q.l, p.a - q.a, p.b - q.b);

function curve(t: number): number {
  return t > 216 / 24389 ? Math.cbrt(t) : (841 / 108) * t + 4 / 29;
}
