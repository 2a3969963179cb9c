/** @import { Builder } from 'flatbuffers' */

/**
 * Where a finished part lies, as a flatbuffers `Builder` counts it: from the end of what is built.
 * @typedef {number} Ref
 * @typedef {readonly [slot: number, kind: 'int8' | 'int32' | 'ref', value: number]} Field
 */

/**
 * @param {Builder} builder
 * @param {readonly Field[]} fields
 * @returns {Ref}
 */
export function addTable(builder, fields) {
  builder.startObject(Math.max(0, ...fields.map(([slot]) => slot + 1)));
  for (const [slot, kind, value] of fields) {
    if (kind === 'int8') builder.addFieldInt8(slot, value, 0);
    else if (kind === 'int32') builder.addFieldInt32(slot, value, 0);
    else builder.addFieldOffset(slot, value, 0);
  }
  return builder.endObject();
}

/**
 * @param {Builder} builder
 * @param {readonly Ref[]} refs
 * @returns {Ref}
 */
export function addRefs(builder, refs) {
  builder.startVector(4, refs.length, 4);
  for (const ref of refs.toReversed()) builder.addOffset(ref);
  return builder.endVector();
}

/**
 * @param {Builder} builder
 * @param {readonly number[]} values
 * @returns {Ref}
 */
export function addInt32s(builder, values) {
  builder.startVector(4, values.length, 4);
  for (const value of values.toReversed()) builder.addInt32(value);
  return builder.endVector();
}

/**
 * @param {Builder} builder
 * @param {readonly number[]} values
 * @returns {Ref}
 */
export function addFloat32s(builder, values) {
  builder.startVector(4, values.length, 4);
  for (const value of values.toReversed()) builder.addFloat32(value);
  return builder.endVector();
}

/**
 * @param {Builder} builder
 * @param {Uint8Array} bytes
 * @param {number} alignment in bytes, a power of two
 * @returns {Ref}
 */
export function addBytes(builder, bytes, alignment) {
  builder.startVector(1, bytes.length, alignment);
  for (const byte of bytes.toReversed()) builder.addInt8(byte);
  return builder.endVector();
}
