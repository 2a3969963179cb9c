import { Builder } from 'flatbuffers';
import { FinishedTable, graftInFront } from './flatbuffer-graft.mjs';
import { addBytes, addInt32s, addRefs, addTable } from './flatbuffer-parts.mjs';
import {
  BUFFER,
  IDENTIFIER,
  METADATA,
  MODEL,
  OPERATOR,
  OPERATOR_CODE,
  SUBGRAPH,
  TENSOR,
  TENSOR_TYPE,
} from './tflite-schema.mjs';

/** @import { Field, Ref } from './flatbuffer-parts.mjs' */

const DATA_ALIGNMENT = 16; // schema.fbs: Buffer.data has force_align: 16

/**
 * A TFLite model of one subgraph that grows: tensors, operators and metadata are added, nothing in
 * the original file is changed.
 * @typedef {number} Tensor index in the subgraph
 */
export class GrowingModel {
  #builder = new Builder(16 * 1024);
  #original;
  #version;
  #description;
  #operatorCodes;
  #buffers;
  #metadata;
  #tensors;
  #operators;
  #inputs;
  #subgraphName;
  #originalNames;
  /** @type {Tensor[]} */
  outputs;

  /** @param {Uint8Array} original */
  constructor(original) {
    const model = FinishedTable.root(original, IDENTIFIER);
    const [subgraph, ...others] = model.tables(MODEL.subgraphs);
    if (subgraph === undefined || others.length > 0) {
      throw new Error('The model does not have exactly one subgraph.');
    }
    const refs = (/** @type {FinishedTable[]} */ tables) => tables.map((table) => table.ref);
    this.#original = original;
    this.#version = model.int32(MODEL.version);
    this.#description = model.string(MODEL.description);
    this.#operatorCodes = refs(model.tables(MODEL.operatorCodes));
    this.#buffers = refs(model.tables(MODEL.buffers));
    this.#metadata = refs(model.tables(MODEL.metadata));
    const tensors = subgraph.tables(SUBGRAPH.tensors);
    this.#originalNames = tensors.map((tensor) => tensor.string(TENSOR.name));
    this.#tensors = refs(tensors);
    this.#operators = refs(subgraph.tables(SUBGRAPH.operators));
    this.#inputs = subgraph.int32s(SUBGRAPH.inputs);
    this.#subgraphName = subgraph.string(SUBGRAPH.name);
    this.outputs = subgraph.int32s(SUBGRAPH.outputs);
  }

  /**
   * @param {string} name of a tensor of the original model
   * @returns {Tensor}
   */
  tensor(name) {
    const tensor = this.#originalNames.indexOf(name);
    if (tensor === -1) throw new Error(`The model has no tensor named ${name}.`);
    return tensor;
  }

  /**
   * @param {string} name
   * @param {Uint8Array} content
   */
  addMetadata(name, content) {
    const buffer = this.#addBuffer(content);
    this.#metadata.push(
      this.#table([
        [METADATA.name, 'ref', this.#builder.createString(name)],
        [METADATA.buffer, 'int32', buffer],
      ]),
    );
  }

  /**
   * @param {string} name
   * @param {readonly number[]} values
   * @returns {Tensor} of one dimension
   */
  addInt32Constant(name, values) {
    const bytes = Buffer.alloc(4 * values.length);
    values.forEach((value, k) => bytes.writeInt32LE(value, 4 * k));
    return this.#addTensor(name, [values.length], TENSOR_TYPE.int32, this.#addBuffer(bytes));
  }

  /**
   * @param {number} builtin code of the operator
   * @returns {number} for `addOperator`
   */
  addOperatorCode(builtin) {
    const code = this.#table([
      [OPERATOR_CODE.deprecatedBuiltinCode, 'int8', builtin],
      [OPERATOR_CODE.version, 'int32', 1],
      [OPERATOR_CODE.builtinCode, 'int32', builtin],
    ]);
    return this.#operatorCodes.push(code) - 1;
  }

  /**
   * @param {number} code from `addOperatorCode`
   * @param {readonly Tensor[]} inputs
   * @param {{ name: string, shape: readonly number[] }} output
   * @param {{ type: number, fields: readonly Field[] }} [options]
   * @returns {Tensor} the output, float32
   */
  addOperator(code, inputs, output, options) {
    // Buffer 0 is empty by convention: the tensor is computed, not stored.
    const tensor = this.#addTensor(output.name, output.shape, TENSOR_TYPE.float32, 0);
    /** @type {Field[]} */
    const fields = [
      [OPERATOR.code, 'int32', code],
      [OPERATOR.inputs, 'ref', addInt32s(this.#builder, inputs)],
      [OPERATOR.outputs, 'ref', addInt32s(this.#builder, [tensor])],
    ];
    if (options !== undefined) {
      fields.push(
        [OPERATOR.optionsType, 'int8', options.type],
        [OPERATOR.options, 'ref', this.#table(options.fields)],
      );
    }
    this.#operators.push(this.#table(fields));
    return tensor;
  }

  /** @returns {Buffer} a new root, and the original file unchanged behind it */
  finish() {
    const builder = this.#builder;
    const subgraph = this.#table([
      [SUBGRAPH.tensors, 'ref', addRefs(builder, this.#tensors)],
      [SUBGRAPH.inputs, 'ref', addInt32s(builder, this.#inputs)],
      [SUBGRAPH.outputs, 'ref', addInt32s(builder, this.outputs)],
      [SUBGRAPH.operators, 'ref', addRefs(builder, this.#operators)],
      [SUBGRAPH.name, 'ref', builder.createString(this.#subgraphName)],
    ]);
    const root = this.#table([
      [MODEL.version, 'int32', this.#version],
      [MODEL.operatorCodes, 'ref', addRefs(builder, this.#operatorCodes)],
      [MODEL.subgraphs, 'ref', addRefs(builder, [subgraph])],
      [MODEL.description, 'ref', builder.createString(this.#description)],
      [MODEL.buffers, 'ref', addRefs(builder, this.#buffers)],
      [MODEL.metadata, 'ref', addRefs(builder, this.#metadata)],
    ]);
    return graftInFront(builder, root, IDENTIFIER, this.#original);
  }

  /**
   * @param {string} name
   * @param {readonly number[]} shape
   * @param {number} type
   * @param {number} buffer
   * @returns {Tensor}
   */
  #addTensor(name, shape, type, buffer) {
    const tensor = this.#table([
      [TENSOR.shape, 'ref', addInt32s(this.#builder, shape)],
      [TENSOR.type, 'int8', type],
      [TENSOR.buffer, 'int32', buffer],
      [TENSOR.name, 'ref', this.#builder.createString(name)],
    ]);
    return this.#tensors.push(tensor) - 1;
  }

  /**
   * @param {Uint8Array} content
   * @returns {number} index
   */
  #addBuffer(content) {
    const data = addBytes(this.#builder, content, DATA_ALIGNMENT);
    return this.#buffers.push(this.#table([[BUFFER.data, 'ref', data]])) - 1;
  }

  /**
   * @param {readonly Field[]} fields
   * @returns {Ref}
   */
  #table(fields) {
    return addTable(this.#builder, fields);
  }
}
