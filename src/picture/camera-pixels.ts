/** Where one plane begins in the bytes, and how many bytes lie from one of its rows to the next. */
export interface Plane {
  readonly offset: number;
  readonly stride: number;
}

/** How brightness and colour differences become red, green and blue (ITU-T H.273, matrix coefficients). */
export interface YuvColours {
  readonly matrix: 'bt601' | 'bt709';
  /** Whether brightness runs from 0 to 255, as in a JPEG, or from 16 to 235. */
  readonly isFullRange: boolean;
}

/**
 * One frame as a camera gives it, at least two pixels each way: the brightness of each pixel, and two
 * colour differences of each square of four, in planes of their own (I420) or side by side (NV12).
 */
export type CameraPixels = {
  /** As stored, before it is turned. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** So far clockwise it has to be turned to stand upright. */
  readonly turnDeg: 0 | 90 | 180 | 270;
  readonly colours: YuvColours;
  readonly bytes: Uint8Array<ArrayBuffer>;
} & (
  | { readonly format: 'I420'; readonly planes: readonly [Plane, Plane, Plane] }
  | { readonly format: 'NV12'; readonly planes: readonly [Plane, Plane] }
);

/** As it stands upright. */
export function uprightSize({ widthPx, heightPx, turnDeg }: CameraPixels): {
  readonly width: number;
  readonly height: number;
} {
  return turnDeg % 180 === 0
    ? { width: widthPx, height: heightPx }
    : { width: heightPx, height: widthPx };
}
