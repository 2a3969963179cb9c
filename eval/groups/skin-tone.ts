import type { Observation } from '../../src/observation/observation';
import type { Lab } from '../../src/picture/lab';

export type SkinTone = 'light' | 'medium' | 'dark';

/**
 * Individual typology angle of the cheeks in degrees (Chardin 1991): arctan((L* − 50) / b*), about 60
 * for the lightest skin and −50 for the darkest. As lit in this picture: it says little where the
 * light is too dark, too bright or coloured. Null where no cheek shows.
 */
export function typologyAngleDeg({ appearance }: Observation): number | null {
  if (appearance === null) return null;
  const { leftCheek, rightCheek } = appearance.pixels.skin;
  const cheeks = [leftCheek, rightCheek].flatMap((patch) => (patch === null ? [] : [patch.lab]));
  if (cheeks.length === 0) return null;
  const mean = (part: keyof Lab) => cheeks.reduce((sum, lab) => sum + lab[part], 0) / cheeks.length;
  return (Math.atan2(mean('l') - 50, mean('b')) * 180) / Math.PI;
}

/**
 * Classes of Del Bino and Bernerd (2013), two and two of the six together: very light and light,
 * intermediate and tan, brown and dark.
 */
export function skinToneAt(typologyAngleDeg: number): SkinTone {
  if (typologyAngleDeg > 41) return 'light';
  return typologyAngleDeg > 10 ? 'medium' : 'dark';
}
