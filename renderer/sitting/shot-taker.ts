import type { Camera } from '../camera/camera';
import type { Catching } from '../catching/catching';
import { readPicture } from '../station/pictures';
import type { Vision } from '../vision/vision';
import { takeBestFirst } from './best-first';
import type { Shots } from './shots';
import type { SittingActor } from './sitting';

/** Everything that begins a photo. */
export interface ShotTaker {
  /** At once; before a child the operator's own moment is caught in another way. */
  shoot(): void;
  /** Goes on with the best moments that were caught, that one before them. */
  finishCatching(first?: number): void;
  usePicture(file: Blob): void;
  choose(alternative: ImageBitmap): void;
}

interface ShotTakerParts {
  readonly actor: SittingActor;
  readonly camera: Camera;
  readonly catching: Pick<Catching, 'take'>;
  readonly shots: Shots;
  readonly vision: () => Vision | null;
}

/** The machine says when a picture is to be taken; what it is taken of, was said just before, or is the camera. */
export function createShotTaker(parts: ShotTakerParts): ShotTaker {
  const { actor, camera, catching, shots, vision } = parts;
  let nextTake: (() => void) | null = null;
  let lastShot = 0;

  const shootBurst = (): void =>
    void shots.look(() => takeBestFirst(camera, vision()), 'CAPTURE_FAILED');

  /** Sends the event, and has the picture that it begins taken by `take`. */
  function begin(type: 'PICTURE_CHOSEN' | 'ALTERNATIVE_CHOSEN' | 'SHOOT', take: () => void): void {
    if (!actor.getSnapshot().can({ type })) return;
    nextTake = take;
    actor.send({ type });
  }

  const isCatching = (): boolean => actor.getSnapshot().matches({ step: { position: 'catching' } });

  actor.subscribe(({ context: { shot } }) => {
    if (shot === lastShot) return;
    lastShot = shot;
    const take = nextTake ?? shootBurst;
    nextTake = null;
    take();
  });

  return {
    shoot() {
      if (!isCatching()) begin('SHOOT', shootBurst);
    },
    finishCatching(first) {
      if (!isCatching()) return;
      begin('SHOOT', () => void shots.look(() => catching.take(first), 'CAPTURE_FAILED'));
    },
    usePicture: (file) =>
      begin('PICTURE_CHOSEN', () => {
        void shots.look(async () => [await readPicture(file)], 'PICTURE_UNREADABLE');
      }),
    choose: (alternative) => begin('ALTERNATIVE_CHOSEN', () => void shots.lookAt(alternative)),
  };
}
