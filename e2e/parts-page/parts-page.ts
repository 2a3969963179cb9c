import { takeBurst } from '../../renderer/camera/burst';
import type { RotationDeg } from '../../renderer/camera/turned';
import { createCamera } from '../../renderer/camera/camera';
import type { Catching } from '../../renderer/catching/catching';
import { createCatching } from '../../renderer/catching/create-catching';
import { createStore } from '../../renderer/sitting/store';
import { fetchPicture } from '../../renderer/station/pictures';
import { startVision } from '../../renderer/vision/start-vision';
import type { Vision } from '../../renderer/vision/vision';
import { soundChime, type Chime } from '../../renderer/voice/chime';
import type { Raster } from '../../src/picture/raster';
import type { CheckId } from '../../src/checks/check-id';
import type { Subject } from '../../src/specification/specification';
import { readFrameNumber } from '../child/barcode';
import { rankFrames, type RankedFrame } from '../../src/guide/best-frame';
import { bytesAgainstPicture, type BytesAgainstPicture } from './camera-bytes-part';
import { companionPart, type CompanionPart } from './companion-part';
import { documentNamed } from './document-named';

/** What a burst was found to be. */
export interface RatedBurst {
  readonly ranked: readonly RankedFrame[];
  /** In the order of the frames. */
  readonly sharpness: readonly (number | null)[];
  /** Verdict of the check of sharpness for each frame. */
  readonly sharp: readonly (string | undefined)[];
}

export interface CatchWish {
  readonly specification: string;
  readonly subject: Subject;
  /** So many frames of the camera are watched. */
  readonly frames: number;
}

export interface CaughtChild {
  readonly kept: readonly {
    /** As the clip's frames are numbered. */
    readonly frame: number | null;
    readonly good: boolean;
    /** Ids of the checks that fail. */
    readonly broken: readonly string[];
    readonly score: number;
  }[];
  /** What the camera gave, full-resolution frames of it that were kept, and those glimpsed at, a second. */
  readonly cameraPerSecond: number;
  readonly framesPerSecond: number;
  readonly glimpsesPerSecond: number;
}

/** Single parts of the product in a real page, for tests that need no whole sitting. */
export interface Parts {
  /** Rates pictures that the station holds, each standing before the camera, in their order. */
  rate(pictureIds: readonly string[]): Promise<RatedBurst>;
  /**
   * Of a picture that is looked at again after the rules were set anew, as for the next person: the checks
   * that wait until somebody has looked at hair and light.
   */
  secondPerson(pictureId: string): Promise<readonly CheckId[]>;
  /** Catches a child's moments; the frames that were kept, the best first. */
  catchChild(wish: CatchWish): Promise<CaughtChild>;
  bytesAgainstPicture(rotationDeg: RotationDeg): Promise<BytesAgainstPicture>;
  /** Takes a burst from the camera: the red of the middle of each frame. */
  burst(count: number): Promise<readonly number[]>;
  /** Takes a burst from a camera that there is none of: the name of what it rejects with. */
  burstOfNothing(): Promise<string>;
  readonly companion: CompanionPart;
  /** The samples of a chime at a volume, 48 000 a second. */
  chime(chime: Chime, volume: number): Promise<readonly number[]>;
}

declare global {
  interface MediaStreamTrack {
    /** Media Capture and Streams Extensions, 4.3; TypeScript's library lacks it. */
    readonly stats: { readonly totalFrames: number };
  }
  interface Window {
    parts: Parts;
  }
}

const FRAME = { widthPx: 1920, heightPx: 1080 } as const;
const SAMPLES_PER_S = 48_000;
/** Behind the attract screen all models have been loaded for long when a child comes. */
const ATTRACT_MS = 8000;
/** After so many a camera has begun for good. */
const WARM_FRAMES = 20;
/** Longer than a full look takes. */
const QUIET_MS = 6000;
/** Longer than any chime. */
const CHIME_S = 1.5;

