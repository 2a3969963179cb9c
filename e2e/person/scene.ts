import type { Body, BodyMaterial } from './body';
import type { Rotation } from './camera';
import { NECK_JOINT } from './camera';
import { smoothUnion } from './ear';
import type { Head, Material } from './head';

export interface Scene {
  readonly head: Head;
  readonly body: Body;
  readonly rotation: Rotation;
  /** Signed distance in the world's frame, centimetres; never more than the true one. */
  readonly distance: (x: number, y: number, z: number) => number;
  readonly materialAt: (x: number, y: number, z: number) => Material | BodyMaterial;
}

export function buildScene(head: Head, body: Body, rotation: Rotation): Scene {
  const [[r00, r01, r02], [r10, r11, r12], [r20, r21, r22]] = rotation;
  const inHead = <T>(
    x: number,
    y: number,
    z: number,
    ask: (x: number, y: number, z: number) => T,
  ): T => {
    const u = x - NECK_JOINT[0],
      v = y - NECK_JOINT[1],
      w = z - NECK_JOINT[2];
    return ask(
      r00 * u + r10 * v + r20 * w + NECK_JOINT[0],
      r01 * u + r11 * v + r21 * w + NECK_JOINT[1],
      r02 * u + r12 * v + r22 * w + NECK_JOINT[2],
    );
  };
  const withNeck = (x: number, y: number, z: number, trunk: number) =>
    y < -16 ? trunk * 0.85 : smoothUnion(inHead(x, y, z, head.distance), trunk * 0.85, 1.1);
  return {
    head,
    body,
    rotation,
    distance: (x, y, z) => {
      if (y > 0) return inHead(x, y, z, head.distance);
      const trunk = body.skinDistance(x, y, z),
        skin = withNeck(x, y, z, trunk);
      return y > -8.5 ? skin : Math.min(skin, body.clothesDistance(x, y, z, trunk));
    },
    materialAt: (x, y, z) => {
      const trunk = body.skinDistance(x, y, z);
      if (y < -8.5 && body.clothesDistance(x, y, z, trunk) < withNeck(x, y, z, trunk))
        return body.clothesMaterial(x, y, z);
      if (y < 0 && trunk * 0.85 < inHead(x, y, z, head.distance)) return 'neck';
      return inHead(x, y, z, head.material);
    },
  };
}
