import { describe, expect, it } from 'vitest';
import type { CameraFailure } from '../sitting/sitting-event';
import {
  CAMERA_UNUSED,
  FIRST_FRAME_MS,
  FROZEN_MS,
  MIN_SHORT_SIDE_PX,
  OPENING_MS,
  RETRY_MS,
  SMALL_MS,
  watchCamera,
  WRONG_LIGHT_MS,
  type CameraEvent,
  type CameraWatch,
  type Glance,
} from './camera-watch';

const BEAT_MS = 250;
const GOOD = { lowest: 10, low: 20, highest: 220 };
const BLACK = { lowest: 0, low: 0, highest: 4 };
const WHITE = { lowest: 254, low: 255, highest: 255 };

type Picture = Omit<Glance, 'frame'>;
const picture = (light: Picture['light'] = GOOD, widthPx = 1920, heightPx = 1080): Picture => ({
  widthPx,
  heightPx,
  light,
});

/** A camera under watch, with a clock of its own. */
class Watched {
  watch: CameraWatch = CAMERA_UNUSED;
  #nowMs = 5_000;
  #frame = 0;

  tell(...events: readonly CameraEvent[]): this {
    for (const event of events) this.watch = watchCamera(this.watch, event);
    return this;
  }

  /** Lets time pass in beats; with a picture, every beat has a new frame of it. */
  beat(ms: number, shown: Picture | null = null, beatMs = BEAT_MS): this {
    for (let passed = 0; passed < ms; passed += beatMs) {
      this.#nowMs += beatMs;
      if (shown !== null) this.#frame++;
      const glance = { ...(shown ?? picture()), frame: this.#frame };
      const isEmpty = shown === null && this.#frame === 0;
      this.tell({ type: 'BEAT', nowMs: this.#nowMs, glance: isEmpty ? null : glance });
    }
    return this;
  }

  get state() {
    return this.watch.state;
  }
}

const refused = (reason: CameraFailure): CameraEvent => ({ type: 'REFUSED', reason });
const changed = (standsIn: boolean): CameraEvent => ({ type: 'DEVICES_CHANGED', standsIn });
const asked = (): Watched => new Watched().beat(BEAT_MS).tell({ type: 'WANTED' });
const opened = (): Watched => asked().tell({ type: 'OPENED' });
const working = (): Watched => opened().beat(500, picture());

describe('the watch over a camera', () => {
  it('touches no camera before it is wanted', () => {
    expect(new Watched().beat(10_000).tell(changed(false)).watch).toMatchObject({
      device: 'closed',
      attempt: 0,
    });
  });

  it('opens it, and works with the first frame', () => {
    expect(asked().watch).toMatchObject({ state: 'opening', device: 'opening', attempt: 1 });
    expect(opened().beat(1_000).state).toBe('opening');
    expect(working().watch).toMatchObject({ state: 'working', device: 'open', attempt: 1 });
  });

  it('tells when it does not open at all, and still takes it when it does', () => {
    const late = asked().beat(OPENING_MS - BEAT_MS);
    expect(late.state).toBe('opening');
    expect(late.beat(BEAT_MS).watch).toMatchObject({
      state: { failed: 'unknown' },
      device: 'opening',
      attempt: 1,
    });
    expect(late.tell({ type: 'OPENED' }).beat(BEAT_MS, picture()).state).toBe('working');
  });

  it.each(['denied', 'missing', 'busy', 'unknown'] as const)('tries again after %s', (reason) => {
    const camera = asked().tell(refused(reason));
    expect(camera.watch).toMatchObject({ state: { failed: reason }, device: 'closed' });
    expect(camera.beat(RETRY_MS - BEAT_MS).watch.attempt).toBe(1);
    expect(camera.beat(BEAT_MS).watch).toMatchObject({
      state: { failed: reason },
      device: 'opening',
      attempt: 2,
    });
    expect(camera.tell({ type: 'OPENED' }).beat(BEAT_MS, picture()).state).toBe('working');
  });

  it('tells the same failure once', () => {
    const camera = asked().tell(refused('busy'));
    const told = camera.state;
    expect(camera.beat(RETRY_MS).tell(refused('busy')).state).toBe(told);
  });

  it('does not wait to try again when a device comes', () => {
    const camera = asked().tell(refused('missing'), changed(false));
    expect(camera.watch).toMatchObject({ device: 'opening', attempt: 2 });
    expect(camera.tell(changed(false)).watch.attempt).toBe(2);
  });

  it('says that it came loose until it is back', () => {
    const camera = working().tell({ type: 'ENDED' }, changed(false), refused('missing'));
    expect(camera.watch).toMatchObject({ state: { failed: 'lost' }, device: 'closed' });
    expect(camera.tell(changed(false), refused('busy')).state).toEqual({ failed: 'busy' });
    const back = camera.tell(changed(false), { type: 'OPENED' });
    expect(back.beat(BEAT_MS, picture()).state).toBe('working');
  });

  it('leaves the chosen camera alone, and another one for it', () => {
    expect(working().tell(changed(false)).watch).toMatchObject({ device: 'open', attempt: 1 });
    expect(working().tell(changed(true)).watch).toMatchObject({ device: 'opening', attempt: 2 });
  });
});

describe('a camera without new frames', () => {
  it('is frozen after a while, closed, and opened again', () => {
    const camera = working().beat(FROZEN_MS - BEAT_MS);
    expect(camera.state).toBe('working');
    expect(camera.beat(BEAT_MS).watch).toMatchObject({
      state: { failed: 'frozen' },
      device: 'closed',
    });
    camera.beat(RETRY_MS).tell({ type: 'OPENED' });
    expect(camera.watch).toMatchObject({ state: { failed: 'frozen' }, attempt: 2 });
    expect(camera.beat(BEAT_MS, picture()).state).toBe('working');
  });

  it('gets longer for its first', () => {
    const camera = opened().beat(FIRST_FRAME_MS - BEAT_MS);
    expect(camera.state).toBe('opening');
    expect(camera.beat(BEAT_MS).state).toEqual({ failed: 'frozen' });
  });

  it('is not blamed for a page that stood still', () => {
    expect(working().beat(60_000, null, 60_000).state).toBe('working');
    expect(working().beat(60_000, null, 60_000).beat(BEAT_MS, picture()).state).toBe('working');
  });
});

describe('a picture that is too small', () => {
  it('is told at once, measured on its shorter side', () => {
    const enough = picture(GOOD, 800, MIN_SHORT_SIDE_PX);
    expect(working().beat(BEAT_MS, enough).state).toBe('working');
    const upright = picture(GOOD, MIN_SHORT_SIDE_PX - 1, 1920);
    expect(working().beat(BEAT_MS, upright).state).toEqual({ failed: 'tooSmall' });
  });

  it('stays to be seen for a while; then the camera is asked again', () => {
    const small = picture(GOOD, 320, 240);
    const camera = working().beat(SMALL_MS - BEAT_MS, small);
    expect(camera.watch).toMatchObject({ device: 'open', attempt: 1 });
    camera.beat(BEAT_MS, small);
    expect(camera.watch).toMatchObject({ state: { failed: 'tooSmall' }, attempt: 2 });
    camera.tell({ type: 'OPENED' }).beat(BEAT_MS, small);
    expect(camera.state).toEqual({ failed: 'tooSmall' });
    expect(camera.beat(BEAT_MS, picture()).state).toBe('working');
  });
});

describe.each([
  ['black', BLACK],
  ['overexposed', WHITE],
] as const)('a picture that is %s', (reason, light) => {
  it('is told after a while and ends with the first good picture, without opening again', () => {
    const camera = working().beat(WRONG_LIGHT_MS - BEAT_MS, picture(light));
    expect(camera.state).toBe('working');
    expect(camera.beat(BEAT_MS, picture(light)).state).toEqual({ failed: reason });
    expect(camera.beat(60_000, picture(light)).watch).toMatchObject({
      state: { failed: reason },
      device: 'open',
      attempt: 1,
    });
    expect(camera.beat(BEAT_MS, picture()).state).toBe('working');
  });

  it('is no hand in passing', () => {
    const camera = working();
    for (let n = 0; n < 10; n++) {
      camera.beat(WRONG_LIGHT_MS - BEAT_MS, picture(light)).beat(BEAT_MS, picture());
      expect(camera.state).toBe('working');
    }
  });

  it('is not counted on frames that were not measured, nor on old ones', () => {
    expect(working().beat(60_000, picture(null)).state).toBe('working');
    expect(
      working()
        .beat(BEAT_MS, picture(light))
        .beat(FROZEN_MS - BEAT_MS).state,
    ).toBe('working');
    const told = working().beat(WRONG_LIGHT_MS, picture(light));
    expect(told.beat(1_000, picture(null)).state).toEqual({ failed: reason });
  });

  it('can freeze and come loose, too', () => {
    const told = () => working().beat(WRONG_LIGHT_MS, picture(light));
    expect(told().beat(FROZEN_MS).state).toEqual({ failed: 'frozen' });
    expect(told().tell({ type: 'ENDED' }).state).toEqual({ failed: 'lost' });
  });
});
