import type { CaughtFrame } from '../../src/catching/caught-frame';
import type { CatchNews } from './messages';
import { smallPicture } from './small-picture';

type Kept = Extract<CatchNews, { kind: 'kept' }>;

/** Tells which frames are kept, with a small picture of each that was not told before. */
export class KeptNews {
  readonly #tell: (news: Kept, transfer: Transferable[]) => void;
  #told: ReadonlySet<number> = new Set();

  constructor(tell: (news: Kept, transfer: Transferable[]) => void) {
    this.#tell = tell;
  }

  /** `pictureOf` gives a frame's picture, which is closed here; null where the frame has gone. */
  async show(
    kept: () => readonly CaughtFrame[],
    pictureOf: (id: number) => Promise<ImageBitmap | null>,
  ): Promise<void> {
    const pictures: { id: number; picture: ImageBitmap }[] = [];
    for (const { id, report } of kept().filter((frame) => !this.#told.has(frame.id))) {
      const picture = await pictureOf(id);
      if (picture === null) continue;
      pictures.push({ id, picture: smallPicture(picture, report) });
      picture.close();
    }
    this.tell(kept(), pictures);
  }

  /** The same without new pictures: nothing was added. */
  tell(kept: readonly CaughtFrame[], pictures: Kept['pictures'] = []): void {
    this.#told = new Set(kept.map(({ id }) => id));
    this.#tell(
      { kind: 'kept', kept, pictures },
      pictures.map(({ picture }) => picture),
    );
  }
}
