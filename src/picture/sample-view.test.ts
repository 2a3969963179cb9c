import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from '../geometry/point';
import { outOfView, wholeView } from '../geometry/view';
import { uprightSize, type CameraPixels, type YuvColours } from './camera-pixels';
import type { Raster } from './raster';
import { sampleView } from './sample-view';

const [WIDTH, HEIGHT] = [96, 64];
const JPEG: YuvColours = { matrix: 'bt601', isFullRange: true };
const TURNS = [0, 90, 180, 270] as const;

interface Drawn {
  readonly luma: (x: number, y: number) => number;
  readonly u?: (x: number, y: number) => number;
  readonly v?: (x: number, y: number) => number;
}
const grey = (): number => 128;

/** Rows have a few bytes more than pixels, as cameras' have. */
const STRIDE = WIDTH + 8;

function drawn(
  { luma, u = grey, v = grey }: Drawn,
  turnDeg: CameraPixels['turnDeg'] = 0,
  colours = JPEG,
): CameraPixels {
  const chroma = (STRIDE * HEIGHT) / 4;
  const offsets = [0, STRIDE * HEIGHT, STRIDE * HEIGHT + chroma] as const;
  const bytes = new Uint8Array(STRIDE * HEIGHT + 2 * chroma);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      bytes[y * STRIDE + x] = luma(x, y);
      const at = Math.floor(y / 2) * (STRIDE / 2) + Math.floor(x / 2);
      bytes[offsets[1] + at] = u(x, y);
      bytes[offsets[2] + at] = v(x, y);
    }
  }
  return {
    format: 'I420',
    widthPx: WIDTH,
    heightPx: HEIGHT,
    turnDeg,
    colours,
    bytes,
    planes: [
      { offset: offsets[0], stride: STRIDE },
      { offset: offsets[1], stride: STRIDE / 2 },
      { offset: offsets[2], stride: STRIDE / 2 },
    ],
  };
}

/** The same frame with both colour differences side by side. */
function asNv12({ planes, ...frame }: CameraPixels): CameraPixels {
  const [luma, u, v = u] = planes;
  const bytes = new Uint8Array(frame.bytes);
  for (let k = 0; k < (STRIDE * HEIGHT) / 4; k++) {
    bytes[u.offset + 2 * k] = frame.bytes[u.offset + k] ?? 0;
    bytes[u.offset + 2 * k + 1] = frame.bytes[v.offset + k] ?? 0;
  }
  return { ...frame, format: 'NV12', bytes, planes: [luma, { ...u, stride: STRIDE }] };
}

const rasterOf = (widthPx: number, heightPx: number): Raster => ({
  widthPx,
  heightPx,
  rgba: new Uint8ClampedArray(4 * widthPx * heightPx),
});

/** Of a frame of one colour, that colour. */
function colourOf(y: number, u: number, v: number, colours: YuvColours): number[] {
  const raster = rasterOf(3, 2);
  const frame = drawn({ luma: () => y, u: () => u, v: () => v }, 0, colours);
  sampleView(frame, wholeView(uprightSize(frame), 0), raster);
  const pixels = Array.from({ length: 6 }, (_, at) => [...raster.rgba.slice(4 * at, 4 * at + 4)]);
  for (const pixel of pixels) expect(pixel).toEqual(pixels[0]);
  expect(pixels[0]?.[3]).toBe(255);
  return pixels[0]?.slice(0, 3) ?? [];
}

const near = (expected: readonly number[], found: readonly number[]): void => {
  for (const [at, value] of expected.entries()) {
    expect(Math.abs(value - (found[at] ?? NaN))).toBeLessThanOrEqual(1);
  }
};

describe('the colours of a view', () => {
  const studio = (matrix: YuvColours['matrix']): YuvColours => ({ matrix, isFullRange: false });

  test('are those that JPEG means', () => {
    near([255, 255, 255], colourOf(255, 128, 128, JPEG));
    near([0, 0, 0], colourOf(0, 128, 128, JPEG));
    near([255, 0, 0], colourOf(76, 85, 255, JPEG));
    near([0, 0, 255], colourOf(29, 255, 107, JPEG));
  });

  test('are those that a camera means whose black is 16', () => {
    near([255, 255, 255], colourOf(235, 128, 128, studio('bt601')));
    near([0, 0, 0], colourOf(16, 128, 128, studio('bt709')));
    near([254, 0, 0], colourOf(81, 90, 240, studio('bt601')));
    near([255, 0, 0], colourOf(63, 102, 240, studio('bt709')));
  });
});

