import { dirname } from 'node:path';
import sharp from 'sharp';
import type { PersonOptions } from '../../../e2e/person/render-person';
import { findPlaces } from '../../../electron/station/places';
import type { Changes } from '../columns';
import type { Kind, Level } from '../kind';
import { pictureOf } from '../picture/picture';
import { renderedPicture } from '../rendered-people';
import type { Source } from '../source';

const SIZE = { widthPx: 480, heightPx: 640 } as const;
const { modelsDir } = findPlaces();
const ROOT = dirname(dirname(modelsDir));

const level = (name: string, options: Partial<PersonOptions>, changes: Changes): Level => ({
  name,
  make: async () => {
    const png = await renderedPicture(ROOT, { ...SIZE, ...options });
    const { data } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
    return { picture: pictureOf(data, SIZE.widthPx, SIZE.heightPx, 3), changes };
  },
});

/** Drawn once: everything about such a picture is what the renderer was told. */
const fits = (source: Source) => source.name === 'person-light';

const shared = {
  needs: 'the rendered person',
  fits,
  trust: 'high',
} as const;

const DEGREES = [3, 6, 9, 12, 16, 22] as const;

const pose = (yawDeg: number, pitchDeg: number, rollDeg = 0) => ({ yawDeg, pitchDeg, rollDeg });

export const renderedYaw: Kind = {
  ...shared,
  name: 'rendered-yaw',
  what: 'A rendered head turned to a side.',
  steps: `±${DEGREES.join(', ±')} degrees`,
  why: 'The angle is exact; one head only, and drawn.',
  levels: DEGREES.flatMap((deg) => [
    level(`image-right-${deg}`, { pose: pose(deg, 0) }, { ...turnedTo('right', deg) }),
    level(`image-left-${deg}`, { pose: pose(-deg, 0) }, { ...turnedTo('left', deg) }),
  ]),
};

function turnedTo(side: 'left' | 'right', deg: number): Changes {
  const ears: Changes = deg > 8 ? { left_ear_visible: '', right_ear_visible: '' } : {};
  return { pose: `turned to image-${side} ${deg}`, gaze: '', ...ears };
}

export const renderedPitch: Kind = {
  ...shared,
  name: 'rendered-pitch',
  what: 'A rendered head that nods up or down.',
  steps: `±${DEGREES.join(', ±')} degrees`,
  why: 'The angle is exact; one head only, and drawn.',
  levels: DEGREES.flatMap((deg) => [
    level(`down-${deg}`, { pose: pose(0, deg) }, { pose: `pitched down ${deg}`, gaze: '' }),
    level(`up-${deg}`, { pose: pose(0, -deg) }, { pose: `pitched up ${deg}`, gaze: '' }),
  ]),
};

export const renderedGaze: Kind = {
  ...shared,
  name: 'rendered-gaze',
  what: 'A rendered head whose eyes look aside.',
  steps: '4, 9, 15, 22 degrees; 4 camera, from 15 away',
  why: 'The angle is exact; one head only, and drawn.',
  levels: [4, 9, 15, 22].flatMap((deg) => {
    const word = (away: 'left' | 'right' | 'up' | 'down'): Changes => ({
      gaze: deg < 6 ? 'camera' : deg < 12 ? '' : away,
    });
    return [
      level(`left-${deg}`, { gaze: { yawDeg: deg, pitchDeg: 0 } }, word('left')),
      level(`down-${deg}`, { gaze: { yawDeg: 0, pitchDeg: deg } }, word('down')),
    ];
  }),
};
