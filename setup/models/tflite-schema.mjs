// Slots of the tables of a TensorFlow Lite model that are read or written here: the position of the
// field in tensorflow/compiler/mlir/lite/schema/schema.fbs, version 3.

export const IDENTIFIER = 'TFL3';

export const MODEL = {
  version: 0,
  operatorCodes: 1,
  subgraphs: 2,
  description: 3,
  buffers: 4,
  metadata: 6,
};
export const SUBGRAPH = { tensors: 0, inputs: 1, outputs: 2, operators: 3, name: 4 };
export const TENSOR = { shape: 0, type: 1, buffer: 2, name: 3 };
export const BUFFER = { data: 0 };
export const METADATA = { name: 0, buffer: 1 };
export const OPERATOR_CODE = { deprecatedBuiltinCode: 0, version: 2, builtinCode: 3 };
export const OPERATOR = { code: 0, inputs: 1, outputs: 2, optionsType: 3, options: 4 };

export const TENSOR_TYPE = { float32: 0, int32: 2 };
export const BUILTIN = { concatenation: 2, reshape: 22, gather: 36, mean: 40, slice: 65 };

/** Members of the union BuiltinOptions, and the first slot of each table. */
export const OPTIONS = {
  concatenation: { type: 10, axis: 0 },
  gather: { type: 23, axis: 0 },
  reducer: { type: 27, keepDims: 0 },
};
