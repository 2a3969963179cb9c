import { landmarks } from '../../observation/landmarks';
import type { Face } from '../../observation/observation';
import type { Region } from '../verdict';

/** Outlines of the parts of a face that light is compared between; sides are the person's own. */
const ZONES = {
  forehead: [
    ...[54, 103, 67, 109, 10, 338, 297, 332, 284, 301, 293, 334, 296, 336],
    ...[9, 107, 66, 105, 63, 71],
  ],
  left: [
    ...[10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378],
    ...[400, 377, 152, 17, 4, 168, 9],
  ],
  right: [
    ...[10, 109, 67, 103, 54, 21, 162, 127, 234, 93, 132, 58, 172, 136, 150, 149],
    ...[176, 148, 152, 17, 4, 168, 9],
  ],
} as const;

export const zoneRegion = (face: Face | undefined, zone: keyof typeof ZONES): Region | null =>
  face === undefined ? null : [landmarks(face, ZONES[zone])];
