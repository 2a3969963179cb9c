import { turnAbout } from '../geometry/angle';
import type { HeadGeometry } from '../measure/head-geometry';
import type { Specification } from '../specification/specification';
import { aimOf, type Placement } from './aim';
import type { CropOutcome, CropPlan, CropRefusal } from './crop-plan';
import { crownAboveEyesPx, demandsOf, type Demand } from './demand';
import { nearestToOrigin, type Triple } from './half-space';
import { cornersInPicture } from './photo-frame';
import {
  limitsOf,
  pictureLimits,
  spaceAround,
  type LinearLimit,
  type PlacementSpace,
} from './placement-space';

type PictureSide = Extract<CropRefusal, { code: 'outsidePicture' }>['side'];

/** Kept off every limit, where there is room for it, in photo pixels. */
const COMFORT_PX = 1;

/** How far each demand may be missed before the photo is refused: less than the checks forgive. */
const TOLERANCE_PX = 0.4;

/**
 * Cuts a photo of this head as the specification asks: upright, and as near to the middle of all that
 * is allowed as the picture lets it be. Demands that do not bind give way where they must, the least
 * important first. Hair is never cut, unless the specification lets the eye line come first.
 */
export function planCrop(head: HeadGeometry, specification: Specification): CropOutcome {
  const crownAboveEyes = crownAboveEyesPx(head, specification.geometry);
  if (crownAboveEyes === null) return refused({ code: 'outsidePicture', side: 'top' });

  const { photo } = specification;
  const demands = demandsOf(head, crownAboveEyes, specification);
  const aim = aimOf(head, crownAboveEyes, demands, specification);
  const space = spaceAround(aim, crownAboveEyes + head.chinBelowEyesPx);

  const placement = placementNearAim(space, demands, pictureLimits(head, photo));
  if (placement !== null) return { plan: planOf(head, placement, photo), refusal: null };

  const inEndlessPicture = placementNearAim(space, demands, []);
  if (inEndlessPicture === null) return refused({ code: 'rulesConflict' });
  const wished = planOf(head, inEndlessPicture, photo);
  return refused({ code: 'outsidePicture', side: sideMostMissing(head, wished) }, wished);
}

const refused = (refusal: CropRefusal, wished: CropPlan | null = null): CropOutcome => ({
  ...{ plan: null, refusal, wished },
});

/** The placement nearest to the aim that meets all binding demands and as many others as it can. */
function placementNearAim(
  space: PlacementSpace,
  demands: readonly Demand[],
  picture: readonly LinearLimit[],
): Placement | null {
  const nearest = (kept: readonly Demand[], slackPx: number): Triple | null =>
    nearestToOrigin(
      [...picture, ...kept.flatMap((demand) => limitsOf(demand, slackPx))].map(space.halfSpace),
    );

  const allInComfort = nearest(demands, -COMFORT_PX);
  if (allInComfort !== null) return space.placementAt(allInComfort);

  const binding = demands.filter((demand) => demand.binding);
  const slackPx = [0, TOLERANCE_PX].find((slack) => nearest(binding, slack) !== null);
  if (slackPx === undefined) return null;
  const kept = demands
    .filter((demand) => !demand.binding)
    .reduce<readonly Demand[]>((before, demand) => {
      const more = [...before, demand];
      return nearest(more, slackPx) === null ? before : more;
    }, binding);
  const point = nearest(kept, -COMFORT_PX) ?? nearest(kept, slackPx);
  return point === null ? null : space.placementAt(point);
}

function planOf(
  { eyeMidpoint, rollDeg }: HeadGeometry,
  { scale, eyeX, eyeY }: Placement,
  { widthPx, heightPx }: CropPlan['photo'],
): CropPlan {
  const upright = {
    x: eyeMidpoint.x + (widthPx / 2 - eyeX) / scale,
    y: eyeMidpoint.y + (heightPx / 2 - eyeY) / scale,
  };
  return {
    centre: turnAbout(upright, eyeMidpoint, rollDeg),
    widthPx: widthPx / scale,
    heightPx: heightPx / scale,
    angleDeg: rollDeg,
    scale,
    photo: { widthPx, heightPx },
  };
}

/** The side of the picture beyond which the plan reaches farthest. */
function sideMostMissing({ picture }: HeadGeometry, plan: CropPlan): PictureSide {
  const corners = cornersInPicture(plan);
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const missing: readonly (readonly [PictureSide, number])[] = [
    ['top', -Math.min(...ys)],
    ['bottom', Math.max(...ys) - picture.heightPx],
    ['left', -Math.min(...xs)],
    ['right', Math.max(...xs) - picture.widthPx],
  ];
  return missing.reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}
