import { sharpnessOf } from '../../src/appearance/face-blur';
import {
  frameCame,
  glimpsed,
  heldFrames,
  judgedInFull,
  lookedFrames,
  NOTHING_CAUGHT_YET,
  rejudged,
  restarted,
  triggered,
  type CatchState,
} from '../../src/catching/catch-state';
import type { Attention, CaughtFrame } from '../../src/catching/caught-frame';
import { nextGlimpse } from '../../src/catching/look-order';
import { nextInFull, type Moment } from '../../src/catching/moments';
import { ringPlan, type RingFrame, type RingPlan } from '../../src/catching/ring';
import { mayShoot } from '../../src/guide/auto-shutter';
import { judge, type Report } from '../../src/judge';
import type { Observation } from '../../src/observation/observation';
import { specificationFor } from '../../src/specification/for-subject';
import { FrameObserver } from './frame-observer';
import { FrameStore } from './frame-store';
import { KeptNews } from './kept-news';
import { LiveReport } from './live-report';
import type { CatchNews, CatchRules, Mounting } from './messages';
import type { VisionPorts } from '../vision/vision';

type Tell = (news: CatchNews, transfer?: Transferable[]) => void;

/** So many pictures go on to be chosen from. */
const TAKEN = 6;

/** Keeps the camera's last seconds, glimpses at them, and judges in full what promises to be good. */
export class Catcher {
  readonly #tell: Tell;
  readonly #live = new LiveReport();
  readonly #news: KeptNews;
  #rules: CatchRules;
  #state: CatchState = NOTHING_CAUGHT_YET;
  readonly #store = new FrameStore(0);
  readonly #observer: FrameObserver;
  #plan: RingPlan | null = null;
  #reader: ReadableStreamDefaultReader<VideoFrame> | null = null;
  /** Of the kept frames, so that they can be judged by other rules. */
  readonly #observations = new Map<number, Observation>();
  #attention: Attention = 'nobody';
  /** When the newest frame was taken that was glimpsed at. */
  #seenMs = -Infinity;
  #turn = 0;
  #glimpses = 0;
  #isGlimpsing = false;
  #isJudging = false;

  constructor(ports: VisionPorts, rules: CatchRules, tell: Tell) {
    this.#observer = new FrameObserver(ports, this.#store);
    this.#rules = rules;
    this.#tell = tell;
    this.#news = new KeptNews(tell);
  }

  /** Reads the frames until they end or others are to be watched. */
  async watch(frames: ReadableStream<VideoFrame>, mounting: Mounting): Promise<void> {
    this.pause();
    const reader = frames.getReader();
    this.#reader = reader;
    this.#become(restarted(this.#state));
    this.#observer.fieldOfViewDeg = mounting.fieldOfViewDeg;
    this.#store.rotationDeg = mounting.rotationDeg;
    this.#plan = null;
    this.#seenMs = -Infinity;
    for (;;) {
      const { value: frame } = await reader.read();
      if (frame === undefined) return;
      try {
        if (this.#reader === reader) await this.#receive(frame, reader);
      } finally {
        frame.close();
      }
    }
  }

  /** What waits to be judged in full still is, until somebody takes pictures. */
  pause(): void {
    // That a stream has broken is told by who reads it.
    this.#reader?.cancel().catch(() => undefined);
    this.#reader = null;
    void this.#judgeInFull();
  }

  forget(): void {
    this.pause();
    this.#become({
      ...NOTHING_CAUGHT_YET,
      ring: { ...NOTHING_CAUGHT_YET.ring, lastId: this.#state.ring.lastId },
    });
    this.#store.clear();
    this.#live.forget();
    this.#news.tell(this.#state.kept);
  }

