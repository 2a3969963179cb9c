import { expect, test } from 'vitest';
import { mergeRefinedLandmarks } from './refined-landmarks.mjs';
import { LEFT_EYE, LEFT_EYE_CONTOUR, LEFT_IRIS, LIPS } from './refined-points.mjs';
import { RIGHT_EYE, RIGHT_EYE_CONTOUR, RIGHT_IRIS } from './refined-points.mjs';
import { BUILTIN } from './tflite-schema.mjs';

/** What the model would put out: each number tells its output, point and axis. */
const OUTPUTS = {
  output_mesh_identity: output(0, 468, 3),
  output_lips: output(1, 80, 2),
  output_left_eye: output(2, 71, 2),
  output_right_eye: output(3, 71, 2),
  output_left_iris: output(4, 5, 2),
  output_right_iris: output(5, 5, 2),
  conv_faceflag: [42],
};

test('gives x, y and z of 478 points, and the face flag', () => {
  const [landmarks = [], faceFlag] = run();
  expect(landmarks.length).toBe(478 * 3);
  expect(faceFlag).toEqual([42]);
});

test('x and y come from the refinement that has the point, else from the mesh', () => {
  const points = mergedPoints();
  const from = points.map((_, point) => [0, point]);
  [LIPS, LEFT_EYE, RIGHT_EYE, LEFT_IRIS, RIGHT_IRIS].forEach((list, k) => {
    list.forEach((point, row) => (from[point] = [k + 1, row]));
  });
  points.forEach(([x, y], point) => {
    const [source = -1, row = -1] = from[point] ?? [];
    expect([point, x, y]).toEqual([point, value(source, row, 0), value(source, row, 1)]);
  });
});

test('z comes from the mesh, that of an iris from the mean of its eye contour', () => {
  const z = mergedPoints().map((point) => point[2]);
  expect(z.slice(0, 468)).toEqual(Array.from({ length: 468 }, (_, k) => value(0, k, 2)));
  const meanZ = (/** @type {number[]} */ contour) =>
    contour.reduce((sum, point) => sum + value(0, point, 2), 0) / contour.length;
  expect(z.slice(468, 473)).toEqual(LEFT_IRIS.map(() => meanZ(LEFT_EYE_CONTOUR)));
  expect(z.slice(473, 478)).toEqual(RIGHT_IRIS.map(() => meanZ(RIGHT_EYE_CONTOUR)));
});

test('no point is refined twice', () => {
  const all = [...LIPS, ...LEFT_EYE, ...RIGHT_EYE, ...LEFT_IRIS, ...RIGHT_IRIS];
  expect(new Set(all).size).toBe(80 + 71 + 71 + 5 + 5);
});

/** @returns {number[][]} */
function mergedPoints() {
  const [landmarks = []] = run();
  return Array.from({ length: 478 }, (_, k) => landmarks.slice(3 * k, 3 * k + 3));
}

/**
 * Computes each added operator at once, as the TFLite runtime would.
 * @returns {number[][]} the outputs
 */
function run() {
  /** @type {number[][]} */
  const values = [];
  const keep = (/** @type {number[]} */ numbers) => values.push(numbers) - 1;
  /** @type {Map<number, number[]>} */
  const shapes = new Map();
  const model = {
    /** @type {number[]} */
    outputs: [],
    tensor: (/** @type {keyof typeof OUTPUTS} */ name) => keep(OUTPUTS[name]),
    addInt32Constant: (/** @type {string} */ _, /** @type {number[]} */ numbers) => keep(numbers),
    addOperatorCode: (/** @type {number} */ builtin) => builtin,
    addOperator(
      /** @type {number} */ builtin,
      /** @type {number[]} */ inputs,
      /** @type {{ shape: number[] }} */ { shape },
      /** @type {{ fields: number[][] }} */ options,
    ) {
      const tables = inputs.map((input) => table(values[input] ?? [], shapes.get(input)?.[1] ?? 1));
      const result = keep(compute(builtin, tables, options?.fields[0]?.[2]).flat());
      shapes.set(result, shape);
      expect(values[result]?.length).toBe(shape.reduce((a, b) => a * b));
      return result;
    },
  };
  mergeRefinedLandmarks(/** @type {any} */ (model));
  return model.outputs.map((index) => values[index] ?? []);
}

/**
 * @param {number} builtin
 * @param {number[][][]} inputs tables of rows
 * @param {number | undefined} axis
 * @returns {number[][]}
 */
function compute(builtin, [x = [], a = [], b = [], ...rest], axis) {
  const [from = 0, firstColumn = 0] = a.flat();
  switch (builtin) {
    case BUILTIN.reshape:
      return x;
    case BUILTIN.slice: {
      const [rows = 0, columns = 0] = b.flat();
      return x.slice(from, from + rows).map((row) => row.slice(firstColumn, firstColumn + columns));
    }
    case BUILTIN.gather:
      return a.flat().map((row) => x[row] ?? []);
    case BUILTIN.mean:
      return [[x.flat().reduce((sum, number) => sum + number, 0) / x.length]];
    case BUILTIN.concatenation:
      return axis === 0 ? [x, a, b, ...rest].flat() : x.map((row, k) => [...row, ...(a[k] ?? [])]);
    default:
      throw new Error(`unexpected operator ${builtin}`);
  }
}

/**
 * @param {number[]} numbers
 * @param {number} columns
 */
function table(numbers, columns) {
  return Array.from({ length: numbers.length / columns }, (_, k) =>
    numbers.slice(columns * k, columns * (k + 1)),
  );
}

/** @type {(source: number, points: number, axes: number) => number[]} */
function output(source, points, axes) {
  return Array.from({ length: points * axes }, (_, k) =>
    value(source, Math.floor(k / axes), k % axes),
  );
}

/** @type {(source: number, point: number, axis: number) => number} */
function value(source, point, axis) {
  return source * 10_000 + point * 10 + axis;
}
