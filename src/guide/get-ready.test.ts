import { expect, it } from 'vitest';
import exitEntry from '../../assets/specs/cn.exitentry.nia.json';
import pupil from '../../assets/specs/cn.1in.json';
import idCard from '../../assets/specs/cn.idcard.json';
import visa from '../../assets/specs/us.visa.digital.json';
import { specificationSchema } from '../specification/specification';
import { thingsToPrepare, thingsToPrepareForBaby } from './get-ready';

const [nia, inch, us] = [exitEntry, pupil, visa].map((spec) => specificationSchema.parse(spec));

it('asks for ears and brows where they have to be seen', () => {
  expect(nia && thingsToPrepare(nia, 'adult')).toEqual([
    'hairBehindEars',
    'fringeUp',
    'glassesClear',
    'hatOff',
    'darkCollar',
    'earringsOff',
  ]);
});

it('asks glasses off where they are forbidden', () => {
  const things = us === undefined ? [] : thingsToPrepare(us, 'adult');
  expect(things).toContain('glassesOff');
  expect(things).not.toContain('glassesClear');
});

it('asks the red scarf off pupils of China, and nobody else', () => {
  expect(inch && thingsToPrepare(inch, 'schoolchild')).toContain('scarfOff');
  expect(inch && thingsToPrepare(inch, 'child')).not.toContain('scarfOff');
  expect(us && thingsToPrepare(us, 'schoolchild')).not.toContain('scarfOff');
});

it('asks for dark clothes only where they could be lost before the wall', () => {
  if (nia === undefined) throw new Error('No specification.');
  const red = { ...nia.background, colours: [{ name: 'red', rgb: [200, 20, 20] as const }] };
  const before = (background: object) =>
    thingsToPrepare(specificationSchema.parse({ ...exitEntry, background }), 'adult');
  expect(before(red)).not.toContain('darkCollar');
});

it('asks of who lays a baby down what no age is let off, and nothing of hair or glasses', () => {
  const always = ['alone', 'handsAway', 'dummyOut', 'hatOff', 'darkCollar'];
  expect(nia && thingsToPrepareForBaby(nia)).toEqual(always);
  // Here a baby's eyes have to be open, too.
  expect(thingsToPrepareForBaby(specificationSchema.parse(idCard))).toEqual([
    ...always,
    'eyesOpen',
  ]);
});
