/**
 * Photographs every screen in each language and size into `out/screens`, to be looked at:
 * `npm run screens`. The picture of the README is one of them, and those of `docs/guides` are made of them.
 */
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { takeTour, TOUR_LANGUAGES } from './tour';

const SIZES = [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
] as const;
const SCREENS = path.resolve('out/screens');

/** The screens that the guides show. */
const IN_GUIDES = [
  'attract',
  'documents',
  'get-ready',
  'live-hint',
  'review-pass',
  'finish',
  'live-staff',
  'camera-settings',
  'review-fail',
  'staff-window-catching',
] as const;
const GUIDE_PICTURES = path.resolve('docs/guides/pictures');
const GUIDE_WIDTH_PX = 640;

const workDir = await mkdtemp(path.join(tmpdir(), 'bolang-screens-'));
await mkdir(SCREENS, { recursive: true });
try {
  for (const language of TOUR_LANGUAGES) {
    for (const viewport of SIZES) {
      await takeTour(language, { workDir, viewport }, async (page, name) => {
        const file = `${name}.${language}.${viewport.width}x${viewport.height}.png`;
        await page.screenshot({ path: path.join(SCREENS, file), animations: 'disabled' });
        console.log(file);
      });
    }
  }
  await copyFile(path.join(SCREENS, 'review-pass.zh-CN.1280x800.png'), 'docs/screenshot.png');
  await writeGuidePictures();
} finally {
  await rm(workDir, { recursive: true, force: true });
}

/** Small, because they live in the repository: some 15 to 50 KB each. */
async function writeGuidePictures(): Promise<void> {
  await mkdir(GUIDE_PICTURES, { recursive: true });
  for (const language of TOUR_LANGUAGES) {
    for (const screen of IN_GUIDES) {
      await sharp(path.join(SCREENS, `${screen}.${language}.1280x800.png`))
        .resize({ width: GUIDE_WIDTH_PX })
        .png({ palette: true, quality: 80, effort: 10 })
        .toFile(path.join(GUIDE_PICTURES, `${screen}.${language}.png`));
    }
  }
}
