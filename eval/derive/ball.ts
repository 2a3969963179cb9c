import { valueNoise } from '../../e2e/person/noise';
import { paint, type Layer } from './picture/layer';
import { scaled, type Rgb } from './picture/picture';
import type { Source } from './source';
import { place } from './zones';

/** A ball lit from above, at a place of the head's frame; in place. @param fur 0 smooth to 1 shaggy */
export function paintBall(
  layer: Layer,
  source: Source,
  x: number,
  y: number,
  radius: number,
  colour: Rgb,
  fur = 0,
) {
  const centre = place(source, x, y);
  const r = radius * source.frame.interEyeDistancePx;
  const [left, right] = [
    Math.max(0, Math.floor(centre.x - r - 2)),
    Math.min(layer.widthPx - 1, Math.ceil(centre.x + r + 2)),
  ];
  const [top, bottom] = [
    Math.max(0, Math.floor(centre.y - r - 2)),
    Math.min(layer.heightPx - 1, Math.ceil(centre.y + r + 2)),
  ];
  for (let py = top; py <= bottom; py++) {
    for (let px = left; px <= right; px++) {
      const [u, v] = [(px - centre.x) / r, (py - centre.y) / r];
      const ragged = fur * valueNoise(u * 12, v * 12, x * 7);
      const alpha = Math.min(1, Math.max(0, (1 + 0.06 * ragged - Math.hypot(u, v)) * r + 0.5));
      if (alpha <= 0) continue;
      const depth = Math.sqrt(Math.max(0, 1 - u * u - v * v));
      const light = Math.max(0.12, 0.3 + 0.5 * depth - 0.3 * v - 0.1 * u);
      const tuft =
        1 + fur * (0.28 * valueNoise(u * 16, v * 16, 3) + 0.2 * valueNoise(u * 34, v * 34, 9));
      const gleam =
        fur > 0 ? 0 : 0.5 * Math.exp(-(((u + 0.3) / 0.18) ** 2) - ((v + 0.4) / 0.16) ** 2);
      const [red, green, blue] = scaled(colour, light * tuft);
      paint(layer, py * layer.widthPx + px, [red + gleam, green + gleam, blue + gleam], alpha);
    }
  }
}
