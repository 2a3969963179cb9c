import { SIDES } from '../../src/measure/sides';
import { luminance, scaled, type Rgb } from './picture/picture';
import type { Source } from './source';
import { cheekZone } from './zones';

/** The middle colour of the cheeks. */
export function skinColour(source: Source): Rgb {
  const colours: Rgb[] = [];
  for (const side of SIDES) {
    const zone = cheekZone(source, side).values;
    for (let pixel = 0; pixel < zone.length; pixel++) {
      if (zone[pixel] === 0) continue;
      const i = 3 * pixel;
      const { rgb } = source.picture;
      colours.push([rgb[i] ?? 0, rgb[i + 1] ?? 0, rgb[i + 2] ?? 0]);
    }
  }
  colours.sort((a, b) => luminance(...a) - luminance(...b));
  return colours[Math.floor(colours.length / 2)] ?? [0.4, 0.25, 0.18];
}

/** Skin that is turned away from the light is darker and redder. */
export const turnedSkin = (skin: Rgb, towardsLight: number): Rgb => {
  const [red, green, blue] = scaled(skin, 0.34 + 0.74 * towardsLight);
  const away = 1 - towardsLight;
  return [red, green * (1 - 0.16 * away), blue * (1 - 0.22 * away)];
};
