import { cornersOf } from '../../crop/crop-plan';
import { heldThings } from '../../measure/held-things';
import { intruders, type Intruder } from '../../measure/intruders';
import { handsWithin } from '../../measure/seen-hands';
import { uprightBox } from '../../measure/upright';
import type { Check, Evidence } from '../check';
import { atMost, unknown } from '../finding';
import type { Reason } from '../reason';
import { THRESHOLDS } from '../thresholds';

/** Where no photo can be cut, what is near the head counts (inter-eye distances). */
const NEAR = { x: [-2, 2], y: [-2.6, 2.6] } as const;

/**
 * Nobody and nothing else in the photo: no other person, hand, toy or dummy (ICAO Doc 9303-3; the
 * Chinese exit-entry guide, section 9). Never relaxed for children.
 */
export const aloneInFrame: Check = (evidence) => {
  const { observation, measurements } = evidence;
  const [face] = observation.faces;
  if (observation.appearance === null || face === undefined) return unknown('needsAppearance');
  const { frame, head } = measurements;
  const place = photoPlace(evidence);
  const hands = handsWithin(observation.appearance.hands, place).map(
    ({ zone, areaPx }): Intruder => ({
      ...{ kind: 'hand', zone },
      area: areaPx / head.interEyeDistancePx ** 2,
    }),
  );
  const seen = [
    face,
    observation.appearance.head,
    frame,
    head.chinBelowEyesPx / head.interEyeDistancePx,
    place,
  ] as const;
  const held = heldThings(...seen).map((thing): Intruder => ({ kind: 'thing', ...thing }));
  const found = [...hands, ...intruders(...seen), ...held];
  const kind = KINDS.find((one) => areaOf(found, one) > THRESHOLDS.intruderArea.pass) ?? null;
  const area = kind === null ? largest(found) : areaOf(found, kind);
  return atMost(area, THRESHOLDS.intruderArea, {
    unit: 'ratio',
    reason: REASON[kind ?? 'thing'],
    region: found.map(({ zone }) => zone),
  });
};

/** The clearest sign first. */
const KINDS = ['person', 'hand', 'thing'] as const satisfies readonly Intruder['kind'][];

const REASON: Readonly<Record<Intruder['kind'], Reason>> = {
  person: 'someoneElse',
  hand: 'handInFrame',
  thing: 'thingInFrame',
};

const areaOf = (found: readonly Intruder[], kind: Intruder['kind']): number =>
  found.filter((one) => one.kind === kind).reduce((sum, { area }) => sum + area, 0);

const largest = (found: readonly Intruder[]): number =>
  Math.max(...KINDS.map((kind) => areaOf(found, kind)));

const photoPlace = ({ crop, measurements }: Evidence) =>
  crop.plan === null ? uprightBox(measurements.frame, NEAR.x, NEAR.y) : cornersOf(crop.plan);
