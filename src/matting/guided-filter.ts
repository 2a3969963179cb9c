import type { LinearImage } from './linear-image';
import { boxMean, planeOf, readShrunk, type Plane } from './plane';

/**
 * The guided filter with a colour guide (He, Sun and Tang, 2013), fast variant: around each pixel
 * `target` is taken for a linear function of the guide's colour, so that its edges move to the
 * picture's own.
 * @param guide and `target` of the same size, already shrunk
 * @param epsilon variance of the guide below which nothing is an edge
 * @returns a reader of the filtered target at any colour of the full picture
 */
export function guidedFilter(
  guide: LinearImage,
  target: Plane,
  radiusPx: number,
  epsilon: number,
): { readonly a: readonly [Plane, Plane, Plane]; readonly b: Plane } {
  const mean = (plane: Plane) => boxMean(plane, radiusPx);
  const times = (p: Plane, q: Plane) => {
    const out = planeOf(p);
    for (let at = 0; at < out.values.length; at++) {
      out.values[at] = (p.values[at] ?? 0) * (q.values[at] ?? 0);
    }
    return mean(out);
  };
  const [r, g, b] = guide.rgb;
  const [mr, mg, mb, mp] = [mean(r), mean(g), mean(b), mean(target)];
  const [rr, rg, rb] = [times(r, r), times(r, g), times(r, b)];
  const [gg, gb, bb] = [times(g, g), times(g, b), times(b, b)];
  const [rp, gp, bp] = [times(r, target), times(g, target), times(b, target)];
  const [ar, ag, ab, offset] = [planeOf(guide), planeOf(guide), planeOf(guide), planeOf(guide)];
  const at = (plane: Plane, k: number) => plane.values[k] ?? 0;
  for (let k = 0; k < offset.values.length; k++) {
    const [ur, ug, ub, up] = [at(mr, k), at(mg, k), at(mb, k), at(mp, k)];
    const c00 = at(rr, k) - ur * ur + epsilon;
    const c01 = at(rg, k) - ur * ug;
    const c02 = at(rb, k) - ur * ub;
    const c11 = at(gg, k) - ug * ug + epsilon;
    const c12 = at(gb, k) - ug * ub;
    const c22 = at(bb, k) - ub * ub + epsilon;
    const [p0, p1, p2] = [at(rp, k) - ur * up, at(gp, k) - ug * up, at(bp, k) - ub * up];
    // The inverse of the symmetric 3 × 3 covariance, by cofactors.
    const i00 = c11 * c22 - c12 * c12;
    const i01 = c02 * c12 - c01 * c22;
    const i02 = c01 * c12 - c02 * c11;
    const i11 = c00 * c22 - c02 * c02;
    const i12 = c01 * c02 - c00 * c12;
    const i22 = c00 * c11 - c01 * c01;
    const determinant = c00 * i00 + c01 * i01 + c02 * i02;
    const a0 = (i00 * p0 + i01 * p1 + i02 * p2) / determinant;
    const a1 = (i01 * p0 + i11 * p1 + i12 * p2) / determinant;
    const a2 = (i02 * p0 + i12 * p1 + i22 * p2) / determinant;
    ar.values[k] = a0;
    ag.values[k] = a1;
    ab.values[k] = a2;
    offset.values[k] = up - a0 * ur - a1 * ug - a2 * ub;
  }
  return { a: [mean(ar), mean(ag), mean(ab)], b: mean(offset) };
}

/** Filters at `1 / factor` of the resolution and reads the result at the picture's own. */
export function guidedAt(
  image: LinearImage,
  small: LinearImage,
  target: Plane,
  factor: number,
  radiusPx: number,
  epsilon: number,
): Plane {
  const { a, b } = guidedFilter(small, target, radiusPx, epsilon);
  const out = planeOf(image);
  for (let y = 0; y < image.heightPx; y++) {
    for (let x = 0; x < image.widthPx; x++) {
      const at = y * image.widthPx + x;
      let value = readShrunk(b, factor, x, y);
      for (let c = 0; c < 3; c++) {
        const [slope, channel] = [a[c], image.rgb[c]];
        if (slope && channel) value += readShrunk(slope, factor, x, y) * (channel.values[at] ?? 0);
      }
      out.values[at] = Math.min(1, Math.max(0, value));
    }
  }
  return out;
}
