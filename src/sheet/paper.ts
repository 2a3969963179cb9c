/** A size on paper, in millimetres. */
export interface SizeMm {
  readonly widthMm: number;
  readonly heightMm: number;
}

/**
 * Paper that photo rooms print on, by the names that they use. 4R and what is called 6" in China are
 * both 4 × 6 inches to within half a millimetre, 3R and 5" both 3½ × 5: one size, two names.
 */
export const PAPER_NAMES = ['5in', '6in', '3R', '4R', 'A4'] as const;

export type PaperName = (typeof PAPER_NAMES)[number];

/** Upright. */
export const PAPERS: Readonly<Record<PaperName, SizeMm>> = {
  '5in': { widthMm: 89, heightMm: 127 },
  '6in': { widthMm: 102, heightMm: 152 },
  '3R': { widthMm: 89, heightMm: 127 },
  '4R': { widthMm: 102, heightMm: 152 },
  A4: { widthMm: 210, heightMm: 297 },
};
