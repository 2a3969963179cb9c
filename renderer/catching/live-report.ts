import { judge, type Report } from '../../src/judge';
import { anchorAppearance } from '../../src/observation/anchor-appearance';
import type { Appearance } from '../../src/observation/appearance';
import type { Observation } from '../../src/observation/observation';
import type { CatchRules } from './messages';

/** Staff see the verdict change so often. */
const REPORT_EVERY_MS = 200;
/** While nothing promises, hair and light are looked at so often. */
const APPEARANCE_EVERY_MS = 2500;

/** What staff see of the frames that go by: each with the appearance that was seen last. */
export class LiveReport {
  #appearance: Appearance | null = null;
  #seenMs = -Infinity;
  #reportedMs = -Infinity;

  /** Null where the last report is still new. */
  of(glimpsed: Observation, { specification, subject }: CatchRules, timeMs: number): Report | null {
    if (Math.abs(timeMs - this.#reportedMs) < REPORT_EVERY_MS) return null;
    this.#reportedMs = timeMs;
    const [face] = glimpsed.faces;
    const appearance =
      face === undefined || this.#appearance === null
        ? null
        : anchorAppearance(this.#appearance, face);
    return judge({ ...glimpsed, appearance }, specification, subject);
  }

  saw(appearance: Appearance | null, timeMs: number): void {
    this.#appearance = appearance;
    this.#seenMs = timeMs;
  }

  wantsAppearance(nowMs: number): boolean {
    return Math.abs(nowMs - this.#seenMs) >= APPEARANCE_EVERY_MS;
  }

  forget(): void {
    this.#appearance = null;
    this.#seenMs = -Infinity;
    this.#reportedMs = -Infinity;
  }
}
