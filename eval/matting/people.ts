import { renderCutout, type Cutout } from '../../e2e/person/cutout';
import type { PersonOptions } from '../../e2e/person/render-person';

const SIZE = { widthPx: 900, heightPx: 1200 } as const;

/** Below this share of the picture's height lie the clothes. */
const CLOTHES_FROM = 0.6;
/** Brightness below which a drawn colour is hair or jacket. */
const DARK = 0.12;
/** What makes the jacket a white shirt, and dark hair white. */
const TO_WHITE = { clothes: [50, 36, 19], hair: [16, 22, 28] } as const;

export interface Person {
  readonly name: string;
  readonly cutout: Cutout;
}

/** The people of the comparison, drawn with exact alpha; about a minute and a half. */
export function people(): readonly Person[] {
  const draw = (options: Partial<PersonOptions>) => renderCutout({ ...SIZE, ...options });
  const short = draw({ hair: 'short' });
  const loose = draw({ hair: 'loose' });
  const glasses = draw({ hair: 'over-ears', glasses: true, skin: 'deep' });
  return [
    { name: 'short hair', cutout: short },
    { name: 'loose hair', cutout: loose },
    { name: 'glasses, deep skin', cutout: glasses },
    { name: 'white shirt', cutout: whitened(short, { clothes: true, hair: false }) },
    { name: 'white hair and shirt', cutout: whitened(loose, { clothes: true, hair: true }) },
  ];
}

function whitened(person: Cutout, what: { clothes: boolean; hair: boolean }): Cutout {
  const { widthPx, heightPx, alpha } = person;
  const premultiplied = person.premultiplied.slice();
  for (let at = 0; at < alpha.length; at++) {
    const covered = alpha[at] ?? 0;
    const low = Math.floor(at / widthPx) / heightPx > CLOTHES_FROM;
    if (covered === 0 || !(low ? what.clothes : what.hair)) continue;
    const [r = 0, g = 0, b = 0] = premultiplied.subarray(3 * at, 3 * at + 3);
    if ((r + g + b) / 3 / covered > DARK) continue;
    const gains = low ? TO_WHITE.clothes : TO_WHITE.hair;
    gains.forEach((gain, c) => {
      const light = gain * (premultiplied[3 * at + c] ?? 0);
      premultiplied[3 * at + c] = Math.min(0.95 * covered, light);
    });
  }
  return { ...person, premultiplied };
}