describe('the places of a view', () => {
  test.each(TURNS)('at full size are each pixel, turned by %d°', (turnDeg) => {
    const frame = drawn({ luma: (x, y) => (37 * x + 91 * y) % 256 }, turnDeg);
    const { width, height } = uprightSize(frame);
    const raster = rasterOf(width, height);
    sampleView(frame, wholeView({ width, height }, 0), raster);
    for (let sy = 0; sy < HEIGHT; sy++) {
      for (let sx = 0; sx < WIDTH; sx++) {
        const { x, y } = turnedTo(sx, sy, turnDeg);
        expect(raster.rgba[4 * (y * width + x)]).toBe((37 * sx + 91 * sy) % 256);
      }
    }
  });

  test('lie where the view says, however it leans, and beyond the frame are its edge', () => {
    const view = fc.record({
      centre: fc.record({ x: fc.integer({ min: 0, max: 64 }), y: fc.integer({ min: 0, max: 64 }) }),
      widthPx: fc.integer({ min: 8, max: 90 }),
      heightPx: fc.integer({ min: 8, max: 90 }),
      angleDeg: fc.integer({ min: -180, max: 180 }),
    });
    fc.assert(
      fc.property(view, fc.constantFrom(...TURNS), (shown, turnDeg) => {
        // Rising evenly, so that what is mixed of four pixels lies on it, too.
        const frame = drawn({ luma: (x, y) => x + 2 * y }, turnDeg);
        const raster = rasterOf(12, 9);
        sampleView(frame, shown, raster);
        for (let row = 0; row < 9; row++) {
          for (let column = 0; column < 12; column++) {
            const share = { x: (column + 0.5) / 12, y: (row + 0.5) / 9 };
            const { x, y } = asStored(outOfView(shown, share), turnDeg);
            const expected = within(x - 0.5, WIDTH - 1) + 2 * within(y - 0.5, HEIGHT - 1);
            const found = raster.rgba[4 * (row * 12 + column)] ?? NaN;
            // Rounded down, of shares of 256.
            expect(found - expected).toBeGreaterThan(-1.1);
            expect(found - expected).toBeLessThan(0.1);
          }
        }
      }),
    );
  });
});

test('a view of NV12 is that of the same frame in I420', () => {
  const frame = drawn({
    luma: (x, y) => 2 * x + y,
    u: (x, y) => 60 + 2 * Math.floor(x / 2) + Math.floor(y / 2),
    v: (x, y) => 200 - Math.floor(x / 2) - 2 * Math.floor(y / 2),
  });
  const [one, other] = [rasterOf(40, 30), rasterOf(40, 30)];
  const view = { centre: { x: 50, y: 30 }, widthPx: 60, heightPx: 45, angleDeg: 20 };
  sampleView(frame, view, one);
  sampleView(asNv12(frame), view, other);
  expect(other.rgba).toEqual(one.rgba);
  expect(new Set(one.rgba).size).toBeGreaterThan(50);
});

const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));

/** Where a stored pixel lies once the frame is turned clockwise. */
function turnedTo(x: number, y: number, turnDeg: CameraPixels['turnDeg']): Point {
  if (turnDeg === 0) return { x, y };
  if (turnDeg === 90) return { x: HEIGHT - 1 - y, y: x };
  return turnDeg === 180 ? { x: WIDTH - 1 - x, y: HEIGHT - 1 - y } : { x: y, y: WIDTH - 1 - x };
}

/** The inverse, for places between pixels. */
function asStored({ x, y }: Point, turnDeg: CameraPixels['turnDeg']): Point {
  if (turnDeg === 0) return { x, y };
  if (turnDeg === 90) return { x: y, y: HEIGHT - x };
  return turnDeg === 180 ? { x: WIDTH - x, y: HEIGHT - y } : { x: WIDTH - y, y: x };
}
