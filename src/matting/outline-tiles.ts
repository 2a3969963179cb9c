/** Tiles of the photo along each side, in each of which the outline must be sure: a shoulder counts. */
const TILES = 8;
/** Outlines shorter than this share of a tile's side say nothing. */
const SHORT_OUTLINE = 0.5;

/** Counts the outline tile by tile, and tells the worst share of it that is not sure. */
export function outlineTiles({ widthPx, heightPx }: { widthPx: number; heightPx: number }) {
  const lengths = new Float32Array(TILES * TILES);
  const unsure = new Float32Array(TILES * TILES);
  return {
    count(x: number, y: number, isUnsure: boolean): void {
      const tile = Math.floor((y / heightPx) * TILES) * TILES + Math.floor((x / widthPx) * TILES);
      lengths[tile] = (lengths[tile] ?? 0) + 1;
      if (isUnsure) unsure[tile] = (unsure[tile] ?? 0) + 1;
    },
    worst(): number {
      // Without an outline there is no person to be sure of.
      let worst = lengths.some((length) => length > 0) ? 0 : 1;
      lengths.forEach((length, tile) => {
        if (length < (SHORT_OUTLINE * widthPx) / TILES) return;
        worst = Math.max(worst, (unsure[tile] ?? 0) / length);
      });
      return worst;
    },
  };
}
