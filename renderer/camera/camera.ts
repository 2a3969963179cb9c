import type { CameraFailure } from '../../src/sitting/sitting-event';
import { cameraFailure } from './camera-failure';
import { startFrameReader } from './frame-reader';

export interface CameraListener {
  ready(): void;
  failed(reason: CameraFailure): void;
}

/** The one camera of the page. Opens by itself again when a device comes back. */
export interface Camera {
  /** The live picture, unmirrored; it plays whether it is shown or not. */
  readonly video: HTMLVideoElement;
  /** Shows the live picture as the first thing in `parent`; returns how to take it out again. */
  showIn(parent: Element): () => void;
  /** Tells the listener how it went; does nothing while open or opening. */
  open(): Promise<void>;
  /** The current frame at the camera's full resolution; rejects where there is none. */
  grab(): Promise<ImageBitmap>;
}

const WANTED: MediaStreamConstraints = {
  audio: false,
  video: { width: { ideal: 1920 }, height: { ideal: 1080 } },
};

/** A camera that opens but never delivers is given up after this long. */
const FIRST_FRAME_MS = 10_000;

export function createCamera(listener: CameraListener): Camera {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  const readFrame = startFrameReader();
  let opening = false;

  function close(): void {
    for (const track of openTracks(video)) track.stop();
    video.srcObject = null;
  }

  async function open(): Promise<void> {
    if (opening || video.srcObject !== null) return;
    opening = true;
    try {
      const stream = await navigator.mediaDevices.getUserMedia(WANTED);
      video.srcObject = stream;
      for (const track of stream.getTracks()) {
        track.addEventListener('ended', () => {
          close();
          listener.failed('lost');
        });
      }
      await video.play();
      await firstFrame(video);
      listener.ready();
    } catch (error) {
      close();
      listener.failed(cameraFailure(error));
    } finally {
      opening = false;
    }
  }

  // A video stops when it is moved. Where that cannot be undone, the track has ended and tells of it.
  function playOn(): void {
    if (video.srcObject !== null) video.play().catch(() => undefined);
  }

  function showIn(parent: Element): () => void {
    parent.prepend(video);
    playOn();
    return () => {
      video.remove();
      playOn();
    };
  }

  navigator.mediaDevices.addEventListener('devicechange', () => void open());

  return {
    video,
    showIn,
    open,
    grab: () => readFrame(video),
  };
}

function openTracks(video: HTMLVideoElement): readonly MediaStreamTrack[] {
  return video.srcObject instanceof MediaStream ? video.srcObject.getTracks() : [];
}

function firstFrame(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => {
      reject(new DOMException('The camera delivers no frames.', 'NotReadableError'));
    }, FIRST_FRAME_MS);
    video.requestVideoFrameCallback(() => {
      clearTimeout(giveUp);
      resolve();
    });
  });
}
