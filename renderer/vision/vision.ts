import type { CropPlan } from '../../src/crop/crop-plan';
import type { RatedFrame } from '../../src/guide/best-frame';
import type { Report } from '../../src/judge';
import type { PersonConfidence } from '../../src/matting/person-confidence';
import type { Observation } from '../../src/observation/observation';
import type { Specification, Subject } from '../../src/specification/specification';
import type { AppearancePorts } from './messages';

/** `face` takes `GlimpseTask`s, those of the appearance `AppearanceTask`s; each is answered where it asks. */
export interface VisionPorts {
  readonly face: MessagePort;
  readonly appearance: AppearancePorts;
}

/** The models in their workers. One for the life of the page. */
export interface Vision {
  /**
   * Resolves when hair, hands and light can be looked at, too; rejects with a `VisionError` where they
   * cannot, and then nothing can be.
   */
  readonly complete: Promise<void>;
  /**
   * What the live reports are judged by; may change at any time. What was seen before is forgotten: with
   * another document or age may come another person.
   */
  setRules(specification: Specification, subject: Subject): void;
  /**
   * Judges one live frame; takes ownership of the frame and closes it. The caller sends the next one
   * when this resolves, so frames are dropped and never queued. Appearance (hair, background, light)
   * is refreshed in its own worker at its own pace; until the first is there, those checks read
   * `not-checked`.
   */
  look(frame: ImageBitmap): Promise<Report>;
  /**
   * Judges the frames of a burst in passing, each by its own face and sharpness and the appearance
   * that was seen last; the caller keeps them.
   */
  rate(frames: readonly ImageBitmap[]): Promise<readonly RatedFrame[]>;
  /** Looks at one picture with full care; the caller keeps the picture. */
  observe(picture: ImageBitmap): Promise<Observation>;
  /** How sure the segmenter is of the person in the cut, for replacing what is behind them. */
  confidence(picture: ImageBitmap, plan: CropPlan): Promise<PersonConfidence>;
  /** Ways for somebody else, in a worker of their own, to ask the same models. */
  serve(): VisionPorts;
  stop(): void;
}
