import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { requireBrowser } from '../../electron/browser/find-browser';
import { openJournal } from '../../electron/journal/open-journal';
import { loadLibrary } from '../../electron/station/library';
import { openLoopback } from '../../electron/station/loopback';
import { PictureRegister } from '../../electron/station/picture-register';
import { findPlaces, type Places } from '../../electron/station/places';
import { fixedSettings } from '../../electron/station/settings-file';
import { createStation } from '../../electron/station/station';
import type { Specification } from '../../src/specification/specification';
import type { Settings } from '../../src/station/settings';
import { writeCameraClip, type CameraPose } from './camera-clip';
import { openOutside } from './outside';

/** The portrait that this project renders itself: a person without fault. */
export const PORTRAIT = path.resolve('assets/sample/portrait.jpg');

/** What stands before the camera: poses of a portrait, or an MJPEG file; `none` is a machine without one. */
export type Scene = readonly CameraPose[] | { readonly clip: string } | 'none';

export interface AppOptions {
  readonly scene: Scene;
  /** Who stands there; default the sample portrait. */
  readonly portrait?: string;
  /** For the camera's clip; the caller removes it. */
  readonly workDir: string;
  /** Where accepted photos go. */
  readonly outDir: string;
  /** Other screens than the built ones. */
  readonly rendererDir?: Places['rendererDir'];
  readonly pictures?: PictureRegister;
  /** Runs in the page before anything of ours does. */
  readonly initScript?: (() => void) | { readonly content: string };
  /** Lifts the station's content security policy, so that what it would stop can be seen. */
  readonly lawless?: boolean;
  /** The photo room replaces backgrounds, and every specification allows it. */
  readonly replacesBackground?: boolean;
  /** What the photo room has set, where it is not as on a new machine. */
  readonly settings?: Partial<Settings>;
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface OpenApp {
  readonly page: Page;
  /** Addresses outside this machine that the browser asked for and did not get. */
  readonly foreign: readonly string[];
  close(): Promise<void>;
}

/** The real station and the real screens in a browser of their own; only the camera is a clip. */
export async function openApp(options: AppOptions): Promise<OpenApp> {
  const places = {
    ...findPlaces(),
    ...(options.rendererDir && { rendererDir: options.rendererDir }),
  };
  const { replacesBackground = false } = options;
  const library = await loadLibrary(places);
  const clock = () => new Date();
  const settings = fixedSettings({ replacesBackground, ...options.settings });
  const journal = await openJournal({
    dataDir: path.join(options.workDir, 'data'),
    outDir: options.outDir,
    clock,
    retentionHours: () => settings.get().retentionHours,
    complain: (sentence) => console.error(sentence),
  });
  const station = createStation({
    ...places,
    library: replacesBackground
      ? { ...library, specifications: library.specifications.map(allowing) }
      : library,
    settings,
    journal,
    outDir: options.outDir,
    clock,
    pictures: options.pictures ?? new PictureRegister(),
  });
  const loopback = await openLoopback(options.lawless ? withoutRules(station) : station);
  const outside = await openOutside();
  const browser = await chromium.launch({
    executablePath: requireBrowser(),
    args: await flagsFor(options, outside.proxy),
  });
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
  });
  await context.grantPermissions(['camera'], { origin: loopback.origin });
  const page = await context.newPage();
  if (options.initScript) await page.addInitScript(options.initScript);
  await page.goto(loopback.entry('/index.html').href);
  return {
    page,
    foreign: outside.asked,
    async close() {
      await browser.close();
      await loopback.close();
      await journal.close();
      await outside.close();
    },
  };
}

/** As an office would define it that allows another background. */
function allowing(specification: Specification): Specification {
  const { background } = specification;
  const { source, confidence } = background;
  const replacement = { policy: 'allowed', source, confidence } as const;
  return { ...specification, background: { ...background, replacement } };
}

/** Keeps the browser's own housekeeping from asking for anything. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--autofill-server-url=http://127.0.0.1:9',
  '--disable-sync',
  '--gaia-url=http://127.0.0.1:9',
  '--google-apis-url=http://127.0.0.1:9',
];

async function flagsFor(
  { scene, workDir, portrait = PORTRAIT }: AppOptions,
  proxy: string,
): Promise<string[]> {
  // Chromium's sandbox refuses to run as root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const flags = [...asRoot, ...QUIET, `--proxy-server=${proxy}`];
  if (scene === 'none') return flags;
  const clip = 'clip' in scene ? scene.clip : path.join(workDir, 'camera.mjpeg');
  if (!('clip' in scene)) await writeCameraClip(clip, portrait, scene);
  return [
    ...flags,
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${clip}`,
  ];
}

type Station = Pick<ReturnType<typeof createStation>, 'fetch'>;

const withoutRules = (station: Station): Station => ({
  async fetch(...call) {
    const answer = await station.fetch(...call);
    const headers = new Headers(answer.headers);
    headers.delete('content-security-policy');
    return new Response(answer.body, { status: answer.status, headers });
  },
});
