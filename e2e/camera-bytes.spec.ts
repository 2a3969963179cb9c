import { expect } from '@playwright/test';
import { test } from './stage/parts';

/** JPEG's colours lie on every other pixel, and each way smooths them otherwise. */
const MOST_DIFFERENCE = 1.5;

for (const rotationDeg of [0, 90, 180, 270] as const) {
  test(`a frame is shown from the camera’s bytes as in a picture, turned by ${rotationDeg}°`, async ({
    parts,
  }) => {
    const page = await parts.open([{ size: 0.9, across: 0.6 }]);
    const { same, upsideDown } = await page.evaluate(
      (turn) => window.parts.bytesAgainstPicture(turn),
      rotationDeg,
    );
    expect(same).toBeLessThan(MOST_DIFFERENCE);
    expect(upsideDown).toBeGreaterThan(10 * MOST_DIFFERENCE);
  });
}
