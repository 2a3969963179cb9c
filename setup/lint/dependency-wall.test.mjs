import { describe, expect, it } from 'vitest';
import { wallBreach } from './dependency-wall.mjs';

const allowed = [
  ['src/checks/yaw.ts', '../measure/head-geometry'],
  ['src/checks/yaw.ts', 'zod'],
  ['renderer/app.tsx', '../src/judge'],
  ['renderer/app.tsx', 'react'],
  ['electron/station/station.ts', '../../src/station/contract'],
  ['electron/station/station.ts', 'node:fs/promises'],
  ['setup/steps/build.mjs', '../command.mjs'],
  ['e2e/sitting.spec.ts', '../electron/station/station'],
];

const forbidden = [
  ['src/checks/yaw.ts', '../../renderer/vision/vision', 'renderer/'],
  ['src/checks/yaw.ts', '../../electron/fault', 'electron/'],
  ['src/checks/yaw.ts', '../../assets/specs/cn.json', 'assets/'],
  ['src/checks/yaw.ts', '../../../elsewhere', 'from outside'],
  ['src/checks/yaw.ts', 'node:fs', "Node's node:fs"],
  ['src/checks/yaw.ts', 'sharp', 'the package sharp'],
  ['renderer/app.tsx', '../electron/fault', 'electron/'],
  ['renderer/app.tsx', 'path', "Node's path"],
  ['renderer/app.tsx', 'electron', 'the package electron'],
  ['renderer/app.tsx', '@hono/node-server/serve-static', 'the package @hono/node-server'],
  ['electron/fault.ts', '../renderer/vision/vision', 'renderer/'],
  ['electron/fault.ts', 'react-dom/client', 'the package react-dom'],
  ['setup/start.mjs', '../src/judge', 'src/'],
];

describe('the wall between the rooms', () => {
  it.each(allowed)('%s may import %s', (file, specifier) => {
    expect(wallBreach({ file, specifier })).toBeUndefined();
  });

  it.each(forbidden)('%s may not import %s', (file, specifier, what) => {
    const [room] = file.split('/');
    expect(wallBreach({ file, specifier })).toMatch(`${room}/ may not import ${what}. `);
  });
});
