/** Euclidean length; many times faster than Math.hypot, whose care for extreme numbers is not needed here. */
export function length(x: number, y: number, z = 0): number {
  return Math.sqrt(x * x + y * y + z * z);
}
