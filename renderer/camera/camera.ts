import {
  CAMERA_UNUSED,
  watchCamera,
  type CameraEvent,
  type CameraState,
  type Glance,
} from '../../src/camera/camera-watch';
import type { PictureLight } from '../../src/camera/picture-light';
import { focalLengthOfView } from '../../src/camera/focal-length';
import type { CameraFailure } from '../../src/sitting/sitting-event';
import { FIRST_SETTINGS, type CameraSettings } from '../../src/station/settings';
import { takenWith } from '../picture/focal-length';
import { createStore, type Store } from '../sitting/store';
import { cameraFailure } from './camera-failure';
import './camera-picture.css';
import { startFrameReader } from './frame-reader';
import {
  asksForSame,
  cameraDevices,
  closeStream,
  openDevice,
  standsIn,
  type CameraDevice,
} from './open-device';

export interface CameraListener {
  ready(): void;
  failed(reason: CameraFailure): void;
}

/**
 * The one camera of the page. It is watched while it is open: what goes wrong is told, tried again,
 * and told to be over, without anyone's help.
 */
export interface Camera {
  /** The live picture, unmirrored; it plays whether it is shown or not. */
  readonly video: HTMLVideoElement;
  /** How the camera is now. */
  readonly state: Pick<Store<CameraState>, 'get' | 'watch'>;
  /**
   * Shows the live picture upright as the first thing in `parent`, which it fills: a positioned element
   * in, or being, a CSS size container as large as itself. Returns how to take it out again.
   */
  showIn(parent: Element): () => void;
  /** Opens it, or tries again at once; the listener is told how it went. */
  open(): void;
  /** Opens it with other settings, where another device or size is asked for. */
  use(settings: CameraSettings): void;
  /** The cameras of the machine; none while none may be used. */
  list(): Promise<readonly CameraDevice[]>;
  /** The current frame, upright, at the camera's full resolution; rejects where there is none. */
  grab(): Promise<ImageBitmap>;
}

/** How often the camera is looked after. */
const BEAT_MS = 300;

export function createCamera(
  listener: CameraListener,
  firstSettings: CameraSettings = FIRST_SETTINGS.camera,
): Camera {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  const reader = startFrameReader();
  const state = createStore<CameraState>('opening');
  let settings = firstSettings;
  let watch = CAMERA_UNUSED;
  let stream: MediaStream | null = null;
  let light: PictureLight | null = null;
  let measuring = false;
  const places: Element[] = [];

  function tell(event: CameraEvent): void {
    const before = watch;
    watch = watchCamera(watch, event);
    if (watch.attempt !== before.attempt) {
      release();
      void open(watch.attempt);
    } else if (watch.device === 'closed') {
      release();
    }
    state.set(watch.state);
  }

  function release(): void {
    if (stream !== null) closeStream(stream);
    stream = null;
    light = null;
    video.srcObject = null;
  }

  /** Every answer but that of the latest attempt is dropped. */
  async function open(attempt: number): Promise<void> {
    const isLatest = (): boolean => attempt === watch.attempt;
    try {
      const opened = await openDevice(settings);
      if (!isLatest()) {
        closeStream(opened);
        return;
      }
      stream = opened;
      video.srcObject = opened;
      for (const track of opened.getTracks()) {
        track.addEventListener('ended', () => {
          if (stream === opened) tell({ type: 'ENDED' });
        });
      }
      playOn();
      tell({ type: 'OPENED' });
    } catch (error) {
      if (isLatest()) tell({ type: 'REFUSED', reason: cameraFailure(error) });
    }
  }

  async function measure(frame: VideoFrame): Promise<void> {
    const measured = stream;
    measuring = true;
    const answer = await reader.measure(frame);
    measuring = false;
    if (measured === stream) light = answer;
  }

  /** What the video shows now, with the light of a frame just before; each light is told once. */
  function glance(): Glance | null {
    const frame = currentFrame(video);
    if (frame === null) return null;
    const { timestamp, displayWidth: widthPx, displayHeight: heightPx } = frame;
    const seen = { frame: timestamp, widthPx, heightPx, light };
    light = null;
    if (measuring) frame.close();
    else void measure(frame);
    return seen;
  }

  async function lookForDevices(): Promise<void> {
    const used = stream;
    const isOther = used !== null && (await standsIn(settings, used).catch(unlisted));
    tell({ type: 'DEVICES_CHANGED', standsIn: isOther && used === stream });
  }

  /** That something has changed is all that is known then. */
  function unlisted(error: unknown): boolean {
    console.error(error);
    return false;
  }

  // A video stops some time after it was moved. Where that cannot be undone, no frames come, which is seen.
  function playOn(): void {
    if (video.srcObject !== null) video.play().catch(() => undefined);
  }

  /** The place that asked last has the picture; the one before gets it back. */
  function place(): void {
    const last = places.at(-1);
    if (last === undefined) video.remove();
    else if (video.parentElement !== last) last.prepend(video);
    playOn();
  }

  function showIn(parent: Element): () => void {
    places.push(parent);
    place();
    return () => {
      places.splice(places.lastIndexOf(parent), 1);
      place();
    };
  }

  function turn(): void {
    video.className = `camera-picture turned-${String(settings.rotationDeg)}`;
  }

  function tellListener(): void {
    const now = state.get();
    if (now === 'working') listener.ready();
    else if (now !== 'opening') listener.failed(now.failed);
  }

  turn();
  video.addEventListener('pause', playOn);
  state.watch(tellListener);
  navigator.mediaDevices.addEventListener('devicechange', () => void lookForDevices());
  setInterval(() => {
    // A page that is not seen gets no frames, and that is not the camera's fault.
    if (!document.hidden) tell({ type: 'BEAT', nowMs: performance.now(), glance: glance() });
  }, BEAT_MS);

  return {
    video,
    state,
    showIn,
    open() {
      if (watch.state === 'working') listener.ready();
      else if (watch.state !== 'opening' || watch.device === 'closed') tell({ type: 'WANTED' });
    },
    use(next) {
      const isSame = asksForSame(settings, next);
      settings = next;
      turn();
      if (!isSame) tell({ type: 'WANTED' });
    },
    list: cameraDevices,
    async grab() {
      const { rotationDeg, fieldOfViewDeg } = settings;
      const frame = await reader.read(new VideoFrame(video), rotationDeg);
      const size = { widthPx: frame.width, heightPx: frame.height };
      return takenWith(fieldOfViewDeg && focalLengthOfView(fieldOfViewDeg, size), frame);
    },
  };
}

/** Null where the video has nothing to show, as when the camera is just being taken away. */
function currentFrame(video: HTMLVideoElement): VideoFrame | null {
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
  return new VideoFrame(video);
}
