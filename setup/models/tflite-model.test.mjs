import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { FinishedTable } from './flatbuffer-graft.mjs';
import { readPackedAssets } from './packed-assets.mjs';
import { GrowingModel } from './tflite-model.mjs';
import {
  BUFFER,
  IDENTIFIER,
  METADATA,
  MODEL,
  OPERATOR,
  SUBGRAPH,
  TENSOR,
} from './tflite-schema.mjs';

const PACKED = fileURLToPath(
  new URL(
    '../../node_modules/@mediapipe/face_mesh/face_mesh_solution_packed_assets',
    import.meta.url,
  ),
);
const assets = readPackedAssets(
  readFileSync(`${PACKED}.data`),
  readFileSync(`${PACKED}_loader.js`, 'utf8'),
);

const names = ['face_detection_short_range.tflite', 'face_landmark_with_attention.tflite'];
const originals = names.map((name) => ({ name, original: assets.get(name) ?? Buffer.alloc(0) }));

test.each(originals)(
  '$name: leaves the original file untouched behind the new root',
  ({ original }) => {
    const grown = grow(original);
    const front = grown.length - original.length;
    expect(grown.subarray(front).equals(original)).toBe(true);
    expect(front).toBeGreaterThan(0);
    expect(front % 16).toBe(0); // the weights keep their alignment
  },
);

test.each(originals)('$name: the new root sees all weights of the original', ({ original }) => {
  const weights = (/** @type {Buffer} */ file) =>
    FinishedTable.root(file, IDENTIFIER)
      .tables(MODEL.buffers)
      .map((buffer) => Buffer.from(buffer.bytes(BUFFER.data)).toString('base64'));
  const before = weights(original);
  expect(weights(grow(original)).slice(0, before.length)).toEqual(before);
});

test.each(originals)('$name: added weights are aligned to 16 bytes', ({ original }) => {
  const grown = grow(original);
  const added = FinishedTable.root(grown, IDENTIFIER).tables(MODEL.buffers).slice(-2);
  for (const buffer of added) {
    expect((buffer.bytes(BUFFER.data).byteOffset - grown.byteOffset) % 16).toBe(0);
  }
});

test.each(originals)(
  '$name: the new root sees all tensors and operators, and the added ones',
  ({ original }) => {
    const [before] = FinishedTable.root(original, IDENTIFIER).tables(MODEL.subgraphs);
    const [after] = FinishedTable.root(grow(original), IDENTIFIER).tables(MODEL.subgraphs);
    const tensorNames = (/** @type {FinishedTable | undefined} */ subgraph) =>
      subgraph?.tables(SUBGRAPH.tensors).map((tensor) => tensor.string(TENSOR.name)) ?? [];
    const inputs = (/** @type {FinishedTable | undefined} */ subgraph) =>
      subgraph?.tables(SUBGRAPH.operators).map((operator) => operator.int32s(OPERATOR.inputs)) ??
      [];
    const first = tensorNames(before).length;
    expect(tensorNames(after)).toEqual([...tensorNames(before), 'rows', 'picked']);
    expect(inputs(after)).toEqual([...inputs(before), [0, first]]);
    expect(after?.int32s(SUBGRAPH.outputs)).toEqual([first + 1]);
  },
);

test('metadata is found by its name', () => {
  const original = originals[0]?.original ?? Buffer.alloc(0);
  const model = FinishedTable.root(grow(original), IDENTIFIER);
  const [entry] = model.tables(MODEL.metadata);
  expect(entry?.string(METADATA.name)).toBe('KIND');
  const content = model.tables(MODEL.buffers)[entry?.int32(METADATA.buffer) ?? 0];
  expect(Buffer.from(content?.bytes(BUFFER.data) ?? []).toString()).toBe('face');
});

test('refuses a file of another kind', () => {
  expect(() => new GrowingModel(Buffer.alloc(64))).toThrow('not a flatbuffer of the kind TFL3');
});

/** @param {Buffer} original */
function grow(original) {
  const model = new GrowingModel(original);
  const rows = model.addInt32Constant('rows', [2, 1, 0]);
  const gather = model.addOperatorCode(36);
  model.outputs = [model.addOperator(gather, [0, rows], { name: 'picked', shape: [3] })];
  model.addMetadata('KIND', Buffer.from('face'));
  return model.finish();
}
