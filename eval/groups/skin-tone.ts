import type { Observation } from '../../src/observation/observation';
import { linearToLab } from '../../src/picture/lab';

export type SkinTone = 'light' | 'medium' | 'dark';

/**
 * Individual typology angle of the face in degrees (Chardin 1991): arctan((L* − 50) / b*), about 60
 * for the lightest skin and −50 for the darkest. As lit in this picture: it says little where the
 * light is too dark, too bright or coloured. Null where no skin shows.
 */
export function typologyAngleDeg({ appearance }: Observation): number | null {
  if (appearance === null) return null;
  const { tones, skinTint } = appearance.pixels;
  if (tones === null || skinTint === null) return null;
  const luminance = ((tones.medianL + 16) / 116) ** 3;
  const [red, blue] = [Math.exp(skinTint.redLog), Math.exp(skinTint.blueLog)];
  const green = luminance / (0.2126 * red + 0.7152 + 0.0722 * blue);
  const { l, b } = linearToLab(green * red, green, green * blue);
  return (Math.atan2(l - 50, b) * 180) / Math.PI;
}

/**
 * Classes of Del Bino and Bernerd (2013), two and two of the six together: very light and light,
 * intermediate and tan, brown and dark.
 */
export function skinToneAt(typologyAngleDeg: number): SkinTone {
  if (typologyAngleDeg > 41) return 'light';
  return typologyAngleDeg > 10 ? 'medium' : 'dark';
}
