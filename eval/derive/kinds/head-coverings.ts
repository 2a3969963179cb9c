import { valueNoise } from '../../../e2e/person/noise';
import { intoUpright } from '../../../src/measure/upright';
import { PIXEL_CLASS } from '../../../src/observation/class-map';
import { OUTLINE } from '../../../src/observation/landmarks';
import { cloth, outline, round, worn, type Spot } from '../cloth';
import type { Changes } from '../columns';
import type { Kind } from '../kind';
import type { Layer } from '../picture/layer';
import { maskOf, polygonMask } from '../picture/mask';
import { linear, scaled } from '../picture/picture';
import type { Source } from '../source';
import { headMark, place } from '../zones';

/** Top of what the class map sees of the head, in the head's frame. */
function headTop(source: Source): number {
  const { classes, picture } = source;
  for (let y = -2.6; y < -0.9; y += 0.03) {
    const { x: px, y: py } = place(source, 0, y);
    const is = classes[Math.round(py) * picture.widthPx + Math.round(px)];
    if (is === PIXEL_CLASS.hair || is === PIXEL_CLASS.faceSkin || is === PIXEL_CLASS.accessory)
      return y;
  }
  return -1.5;
}

function domeOver(source: Source, rim: number, grow: number): Spot[] {
  const top = Math.min(-1.35, headTop(source)) - grow;
  const half = Math.abs(headMark(source, 454).x - headMark(source, 234).x) / 2 + 0.14 + grow;
  const arc = Array.from({ length: 11 }, (_, k): Spot => {
    const angle = Math.PI * (k / 10);
    return [half * Math.cos(angle), rim + (top - rim) * Math.sin(angle) ** 0.75];
  });
  return [...arc, [-half * 0.6, rim + 0.1], [0, rim + 0.15], [half * 0.6, rim + 0.1]];
}

function drawHat(source: Source, style: 'beanie' | 'cap' | 'headband', rim: number): Layer {
  const dome = domeOver(source, rim, style === 'headband' ? 0.03 : 0.09);
  const half = Math.max(...dome.map(([x]) => x));
  const whole = polygonMask(source.picture, outline(source, dome));
  const { widthPx } = source.picture;
  const frameAt = (pixel: number) =>
    intoUpright(source.frame, { x: pixel % widthPx, y: Math.floor(pixel / widthPx) });
  if (style === 'headband') {
    const band = maskOf(whole, (pixel) => {
      if (whole.values[pixel] === 0) return 0;
      const { x, y } = frameAt(pixel);
      const middle = rim + 0.1 - 0.1 * (x / half) ** 2;
      return y > middle - 0.26 ? 1 : 0;
    });
    return cloth(source, band, linear(176, 52, 84), (x) => round(x, half * 1.05));
  }
  const colour = style === 'beanie' ? linear(70, 78, 92) : linear(30, 58, 110);
  const layer = cloth(source, whole, colour, (x, y) => {
    const rib = style === 'beanie' ? 0.1 * Math.sin(34 * x) : -0.2 * Math.exp(-((x / 0.02) ** 2));
    const turned = style === 'beanie' && y > rim - 0.32 ? 0.12 : 0;
    return round(x, half * 1.06) * (0.85 + rib + turned) * (1 + 0.1 * (rim - y));
  });
  if (style === 'cap') {
    const brim: Spot[] = [
      [-half * 0.8, rim + 0.02],
      [-half * 0.4, rim - 0.05],
      [half * 0.4, rim - 0.05],
      [half * 0.8, rim + 0.02],
      [half * 0.62, rim + 0.26],
      [0, rim + 0.36],
      [-half * 0.62, rim + 0.26],
    ];
    const peak = cloth(
      source,
      polygonMask(source.picture, outline(source, brim)),
      scaled(colour, 0.75),
      (x, y) => 0.55 + 0.6 * (y - rim) + 0.2 * round(x, half),
    );
    for (let pixel = 0; pixel < peak.alpha.length; pixel++) {
      const alpha = peak.alpha[pixel] ?? 0;
      if (alpha === 0) continue;
      layer.alpha[pixel] = (layer.alpha[pixel] ?? 0) * (1 - alpha) + alpha;
      for (let i = 3 * pixel; i < 3 * pixel + 3; i++) {
        layer.rgb[i] = (layer.rgb[i] ?? 0) * (1 - alpha) + (peak.rgb[i] ?? 0);
      }
    }
  }
  return layer;
}

/** Cloth round the face, over hair, ears and throat. */
function drawHeadscarf(source: Source): Layer {
  const chin = headMark(source, 152).y;
  const dome = domeOver(source, 0.4, 0.1).filter(([, y]) => y <= 0.4);
  const half = Math.max(...dome.map(([x]) => x));
  const outer: Spot[] = [
    ...dome,
    [-half * 1.02, 1],
    [-1.45, chin + 0.6],
    [-1.7, chin + 1.5],
    [1.7, chin + 1.5],
    [1.45, chin + 0.6],
    [half * 1.02, 1],
  ];
  const whole = polygonMask(source.picture, outline(source, outer));
  const oval = OUTLINE.face.map((index) => {
    const { x, y } = headMark(source, index);
    return place(source, x * 0.97, y < 0 ? y * 0.9 + 0.04 : y + 0.01);
  });
  const face = polygonMask(source.picture, oval);
  const ring = maskOf(whole, (k) => (whole.values[k] ?? 0) * (1 - (face.values[k] ?? 0)));
  return cloth(source, ring, linear(104, 122, 132), (x, y) => {
    const fold = Math.sin(7 * Math.hypot(x, (y - 0.4) * 0.8) + 2.5 * valueNoise(x, y, 6));
    return round(x, 2.1) * (0.86 + 0.12 * fold);
  });
}

const hidesHair: Changes = { hair_over_forehead: '', hair_loose_on_shoulders: '' };

export const headCovering: Kind = {
  name: 'head-covering',
  what: 'A headband, a beanie, a cap, a headscarf.',
  steps: 'Headband, beanie above and on the brows, cap, headscarf; all of them head coverings',
  needs: 'room above the head',
  trust: 'medium',
  why: 'Place is exact; hats are plain and sit on hair rather than in it.',
  levels: [
    ...(
      [
        ['headband', 'headband', -0.78],
        ['beanie-high', 'beanie', -0.66],
        ['beanie-low', 'beanie', -0.4],
        ['cap', 'cap', -0.62],
      ] as const
    ).map(([name, style, rim]) => ({
      name,
      make: (source: Source) =>
        worn(source, drawHat(source, style, rim), {
          ...hidesHair,
          head_covering: style,
          ...(rim > -0.5
            ? { hair_over_eyebrows: '', hair_over_left_eyebrow: '', hair_over_right_eyebrow: '' }
            : {}),
        }),
    })),
    {
      name: 'headscarf',
      make: (source) =>
        worn(source, drawHeadscarf(source), {
          ...hidesHair,
          head_covering: 'headscarf',
          left_ear_visible: 'n',
          right_ear_visible: 'n',
          clothes: '',
        }),
    },
  ],
  fits: (source) => {
    const top = place(source, 0, headTop(source) - 0.15);
    return top.y > 0 && ['', 'none'].includes(source.labels['head_covering'] ?? '');
  },
};
