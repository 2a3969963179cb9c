import { worn } from '../cloth';
import { DUMMIES, drawDummy } from '../dummy';
import { always, type Kind } from '../kind';
import { coverLabels } from './hands';

export const dummy: Kind = {
  name: 'dummy',
  what: 'A baby’s dummy in the mouth: a shield with a knob, some with a ring.',
  steps:
    'White, blue, natural rubber, blush, the colour of the skin without and with a ring, clear',
  needs: 'nothing',
  trust: 'medium',
  why: 'The place is exact; cheeks do not bulge, and the shield is plain.',
  levels: DUMMIES.map((name) => ({
    name,
    make: (source) => {
      const layer = drawDummy(source, name);
      return worn(source, layer, {
        ...coverLabels(source, layer.alpha, 'thing'),
        face_covering: 'dummy',
        mouth: '',
        expression: '',
      });
    },
  })),
  fits: always,
};
