import { buildBody } from './body';
import { growBrows, growLashes } from './brows-and-lashes';
import type { HeadPose } from './camera';
import { headRotation, portraitCamera } from './camera';
import { develop, layStrands } from './development';
import type { Gaze } from './expression';
import { growHair } from './hair';
import { buildHead } from './head';
import type { HeadShape } from './head-shape';
import { headShape } from './head-shape';
import { lampsOf, type LampStrengths } from './lighting';
import type { PersonTruth } from './person-truth';
import { personTruth } from './person-truth';
import { buildScene } from './scene';
import { shadeSurface } from './shading';
import type { SkinTone } from './skin';
import type { HairStyle } from './strand';
import type { StrandLayer } from './strand-layer';
import { createStrandLayer, drawStrands } from './strand-layer';
import type { SurfaceBuffer } from './surface-buffer';
import { marchScene } from './surface-buffer';

export interface PersonOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Default: straight at the camera. */
  readonly pose?: HeadPose;
  /** 0 shut to 1 wide awake; default 1. */
  readonly eyesOpen?: number;
  /** Gap between the lips, 0 to about 20 millimetres; default 0. */
  readonly mouthOpenMm?: number;
  /** Default: straight ahead. */
  readonly gaze?: Gaze;
  /** Default: no. */
  readonly glasses?: boolean;
  /** Default 'short': ears, brows and shoulders free. */
  readonly hair?: HairStyle;
  readonly skin?: SkinTone;
  /** Default: two soft boxes of nearly the same strength, and a weaker light over the camera. */
  readonly lamps?: LampStrengths;
  /** Rays a pixel along each side; default 2. */
  readonly supersampling?: number;
}

export interface RenderedPerson {
  /** sRGB, four bytes a pixel, opaque. */
  readonly pixels: Uint8ClampedArray;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly truth: PersonTruth & {
    /** Topmost row of the picture that the head or its hair covers. */
    readonly hairTopPx: number;
  };
}

const FRONTAL: HeadPose = { yawDeg: 0, pitchDeg: 0, rollDeg: 0 };
const STRAIGHT: Gaze = { yawDeg: 0, pitchDeg: 0 };

/** Where everything lies in the picture that `renderPerson` would draw, without drawing it. */
export function locatePerson(options: PersonOptions): PersonTruth {
  const camera = portraitCamera(options.widthPx, options.heightPx);
  return personTruth(shapeOf(options), camera, options.pose ?? FRONTAL);
}

/** One person in linear light and in samples, before a camera sees them. */
export interface DrawnPerson {
  /** Colour before the white wall, three numbers a sample. */
  readonly linear: Float32Array;
  /** What of each sample the person covers, hair by hair, 0 to 1. */
  readonly cover: Float32Array;
  /** Topmost row of samples that the head or its hair covers. */
  readonly hairTop: number;
}

/**
 * Draws a head-and-shoulders portrait of a person who does not exist, with the truth about it.
 * Deterministic. About 25 s for 1200 by 1600 pixels, a second for 240 by 320.
 */
export function renderPerson(options: PersonOptions): RenderedPerson {
  const { widthPx, heightPx, supersampling = SUPERSAMPLING } = options;
  const { linear, hairTop } = drawPerson(options);
  const pixels = develop(linear, widthPx, heightPx, supersampling);
  const truth = { ...locatePerson(options), hairTopPx: hairTop / supersampling };
  return { pixels, widthPx, heightPx, truth };
}

const SUPERSAMPLING = 2;

export function drawPerson(options: PersonOptions): DrawnPerson {
  const { pose = FRONTAL, supersampling = SUPERSAMPLING, hair = 'short' } = options;
  const width = options.widthPx * supersampling;
  const height = options.heightPx * supersampling;
  const camera = portraitCamera(width, height);
  const rotation = headRotation(pose);
  const mapSize = Math.min(512, Math.max(128, Math.round(height / 4)));
  const head = buildHead(shapeOf(options), options.glasses ?? false, mapSize);
  const scene = buildScene(head, buildBody(), rotation);
  const surface = marchScene(scene, camera, width, height);

  const strands = createStrandLayer(width * height);
  const lamps = lampsOf(options.lamps);
  const canvas = { layer: strands, surface, camera, lamps };
  const hairs = Math.round(Math.min(32000, Math.max(2500, height * 10)));
  drawStrands(canvas, rotation, growHair(head, hair, hairs));
  const linear = shadeSurface(scene, camera, surface, strands, options.skin ?? 'light', lamps);
  const hidden = strands.cover.slice();
  drawStrands({ ...canvas, hidden }, rotation, [...growBrows(head), ...growLashes(head)]);
  layStrands(linear, strands);
  const cover = strands.cover.map((strand, i) => ((surface.material[i] ?? 0) > 0 ? 1 : strand));
  return { linear, cover, hairTop: topRow(surface, strands) };
}

function shapeOf(options: PersonOptions): HeadShape {
  const { eyesOpen = 1, mouthOpenMm = 0, gaze = STRAIGHT } = options;
  return headShape({ eyesOpen, mouthOpenMm, gaze });
}

// A few stray hairs are not yet the top of the hair: a fiftieth of the row must be covered.
function topRow(surface: SurfaceBuffer, { cover }: StrandLayer): number {
  const { widthPx, heightPx, material } = surface;
  for (let row = 0; row < heightPx; row++) {
    let covered = 0;
    for (let i = row * widthPx; i < (row + 1) * widthPx; i++) {
      covered += (material[i] ?? 0) > 0 ? 1 : (cover[i] ?? 0);
    }
    if (covered > widthPx / 50) return row;
  }
  return heightPx;
}