window.parts = {
  companion: companionPart,

  async rate(pictureIds) {
    const vision = await startVision();
    vision.setRules(await documentNamed('cn.exitentry.nia'), 'adult');
    const frames = await Promise.all(pictureIds.map(async (id) => before(await fetchPicture(id))));
    const [first] = frames;
    if (first === undefined) throw new Error('There is nothing to rate.');
    // As in a sitting: the appearance was seen before the burst, on another frame.
    await lookInFull(vision, first);
    const rated = await vision.rate(frames);
    vision.stop();
    return {
      ranked: rankFrames(rated),
      sharpness: rated.map(({ sharpness }) => sharpness),
      sharp: rated.map(({ report }) => report.checks.find(({ id }) => id === 'sharpness')?.verdict),
    };
  },

  async secondPerson(pictureId) {
    const vision = await startVision();
    const specification = await documentNamed('cn.exitentry.nia');
    const frame = before(await fetchPicture(pictureId));
    vision.setRules(specification, 'adult');
    await lookInFull(vision, frame);
    vision.setRules(specification, 'adult');
    const { checks } = await vision.look(await createImageBitmap(frame));
    vision.stop();
    return checks.filter(({ reason }) => reason === 'needsAppearance').map(({ id }) => id);
  },

  async catchChild({ specification: id, subject, frames: count }) {
    const vision = await startVision();
    const specification = await documentNamed(id);
    vision.setRules(specification, subject);
    const failures: Error[] = [];
    const catching = createCatching({
      rules: createStore({ specification, subject }),
      enough: () => 5,
      failed: (error) => failures.push(error),
    });
    catching.start(vision.serve());
    await vision.complete;
    await new Promise((resolve) => setTimeout(resolve, ATTRACT_MS));
    const camera = await openCamera();
    const begunMs = performance.now();
    catching.begin(camera.video, { rotationDeg: 0, fieldOfViewDeg: null });
    await shown(camera.video, count);
    const seconds = (performance.now() - begunMs) / 1000;
    const { pulse } = catching.view.get();
    catching.pause();
    await quiet(catching);
    const { kept } = catching.view.get();
    const frames: (number | null)[] = [];
    for (const { id: frame } of kept) {
      const [picture, ...others] = await catching.take(frame);
      frames.push(readFrameNumber(cornerOf(picture)));
      for (const one of [picture, ...others]) one.close();
    }
    vision.stop();
    if (failures[0] !== undefined) throw failures[0];
    return {
      kept: kept.map(({ good, report, sharpness }, at) => ({
        frame: frames[at] ?? null,
        good,
        broken: report.checks.filter(({ verdict }) => verdict === 'fail').map((check) => check.id),
        score: sharpness ?? 0,
      })),
      cameraPerSecond: count / seconds,
      framesPerSecond: pulse.frames / seconds,
      glimpsesPerSecond: pulse.glimpses / seconds,
    };
  },

  async bytesAgainstPicture(rotationDeg) {
    const { video } = await openCamera();
    return bytesAgainstPicture(video, rotationDeg);
  },

  async burst(count) {
    const camera = await openCamera();
    // The first that a camera shows may be black, and the same for some time.
    await shown(camera.video, WARM_FRAMES);
    return (await takeBurst(camera, count)).map(redInTheMiddle);
  },

  async burstOfNothing() {
    const camera = createCamera({ ready: () => undefined, failed: () => undefined });
    try {
      await takeBurst(camera);
      return 'nothing';
    } catch (error) {
      return error instanceof Error ? error.name : String(error);
    }
  },

  async chime(chime, volume) {
    const context = new OfflineAudioContext(1, CHIME_S * SAMPLES_PER_S, SAMPLES_PER_S);
    const loudspeaker = new GainNode(context, { gain: volume });
    loudspeaker.connect(context.destination);
    soundChime(loudspeaker, chime, 0);
    const sound = await context.startRendering();
    return [...sound.getChannelData(0)];
  },
};

/** Looks at one frame until hair and light of it were seen, too. */
async function lookInFull(vision: Vision, frame: ImageBitmap): Promise<void> {
  for (let look = 0; look < 60; look++) {
    const { checks } = await vision.look(await createImageBitmap(frame));
    if (checks.every(({ reason }) => reason !== 'needsAppearance')) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('Hair and light of the frame were never seen.');
}

/** Resolves when the camera has given so many frames, however slowly. */
async function shown({ srcObject }: HTMLVideoElement, count: number): Promise<void> {
  const [track] = srcObject instanceof MediaStream ? srcObject.getVideoTracks() : [];
  if (track === undefined) throw new Error('There is no camera.');
  while (track.stats.totalFrames < count) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Resolves when nothing more is told for so long that what waited must have been judged. */
function quiet({ view }: Catching): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(resolve, QUIET_MS);
    view.watch(() => {
      clearTimeout(timer);
      timer = setTimeout(resolve, QUIET_MS);
    });
  });
}

function openCamera() {
  return new Promise<ReturnType<typeof createCamera>>((resolve, reject) => {
    const camera = createCamera({
      ready: () => resolve(camera),
      failed: (reason) => reject(new Error(reason)),
    });
    camera.open();
  });
}

/** A portrait as the camera shows it: as high as its picture, before a white wall. */
function before(portrait: ImageBitmap): ImageBitmap {
  const canvas = new OffscreenCanvas(FRAME.widthPx, FRAME.heightPx);
  const pen = penOf(canvas);
  const widthPx = (FRAME.heightPx * portrait.width) / portrait.height;
  pen.fillStyle = '#fdfdfd';
  pen.fillRect(0, 0, FRAME.widthPx, FRAME.heightPx);
  pen.drawImage(portrait, (FRAME.widthPx - widthPx) / 2, 0, widthPx, FRAME.heightPx);
  portrait.close();
  return canvas.transferToImageBitmap();
}

/** The upper edge of a frame, where its number is. */
function cornerOf(frame: ImageBitmap): Raster {
  const heightPx = 64;
  const pen = penOf(new OffscreenCanvas(frame.width, heightPx));
  pen.drawImage(frame, 0, 0);
  return {
    widthPx: frame.width,
    heightPx,
    rgba: pen.getImageData(0, 0, frame.width, heightPx).data,
  };
}

function redInTheMiddle(frame: ImageBitmap): number {
  const pen = penOf(new OffscreenCanvas(1, 1));
  pen.drawImage(frame, -frame.width / 2, -frame.height / 2);
  return pen.getImageData(0, 0, 1, 1).data[0] ?? 0;
}

function penOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('The browser has no 2D canvas.');
  return pen;
}
