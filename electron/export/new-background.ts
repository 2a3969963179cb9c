import type { CropPlan } from '../../src/crop/crop-plan';
import type { PersonConfidence } from '../../src/matting/person-confidence';
import { replaceBackground, type Uncertainty } from '../../src/matting/replace-background';
import {
  allowsReplacement,
  replacementColour,
  type BackgroundColour,
} from '../../src/specification/background-replacement';
import type { Specification } from '../../src/specification/specification';
import { Fault } from '../fault';
import type { RawPicture } from '../picture/raw-picture';
import { cutPhoto, type PhotoRaster } from './cut-photo';

/** What the person is to stand before, and where the segmenter sees them. */
export interface NewBackground {
  readonly colour: BackgroundColour;
  readonly confidence: PersonConfidence;
}

/** The photo before its new background. */
interface BackgroundReplaced {
  readonly raster: PhotoRaster;
  readonly colour: BackgroundColour;
  readonly uncertainShare: number;
}

/**
 * The colour to replace a background with, once it is clear that this may be done at all.
 * @param name one of the specification's accepted colours; null: its first
 * @throws {Fault} BACKDROP_FORBIDDEN, BACKDROP_COLOUR
 */
export function permittedColour(
  specification: Specification,
  name: string | null,
): BackgroundColour {
  if (!allowsReplacement(specification)) {
    throw new Fault(
      'BACKDROP_FORBIDDEN',
      `${specification.id} does not allow the background to be replaced; take the photo before an accepted wall.`,
    );
  }
  const colour = replacementColour(specification, name);
  if (colour !== null) return colour;
  const accepted = specification.background.colours.map((known) => known.name).join(', ');
  throw new Fault(
    'BACKDROP_COLOUR',
    `${specification.id} accepts no background "${name ?? ''}"; choose one of ${accepted}.`,
  );
}

/** The matte is made at this many pixels of the photo's along a side, where the picture has them. */
const FINENESS = 2;
/** Above this, the matte is made at the photo's own resolution: a second must do. */
const MAX_FINE_PIXELS = 1_600_000;

/**
 * Puts the person before the new background.
 * @param photo the cut, unedited
 * @throws {Fault} BACKDROP_UNCERTAIN
 */
export async function withNewBackground(
  picture: RawPicture,
  plan: CropPlan,
  photo: PhotoRaster,
  { colour, confidence }: NewBackground,
): Promise<BackgroundReplaced> {
  const fine = await cutFiner(picture, plan, photo);
  const made = replaceBackground({ photo, fine, confidence, colour: colour.rgb });
  if (made.outcome === 'uncertain') throw uncertain(made.why);
  const { pixels, uncertainShare } = made;
  return { raster: { ...photo, pixels }, colour, uncertainShare };
}

async function cutFiner(
  picture: RawPicture,
  plan: CropPlan,
  photo: PhotoRaster,
): Promise<PhotoRaster> {
  const { widthPx, heightPx } = plan.photo;
  const tooMany = widthPx * heightPx * FINENESS ** 2 > MAX_FINE_PIXELS;
  if (plan.scale > 1 / Math.SQRT2 || tooMany) return photo;
  return cutPhoto(picture, {
    ...plan,
    scale: plan.scale * FINENESS,
    photo: { widthPx: widthPx * FINENESS, heightPx: heightPx * FINENESS },
  });
}

function uncertain(why: Uncertainty): Fault {
  return new Fault(
    'BACKDROP_UNCERTAIN',
    why === 'noWall'
      ? 'Too little of the wall is seen to replace the background; take the photo again with free wall on both sides.'
      : 'Hair or clothes look too much like the wall to replace the background; take the photo again before another wall.',
  );
}
