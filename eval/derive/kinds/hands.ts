import type { Changes } from '../columns';
import { drawHand, heldBefore, type Hand } from '../hand';
import { always, type Kind, type Level } from '../kind';
import { shareWithin } from '../picture/mask';
import { outward, SIDES } from '../../../src/measure/sides';
import { earZone, eyeZone, faceZone, headMark, isInPhoto, ofFace600 } from '../zones';
import type { Source } from '../source';

/** What a covered face says of its parts: exactly where the thing lies. */
export function coverLabels(
  source: Source,
  alpha: Float32Array,
  word: 'hand' | 'thing' | 'scarf' | 'mask',
): Changes {
  const face = shareWithin(alpha, faceZone(source));
  const hidden = (side: 'left' | 'right') => shareWithin(alpha, earZone(source, side)) > 0.05;
  const eye = Math.max(...SIDES.map((side) => shareWithin(alpha, eyeZone(source, side))));
  return {
    face_covering: face < 0.004 ? 'none' : face < 0.03 ? 'partial' : word,
    ...(hidden('left') ? { left_ear_visible: '' as const } : {}),
    ...(hidden('right') ? { right_ear_visible: '' as const } : {}),
    ...(eye > 0.3 ? { eyes: 'covered' as const, gaze: '' as const } : {}),
    ...(face > 0.1 ? { mouth: '' as const } : {}),
    lighting: face > 0.02 ? '' : 'even',
    shadow_on_face: face > 0.004 ? '' : 'n',
  };
}

function withHand(source: Source, hand: Hand, changes: Changes) {
  const layer = drawHand(source, hand);
  return {
    picture: heldBefore(source.picture, layer, ofFace600(source, 9)),
    changes: { ...coverLabels(source, layer.alpha, 'hand'), ...changes },
  };
}

/** Where the hand lies, for the person's left side (the picture's right). */
const HOLDS: readonly (readonly [name: string, hold: (chinY: number) => Hand])[] = [
  [
    'under-chin',
    (chin) => ({
      ...{ wrist: { x: 0.75, y: chin + 1.5 }, directionDeg: -128, thumb: -1 },
      ...{ curl: 0.55, spreadDeg: 3 },
    }),
  ],
  [
    'chin',
    (chin) => ({
      ...{ wrist: { x: 0.72, y: chin + 1.15 }, directionDeg: -118, thumb: -1 },
      ...{ curl: 0.5, spreadDeg: 4 },
    }),
  ],
  [
    'cheek',
    (chin) => ({
      ...{ wrist: { x: 1.2, y: chin + 0.55 }, directionDeg: -102, thumb: -1 },
      ...{ curl: 0.12, spreadDeg: 5 },
    }),
  ],
  [
    'mouth',
    (chin) => ({
      ...{ wrist: { x: 1.35, y: chin - 0.05 }, directionDeg: -158, thumb: 1 },
      ...{ curl: 0.05, spreadDeg: 4 },
    }),
  ],
  [
    'eye',
    (chin) => ({
      ...{ wrist: { x: 1.15, y: chin - 0.05 }, directionDeg: -112, thumb: -1 },
      ...{ curl: 0.05, spreadDeg: 6 },
    }),
  ],
];

const mirrored = (hand: Hand): Hand => ({
  ...hand,
  wrist: { x: -hand.wrist.x, y: hand.wrist.y },
  directionDeg: -180 - hand.directionDeg,
  thumb: hand.thumb === 1 ? -1 : 1,
});

export const handOnFace: Kind = {
  name: 'hand',
  what: 'A hand in the person’s own skin lies on chin, cheek, mouth or eye.',
  steps: 'Five places, both sides; up to 0.4 % of the face under it none, from 3 % hand',
  needs: 'nothing',
  trust: 'medium',
  why: 'Place and share are exact; the hand is drawn and looks a little like wax.',
  levels: HOLDS.flatMap(([name, hold]) =>
    SIDES.map((side): Level => ({
      name: `${name}-${side}`,
      make: (source) => {
        const hand = hold(headMark(source, 152).y);
        return withHand(source, outward(side) === 1 ? hand : mirrored(hand), { intruder: '' });
      },
    })),
  ),
  fits: always,
};

export const handAtEdge: Kind = {
  name: 'hand-edge',
  what: 'Somebody’s hand reaches into the picture from the side, as when a child is held.',
  steps: 'Reaching to 2.6, 2.0, 1.7 inter-eye distances from the face’s middle, both sides',
  needs: 'room beside the head',
  trust: 'medium',
  why: 'The hand is drawn; real ones also come from below and hold on to clothes.',
  levels: ([2.6, 2, 1.7] as const).flatMap((reach) =>
    SIDES.map((side): Level => ({
      name: `${side}-${reach}`,
      make: (source, random) => {
        const direction = -160 + 30 * (random() - 0.5);
        const hand: Hand = {
          ...{ wrist: { x: reach + 1.8, y: 1.2 + 0.8 * random() }, directionDeg: direction },
          ...{ thumb: 1, curl: 0.25, spreadDeg: 5 },
        };
        const right = outward(side) === 1 ? hand : mirrored(hand);
        const layer = drawHand(source, right);
        const shown = layer.alpha.reduce((sum, alpha) => sum + alpha, 0);
        const ied = source.frame.interEyeDistancePx;
        if (shown < 0.25 * ied * ied) return null;
        return {
          picture: heldBefore(source.picture, layer, ofFace600(source, 9)),
          changes: {
            ...coverLabels(source, layer.alpha, 'hand'),
            intruder: isInPhoto(source, layer.alpha) ? 'hand' : '',
            background: '',
            shadow_behind: '',
          },
        };
      },
    })),
  ),
  fits: always,
};
