import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearImage, type LinearColour } from './linear-image';
import { matte } from './matte';
import { laidBefore, replaceBackground } from './replace-background';
import { syntheticPerson } from './synthetic-person';

const SIDE_PX = 144;
const NAVY: LinearColour = [0.02, 0.03, 0.08];
const light = fc.double({ min: 0.35, max: 0.8, noNaN: true });
const slope = fc.double({ min: -0.3, max: 0.3, noNaN: true });

/** Any light wall with any gradient over it. */
const wall = fc
  .tuple(light, light, light, slope, slope)
  .map(([r, g, b, across, down]) => (x: number, y: number): LinearColour => {
    const by = 1 + across * (x / SIDE_PX - 0.5) + down * (y / SIDE_PX - 0.5);
    return [r * by, g * by, b * by];
  });
const RUNS = { numRuns: 6 };
const SLOW_MS = 60_000;

const matteOf = ({ photo, confidence }: ReturnType<typeof syntheticPerson>) =>
  matte(linearImage(photo.pixels, photo.widthPx, photo.heightPx), confidence);

describe('the matte', { timeout: SLOW_MS }, () => {
  it('stays between wall and person, and finds the edge before any light wall', () => {
    fc.assert(
      fc.property(wall, (behind) => {
        const scene = syntheticPerson(SIDE_PX, NAVY, behind);
        const { alpha } = matteOf(scene);
        let off = 0;
        let edge = 0;
        alpha.values.forEach((value, at) => {
          if (!(value >= 0 && value <= 1)) throw new RangeError(`alpha is ${String(value)}`);
          const truth = scene.alpha[at] ?? 0;
          if (truth === 0 || truth === 1) return;
          off += Math.abs(value - truth);
          edge++;
        });
        // Rounding to 8 bits and the person's shading allow a few hundredths; a class mask is 0.25 off.
        expect(off / edge).toBeLessThan(0.06);
      }),
      RUNS,
    );
  });

  it('finds single hairs that the segmenter does not see', () => {
    const scene = syntheticPerson(SIDE_PX, NAVY, () => [0.6, 0.6, 0.6], true);
    const bald = syntheticPerson(SIDE_PX, NAVY, () => [0.6, 0.6, 0.6]);
    const { alpha } = matteOf(scene);
    let [found, all] = [0, 0];
    alpha.values.forEach((value, at) => {
      const truth = scene.alpha[at] ?? 0;
      if ((bald.alpha[at] ?? 0) > 0 || truth === 0) return;
      found += value;
      all += truth;
    });
    // The confidence alone, at its best, finds a third.
    expect(found / all).toBeGreaterThan(0.8);
    expect(found / all).toBeLessThan(1.1);
  });

  it('gives the picture back before its own wall', () => {
    fc.assert(
      fc.property(light, light, light, (r, g, b) => {
        const scene = syntheticPerson(SIDE_PX, NAVY, () => [r, g, b]);
        const [first] = [scene.photo.pixels];
        const own = [first[0] ?? 0, first[1] ?? 0, first[2] ?? 0] as const;
        const again = laidBefore(own, scene.photo, matteOf(scene));
        const furthest = again.reduce(
          (far, value, at) => Math.max(far, Math.abs(value - (scene.photo.pixels[at] ?? 0))),
          0,
        );
        expect(furthest).toBeLessThanOrEqual(6);
      }),
      RUNS,
    );
  });
});

describe('replaceBackground', { timeout: SLOW_MS }, () => {
  it('keeps every byte of what is wholly the person, and makes the wall one colour', () => {
    fc.assert(
      fc.property(wall, (behind) => {
        const { photo, alpha, confidence } = syntheticPerson(SIDE_PX, NAVY, behind);
        const colour = [100, 197, 255] as const;
        const made = replaceBackground({ photo, fine: photo, confidence, colour });
        if (made.outcome !== 'replaced') throw new Error(`refused: ${made.why}`);
        let changed = 0;
        let leftOver = 0;
        for (let at = 0; at < 3 * alpha.length; at++) {
          const pixel = Math.floor(at / 3);
          const [x, y] = [pixel % SIDE_PX, Math.floor(pixel / SIDE_PX)];
          const fromEdge = Math.hypot(x - SIDE_PX / 2, y - SIDE_PX / 2) - 0.3 * SIDE_PX;
          if (fromEdge < -12 && made.pixels[at] !== photo.pixels[at]) changed++;
          if (fromEdge > 12 && made.pixels[at] !== colour[at % 3]) leftOver++;
        }
        expect({ changed, leftOver }).toEqual({ changed: 0, leftOver: 0 });
      }),
      RUNS,
    );
  });

  it('leaves no fringe of the old wall', () => {
    const { photo, alpha, confidence } = syntheticPerson(SIDE_PX, NAVY, () => [0.1, 0.6, 0.15]);
    const made = replaceBackground({ photo, fine: photo, confidence, colour: [255, 255, 255] });
    if (made.outcome !== 'replaced') throw new Error(`refused: ${made.why}`);
    let greenest = 0;
    alpha.forEach((truth, at) => {
      if (truth === 0 || truth === 1) return;
      const [r = 0, g = 0] = made.pixels.subarray(3 * at, 3 * at + 2);
      greenest = Math.max(greenest, g - r);
    });
    // A pixel that is half wall would be 83 levels greener than red; a third of that is not seen.
    expect(greenest).toBeLessThan(28);
  });

  it('refuses where clothes are like the wall', () => {
    const white: LinearColour = [0.8, 0.8, 0.78];
    const { photo, confidence } = syntheticPerson(SIDE_PX, white, () => [0.78, 0.79, 0.78]);
    const made = replaceBackground({ photo, fine: photo, confidence, colour: [255, 255, 255] });
    expect(made).toMatchObject({ outcome: 'uncertain', why: 'likeWall' });
  });

  it('refuses where no wall is seen, and where nobody is', () => {
    const { photo, confidence } = syntheticPerson(SIDE_PX, NAVY, () => [0.5, 0.5, 0.5]);
    const colour = [255, 255, 255] as const;
    const everywhere = { ...confidence, person: confidence.person.map(() => 250) };
    expect(replaceBackground({ photo, fine: photo, confidence: everywhere, colour })).toMatchObject(
      {
        outcome: 'uncertain',
        why: 'noWall',
      },
    );
    const nowhere = { ...confidence, person: confidence.person.map(() => 20) };
    expect(replaceBackground({ photo, fine: photo, confidence: nowhere, colour })).toMatchObject({
      outcome: 'uncertain',
      why: 'likeWall',
    });
  });
});
