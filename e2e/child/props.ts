import sharp from 'sharp';
import { drawDummy } from '../../eval/derive/dummy';
import { drawHand } from '../../eval/derive/hand';
import type { Layer } from '../../eval/derive/picture/layer';
import { pictureOf } from '../../eval/derive/picture/picture';
import type { Source } from '../../eval/derive/source';
import { place } from '../../eval/derive/zones';
import { uprightLandmark, uprightOf } from '../../src/measure/upright';
import { LANDMARK } from '../../src/observation/landmarks';
import { CLASS_MAP_SIDE } from '../../src/observation/class-map';
import { locatePerson } from '../person/render-person';
import { EYES_PX, HEAD_SIZE } from './child-heads';
import type { Prop } from './child-plan';
import { childRow } from './proportions';
import { spriteOf, type Sprite } from './sprite';

export type PropName = Exclude<Prop['what'], 'neighbour'>;

export const isProp = (name: string): name is PropName => name in PROPS;

/** Draws what is laid over a child, hands in its own skin. @param head the child, looking into the lens */
export const drawProp = (name: PropName, head: Sprite): Promise<Sprite> => PROPS[name](head);

export const PROPS: Readonly<Record<PropName, (head: Sprite) => Promise<Sprite>>> = {
  'hand-at-chin': (head) => {
    const source = sourceOf(head);
    const chin = uprightLandmark(source.frame, source.face, LANDMARK.chin).y;
    const hold = { wrist: { x: 0.72, y: chin + 1.05 }, directionDeg: -118, thumb: -1 } as const;
    return Promise.resolve(layerSprite(drawHand(source, { ...hold, curl: 0.5, spreadDeg: 4 })));
  },
  'hand-from-side': (head) => {
    const source = sourceOf(head);
    const hold = { wrist: FROM_SIDE, directionDeg: FROM_SIDE.directionDeg, thumb: 1 } as const;
    return sleeved(source, layerSprite(drawHand(source, { ...hold, curl: 0.25, spreadDeg: 5 })));
  },
  // Of the colour of the child's skin: the class map takes it for skin.
  dummy: (head) => Promise.resolve(layerSprite(drawDummy(sourceOf(head), 'skin'))),
  toy: () => drawnSvg(RATTLE_DRUM),
};

/** Wide enough for a forearm that comes from the side. */
const CANVAS = { widthPx: 2000, heightPx: 1100 } as const;
const SHIFT_PX = Math.round((CANVAS.widthPx - HEAD_SIZE.widthPx) / 2);

const EYES_IN_CANVAS = { x: EYES_PX.x + SHIFT_PX, y: EYES_PX.y } as const;
/** Hands and dummy are placed by the middle of the child's eyes, the toy by that of its drum. */
export const ANCHORS = {
  'hand-at-chin': EYES_IN_CANVAS,
  'hand-from-side': EYES_IN_CANVAS,
  dummy: EYES_IN_CANVAS,
  toy: { x: 100, y: 80 },
} as const;

/** In inter-eye distances from the middle of the eyes. */
const FROM_SIDE = { x: 3, y: 1.7, directionDeg: -160 } as const;

/** The rendered child as a picture whose landmarks are known exactly. */
function sourceOf(head: Sprite): Source {
  const { widthPx, heightPx } = CANVAS;
  const rgba = new Uint8Array(4 * widthPx * heightPx);
  const line = 4 * head.widthPx;
  for (let y = 0; y < head.heightPx; y++) {
    rgba.set(head.premultiplied.subarray(y * line, (y + 1) * line), 4 * (y * widthPx + SHIFT_PX));
  }
  const picture = pictureOf(rgba, widthPx, heightPx, 4);
  const landmarks = locatePerson(HEAD_SIZE).landmarks.flatMap(({ x, y }) => [
    x + SHIFT_PX,
    childRow(y),
    0,
  ]);
  const face = { landmarks, matrix: new Array<number>(16).fill(0) };
  const frame = uprightOf(face);
  const top = uprightLandmark(frame, face, LANDMARK.foreheadTop).y;
  const chin = uprightLandmark(frame, face, LANDMARK.chin).y;
  const square = { centre: frame.origin, sidePx: HEAD_SIZE.heightPx, angleDeg: 0 };
  return {
    name: 'child',
    isRendered: true,
    labels: {},
    picture,
    face,
    head: { square, cells: new Uint8Array(CLASS_MAP_SIDE ** 2) },
    classes: new Uint8Array(widthPx * heightPx),
    frame,
    faceHeightPx: (chin - top) * frame.interEyeDistancePx,
    cutout: {
      person: { widthPx, heightPx, values: new Float32Array(widthPx * heightPx) },
      backdrop: picture,
    },
  };
}

const layerSprite = ({ widthPx, heightPx, rgb, alpha }: Layer): Sprite =>
  spriteOf({ widthPx, heightPx, premultiplied: rgb, alpha });

/** A forearm does not end in mid-air. */
async function sleeved(source: Source, hand: Sprite): Promise<Sprite> {
  const back = ((FROM_SIDE.directionDeg + 180) * Math.PI) / 180;
  const at = (away: number) =>
    place(source, FROM_SIDE.x + away * Math.cos(back), FROM_SIDE.y + away * Math.sin(back));
  const [from, to] = [at(1.2), at(9)];
  const widthPx = 1.2 * source.frame.interEyeDistancePx;
  const sleeve = await drawnSvg(`<svg xmlns="http://www.w3.org/2000/svg"
    width="${hand.widthPx}" height="${hand.heightPx}"><line x1="${from.x}" y1="${from.y}"
    x2="${to.x}" y2="${to.y}" stroke="#5d6f57" stroke-width="${widthPx}"/></svg>`);
  const premultiplied = hand.premultiplied.slice();
  for (let i = 0; i < premultiplied.length; i += 4) {
    const keep = 1 - (sleeve.premultiplied[i + 3] ?? 0) / 255;
    for (let c = i; c < i + 4; c++) {
      premultiplied[c] = Math.round(
        (premultiplied[c] ?? 0) * keep + (sleeve.premultiplied[c] ?? 0),
      );
    }
  }
  return { ...hand, premultiplied };
}

async function drawnSvg(svg: string): Promise<Sprite> {
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const premultiplied = Uint8Array.from(data, (value, i) =>
    i % 4 === 3 ? value : Math.round((value * (data[i - (i % 4) + 3] ?? 0)) / 255),
  );
  return { widthPx: info.width, heightPx: info.height, premultiplied };
}

const RATTLE_DRUM = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="760">
  <rect x="94" y="80" width="12" height="680" rx="6" fill="#a9743f"/>
  <path d="M36 80 Q14 96 16 116 M164 80 Q186 96 184 116" fill="none" stroke="#7a1c1a" stroke-width="4"/>
  <circle cx="16" cy="122" r="11" fill="#c4302b"/><circle cx="184" cy="122" r="11" fill="#c4302b"/>
  <circle cx="100" cy="80" r="66" fill="#c4302b"/><circle cx="100" cy="80" r="52" fill="#e9dcc0"/>
  <path d="M100 48 L108 72 L132 80 L108 88 L100 112 L92 88 L68 80 L92 72 Z" fill="#c4302b"/>
</svg>`;
