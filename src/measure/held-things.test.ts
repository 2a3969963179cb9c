import { describe, expect, test } from 'vitest';
import { OUTLINE } from '../observation/landmarks';
import { heldThings } from './held-things';
import { faceOf, FRAME, mapOf, type Area } from './synthetic-head';
import { uprightBox } from './upright';

const EYES_TO_CHIN = 1.8;
const FACE = faceOf({
  17: [0, 1.2],
  ...Object.fromEntries(
    OUTLINE.face.map((index, k) => {
      const angle = (2 * Math.PI * k) / OUTLINE.face.length;
      return [index, [1.1 * Math.sin(angle), 0.3 - 1.5 * Math.cos(angle)] as const];
    }),
  ),
});
const PERSON: readonly Area[] = [
  { of: 'bodySkin', x: [-0.8, 0.8], y: [1.5, 3] },
  { of: 'faceSkin', x: [-1.1, 1.1], y: [-1.2, 1.8] },
  { of: 'clothes', x: [-3, 3], y: [2.2, 4] },
];
const PHOTO = uprightBox(FRAME, [-2, 2], [-2.3, 2.8]);
const held = (...areas: readonly Area[]) =>
  heldThings(FACE, mapOf(...PERSON, ...areas), FRAME, EYES_TO_CHIN, PHOTO);

test.each<[string, readonly Area[]]>([
  ['nothing', []],
  ['a thin chain', [{ of: 'accessory', x: [-0.6, 0.6], y: [2.1, 2.25] }]],
  ['glasses', [{ of: 'accessory', x: [-1, 1], y: [-0.2, 0.3] }]],
  [
    'a dummy in the mouth, which is said elsewhere',
    [{ of: 'accessory', x: [-0.5, 0.5], y: [0.9, 1.6] }],
  ],
  [
    'a mask over mouth and chin, which is said elsewhere',
    [{ of: 'accessory', x: [-0.8, 0.8], y: [0.7, 2.3] }],
  ],
  ['a scarf up to the chin', [{ of: 'accessory', x: [-1, 1], y: [1.6, 2.6] }]],
  [
    'a gap that shows the wall between body and arm',
    [{ of: 'background', x: [1, 1.6], y: [2.3, 2.7] }],
  ],
  ['a necklace of small stones', [{ of: 'accessory', x: [-0.6, 0.6], y: [2, 2.12] }]],
  ['a collar up to the chin', [{ of: 'clothes', x: [-0.8, 0.8], y: [1.7, 2.3] }]],
  [
    'what is worn under an open collar',
    [
      { of: 'bodySkin', x: [-0.5, 0.5], y: [2.2, 2.5] },
      { of: 'clothes', x: [-0.5, 0.5], y: [2.5, 2.8] },
    ],
  ],
  [
    'a dress without sleeves, between both arms',
    [
      { of: 'bodySkin', x: [-3, -1.4], y: [2.2, 4] },
      { of: 'bodySkin', x: [1.4, 3], y: [2.2, 4] },
    ],
  ],
  [
    'the straps of a shirt, beside the neck',
    [
      { of: 'bodySkin', x: [-3, 3], y: [2, 2.8] },
      { of: 'clothes', x: [-1.3, -0.8], y: [2, 4] },
      { of: 'clothes', x: [0.8, 1.3], y: [2, 4] },
    ],
  ],
  [
    'a lapel from the left that crosses the neck, with hair over its outer side',
    [
      { of: 'clothes', x: [-0.2, 0.8], y: [1.9, 3] },
      { of: 'hair', x: [0.8, 1.6], y: [0, 3] },
    ],
  ],
  [
    'a lapel from the right',
    [
      { of: 'clothes', x: [-0.8, 0.2], y: [1.9, 3] },
      { of: 'hair', x: [-1.6, -0.8], y: [0, 3] },
    ],
  ],
  ['a lanyard', [{ of: 'clothes', x: [-0.06, 0.06], y: [1.7, 2.2] }]],
  ['a toy beside the head, which stands apart', [{ of: 'accessory', x: [1.4, 1.9], y: [0, 1] }]],
])('%s is not held before the chest', (_, areas) => {
  expect(held(...areas)).toEqual([]);
});

describe('a toy before the chest', () => {
  const TOY: Area = { of: 'accessory', x: [-0.4, 0.4], y: [2.4, 3.4] };

  test('is found, counted as far as it is in the photo, and shown whole', () => {
    const [toy, ...others] = held(TOY);
    expect(others).toEqual([]);
    expect(toy?.area).toBeCloseTo(0.8 * 0.4, 1);
    expect(toy?.zone.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([
      [460, 640],
      [540, 640],
      [540, 740],
      [460, 740],
    ]);
  });

  test('is found where the segmenter takes its bright side for the wall', () => {
    const [toy] = held(
      { of: 'accessory', x: [-0.4, 0.4], y: [2.4, 2.5] },
      { of: 'background', x: [-0.4, 0.4], y: [2.5, 3.4] },
    );
    expect(toy?.area).toBeCloseTo(0.8 * 0.4, 1);
  });

  test('is found before the neck where the segmenter takes it for clothes', () => {
    const [toy, ...others] = held({ of: 'clothes', x: [-0.3, 0.5], y: [1.9, 3] });
    expect(others).toEqual([]);
    // Only as far as skin is beside it: below that it cannot be told from the clothes.
    expect(toy?.area).toBeCloseTo(0.8 * 0.3, 1);
  });

  test('is found where it reaches up to the face', () => {
    const [toy] = held({ of: 'accessory', x: [-0.4, 0.4], y: [1.5, 2.6] });
    expect(toy?.area).toBeCloseTo(0.8 * 1.1, 1);
  });

  test('is found whole where its middle has the colour of skin', () => {
    const [drum] = held(
      { of: 'accessory', x: [-0.5, 0.5], y: [2.2, 3.2] },
      { of: 'bodySkin', x: [-0.4, 0.4], y: [2.3, 3.1] },
    );
    expect(drum?.area).toBeCloseTo(1 * 0.6, 1);
  });

  test('is no chain that hangs round the neck, which has skin in it', () => {
    const chain = held(
      { of: 'accessory', x: [-0.5, -0.4], y: [1.7, 2.6] },
      { of: 'accessory', x: [0.4, 0.5], y: [1.7, 2.6] },
      { of: 'accessory', x: [-0.5, 0.5], y: [2.6, 2.7] },
      { of: 'bodySkin', x: [-0.4, 0.4], y: [1.7, 2.6] },
    );
    expect(chain).toEqual([]);
  });

  test('is no earring in a loop of hair that shows the wall', () => {
    const earring = held(
      { of: 'hair', x: [1.2, 1.9], y: [1, 2.4] },
      { of: 'background', x: [1.4, 1.8], y: [1.2, 2.2] },
      { of: 'accessory', x: [1.4, 1.5], y: [1.2, 1.3] },
    );
    expect(earring).toEqual([]);
  });

  test('harms nobody below what becomes the photo', () => {
    expect(held({ ...TOY, y: [2.9, 3.6] }).map(({ area }) => area)).toEqual([0]);
  });
});
