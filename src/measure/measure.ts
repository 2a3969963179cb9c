import type { Point } from '../geometry/point';
import type { Appearance } from '../observation/appearance';
import { LANDMARK } from '../observation/landmarks';
import type { Face, Observation } from '../observation/observation';
import { cameraDistance } from './camera-distance';
import { crownAboveEyes } from './crown';
import { ears, type Ear } from './ears';
import { expressionOf, type Expression } from './expression';
import { eyebrowCover, type EyebrowCover } from './eyebrows';
import { eyeCover, eyeOpening, eyeZones, type EyeCover } from './eyes';
import { faceCover, type FaceCover } from './face-cover';
import { faceOutline, type FaceOutline } from './face-outline';
import { headCovering, type HeadCovering } from './head-covering';
import { gazeOf, type Gaze } from './gaze';
import { glassesOn, type Glasses } from './glasses';
import type { HeadGeometry } from './head-geometry';
import { looseHair, type LooseHair } from './loose-hair';
import { mouthGap } from './mouth';
import { poseOf, type Pose } from './pose';
import { shoulderTiltDeg } from './shoulders';
import type { Sides } from './sides';
import { uprightLandmark, uprightOf, type Upright } from './upright';

/** What is measured on the class maps. */
export interface HairAndBody {
  readonly eyes: Sides<EyeCover>;
  readonly glasses: Glasses;
  readonly eyebrows: Sides<EyebrowCover>;
  readonly ears: Sides<Ear>;
  readonly faceOutline: FaceOutline;
  readonly faceCover: FaceCover | null;
  readonly headCovering: HeadCovering;
  readonly looseHair: LooseHair | null;
  readonly shoulderTiltDeg: number | null;
}

/** Named numbers of the largest face. */
export interface Measurements {
  readonly frame: Upright;
  readonly head: HeadGeometry;
  readonly pose: Pose;
  /** From the eyes to the lens in the person's own inter-eye distances; null where the lens is unknown. */
  readonly cameraDistance: number | null;
  readonly eyeOpening: Sides<number>;
  /** The zone of each eye that has to be free (ISO/IEC 29794-5 eyes visible), in picture pixels. */
  readonly eyeZones: Sides<readonly Point[]>;
  /** Null where both eyes are shut. */
  readonly gaze: Gaze | null;
  readonly mouthGap: number;
  readonly expression: Expression;
  /** Null until the appearance has been looked at. */
  readonly hairAndBody: HairAndBody | null;
}

/**
 * Eye line to the top of the skull over eye line to chin, on portraits of bald and close-cropped
 * heads (0.87 to 1.03); for specifications that measure the crown without hair.
 */
const SKULL_TO_CHIN = 0.95;

/** Null when there is no face. */
export function measure(observation: Observation): Measurements | null {
  const face = observation.faces[0];
  if (face === undefined) return null;
  const frame = uprightOf(face);
  const pose = poseOf(face, frame);
  const eyesToChin = uprightLandmark(frame, face, LANDMARK.chin).y;
  const { appearance } = observation;
  return {
    frame,
    head: headGeometry(observation, face, frame, eyesToChin),
    pose,
    cameraDistance: cameraDistance(observation.picture.focalLengthPx, frame, pose),
    eyeOpening: eyeOpening(face),
    eyeZones: eyeZones(face, frame.interEyeDistancePx),
    gaze: gazeOf(face, frame, pose, appearance && appearance.eyePixels),
    mouthGap: mouthGap(face, eyesToChin * frame.interEyeDistancePx),
    expression: expressionOf(face, frame),
    hairAndBody: appearance && hairAndBody(appearance, face, frame, pose, eyesToChin),
  };
}

function hairAndBody(
  { head, eyes, eyePixels, hands }: Appearance,
  face: Face,
  frame: Upright,
  pose: Pose,
  eyesToChin: number,
): HairAndBody {
  return {
    eyes: eyeCover(face, eyes, frame.interEyeDistancePx),
    glasses: glassesOn(eyes, frame, eyePixels),
    eyebrows: eyebrowCover(face, eyes, frame.interEyeDistancePx),
    ears: ears(face, head, frame, pose),
    faceOutline: faceOutline(face, head, eyes),
    faceCover: faceCover(face, head, frame, hands),
    headCovering: headCovering(head, frame),
    looseHair: looseHair(head, frame, eyesToChin),
    shoulderTiltDeg: shoulderTiltDeg(head, frame, eyesToChin),
  };
}

function headGeometry(
  observation: Observation,
  face: Face,
  frame: Upright,
  eyesToChin: number,
): HeadGeometry {
  const unit = frame.interEyeDistancePx;
  const hairTop = observation.appearance && crownAboveEyes(observation.appearance.head, frame);
  const skullTop = SKULL_TO_CHIN * eyesToChin;
  const { widthPx, heightPx } = observation.picture;
  return {
    picture: { widthPx, heightPx },
    eyeMidpoint: frame.origin,
    rollDeg: frame.rollDeg,
    interEyeDistancePx: unit,
    chinBelowEyesPx: eyesToChin * unit,
    hairTopAboveEyesPx: hairTop === null ? null : hairTop * unit,
    skullTopAboveEyesPx: Math.min(skullTop, hairTop ?? skullTop) * unit,
    faceLeftPx: uprightLandmark(frame, face, LANDMARK.right.earRoot).x * unit,
    faceRightPx: uprightLandmark(frame, face, LANDMARK.left.earRoot).x * unit,
  };
}
