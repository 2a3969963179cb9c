import { PIXEL_CLASS } from '../../../src/observation/class-map';
import { classMask } from '../cutout';
import { always, type Kind } from '../kind';
import { luminance, recoloured } from '../picture/picture';
import { skinColour } from '../skin-colour';
import { linear, type Rgb } from '../picture/picture';

const TONES: Readonly<Record<'light' | 'medium' | 'dark', Rgb>> = {
  light: linear(222, 178, 156),
  medium: linear(176, 124, 94),
  dark: linear(98, 64, 48),
};

export const skinTone: Kind = {
  name: 'skin-tone',
  what: 'The skin becomes lighter or darker; nothing else changes.',
  steps: 'light, medium, dark; every other label stays',
  needs: 'nothing',
  trust: 'low',
  why: 'Only the colour of the skin is changed, not the face; lips and hairline keep some of the old one.',
  levels: (['light', 'medium', 'dark'] as const).map((tone) => ({
    name: tone,
    make: (source) => {
      const { picture, classes } = source;
      const isSkin = (is: number) => is === PIXEL_CLASS.faceSkin || is === PIXEL_CLASS.bodySkin;
      const skin = classMask(picture, classes, isSkin, 6);
      const own = skinColour(source);
      const goal = TONES[tone];
      const gain = goal.map((light, c) => light / Math.max(0.005, own[c] ?? 1));
      // Highlights are the lamp's, not the skin's: they change less.
      const bright = luminance(...own) * 1.9;
      return {
        picture: recoloured(picture, (pixel, red, green, blue) => {
          const alpha = skin.values[pixel] ?? 0;
          if (alpha === 0) return [red, green, blue];
          const shine = Math.min(1, Math.max(0, luminance(red, green, blue) / bright - 0.6));
          const share = alpha * (1 - 0.5 * shine);
          const mixed = (light: number, k: number) => light * (1 + share * (k - 1));
          return [mixed(red, gain[0] ?? 1), mixed(green, gain[1] ?? 1), mixed(blue, gain[2] ?? 1)];
        }),
        changes: { skin_tone: tone },
      };
    },
  })),
  fits: always,
};
