import { Builder } from 'flatbuffers';
import { addFloat32s, addRefs, addTable } from './flatbuffer-parts.mjs';

/** The name under which a TFLite model carries this metadata. */
export const METADATA_NAME = 'TFLITE_METADATA';

// Slots and union members of tflite_support/metadata/metadata_schema.fbs.
const IDENTIFIER = 'M001';
const MODEL_METADATA = { description: 1, subgraphs: 3, license: 5 };
const SUBGRAPH_METADATA = { inputTensors: 2 };
const TENSOR_METADATA = { name: 0, content: 3, processUnits: 4 };
const CONTENT = { propertiesType: 0, properties: 1 };
const IMAGE_PROPERTIES = { colorSpace: 0 };
const PROCESS_UNIT = { optionsType: 0, options: 1 };
const NORMALIZATION = { mean: 0, std: 1 };
const IMAGE_PROPERTIES_TYPE = 2;
const NORMALIZATION_TYPE = 1;
const RGB = 1;

/**
 * Metadata of a model with one RGB image as input. MediaPipe Tasks refuses a float input without a
 * normalization, which is (channel value 0..255 − mean) / std.
 * @param {{ mean: number, std: number, description: string, license: string }} properties
 * @returns {Uint8Array}
 */
export function imageModelMetadata({ mean, std, description, license }) {
  const builder = new Builder(512);
  const normalization = addTable(builder, [
    [NORMALIZATION.mean, 'ref', addFloat32s(builder, [mean])],
    [NORMALIZATION.std, 'ref', addFloat32s(builder, [std])],
  ]);
  const unit = addTable(builder, [
    [PROCESS_UNIT.optionsType, 'int8', NORMALIZATION_TYPE],
    [PROCESS_UNIT.options, 'ref', normalization],
  ]);
  const image = addTable(builder, [[IMAGE_PROPERTIES.colorSpace, 'int8', RGB]]);
  const content = addTable(builder, [
    [CONTENT.propertiesType, 'int8', IMAGE_PROPERTIES_TYPE],
    [CONTENT.properties, 'ref', image],
  ]);
  const tensor = addTable(builder, [
    [TENSOR_METADATA.name, 'ref', builder.createString('image')],
    [TENSOR_METADATA.content, 'ref', content],
    [TENSOR_METADATA.processUnits, 'ref', addRefs(builder, [unit])],
  ]);
  const subgraph = addTable(builder, [
    [SUBGRAPH_METADATA.inputTensors, 'ref', addRefs(builder, [tensor])],
  ]);
  const root = addTable(builder, [
    [MODEL_METADATA.description, 'ref', builder.createString(description)],
    [MODEL_METADATA.subgraphs, 'ref', addRefs(builder, [subgraph])],
    [MODEL_METADATA.license, 'ref', builder.createString(license)],
  ]);
  builder.finish(root, IDENTIFIER);
  return builder.asUint8Array();
}
