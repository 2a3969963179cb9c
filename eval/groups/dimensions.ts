import type { JudgedPicture } from '../judged-picture';
import { basename, extname } from 'node:path';
import { seen, all as allOf } from '../truth/truth';
import { skinToneAt, type SkinTone } from './skin-tone';

/** Ways to divide the pictures; null where nobody knows to which group one belongs. */
export interface Dimension {
  readonly name: string;
  readonly groupOf: (picture: JudgedPicture) => string | null;
}

/** @param pictures all of the run: a derived one has the skin of the one it was made from */
export function dimensionsOf(pictures: readonly JudgedPicture[]): readonly Dimension[] {
  const tones = new Map(
    pictures.map((picture) => [stemOf(picture.label.file), ownSkinTone(picture)] as const),
  );
  return [
    { name: 'skin tone', groupOf: (picture) => skinToneOf(picture, tones) },
    { name: 'age', groupOf: ({ label }) => label.age_group },
    {
      name: 'glasses',
      groupOf: ({ label: { glasses } }) =>
        glasses === null ? null : glasses === 'none' ? 'without' : 'with',
    },
    {
      name: 'hair',
      groupOf: ({ label }) => {
        const ears = allOf(seen(label.left_ear_visible), seen(label.right_ear_visible));
        return ears === null ? null : ears === 'compliant' ? 'ears free' : 'over an ear';
      },
    },
    { name: 'origin', groupOf: originOf },
    { name: 'kind', groupOf: ({ label }) => label.kind },
    { name: 'trust', groupOf: ({ label }) => label.trust },
    { name: 'folder', groupOf: ({ folder }) => folder },
  ];
}

export type Origin = 'photograph' | 'synthetic' | 'derived' | 'rendered';

/** What `npm run derive` calls the people that our own renderer draws. */
const RENDERED = 'person-';

/** Photographed; drawn by a network; made from either; or drawn by our own renderer, spoilt or not. */
export function originOf({ label }: JudgedPicture): Origin {
  if (label.derived_from?.startsWith(RENDERED) === true) return 'rendered';
  if (label.derived_from !== null || /^derived/i.test(label.notes)) return 'derived';
  return /\bsynthetic\b/i.test(label.notes) ? 'synthetic' : 'photograph';
}

function skinToneOf(
  picture: JudgedPicture,
  tones: ReadonlyMap<string, SkinTone | null>,
): SkinTone | null {
  const { derived_from: source } = picture.label;
  return ownSkinTone(picture) ?? (source === null ? null : (tones.get(stemOf(source)) ?? null));
}

/** As labelled; else as measured, where light and colour do not falsify it. */
function ownSkinTone({ label, typologyAngleDeg }: JudgedPicture): SkinTone | null {
  if (label.skin_tone !== null) return label.skin_tone;
  const isTrue =
    label.derived_from === null &&
    !/^derived/i.test(label.notes) &&
    label.faces === 1 &&
    label.lighting === 'even';
  return isTrue && typologyAngleDeg !== null ? skinToneAt(typologyAngleDeg) : null;
}

const stemOf = (file: string): string => basename(file, extname(file));
