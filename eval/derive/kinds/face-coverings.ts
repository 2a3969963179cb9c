import { valueNoise } from '../../../e2e/person/noise';
import { cloth, outline, round, worn, type Spot } from '../cloth';
import { always, type Kind, type Level } from '../kind';
import type { Layer } from '../picture/layer';
import { polygonMask } from '../picture/mask';
import { linear, scaled, type Rgb } from '../picture/picture';
import { curve, drawStroke } from '../picture/stroke';
import type { Source } from '../source';
import { headMark, ofFace600, place } from '../zones';
import { coverLabels } from './hands';

const MASKS: Readonly<Record<string, Rgb>> = {
  blue: linear(140, 190, 214),
  white: linear(232, 234, 236),
  black: linear(38, 38, 42),
};

/** @param lift how much of the way up from below the lip to the bridge of the nose, 0 to 1 */
function drawMask(source: Source, lift: number, colour: Rgb): Layer {
  const at = (index: number) => headMark(source, index);
  const chin = at(152);
  const [bridge, lip] = [at(195), at(17)];
  const top = lip.y + 0.12 + (bridge.y - lip.y - 0.12) * lift;
  const sideY = (at(234).y + 0.28) * lift + (chin.y - 0.35) * (1 - lift);
  const half = Math.abs(at(93).x) * (0.9 + 0.06 * lift);
  const jaw = [172, 136, 150, 149, 176].map((index) => at(index));
  const spots: Spot[] = [
    [-half, sideY],
    [-0.62 * half, top + 0.17],
    [0, top],
    [0.62 * half, top + 0.17],
    [half, sideY],
    ...jaw.map(({ x, y }): Spot => [-x * 1.02, y + 0.03]),
    [0, chin.y + 0.1],
    ...jaw.toReversed().map(({ x, y }): Spot => [x * 1.02, y + 0.03]),
  ];
  const mask = polygonMask(source.picture, outline(source, spots));
  const layer = cloth(source, mask, colour, (x, y) => {
    const pleat = (((y - top) * 4.2) % 1) + (y < top ? 1 : 0);
    const ridge = Math.exp(-((x / 0.3) ** 2)) * 0.12;
    return (
      round(x, half * 1.15) * (0.93 + 0.1 * pleat) + ridge - 0.22 * Math.max(0, y - chin.y + 0.3)
    );
  });
  const thread = ofFace600(source, 2.4);
  for (const s of [-1, 1]) {
    const ear = at(s > 0 ? 454 : 234);
    for (const from of [sideY, Math.min(chin.y - 0.4, sideY + 0.55)]) {
      const line = curve([
        place(source, s * half * 0.97, from),
        place(source, (s * half + ear.x) / 2, (from + ear.y) / 2 + 0.03),
        place(source, ear.x + s * 0.05, ear.y),
      ]);
      drawStroke(
        layer,
        line.map((point) => ({ ...point, radiusPx: thread })),
        (_, across) => scaled(colour, 0.95 - 0.3 * Math.abs(across)),
      );
    }
  }
  return layer;
}

export const medicalMask: Kind = {
  name: 'mask',
  what: 'A medical mask: under the chin, over the mouth, over mouth and nose.',
  steps: 'Three places, three colours; under the chin partial, the others mask',
  needs: 'nothing',
  trust: 'medium',
  why: 'The covered share is exact; drawn masks have fewer folds than real ones.',
  levels: [
    ['chin-blue', 0, 'blue'],
    ['mouth-blue', 0.55, 'blue'],
    ['full-blue', 1, 'blue'],
    ['full-white', 1, 'white'],
    ['full-black', 1, 'black'],
  ].map(([name = '', lift, colour]): Level => ({
    name: String(name),
    make: (source) => {
      const layer = drawMask(source, Number(lift), MASKS[String(colour)] ?? [0.5, 0.6, 0.7]);
      const isLow = lift === 0;
      return worn(source, layer, {
        ...coverLabels(source, layer.alpha, 'mask'),
        face_covering: isLow ? 'partial' : 'mask',
        left_ear_visible: '',
        right_ear_visible: '',
        ...(isLow ? {} : { mouth: '', expression: '' }),
      });
    },
  })),
  fits: always,
};

const SCARVES = [linear(150, 40, 44), linear(66, 84, 104), linear(196, 178, 148)] as const;

export const scarf: Kind = {
  name: 'scarf',
  what: 'A scarf round the neck, up to the throat, chin, mouth or nose.',
  steps:
    'Upper edge 0.2 below the chin (none), on the chin (partial), on the mouth, on the nose (scarf)',
  needs: 'nothing',
  trust: 'medium',
  why: 'The covered share is exact; the cloth is plain.',
  levels: (['throat', 'chin', 'mouth', 'nose'] as const).map((to, k) => ({
    name: to,
    make: (source) => {
      const chin = headMark(source, 152).y;
      const top = {
        throat: chin + 0.2,
        chin: chin - 0.16,
        mouth: headMark(source, 13).y - 0.12,
        nose: headMark(source, 4).y - 0.1,
      }[to];
      const half = to === 'throat' ? 1.15 : Math.abs(headMark(source, 132).x) * 1.1;
      const spots: Spot[] = [
        [-half, top - 0.12],
        [-0.5 * half, top + 0.04],
        [0, top],
        [0.5 * half, top + 0.04],
        [half, top - 0.12],
        [1.5, chin + 0.5],
        [1.75, chin + 1],
        [0.9, chin + 1.35],
        [0, chin + 1.45],
        [-0.9, chin + 1.35],
        [-1.75, chin + 1],
        [-1.5, chin + 0.5],
      ];
      const mask = polygonMask(source.picture, outline(source, spots));
      const colour = SCARVES[k % 3] ?? SCARVES[0];
      const layer = cloth(source, mask, colour, (x, y) => {
        const fold = Math.sin(9 * (y - 0.25 * x * x) + 2 * valueNoise(x * 1.5, y * 1.5, 4));
        return round(x, 2) * (0.82 + 0.22 * fold);
      });
      return worn(source, layer, {
        ...coverLabels(source, layer.alpha, 'scarf'),
        hair_loose_on_shoulders: '',
        clothes: '',
        ...(to === 'mouth' || to === 'nose' ? { mouth: '', expression: '' } : {}),
      });
    },
  })),
  fits: always,
};