  judgeBy(rules: CatchRules): void {
    this.#rules = rules;
    this.#become(
      rejudged(this.#state, ({ id, report, good }) => {
        const observation = this.#observations.get(id);
        return observation === undefined ? { report, good } : this.#judged(observation);
      }),
    );
    this.#live.forget();
    this.#news.tell(this.#state.kept);
  }

  trigger(): void {
    this.#become(triggered(this.#state));
  }

  /** Kept frames at full resolution, the best first, or that one before them; else the latest frame. */
  async take(first: number | null): Promise<readonly ImageBitmap[]> {
    const best = this.#state.kept.map(({ id }) => id).filter((id) => id !== first);
    const wished = [...(first === null ? [] : [first]), ...best].slice(0, TAKEN);
    const latest = this.#state.ring.frames.at(-1)?.id;
    const ids = wished.length > 0 || latest === undefined ? wished : [latest];
    // The choice is made: what waits is judged no more, the models are needed for the photo now.
    this.#become({ ...this.#state, moments: [] });
    const pictures = await Promise.all(ids.map((id) => this.#store.picture(id)));
    return pictures.flatMap((picture) => picture ?? []);
  }

  async #receive(
    frame: VideoFrame,
    reader: ReadableStreamDefaultReader<VideoFrame>,
  ): Promise<void> {
    const timeMs = frame.timestamp / 1000;
    const plan = (this.#plan ??= ringPlan(frame.allocationSize()));
    if (frameCame(this.#state, timeMs, plan).admitted === null) return;
    const stored = await this.#store.copy(frame);
    if (this.#reader !== reader) return;
    // Asked again: what was seen while the pixels were copied has changed the state.
    const { state, admitted } = frameCame(this.#state, timeMs, plan);
    if (admitted === null) {
      this.#store.giveBack(stored);
      return;
    }
    this.#store.keep(admitted.id, stored);
    this.#become(state);
    void this.#glimpse();
    void this.#judgeInFull();
  }

  #become(state: CatchState): void {
    this.#state = state;
    const held = heldFrames(state);
    this.#store.keepOnly(held);
    this.#observer.keepOnly(held);
    const kept = new Set(state.kept.map(({ id }) => id));
    for (const id of this.#observations.keys()) if (!kept.has(id)) this.#observations.delete(id);
  }

  async #glimpse(): Promise<void> {
    if (this.#isGlimpsing) return;
    this.#isGlimpsing = true;
    try {
      for (;;) {
        const { triggersMs } = this.#state;
        const next = nextGlimpse(lookedFrames(this.#state), triggersMs, this.#turn++);
        if (next === null || this.#reader === null) return;
        await this.#glimpseAt(next);
      }
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#isGlimpsing = false;
    }
  }

  async #glimpseAt(next: RingFrame): Promise<void> {
    const looked = await this.#observer.glimpse(next.id);
    if (looked === null || this.#reader === null) return;
    const { seen } = looked;
    const { attention, report: inPassing, sharpness, promising } = looked.glimpse;
    this.#glimpses++;
    this.#become(glimpsed(this.#state, next, { report: inPassing, sharpness, promising }));
    // An older frame says nothing of the child as it is now.
    if (next.timeMs < this.#seenMs) return;
    this.#seenMs = next.timeMs;
    const report = this.#live.of(seen, this.#rules, next.timeMs);
    if (report === null && attention === this.#attention) return;
    this.#attention = attention;
    const pulse = {
      frames: this.#state.ring.lastId,
      glimpses: this.#glimpses,
      bytes: this.#store.bytes,
    };
    this.#tell({ kind: 'seen', report, attention, pulse });
  }

  /** One at a time; where nothing promises, the latest frame now and then, for what staff see. */
  async #judgeInFull(): Promise<void> {
    if (this.#isJudging) return;
    this.#isJudging = true;
    try {
      for (;;) {
        // Once no more frames come, every moment is over.
        const nowMs = this.#reader === null ? Infinity : this.#nowMs;
        const next = nextInFull(this.#state.moments, nowMs);
        if (next === null) break;
        if (!(await this.#judgeMoment(next.moment, next.frame))) return;
      }
      const latest = this.#state.glimpses.at(-1);
      if (this.#reader === null || latest === undefined) return;
      if (this.#live.wantsAppearance(this.#nowMs)) await this.#observe(latest.id, this.#nowMs);
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#isJudging = false;
    }
  }

  get #nowMs(): number {
    return this.#state.ring.frames.at(-1)?.timeMs ?? 0;
  }

  /** False where the frame has gone. */
  async #judgeMoment(moment: Moment, frame: CaughtFrame): Promise<boolean> {
    const observation = await this.#observe(frame.id, frame.timeMs);
    if (observation === null) return false;
    const blur = observation.appearance?.pixels.blur ?? null;
    const rated = { ...this.#judged(observation), sharpness: blur && sharpnessOf(blur) };
    this.#observations.set(frame.id, observation);
    this.#become(judgedInFull(this.#state, moment, frame, rated));
    await this.#news.show(
      () => this.#state.kept,
      (id) => this.#store.picture(id),
    );
    return true;
  }

  /** Null where the frame has gone. */
  async #observe(id: number, timeMs: number): Promise<Observation | null> {
    const observation = await this.#observer.inFull(id);
    if (observation !== null) this.#live.saw(observation.appearance, timeMs);
    return observation;
  }

  #judged(observation: Observation): { readonly report: Report; readonly good: boolean } {
    const { specification, subject } = this.#rules;
    const report = judge(observation, specification, subject);
    return {
      report,
      good: mayShoot(report, specificationFor(specification, subject).specification),
    };
  }

  #fail(error: unknown): void {
    this.#tell({ kind: 'failed', message: String(error) });
  }
}
