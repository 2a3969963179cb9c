import { ByteBuffer } from 'flatbuffers';

/** @import { Builder } from 'flatbuffers' */
/** @import { Ref } from './flatbuffer-parts.mjs' */

/**
 * A table of a finished flatbuffer. A new flatbuffer can be written in front of the finished one
 * and refer to its tables: offsets in a flatbuffer point forwards, and a `Builder` counts them from
 * the end of what it builds, so that the table at byte p of the file behind has the offset −p.
 */
export class FinishedTable {
  #buffer;
  #position;

  /**
   * @param {ByteBuffer} buffer
   * @param {number} position in bytes from the start of the file
   */
  constructor(buffer, position) {
    this.#buffer = buffer;
    this.#position = position;
  }

  /**
   * @param {Uint8Array} file
   * @param {string} identifier the four characters that name the file's schema
   */
  static root(file, identifier) {
    const buffer = new ByteBuffer(file);
    if (!buffer.__has_identifier(identifier)) {
      throw new Error(`The file is not a flatbuffer of the kind ${identifier}.`);
    }
    return new FinishedTable(buffer, buffer.__indirect(0));
  }

  /** @returns {Ref} for a `Builder` whose bytes are put in front of this file */
  get ref() {
    return -this.#position;
  }

  /** @param {number} slot */
  int32(slot) {
    const field = this.#field(slot);
    return field === undefined ? 0 : this.#buffer.readInt32(field);
  }

  /** @param {number} slot */
  string(slot) {
    const field = this.#field(slot);
    return field === undefined ? '' : String(this.#buffer.__string(field));
  }

  /** @param {number} slot */
  int32s(slot) {
    return this.#elements(slot).map((element) => this.#buffer.readInt32(element));
  }

  /** @param {number} slot */
  tables(slot) {
    return this.#elements(slot).map(
      (element) => new FinishedTable(this.#buffer, this.#buffer.__indirect(element)),
    );
  }

  /** @param {number} slot */
  bytes(slot) {
    const field = this.#field(slot);
    if (field === undefined) return new Uint8Array();
    const start = this.#buffer.__vector(field);
    return this.#buffer.bytes().subarray(start, start + this.#buffer.__vector_len(field));
  }

  /**
   * Where the four-byte elements of a vector lie.
   * @param {number} slot
   */
  #elements(slot) {
    const field = this.#field(slot);
    if (field === undefined) return [];
    const start = this.#buffer.__vector(field);
    return Array.from({ length: this.#buffer.__vector_len(field) }, (_, k) => start + 4 * k);
  }

  /** @param {number} slot */
  #field(slot) {
    const offset = this.#buffer.__offset(this.#position, 4 + 2 * slot);
    return offset === 0 ? undefined : this.#position + offset;
  }
}

/**
 * Closes a new flatbuffer and puts the finished one, unchanged, behind it.
 * @param {Builder} builder holding at least one part aligned to the strictest alignment of `file`
 * @param {Ref} root
 * @param {string} identifier
 * @param {Uint8Array} file
 * @returns {Buffer}
 */
export function graftInFront(builder, root, identifier, file) {
  builder.finish(root, identifier);
  return Buffer.concat([builder.asUint8Array(), file]);
}
