import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A point in the head's own frame: centimetres, x to the picture's right, y up, z to the camera. */
export type Point3 = readonly [x: number, y: number, z: number];

const ASSETS = 'face_mesh_solution_packed_assets';
const GEOMETRY =
  /"filename":\s*"[^"]*geometry_pipeline_metadata_landmarks\.binarypb",\s*"start":\s*(\d+),\s*"end":\s*(\d+)/;
const FLOATS_PER_VERTEX = 5;

/**
 * The 468 vertices of the canonical face, an average neutral face, in centimetres.
 * Source: the geometry metadata inside the npm package `@mediapipe/face_mesh` (Apache-2.0).
 * @throws Error when the package is not installed or its layout has changed.
 */
export function readCanonicalFace(): Point3[] {
  const folder = dirname(
    createRequire(import.meta.url).resolve('@mediapipe/face_mesh/package.json'),
  );
  const range = GEOMETRY.exec(readFileSync(join(folder, `${ASSETS}_loader.js`), 'utf8'));
  if (!range)
    throw new Error(
      'The face geometry is not in @mediapipe/face_mesh: reinstall the locked version.',
    );
  const bytes = readFileSync(join(folder, `${ASSETS}.data`));
  const floats = vertexFloats(bytes.subarray(Number(range[1]), Number(range[2])));
  const vertices: Point3[] = [];
  for (let i = 0; i + 2 < floats.length; i += FLOATS_PER_VERTEX) {
    vertices.push([floats[i] ?? 0, floats[i + 1] ?? 0, floats[i + 2] ?? 0]);
  }
  if (vertices.length !== 468)
    throw new Error(`The canonical face has ${vertices.length} vertices, not 468.`);
  return vertices;
}

// face_geometry.proto: field 1 of the metadata is the Mesh3d; its field 3 is the vertex buffer.
function vertexFloats(metadata: Buffer): number[] {
  const mesh = protobufFields(metadata).find((field) => field.number === 1)?.bytes;
  if (!mesh)
    throw new Error('The face geometry holds no canonical mesh: reinstall @mediapipe/face_mesh.');
  return protobufFields(mesh).flatMap((field) =>
    field.number === 3 ? [field.bytes.readFloatLE(0)] : [],
  );
}

interface ProtobufField {
  readonly number: number;
  readonly bytes: Buffer;
}

function protobufFields(message: Buffer): ProtobufField[] {
  const fields: ProtobufField[] = [];
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = message.readUInt8(at++);
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const key = varint();
    const start = at;
    const wireType = key & 7;
    if (wireType === 0) varint();
    else if (wireType === 5) at += 4;
    else if (wireType === 2) {
      const length = varint();
      fields.push({ number: key >> 3, bytes: message.subarray(at, at + length) });
      at += length;
      continue;
    } else throw new Error(`Unknown protobuf wire type ${wireType} in the face geometry.`);
    fields.push({ number: key >> 3, bytes: message.subarray(start, at) });
  }
  return fields;
}
