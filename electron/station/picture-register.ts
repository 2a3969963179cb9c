import { randomUUID } from 'node:crypto';
import type { RawPicture } from '../picture/raw-picture';

/** Pictures that a page of ours may fetch by number, in memory only, for as long as they are here. */
export class PictureRegister {
  readonly #pictures = new Map<string, RawPicture>();

  /** @returns the picture's id, which cannot be guessed */
  add(picture: RawPicture): string {
    const id = randomUUID();
    this.#pictures.set(id, picture);
    return id;
  }

  find(id: string): RawPicture | undefined {
    return this.#pictures.get(id);
  }

  remove(id: string): void {
    this.#pictures.delete(id);
  }
}
