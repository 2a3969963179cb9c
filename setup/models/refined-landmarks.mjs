import { LEFT_EYE, LEFT_EYE_CONTOUR, LEFT_IRIS, LIPS } from './refined-points.mjs';
import { RIGHT_EYE, RIGHT_EYE_CONTOUR, RIGHT_IRIS } from './refined-points.mjs';
import { BUILTIN, OPTIONS } from './tflite-schema.mjs';

/** @import { GrowingModel, Tensor } from './tflite-model.mjs' */

const MESH_POINTS = 468;
const ALL_POINTS = 478;

/** The refined outputs: each gives x and y of its points; a later one wins over an earlier. */
const REFINEMENTS = [
  { output: 'output_lips', points: LIPS },
  { output: 'output_left_eye', points: LEFT_EYE },
  { output: 'output_right_eye', points: RIGHT_EYE },
  { output: 'output_left_iris', points: LEFT_IRIS },
  { output: 'output_right_iris', points: RIGHT_IRIS },
];

/**
 * Merges the six landmark outputs of `face_landmark_with_attention.tflite` into the one that
 * MediaPipe Tasks reads: `[1, 1434]`, x, y and z of 478 points. The rules are those of
 * `tensors_to_face_landmarks_with_attention.pbtxt`: x and y come from the last refinement that has
 * the point, z from the mesh; the z of an iris is the mean z of the contour of its eye.
 * @param {GrowingModel} model changed in place
 */
export function mergeRefinedLandmarks(model) {
  const add = operators(model);
  const mesh = add.reshape('mesh', model.tensor('output_mesh_identity'), [MESH_POINTS, 3]);
  const meshXy = add.slice('mesh_xy', mesh, [0, 0], [MESH_POINTS, 2]);
  const meshZ = add.slice('mesh_z', mesh, [0, 2], [MESH_POINTS, 1]);

  const refinedXy = REFINEMENTS.map(({ output, points }) =>
    add.reshape(`${output}/xy`, model.tensor(output), [points.length, 2]),
  );
  const order = refinedOrder();
  const pool = add.concat('pool', [meshXy, ...refinedXy], 0, [order.poolLength, 2]);
  const xy = add.gather('xy', pool, order.picks, 2);

  const leftZ = add.mean('left_iris_z', add.gather('left_contour_z', meshZ, LEFT_EYE_CONTOUR, 1));
  const rightZ = add.mean(
    'right_iris_z',
    add.gather('right_contour_z', meshZ, RIGHT_EYE_CONTOUR, 1),
  );
  const irisZ = [...LEFT_IRIS.map(() => leftZ), ...RIGHT_IRIS.map(() => rightZ)];
  const z = add.concat('z', [meshZ, ...irisZ], 0, [ALL_POINTS, 1]);

  const xyz = add.concat('xyz', [xy, z], 1, [ALL_POINTS, 3]);
  const landmarks = add.reshape('landmarks', xyz, [1, ALL_POINTS * 3]);
  model.outputs = [landmarks, model.tensor('conv_faceflag')];
}

/** For each of the 478 points, which row of the pool (mesh, then refinements) holds its x and y. */
function refinedOrder() {
  const picks = Array.from({ length: ALL_POINTS }, (_, point) => point);
  let poolLength = MESH_POINTS;
  for (const { points } of REFINEMENTS) {
    points.forEach((point, k) => (picks[point] = poolLength + k));
    poolLength += points.length;
  }
  return { picks, poolLength };
}

/**
 * The five operations used, on tensors of two dimensions.
 * @param {GrowingModel} model
 */
function operators(model) {
  const code = {
    concatenation: model.addOperatorCode(BUILTIN.concatenation),
    reshape: model.addOperatorCode(BUILTIN.reshape),
    gather: model.addOperatorCode(BUILTIN.gather),
    mean: model.addOperatorCode(BUILTIN.mean),
    slice: model.addOperatorCode(BUILTIN.slice),
  };
  const { concatenation, gather, reducer } = OPTIONS;
  return {
    /** @type {(name: string, x: Tensor, shape: number[]) => Tensor} */
    reshape(name, x, shape) {
      const target = model.addInt32Constant(`${name}/shape`, shape);
      return model.addOperator(code.reshape, [x, target], { name, shape });
    },
    /** @type {(name: string, x: Tensor, begin: number[], size: number[]) => Tensor} */
    slice(name, x, begin, size) {
      const from = model.addInt32Constant(`${name}/begin`, begin);
      const extent = model.addInt32Constant(`${name}/size`, size);
      return model.addOperator(code.slice, [x, from, extent], { name, shape: size });
    },
    /** @type {(name: string, xs: Tensor[], axis: number, shape: number[]) => Tensor} */
    concat(name, xs, axis, shape) {
      const { type } = concatenation;
      const fields = /** @type {const} */ ([[concatenation.axis, 'int32', axis]]);
      return model.addOperator(code.concatenation, xs, { name, shape }, { type, fields });
    },
    /** Rows of x. @type {(name: string, x: Tensor, rows: number[], columns: number) => Tensor} */
    gather(name, x, rows, columns) {
      const { type } = gather;
      const index = model.addInt32Constant(`${name}/rows`, rows);
      const fields = /** @type {const} */ ([[gather.axis, 'int32', 0]]);
      const output = { name, shape: [rows.length, columns] };
      return model.addOperator(code.gather, [x, index], output, { type, fields });
    },
    /** Of a column. @type {(name: string, x: Tensor) => Tensor} */
    mean(name, x) {
      const { type } = reducer;
      const axis = model.addInt32Constant(`${name}/axis`, [0]);
      const fields = /** @type {const} */ ([[reducer.keepDims, 'int8', 1]]);
      return model.addOperator(code.mean, [x, axis], { name, shape: [1, 1] }, { type, fields });
    },
  };
}
