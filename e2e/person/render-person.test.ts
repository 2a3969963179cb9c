import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PicturePoint } from './camera';
import type { PersonOptions, RenderedPerson } from './render-person';
import { locatePerson, renderPerson } from './render-person';

const SIZE = { widthPx: 90, heightPx: 120, supersampling: 1 } as const;
const LARGE = { widthPx: 1200, heightPx: 1600 } as const;

const point = (points: readonly PicturePoint[], index: number): PicturePoint => {
  const found = points[index];
  if (!found) throw new Error(`There is no landmark ${index}.`);
  return found;
};

const gap = (options: Partial<PersonOptions>, a: number, b: number) => {
  const { landmarks } = locatePerson({ ...LARGE, ...options });
  const p = point(landmarks, a),
    q = point(landmarks, b);
  return Math.hypot(p.x - q.x, p.y - q.y);
};

describe('truth about the person', () => {
  const frontal = locatePerson(LARGE);

  it('is symmetric and upright when the head is straight', () => {
    expect(frontal.leftPupil.x + frontal.rightPupil.x).toBeCloseTo(1200, 6);
    expect(frontal.leftPupil.y).toBeCloseTo(frontal.rightPupil.y, 6);
    expect(frontal.leftEarRoot.x + frontal.rightEarRoot.x).toBeCloseTo(1200, 6);
    expect(frontal.chin.x).toBeCloseTo(600, 6);
    expect(frontal.crown.y).toBeLessThan(frontal.leftPupil.y);
    expect(frontal.chin.y).toBeGreaterThan(point(frontal.landmarks, 17).y);
    expect(frontal.landmarks).toHaveLength(478);
  });

  it('has the proportions of an adult head', () => {
    const head = frontal.chin.y - frontal.crown.y;
    expect(frontal.interEyeDistancePx / head).toBeGreaterThan(0.26);
    expect(frontal.interEyeDistancePx / head).toBeLessThan(0.31);
    const width = frontal.rightEarRoot.x - frontal.leftEarRoot.x;
    expect(width / head).toBeGreaterThan(0.63);
    expect(width / head).toBeLessThan(0.75);
  });

  it('turns the eye line by the roll, towards the right shoulder of the person', () => {
    const { leftPupil, rightPupil } = locatePerson({
      ...LARGE,
      pose: { yawDeg: 0, pitchDeg: 0, rollDeg: 12 },
    });
    const slope = Math.atan2(leftPupil.y - rightPupil.y, rightPupil.x - leftPupil.x);
    expect((slope * 180) / Math.PI).toBeCloseTo(12, 1);
  });

  it('turns the nose to the left of the person with yaw and down with pitch', () => {
    const turned = locatePerson({ ...LARGE, pose: { yawDeg: 20, pitchDeg: 0, rollDeg: 0 } });
    const noseToEyes =
      point(turned.landmarks, 1).x - (turned.leftPupil.x + turned.rightPupil.x) / 2;
    expect(noseToEyes / frontal.interEyeDistancePx).toBeGreaterThan(0.2);
    const drop = (pitchDeg: number) => {
      const { landmarks, leftPupil } = locatePerson({
        ...LARGE,
        pose: { yawDeg: 0, pitchDeg, rollDeg: 0 },
      });
      return point(landmarks, 1).y - leftPupil.y;
    };
    expect(drop(15) - drop(0)).toBeGreaterThan(0.1 * frontal.interEyeDistancePx);
  });

  it('shuts the lids and opens the lips as told', () => {
    expect(gap({}, 159, 145) / gap({}, 33, 133)).toBeGreaterThan(0.25);
    expect(gap({ eyesOpen: 0 }, 159, 145) / gap({}, 33, 133)).toBeLessThan(0.05);
    const pxPerMm = 1600 / 470;
    expect(gap({}, 13, 14)).toBeLessThan(pxPerMm);
    expect(gap({ mouthOpenMm: 10 }, 13, 14)).toBeCloseTo(10 * pxPerMm, -0.5);
  });

  it('moves only the pupils with the gaze', () => {
    const looking = locatePerson({ ...LARGE, gaze: { yawDeg: 15, pitchDeg: 0 } });
    expect(looking.leftPupil.x - frontal.leftPupil.x).toBeGreaterThan(10);
    expect(looking.chin).toEqual(frontal.chin);
  });
});

// Drawing is slow on a busy machine.
describe('picture of the person', { timeout: 60_000 }, () => {
  let person: RenderedPerson;
  beforeAll(() => {
    person = renderPerson(SIZE);
  }, 60_000);

  const rgb = (
    picture: RenderedPerson,
    x: number,
    y: number,
  ): readonly [number, number, number] => {
    const i = 4 * (Math.floor(y) * picture.widthPx + Math.floor(x));
    return [picture.pixels[i] ?? 0, picture.pixels[i + 1] ?? 0, picture.pixels[i + 2] ?? 0];
  };
  const isDark = (picture: RenderedPerson, { x, y }: PicturePoint) =>
    Math.max(...rgb(picture, x, y)) < 95;

  it('is the same each time', () => {
    expect(renderPerson(SIZE).pixels).toEqual(person.pixels);
  });

  it('shows white behind, skin on the face and dark clothes', () => {
    expect(Math.min(...rgb(person, 3, 3), ...rgb(person, 87, 3))).toBeGreaterThan(245);
    const [red, green, blue] = rgb(
      person,
      point(person.truth.landmarks, 50).x,
      point(person.truth.landmarks, 50).y,
    );
    expect(red).toBeGreaterThan(green + 15);
    expect(green).toBeGreaterThan(blue);
    expect(isDark(person, { x: 15, y: 116 })).toBe(true);
  });

  it('has dark pupils where the truth says', () => {
    // Twice the size: in the small picture the catch-light is as large as the pupil.
    const twice = renderPerson({ widthPx: 180, heightPx: 240, supersampling: 1 });
    expect(isDark(twice, twice.truth.leftPupil)).toBe(true);
    expect(isDark(twice, twice.truth.rightPupil)).toBe(true);
  });

  it('agrees with the truth found without drawing', () => {
    const found = locatePerson(SIZE);
    expect(person.truth).toMatchObject(found);
    expect(person.truth.hairTopPx).toBeLessThan(found.crown.y);
    expect(person.truth.hairTopPx).toBeGreaterThan(found.crown.y - 9);
  });

  it('covers brows with a fringe, and ears and shoulders with loose hair', () => {
    const { landmarks, leftEarRoot } = person.truth;
    const overBrow = { x: point(landmarks, 105).x, y: point(landmarks, 105).y - 5 };
    expect(isDark(person, overBrow)).toBe(false);
    expect(isDark(renderPerson({ ...SIZE, hair: 'fringe' }), overBrow)).toBe(true);
    const ear = { x: leftEarRoot.x - 2, y: leftEarRoot.y + 2 };
    expect(isDark(person, ear)).toBe(false);
    expect(isDark(renderPerson({ ...SIZE, hair: 'loose' }), ear)).toBe(true);
  });
});

it('ships a sample portrait of the promised size', async () => {
  const file = readFileSync(new URL('../../assets/sample/portrait.jpg', import.meta.url));
  expect(await sharp(file).metadata()).toMatchObject({ width: 1200, height: 1600, space: 'srgb' });
  expect(file.byteLength).toBeLessThan(600 * 1024);
});
