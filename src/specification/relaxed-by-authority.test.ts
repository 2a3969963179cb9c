import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { specificationFor, type RelaxedField } from './for-subject';
import { parseSpecification } from './parse-specification';
import type { RelaxedAge } from './subject';

const FOLDER = new URL('../../assets/specs/', import.meta.url);
const IDS = readdirSync(FOLDER).map((name) => name.replace(/\.json$/, ''));

/** What each age has beyond what the older ones have; who is not named here relaxes nothing. */
type Relaxes = Partial<Record<RelaxedAge, readonly RelaxedField[]>>;

const US: Relaxes = { infant: ['rules.eyesOpen', 'rules.gaze'] };
const UK: Relaxes = {
  child: ['rules.gaze', 'rules.mouthClosed', 'rules.expressionNeutral'],
  infant: ['rules.eyesOpen'],
};

/** Japan, most of China, Greece and others keep open eyes and the size of the head even for babies. */
const RELAXES: Readonly<Record<string, Relaxes>> = {
  'au.passport': { infant: ['rules.mouthClosed'] },
  'ca.passport.print': { infant: ['rules.mouthClosed', 'rules.expressionNeutral'] },
  'cn.exitentry.bj390': { schoolchild: ['geometry.eyeLineFromTop'] },
  'cn.exitentry.nia': {
    schoolchild: ['geometry.eyeLineFromTop'],
    child: [
      ...(['rules.yaw', 'rules.pitch', 'rules.roll', 'rules.gaze'] as const),
      ...(['rules.mouthClosed', 'rules.expressionNeutral'] as const),
    ],
    infant: ['rules.eyesOpen'],
  },
  'de.passport': {
    schoolchild: ['geometry.headHeight'],
    child: [
      ...(['rules.roll', 'rules.gaze', 'rules.eyesOpen', 'rules.mouthClosed'] as const),
      ...(['rules.expressionNeutral', 'rules.centred'] as const),
    ],
  },
  'icao.tr_pq': {
    schoolchild: ['geometry.headHeight', 'geometry.eyeLineFromTop'],
    child: [
      ...(['pose.yaw', 'pose.pitch', 'pose.roll'] as const),
      ...(['rules.mouthClosed', 'rules.expressionNeutral'] as const),
    ],
    infant: ['rules.gaze', 'rules.eyesOpen'],
  },
  'kr.passport': { infant: ['rules.mouthClosed'] },
  'uk.passport.digital': UK,
  'uk.passport.print': UK,
  'us.passport.print': US,
  'us.visa.digital': US,
};

test.each(IDS)('%s relaxes what its source does for an age, and nothing more', (id) => {
  const file = new URL(`${id}.json`, FOLDER);
  const { specification, error } = parseSpecification(readFileSync(file, 'utf8'));
  if (specification === null) throw new Error(error.message);
  const { schoolchild = [], child = [], infant = [] } = RELAXES[id] ?? {};
  const relaxed = (age: RelaxedAge) => [...specificationFor(specification, age).relaxed].sort();
  expect(relaxed('schoolchild')).toEqual([...schoolchild].sort());
  expect(relaxed('child')).toEqual([...schoolchild, ...child].sort());
  expect(relaxed('infant')).toEqual([...schoolchild, ...child, ...infant].sort());
  expect(specificationFor(specification, 'adult').relaxed).toEqual([]);
});
