/**
 * Photographs every screen in each language and size into `out/screens`, to be looked at:
 * `npm run screens`. The picture of the README is one of them.
 */
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { takeTour, TOUR_LANGUAGES } from './tour';

const SIZES = [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
] as const;
const SCREENS = path.resolve('out/screens');

const workDir = await mkdtemp(path.join(tmpdir(), 'bolang-screens-'));
await mkdir(SCREENS, { recursive: true });
try {
  const outDir = path.join(workDir, 'out');
  for (const language of TOUR_LANGUAGES) {
    for (const viewport of SIZES) {
      await takeTour(language, { workDir, outDir, viewport }, async (page, name) => {
        const file = `${name}.${language}.${viewport.width}x${viewport.height}.png`;
        await page.screenshot({ path: path.join(SCREENS, file) });
        console.log(file);
      });
    }
  }
  await copyFile(path.join(SCREENS, 'review-pass.zh-CN.1280x800.png'), 'docs/screenshot.png');
} finally {
  await rm(workDir, { recursive: true, force: true });
}
