import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** What the cameras do; both do the same, and all but `away` and `secondAway` are about the picture. */
interface Behaviour {
  /** The first camera is unplugged. */
  readonly away: boolean;
  readonly secondAway: boolean;
  /** Another program has it. */
  readonly busy: boolean;
  readonly denied: boolean;
  /** It stays open and gives no new frames. */
  readonly frozen: boolean;
  readonly shows: 'portrait' | 'black' | 'white';
  readonly widthPx: number;
  readonly heightPx: number;
  /** How the camera is mounted: its picture stands turned back by so much. */
  readonly turnedDeg: 0 | 90 | 180 | 270;
}

export const FIRST_CAMERA = 'First Camera (0001:0001)';
export const SECOND_CAMERA = 'Second Camera (0002:0002)';

const WELL: Behaviour = {
  away: false,
  secondAway: true,
  busy: false,
  denied: false,
  frozen: false,
  shows: 'portrait',
  widthPx: 1280,
  heightPx: 720,
  turnedDeg: 0,
};

/** What the page holds in the place of its cameras. */
interface MisbehavingCameras {
  behave(change: Partial<Behaviour>): void;
  /** Labels of the cameras that are open now. */
  open(): readonly string[];
  /** How often one was opened. */
  openings(): number;
}

declare global {
  interface Window {
    misbehavingCameras: MisbehavingCameras;
  }
}

/** Lets the cameras of a page misbehave, or behave again. */
export function behave(page: Page, change: Partial<Behaviour>): Promise<void> {
  return page.evaluate((wanted) => window.misbehavingCameras.behave(wanted), change);
}

/** Labels of the cameras that the page has open. */
export const openCameras = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => window.misbehavingCameras.open());

/** How often the page has opened a camera. */
export const cameraOpenings = (page: Page): Promise<number> =>
  page.evaluate(() => window.misbehavingCameras.openings());

/**
 * What puts two cameras on command in the place of a page's own, before anything else runs there.
 * They show the portrait at the side of the picture, so that no photo is taken by itself.
 */
export async function misbehavingCamera(
  portrait: string,
  first: Partial<Behaviour> = {},
): Promise<{ readonly content: string }> {
  const url = `data:image/jpeg;base64,${await readFile(portrait, 'base64')}`;
  const setting = { url, first: { ...WELL, ...first }, labels: [FIRST_CAMERA, SECOND_CAMERA] };
  return { content: `(${putInPlace.toString()})(${JSON.stringify(setting)})` };
}

interface Setting {
  readonly url: string;
  readonly first: Behaviour;
  readonly labels: readonly string[];
}

/** Runs in the page, alone: nothing from outside of it is there. */
function putInPlace({ url, first, labels }: Setting): void {
  let now = first;
  const portrait = new Image();
  portrait.src = url;
  const streams = new Map<MediaStream, string>();
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { alpha: false });
  if (pen === null) throw new Error('There is no 2D canvas here.');

  const isThere = (label: string): boolean => !(label === labels[0] ? now.away : now.secondAway);

  function draw(): void {
    if (pen === null || now.frozen) return;
    const onSide = now.turnedDeg % 180 !== 0;
    const [widthPx, heightPx] = onSide ? [now.heightPx, now.widthPx] : [now.widthPx, now.heightPx];
    if (canvas.width !== now.widthPx) canvas.width = now.widthPx;
    if (canvas.height !== now.heightPx) canvas.height = now.heightPx;
    pen.setTransform(1, 0, 0, 1, canvas.width / 2, canvas.height / 2);
    pen.rotate((-now.turnedDeg * Math.PI) / 180);
    pen.translate(-widthPx / 2, -heightPx / 2);
    pen.fillStyle = { portrait: '#f0f0f0', black: '#000', white: '#fff' }[now.shows];
    pen.fillRect(0, 0, widthPx, heightPx);
    if (now.shows !== 'portrait' || !portrait.complete) return;
    const heightOfPortraitPx = 0.9 * Math.min(widthPx, heightPx);
    const widthOfPortraitPx = (heightOfPortraitPx * portrait.width) / portrait.height;
    pen.drawImage(
      portrait,
      0.93 * widthPx - widthOfPortraitPx / 2,
      heightPx - heightOfPortraitPx,
      widthOfPortraitPx,
      heightOfPortraitPx,
    );
  }

  const stopsOf = (stream: MediaStream): boolean =>
    stream.getTracks().every(({ readyState }) => readyState === 'ended');

  function unplug(): void {
    for (const [stream, label] of streams) {
      if (isThere(label) || stopsOf(stream)) continue;
      for (const track of stream.getTracks()) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    }
  }

  const refuse = (name: string): Promise<never> =>
    Promise.reject(new DOMException('On command.', name));

  function labelAsked({ video }: MediaStreamConstraints): string | undefined {
    const asked = typeof video === 'object' ? video.deviceId : undefined;
    const id = typeof asked === 'object' && 'exact' in asked ? asked.exact : undefined;
    return labels.find((label) => isThere(label) && (id === undefined || id === label));
  }

  const devices = navigator.mediaDevices;

  devices.getUserMedia = (constraints = {}) => {
    if (now.denied) return refuse('NotAllowedError');
    const label = labelAsked(constraints);
    if (label === undefined) return refuse('NotFoundError');
    if (now.busy) return refuse('NotReadableError');
    const stream = canvas.captureStream();
    for (const track of stream.getTracks()) Object.defineProperty(track, 'label', { value: label });
    streams.set(stream, label);
    return Promise.resolve(stream);
  };

  devices.enumerateDevices = () => {
    const there = labels.filter(isThere);
    return Promise.resolve(
      there.map((label) => ({
        deviceId: now.denied ? '' : label,
        groupId: '',
        kind: 'videoinput' as const,
        label: now.denied ? '' : label,
        toJSON: () => label,
      })),
    );
  };

  window.misbehavingCameras = {
    behave(change) {
      const before = labels.map(isThere);
      now = { ...now, ...change };
      unplug();
      if (labels.some((label, at) => isThere(label) !== before[at])) {
        devices.dispatchEvent(new Event('devicechange'));
      }
    },
    openings: () => streams.size,
    open: () => [...streams].filter(([stream]) => !stopsOf(stream)).map(([, label]) => label),
  };

  // Ten pictures a second: cheap enough for a machine that also runs the models.
  setInterval(draw, 100);
}
