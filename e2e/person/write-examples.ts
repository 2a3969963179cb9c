// Draws the people of src/examples/ and saves what the photo command sees in them; only those that are
// named, where some are.
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { renderPerson, type PersonOptions } from './render-person';

const PEOPLE: Readonly<Record<string, Partial<PersonOptions>>> = {
  'chin-down': { pose: { yawDeg: 0, pitchDeg: 17, rollDeg: 0 } },
  deep: { skin: 'deep' },
  'eyes-closed': { eyesOpen: 0 },
  fringe: { hair: 'fringe' },
  'lit-from-left': { lamps: [0.85, 0, 0.15] },
  'lit-from-right': { lamps: [0, 0.85, 0.15] },
  loose: { hair: 'loose' },
  'mouth-open': { mouthOpenMm: 14 },
  'over-ears': { hair: 'over-ears' },
  'tilted-right': { pose: { yawDeg: 0, pitchDeg: 0, rollDeg: 12 } },
  'turned-left': { pose: { yawDeg: 15, pitchDeg: 0, rollDeg: 0 } },
};

const asked = process.argv.slice(2);
const names = ['portrait', ...Object.keys(PEOPLE)].filter(
  (name) => asked.length === 0 || asked.includes(name),
);

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

await mkdir(inProject('.cache'), { recursive: true });
const workDir = await mkdtemp(inProject('.cache/examples-'));
try {
  await copyFile(inProject('assets/sample/portrait.jpg'), join(workDir, 'portrait.jpg'));
  for (const [name, person] of Object.entries(PEOPLE).filter(([name]) => names.includes(name))) {
    console.error(`drawing ${name}`);
    const { pixels, widthPx, heightPx } = renderPerson({ widthPx: 720, heightPx: 960, ...person });
    await sharp(pixels, { raw: { width: widthPx, height: heightPx, channels: 4 } })
      .png()
      .toFile(join(workDir, `${name}.png`));
  }
  const files = names.map((name) => (name === 'portrait' ? 'portrait.jpg' : `${name}.png`));
  const { status } = spawnSync(
    process.execPath,
    [inProject('dist/station/photo.js'), ...files, '--save-observation', 'observations'],
    { cwd: workDir, stdio: 'inherit' },
  );
  // 1: some of them fail, as they should.
  if (status !== 0 && status !== 1)
    throw new Error('Not everybody could be looked at; run "npm run setup".');
  for (const name of names) {
    const observation = join(workDir, 'observations', `${name}.observation.json`);
    await rename(observation, inProject(`src/examples/${name}.json`));
  }
} finally {
  await rm(workDir, { recursive: true, force: true });
}
