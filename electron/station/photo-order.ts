import { z } from 'zod';
import type { CropPlan } from '../../src/crop/crop-plan';
import { judge, type Report } from '../../src/judge';
import { personConfidenceSchema } from '../../src/matting/person-confidence';
import { observationSchema } from '../../src/observation/observation';
import type { Library } from '../../src/specification/library';
import type { Specification } from '../../src/specification/specification';
import { shotSchema } from '../../src/station/contract';
import { permittedColour, type NewBackground } from '../export/new-background';
import { Fault } from '../fault';
import { CHANNELS, type RawPicture } from '../picture/raw-picture';
import { findJudged } from './find-specification';
import { firstIssue, invalidRequest } from './refusal';

/** What comes with a shot: the shot as JSON, and the picture's raw bytes. */
export const photoFormSchema = z.strictObject({ shot: z.string(), picture: z.instanceof(File) });

const parsedShotSchema = shotSchema.extend({
  observation: observationSchema,
  newBackground: z
    .strictObject({ colour: z.string().nullable(), confidence: personConfidenceSchema })
    .optional(),
});

/** The photo that a posted shot asks for, judged anew. */
export interface ShotOrder {
  readonly picture: RawPicture;
  readonly report: Report;
  readonly plan: CropPlan;
  readonly specification: Specification;
  /** Null: a photo that no sitting asked for. */
  readonly sitting: string | null;
  /** By which staff took responsibility for a photo that fails; null: nobody did. */
  readonly override: string | null;
  readonly newBackground?: NewBackground;
}

/**
 * @param replacesBackground whether the photo room has switched that on
 * @throws {Fault} REQUEST_INVALID, SPECIFICATION_UNKNOWN, POLICY_UNKNOWN, PICTURE_SIZE_MISMATCH,
 *   NO_CROP, BACKDROP_OFF, BACKDROP_FORBIDDEN, BACKDROP_COLOUR
 */
export async function photoOrder(
  form: z.infer<typeof photoFormSchema>,
  library: Library,
  replacesBackground: boolean,
): Promise<ShotOrder> {
  const shot = parseShot(form.shot);
  const specification = findJudged(library, shot.specification, shot.policy);
  const pixels = new Uint8Array(await form.picture.arrayBuffer());
  const picture = { pixels, ...shot.observation.picture };
  if (pixels.length !== picture.widthPx * picture.heightPx * CHANNELS) {
    throw new Fault(
      'PICTURE_SIZE_MISMATCH',
      'The picture is not the one that was looked at; take it again.',
    );
  }
  const report = judge(shot.observation, specification, shot.subject);
  const plan = report.crop?.plan;
  if (!plan) {
    throw new Fault('NO_CROP', 'No photo can be cut from this picture; take it again.');
  }
  const { sitting = null, override = null } = shot;
  const order = { picture, report, plan, specification, sitting, override };
  if (shot.newBackground === undefined) return order;
  if (!replacesBackground) {
    throw new Fault(
      'BACKDROP_OFF',
      'This photo room does not replace backgrounds; take the photo before an accepted wall.',
    );
  }
  const colour = permittedColour(specification, shot.newBackground.colour);
  return { ...order, newBackground: { colour, confidence: shot.newBackground.confidence } };
}

function parseShot(text: string) {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw invalidRequest('shot is not JSON', error);
  }
  const shot = parsedShotSchema.safeParse(json);
  if (!shot.success) throw invalidRequest(`shot.${firstIssue(shot.error)}`, shot.error);
  return shot.data;
}
