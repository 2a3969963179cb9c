import { boundToPx, GEOMETRY_AXES, type PixelBound } from '../specification/bounds';
import { GEOMETRY_LENGTHS, type Bound, type Geometry } from '../specification/geometry';
import { POSE_AXES } from '../specification/pose';
import type { Sourced } from '../specification/sourced';
import type { Glasses, Relaxation, Specification } from '../specification/specification';

/** What a specification can say of a photo, in the order in which it is told. */
export const FACTS = [
  'photo',
  'print',
  'allowed',
  'file',
  'background',
  'crown',
  'headHeightAim',
  ...GEOMETRY_LENGTHS,
  'eyeLineBeforeTopMargin',
  ...POSE_AXES,
  'glasses',
] as const;

export type FactName = (typeof FACTS)[number];

type Photo = Specification['photo'];

export type FactValue =
  | { readonly kind: 'pixels'; readonly photo: Pick<Photo, 'widthPx' | 'heightPx' | 'dpi'> }
  | { readonly kind: 'print'; readonly print: NonNullable<Photo['print']> }
  | { readonly kind: 'allowed'; readonly allowed: NonNullable<Photo['allowed']> }
  | { readonly kind: 'file'; readonly file: Specification['file'] }
  | { readonly kind: 'colours'; readonly colours: Specification['background']['colours'] }
  | { readonly kind: 'crown'; readonly convention: Geometry['crown']['convention'] }
  | { readonly kind: 'aim'; readonly heightRatio: number }
  | { readonly kind: 'bound'; readonly bound: Bound; readonly px: PixelBound }
  | { readonly kind: 'eyeLineFirst' }
  | { readonly kind: 'angle'; readonly maxDeg: number }
  | { readonly kind: 'glasses'; readonly worn: Glasses };

/** One thing that a specification says, with where it comes from. */
export interface Fact {
  readonly name: FactName;
  readonly value: FactValue;
  readonly sourced: Sourced;
}

type Lengths = NonNullable<Relaxation['geometry']>;

function lengthFacts(photo: Photo, lengths: Lengths): readonly Fact[] {
  return GEOMETRY_LENGTHS.flatMap((name) => {
    const bound = lengths[name];
    if (bound === undefined) return [];
    const px = boundToPx(bound, photo, GEOMETRY_AXES[name]);
    return [{ name, value: { kind: 'bound', bound, px }, sourced: bound }];
  });
}

const poseFacts = (pose: Specification['pose']): readonly Fact[] =>
  POSE_AXES.flatMap((name) => {
    const angle = pose?.[name];
    if (angle === undefined) return [];
    return [{ name, value: { kind: 'angle', maxDeg: angle.maxDeg }, sourced: angle }];
  });

function given<T extends Sourced>(
  name: FactName,
  field: T | undefined,
  valueOf: (field: T) => FactValue,
): readonly Fact[] {
  return field === undefined ? [] : [{ name, value: valueOf(field), sourced: field }];
}

/** Everything that the specification says of the photo in numbers or choices. */
export function factsOf(specification: Specification): readonly Fact[] {
  const { photo, file, background, geometry, pose, glasses } = specification;
  const { crown, headHeightAim, eyeLineBeforeTopMargin } = geometry;
  return [
    ...given('photo', photo, () => ({ kind: 'pixels', photo })),
    ...given('print', photo.print, (print) => ({ kind: 'print', print })),
    ...given('allowed', photo.allowed, (allowed) => ({ kind: 'allowed', allowed })),
    ...given('file', file, () => ({ kind: 'file', file })),
    ...given('background', background, ({ colours }) => ({ kind: 'colours', colours })),
    ...given('crown', crown, ({ convention }) => ({ kind: 'crown', convention })),
    ...given('headHeightAim', headHeightAim, ({ heightRatio }) => ({ kind: 'aim', heightRatio })),
    ...lengthFacts(photo, geometry),
    ...given('eyeLineBeforeTopMargin', eyeLineBeforeTopMargin, () => ({ kind: 'eyeLineFirst' })),
    ...poseFacts(pose),
    ...given('glasses', glasses, ({ worn }) => ({ kind: 'glasses', worn })),
  ];
}

/** The numbers that are relaxed for an age. */
export const relaxedFacts = (
  { photo }: Specification,
  { geometry = {}, pose }: Relaxation,
): readonly Fact[] => [...lengthFacts(photo, geometry), ...poseFacts(pose)];
