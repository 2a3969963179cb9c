import type { Bound, Geometry } from '../specification/geometry';
import type { Glasses, Specification } from '../specification/specification';
import type { FactName, FactValue } from './fact';
import { filled } from './filled';

/** The words that facts are told in; `colour` has those of the usual backgrounds. */
export interface FactWords {
  readonly fact: Readonly<Record<FactName, string>>;
  readonly factUnit: Readonly<Record<Bound['unit'], string>>;
  readonly crown: Readonly<Record<Geometry['crown']['convention'], string>>;
  readonly glassesWorn: Readonly<Record<Glasses, string>>;
  readonly colour: Readonly<Record<string, string>>;
  readonly factText: Readonly<
    Record<'anySize' | 'quality' | 'eyeLineFirst' | 'aim' | 'aspect' | 'comma', string>
  >;
}

/** Without digits that say nothing: at most three behind the point. */
const plain = (value: number): string => Number(value.toFixed(3)).toString();

function range(min: string | undefined, max: string | undefined): string {
  if (min !== undefined && max !== undefined) return min === max ? min : `${min}–${max}`;
  return min === undefined ? `≤ ${max ?? ''}` : `≥ ${min}`;
}

const text = (value: number | undefined, times = 1): string | undefined =>
  value === undefined ? undefined : plain(value * times);

const isShare = (unit: Bound['unit']): boolean => unit === 'heightRatio' || unit === 'widthRatio';

/** A bound as its source has it, and in pixels of the photo where the source does not. */
function boundText({ bound, px }: Extract<FactValue, { kind: 'bound' }>, words: FactWords): string {
  const { min, max, unit } = bound;
  const times = isShare(unit) ? 100 : 1;
  const asWritten = `${range(text(min, times), text(max, times))} ${words.factUnit[unit]}`;
  if (unit === 'px') return asWritten;
  const round = (value: number | undefined) =>
    value === undefined ? undefined : Math.round(value).toString();
  return `${asWritten} (${range(round(px.minPx), round(px.maxPx))} ${words.factUnit.px})`;
}

/** File size in kilobytes as one reads it; `words.factText.anySize` where nothing is asked for. */
export function fileSizeText({ minKb, maxKb }: Specification['file'], words: FactWords): string {
  if (minKb === undefined && maxKb === undefined) return words.factText.anySize;
  return `${range(text(minKb), text(maxKb))} KB`;
}

/** The size on paper, or in pixels where there is none. */
export const sizeText = ({ photo }: Specification): string =>
  photo.print === undefined
    ? `${photo.widthPx}×${photo.heightPx} px`
    : `${plain(photo.print.widthMm)}×${plain(photo.print.heightMm)} mm`;

export const coloursText = (
  colours: Specification['background']['colours'],
  words: FactWords,
): string => {
  const names = colours.map(({ name }) => words.colour[name] ?? name);
  return [...new Set(names)].join(words.factText.comma);
};

/** What one fact says, in a few words without its name. */
export function factText(value: FactValue, words: FactWords): string {
  const { factText: said } = words;
  switch (value.kind) {
    case 'pixels': {
      const { widthPx, heightPx, dpi } = value.photo;
      return `${widthPx}×${heightPx} px, ${dpi} dpi`;
    }
    case 'print':
      return `${plain(value.print.widthMm)}×${plain(value.print.heightMm)} mm`;
    case 'allowed': {
      const { min, max, aspect } = value.allowed;
      const least = `${min.widthPx}×${min.heightPx}`;
      const sizes =
        max === undefined ? `≥ ${least} px` : `${least} – ${max.widthPx}×${max.heightPx} px`;
      return aspect === undefined
        ? sizes
        : `${sizes}, ${filled(said.aspect, { aspect: aspect.join(':') })}`;
    }
    case 'file': {
      const { minQuality } = value.file;
      const quality =
        minQuality === undefined ? [] : [filled(said.quality, { quality: minQuality.toString() })];
      return ['JPEG', fileSizeText(value.file, words), ...quality].join(', ');
    }
    case 'colours':
      return coloursText(value.colours, words);
    case 'crown':
      return words.crown[value.convention];
    case 'aim':
      return filled(said.aim, { share: plain(value.heightRatio * 100) });
    case 'bound':
      return boundText(value, words);
    case 'eyeLineFirst':
      return said.eyeLineFirst;
    case 'angle':
      return `≤ ${plain(value.maxDeg)}°`;
    case 'glasses':
      return words.glassesWorn[value.worn];
  }
}
