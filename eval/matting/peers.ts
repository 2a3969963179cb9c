import { guidedAt } from '../../src/matting/guided-filter';
import { linearImage, shrinkImage, type LinearImage } from '../../src/matting/linear-image';
import { matte } from '../../src/matting/matte';
import { CONFIDENCE_SIDE, type PersonConfidence } from '../../src/matting/person-confidence';
import { planeOf, readBetween, shrink, type Plane } from '../../src/matting/plane';
import type { PhotoBytes } from '../../src/matting/replace-background';

/** What a method makes of one picture: how much of each pixel is the person, in which colour. */
export interface Cut {
  readonly alpha: Plane;
  readonly foreground: LinearImage;
  /** Of ours: whether it would have refused. */
  readonly uncertainShare: number | null;
}

/** What all methods are given. */
export interface Seen {
  readonly photo: PhotoBytes;
  readonly confidence: PersonConfidence;
  /** MediaPipe's selfie segmenter over the same square, 0 to 255. */
  readonly selfie: Uint8Array;
}

/** Our segmenter never says 0 or 255; for its peers' sake it is stretched between these shares. */
const LEVELS = [0.15, 0.9] as const;

export const METHODS: Readonly<Record<string, (seen: Seen) => Cut>> = {
  'class mask': (seen) => masked(seen, (confidence) => (confidence > 0.5 ? 1 : 0)),
  confidence: (seen) => masked(seen, (confidence) => confidence),
  'selfie segmenter': ({ photo, selfie }) => plain(photo, spread(photo, selfie)),
  'guided filter': (seen) => {
    const image = linearOf(seen.photo);
    const prior = stretched(spread(seen.photo, seen.confidence.person));
    const factor = Math.max(1, Math.round(Math.max(image.widthPx, image.heightPx) / 256));
    const small = shrinkImage(image, factor);
    const alpha = guidedAt(image, small, shrink(prior, factor), factor, 3, 0.02 ** 2);
    return { alpha, foreground: image, uncertainShare: null };
  },
  ours: ({ photo, confidence }) => matte(linearOf(photo), confidence),
};

const linearOf = ({ pixels, widthPx, heightPx }: PhotoBytes): LinearImage =>
  linearImage(pixels, widthPx, heightPx);

const plain = (photo: PhotoBytes, alpha: Plane): Cut => ({
  alpha,
  foreground: linearOf(photo),
  uncertainShare: null,
});

function masked({ photo, confidence }: Seen, of: (confidence: number) => number): Cut {
  const prior = stretched(spread(photo, confidence.person));
  return plain(photo, planeOf(prior, prior.values.map(of)));
}

function stretched(plane: Plane): Plane {
  const [low, high] = LEVELS;
  return planeOf(
    plane,
    plane.values.map((value) => Math.min(1, Math.max(0, (value - low) / (high - low)))),
  );
}

/** The map at the photo's resolution, 0 to 1. */
function spread({ widthPx, heightPx }: PhotoBytes, cells: Uint8Array): Plane {
  const map = planeOf(
    { widthPx: CONFIDENCE_SIDE, heightPx: CONFIDENCE_SIDE },
    Float32Array.from(cells, (value) => value / 255),
  );
  const scale = CONFIDENCE_SIDE / Math.max(widthPx, heightPx);
  const middle = CONFIDENCE_SIDE / 2 - 0.5;
  const out = planeOf({ widthPx, heightPx });
  for (let at = 0; at < out.values.length; at++) {
    const u = ((at % widthPx) + 0.5 - widthPx / 2) * scale + middle;
    const v = (Math.floor(at / widthPx) + 0.5 - heightPx / 2) * scale + middle;
    out.values[at] = readBetween(map, u, v);
  }
  return out;
}
