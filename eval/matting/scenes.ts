import { cutPhoto } from '../../electron/export/cut-photo';
import type { RawPicture } from '../../electron/picture/raw-picture';
import type { CropPlan } from '../../src/crop/crop-plan';
import { judge } from '../../src/judge';
import type { PhotoBytes } from '../../src/matting/replace-background';
import type { Specification } from '../../src/specification/specification';
import { composite } from './composite';
import type { Models } from './models';
import type { Seen } from './peers';
import type { Person } from './people';
import type { Truth } from './score';
import { WALLS } from './walls';

/** One picture of the comparison, with the truth where it is known. */
export interface Scene {
  readonly name: string;
  readonly seen: Seen;
  readonly truth: Truth | null;
}

/** The matte is judged at this many pixels of the photo's along a side, as it is made. */
const FINENESS = 2;
/** Fully covered pixels have no edge: hair is where half a cell of hair confidence is seen. */
const HAIR = 60;

/** The person before every wall, cut where the product would cut. */
export async function scenesOf(
  { name, cutout }: Person,
  models: Models,
  specification: Specification,
): Promise<readonly Scene[]> {
  const { widthPx, heightPx } = cutout;
  const size = { widthPx, heightPx };
  const white = { ...size, pixels: composite(cutout, () => [1, 1, 1], null) };
  const plan = await planOf(
    { ...size, pixels: composite(cutout, () => [0.6, 0.6, 0.6], 1) },
    models,
    specification,
  );
  if (plan === null) throw new Error(`No photo can be cut of "${name}".`);
  const target = await cutPhoto(white, plan);
  const alpha = await alphaOf(cutout.alpha, size, plan);
  const scenes: Scene[] = [];
  for (const [index, [wallName, wall]] of Object.entries(WALLS).entries()) {
    const picture = { ...size, pixels: composite(cutout, wall, index + 2) };
    const seen = await seenOf(picture, plan, models);
    const truth = { alpha, white: target, hair: hairOf(seen) };
    scenes.push({ name: `${name} · ${wallName}`, seen, truth });
  }
  return scenes;
}

/** A picture from disk; null where no photo can be cut of it. */
export async function sceneOf(
  name: string,
  picture: RawPicture,
  models: Models,
  specification: Specification,
): Promise<Scene | null> {
  const plan = await planOf(picture, models, specification);
  return plan && { name, seen: await seenOf(picture, plan, models), truth: null };
}

async function planOf(
  picture: RawPicture,
  models: Models,
  specification: Specification,
): Promise<CropPlan | null> {
  const { crop } = judge(await models.observe(picture), specification, 'adult');
  const plan = crop?.plan ?? null;
  if (plan === null || plan.scale > 1 / Math.SQRT2) return plan;
  return {
    ...plan,
    scale: plan.scale * FINENESS,
    photo: {
      widthPx: plan.photo.widthPx * FINENESS,
      heightPx: plan.photo.heightPx * FINENESS,
    },
  };
}

async function seenOf(picture: RawPicture, plan: CropPlan, models: Models): Promise<Seen> {
  const photo: PhotoBytes = await cutPhoto(picture, plan);
  const { person, hair, selfie } = await models.read(picture, plan);
  return { photo, confidence: { person, hair }, selfie };
}

async function alphaOf(
  alpha: Float32Array,
  size: Pick<RawPicture, 'widthPx' | 'heightPx'>,
  plan: CropPlan,
): Promise<Float32Array> {
  const pixels = new Uint8Array(alpha.length * 4);
  alpha.forEach((value, at) => pixels.fill(Math.round(255 * value), 4 * at, 4 * at + 4));
  const cut = await cutPhoto({ ...size, pixels }, plan);
  return Float32Array.from(
    { length: cut.widthPx * cut.heightPx },
    (_, at) => (cut.pixels[3 * at] ?? 0) / 255,
  );
}

/** 1 where the segmenter sees hair near: there the edge is judged as hair. */
function hairOf({ photo: { widthPx, heightPx }, confidence }: Seen): Float32Array {
  const side = 256;
  const scale = side / Math.max(widthPx, heightPx);
  const out = new Float32Array(widthPx * heightPx);
  for (let at = 0; at < out.length; at++) {
    const u = Math.floor(((at % widthPx) - widthPx / 2) * scale + side / 2);
    const v = Math.floor((Math.floor(at / widthPx) - heightPx / 2) * scale + side / 2);
    for (let dv = -6; dv <= 6 && out[at] === 0; dv += 3) {
      for (let du = -6; du <= 6; du += 3) {
        if ((confidence.hair[(v + dv) * side + u + du] ?? 0) > HAIR) out[at] = 1;
      }
    }
  }
  return out;
}
