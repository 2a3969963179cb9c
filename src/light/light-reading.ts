import type { LightNumbers } from './light-numbers';
import { BURNT_OUT_WALL_L, LIGHT_LINES, WALL_L, beyondLine } from './light-lines';

/** What is read of a room's light, in the order in which it is put right: the first changes the rest. */
export const LIGHT_METERS = [
  'colour',
  'balance',
  'exposure',
  'top',
  'shadow',
  'wall',
  'wallEvenness',
] as const;
export type LightMeterName = (typeof LIGHT_METERS)[number];

/** What staff do next. Left and right are theirs, standing at the camera and looking at the person. */
export const LIGHT_ADVICE = [
  ...(['drawCurtain', 'whiteLampsOnly'] as const),
  ...(['leftCloser', 'rightCloser', 'leftAway', 'rightAway'] as const),
  ...(['bothCloser', 'bothAway', 'wallLightDown'] as const),
  ...(['lowerLamps', 'raiseLamps', 'chairFromWall', 'wallLightOn', 'evenWall'] as const),
] as const;
export type LightAdvice = (typeof LIGHT_ADVICE)[number];

export const LIGHT_UNITS = ['stop', 'deltaE', 'level', 'log'] as const;
export type LightUnit = (typeof LIGHT_UNITS)[number];

interface Measured {
  readonly value: number;
  readonly unit: LightUnit;
  /**
   * Where a needle stands: within ±1 the light is right, beyond it is not. Negative: more to the left,
   * too dark, from below, or missing; positive: more to the right, too bright, from above.
   */
  readonly lean: number;
}

/** One meter. What could not be measured has no value, and is never called good. */
export type LightReading =
  | { readonly meter: LightMeterName; readonly state: 'not-measured' }
  | ({ readonly meter: LightMeterName; readonly state: 'good' } & Measured)
  | ({
      readonly meter: LightMeterName;
      readonly state: 'adjust';
      readonly advice: LightAdvice;
    } & Measured);

export type LightReadings = Readonly<Record<LightMeterName, LightReading>>;

const unread = <M extends LightMeterName>(meter: M) => ({ meter, state: 'not-measured' }) as const;

/** Before anything was measured. */
export const NOTHING_READ: LightReadings = {
  colour: unread('colour'),
  balance: unread('balance'),
  exposure: unread('exposure'),
  top: unread('top'),
  shadow: unread('shadow'),
  wall: unread('wall'),
  wallEvenness: unread('wallEvenness'),
};

/** What one meter found, before it is called good or not. */
interface Found extends Measured {
  /** At most 0 is good, from 1 has to be changed. */
  readonly beyond: number;
  readonly advice: LightAdvice;
}

/** Reads all meters; `before` are the last readings, which each keeps between its two lines. */
export function readLight(numbers: LightNumbers | null, before: LightReadings): LightReadings {
  if (numbers === null) return NOTHING_READ;
  const read = (meter: LightMeterName, found: Found | null): LightReading => {
    if (found === null) return unread(meter);
    const { value, unit, beyond, lean, advice } = found;
    const isGood = beyond <= 0 || (beyond < 1 && before[meter].state === 'good');
    const measured = { meter, value, unit, lean };
    return isGood ? { ...measured, state: 'good' } : { ...measured, state: 'adjust', advice };
  };
  return {
    colour: read('colour', colour(numbers)),
    balance: read('balance', balance(numbers)),
    exposure: read('exposure', exposure(numbers)),
    top: read('top', top(numbers)),
    shadow: read('shadow', shadow(numbers)),
    wall: read('wall', wall(numbers)),
    wallEvenness: read('wallEvenness', wallEvenness(numbers)),
  };
}

/** Daylight is bluer than lamps: where the light is blue, it comes from a window. */
function colour({ castA, castB }: LightNumbers): Found | null {
  if (castA === null || castB === null) return null;
  const value = Math.hypot(castA, castB);
  const line = LIGHT_LINES.castDeltaE;
  const isBlue = castB < 0 && Math.abs(castB) >= Math.abs(castA);
  return {
    ...{ value, unit: 'deltaE', beyond: beyondLine(value, line) },
    lean: (isBlue ? -1 : 1) * (value / line.good),
    advice: isBlue ? 'drawCurtain' : 'whiteLampsOnly',
  };
}

