import { EYES_PX, HEADS, type HeadName } from './child-heads';
import type { Prop } from './child-plan';
import { keptSprites, readSprite } from './kept-sprites';
import { ANCHORS, PROPS, type PropName } from './props';
import type { Sprite } from './sprite';

/** A cut-out, and the point of it that is placed. */
export interface PlacedPicture {
  readonly sprite: Sprite;
  readonly anchor: { readonly x: number; readonly y: number };
}

/** All that frames are made of. */
export interface ChildPictures {
  head(name: HeadName): PlacedPicture;
  prop(what: Prop['what']): PlacedPicture;
}

const HEAD_NAMES = Object.keys(HEADS).filter((name): name is HeadName => name in HEADS);
const PROP_NAMES = Object.keys(PROPS).filter((name): name is PropName => name in PROPS);

/** Draws what is not yet in `.cache/child/`: most of a minute on two free cores at the first time. */
export async function childPictures(): Promise<ChildPictures> {
  const ours = (...names: string[]) => names.map((name) => `e2e/child/${name}.ts`);
  const looks = ['e2e/person', ...ours('child-heads', 'proportions', 'sprite', 'draw-heads')];
  const headFile = await keptSprites({
    kind: 'heads',
    names: HEAD_NAMES,
    sources: looks,
    script: 'e2e/child/draw-heads.ts',
  });
  const propFile = await keptSprites({
    kind: 'props',
    names: PROP_NAMES,
    sources: [
      ...looks,
      ...ours('props', 'draw-props'),
      ...['hand', 'dummy', 'ball', 'skin-colour'].map((name) => `eval/derive/${name}.ts`),
    ],
    script: 'e2e/child/draw-props.ts',
    first: [headFile('lens')],
  });
  const heads = new Map<HeadName, Sprite>();
  for (const name of HEAD_NAMES) heads.set(name, await readSprite(headFile(name)));
  const props = new Map<PropName, Sprite>();
  for (const name of PROP_NAMES) props.set(name, await readSprite(propFile(name)));
  const head = (name: HeadName) => ({ sprite: found(heads, name), anchor: EYES_PX });
  return {
    head,
    prop: (what) =>
      what === 'neighbour' ? head(what) : { sprite: found(props, what), anchor: ANCHORS[what] },
  };
}

function found<Name>(sprites: ReadonlyMap<Name, Sprite>, name: Name): Sprite {
  const sprite = sprites.get(name);
  if (sprite === undefined) throw new Error(`"${String(name)}" was not drawn.`);
  return sprite;
}
