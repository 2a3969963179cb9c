/** Linear-light red, green and blue, 0..1, three numbers a pixel, row by row. */
export interface Picture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rgb: Float32Array;
}

export type Rgb = readonly [red: number, green: number, blue: number];

const TO_LINEAR = Float32Array.from({ length: 256 }, (_, byte) => decodeSrgb(byte / 255));
const STEPS = 65_535;
const TO_SRGB = Uint8Array.from({ length: STEPS + 1 }, (_, step) =>
  Math.round(255 * encodeSrgb(step / STEPS)),
);

/** Linear light 0..1 of an sRGB value 0..1. */
export function decodeSrgb(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** The sRGB value 0..1 of linear light 0..1. */
export function encodeSrgb(light: number): number {
  return light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
}

/** Linear light of an sRGB colour with bytes 0..255. */
export const linear = (red: number, green: number, blue: number): Rgb => [
  decodeSrgb(red / 255),
  decodeSrgb(green / 255),
  decodeSrgb(blue / 255),
];

export const luminance = (red: number, green: number, blue: number): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** @param channels bytes a pixel; those after the third are left out */
export function pictureOf(
  bytes: Uint8Array | Uint8ClampedArray,
  widthPx: number,
  heightPx: number,
  channels: 3 | 4,
): Picture {
  const rgb = new Float32Array(widthPx * heightPx * 3);
  for (let pixel = 0; pixel < widthPx * heightPx; pixel++) {
    for (let c = 0; c < 3; c++) {
      rgb[3 * pixel + c] = TO_LINEAR[bytes[channels * pixel + c] ?? 0] ?? 0;
    }
  }
  return { widthPx, heightPx, rgb };
}

/** sRGB, three bytes a pixel. */
export function bytesOf({ rgb }: Picture): Uint8Array {
  const bytes = new Uint8Array(rgb.length);
  for (let i = 0; i < rgb.length; i++) {
    const light = rgb[i] ?? 0;
    const step = light <= 0 ? 0 : light >= 1 ? STEPS : (light * STEPS + 0.5) | 0;
    bytes[i] = TO_SRGB[step] ?? 0;
  }
  return bytes;
}

/** The picture with each pixel changed; `change` gets its place and returns its new colour. */
export function recoloured(
  picture: Picture,
  change: (pixel: number, red: number, green: number, blue: number) => Rgb,
): Picture {
  const rgb = new Float32Array(picture.rgb.length);
  for (let pixel = 0; pixel < picture.widthPx * picture.heightPx; pixel++) {
    const i = 3 * pixel;
    const [red, green, blue] = change(
      pixel,
      picture.rgb[i] ?? 0,
      picture.rgb[i + 1] ?? 0,
      picture.rgb[i + 2] ?? 0,
    );
    rgb[i] = red;
    rgb[i + 1] = green;
    rgb[i + 2] = blue;
  }
  return { ...picture, rgb };
}

/** The picture with the light of each pixel multiplied. */
export const lit = (picture: Picture, factor: (pixel: number) => number): Picture =>
  recoloured(picture, (pixel, red, green, blue) => {
    const k = factor(pixel);
    return [red * k, green * k, blue * k];
  });

export const mixRgb = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

export const scaled = (colour: Rgb, by: number): Rgb => [
  colour[0] * by,
  colour[1] * by,
  colour[2] * by,
];