/** The darker side gets more light, unless the face has too much already: then the other gets less. */
function balance(numbers: LightNumbers): Found | null {
  const { sideStops } = numbers;
  if (sideStops === null) return null;
  const isLeftDarker = sideStops > 0;
  const isBright = (tooBright(numbers) ?? 0) > 0;
  return {
    ...{ value: sideStops, unit: 'stop', lean: sideStops / LIGHT_LINES.sides.good },
    beyond: beyondLine(Math.abs(sideStops), LIGHT_LINES.sides),
    advice: isBright
      ? isLeftDarker
        ? 'rightAway'
        : 'leftAway'
      : isLeftDarker
        ? 'leftCloser'
        : 'rightCloser',
  };
}

/** How far beyond the line of too much light; null where no skin is seen. */
function tooBright({ skinL, clippedShare }: LightNumbers): number | null {
  if (skinL === null || clippedShare === null) return null;
  return Math.max(
    beyondLine(skinL, LIGHT_LINES.skinL),
    beyondLine(clippedShare, LIGHT_LINES.clippedShare),
  );
}

/** A dark face before a burnt-out wall: the camera has turned itself down for the wall. */
function exposure(numbers: LightNumbers): Found | null {
  const { faceL, wallL } = numbers;
  const bright = tooBright(numbers);
  if (faceL === null || bright === null) return null;
  const dark = beyondLine(faceL, LIGHT_LINES.faceL);
  const outshone = wallL !== null && wallL >= BURNT_OUT_WALL_L;
  return {
    ...{ value: faceL, unit: 'level', ...between(dark, bright) },
    advice: bright > dark ? 'bothAway' : outshone ? 'wallLightDown' : 'bothCloser',
  };
}

function top({ topStops }: LightNumbers): Found | null {
  if (topStops === null) return null;
  const [above, below] = [
    beyondLine(topStops, LIGHT_LINES.fromAbove),
    beyondLine(-topStops, LIGHT_LINES.fromBelow),
  ];
  return {
    ...{ value: topStops, unit: 'stop', ...between(below, above) },
    advice: above > below ? 'lowerLamps' : 'raiseLamps',
  };
}

/** Between two lines, each told by how far the value is beyond it: the needle reaches ±1 at each. */
function between(below: number, above: number): Pick<Found, 'beyond' | 'lean'> {
  const beyond = Math.max(below, above);
  if (beyond > 0) return { beyond, lean: above > below ? 1 + above : -1 - below };
  const room = -below - above;
  return { beyond, lean: room === 0 ? 0 : (above - below) / room };
}

function shadow({ shadowLog }: LightNumbers): Found | null {
  if (shadowLog === null) return null;
  return {
    ...{ value: Math.abs(shadowLog), unit: 'log', lean: shadowLog / LIGHT_LINES.shadowLog.good },
    beyond: beyondLine(Math.abs(shadowLog), LIGHT_LINES.shadowLog),
    advice: 'chairFromWall',
  };
}

/** Only too little is told here: a wall can be no brighter than white, and `exposure` sees it outshine. */
function wall({ wallL, wallChroma }: LightNumbers): Found | null {
  if (wallL === null || wallChroma === null) return null;
  const wanted = wallChroma < WALL_L.blueFromChroma ? WALL_L.white : WALL_L.blue;
  const missing = Math.max(0, wanted - wallL);
  return {
    ...{ value: wallL, unit: 'level', lean: -missing / LIGHT_LINES.missingWallL.good },
    beyond: beyondLine(missing, LIGHT_LINES.missingWallL),
    advice: 'wallLightOn',
  };
}

function wallEvenness({ wallSlopeL }: LightNumbers): Found | null {
  if (wallSlopeL === null) return null;
  const line = LIGHT_LINES.wallSlopeL;
  return {
    ...{ value: wallSlopeL, unit: 'level', lean: wallSlopeL / line.good },
    ...{ beyond: beyondLine(wallSlopeL, line), advice: 'evenWall' },
  };
}
