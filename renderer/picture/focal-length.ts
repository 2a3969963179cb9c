/** A picture's own focal length, in its pixels; a bitmap has no room for it. */
const known = new WeakMap<ImageBitmap, number>();

/** The same picture, with the focal length of its lens where that is known. */
export function takenWith(focalLengthPx: number | null, picture: ImageBitmap): ImageBitmap {
  if (focalLengthPx !== null) known.set(picture, focalLengthPx);
  return picture;
}

/** In pixels of the picture; null where it is not known, as of every copy that was made of it. */
export const focalLengthOf = (picture: ImageBitmap): number | null => known.get(picture) ?? null;
