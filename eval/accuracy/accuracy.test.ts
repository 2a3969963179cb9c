import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate';
import { madeUp } from '../made-up';
import { accuracySchema, staleIn } from './accuracy';
import { accuracyOf } from './accuracy-of';
import { accuracyMarkdown } from './markdown';

const LIMITS = { yaw: 5, pitch: 5, roll: 8 };

const recorded = () => {
  const path = new URL('../../docs/accuracy.json', import.meta.url);
  return accuracySchema.parse(JSON.parse(readFileSync(path, 'utf8')));
};

it('docs/accuracy.json knows every check and every line of today', () => {
  expect(
    staleIn(recorded()),
    'run "npm run eval -- FOLDER… --record" on the labelled pictures',
  ).toEqual([]);
});

describe('a record', () => {
  const pictures = [
    madeUp({ gaze: -1, redEye: null }),
    madeUp({ gaze: 2 }, { file: 'good.jpg', skin_tone: 'dark' }),
    madeUp({ gaze: 3 }, { gaze: 'left', derived_from: 'a.jpg', kind: 'gaze', trust: 'high' }),
    madeUp({ gaze: -3 }, { gaze: 'up', derived_from: 'a.jpg', kind: 'gaze', trust: 'low' }),
  ];
  const accuracy = accuracyOf(evaluate(pictures, LIMITS), 'some.spec', '2026-01-31');

  it('has the numbers of the evaluation, by how the pictures came to be', () => {
    expect(accuracy.pictures).toEqual({ all: 4, lowTrust: 1 });
    expect(accuracy.checks.gaze).toMatchObject({
      state: 'measured',
      compliant: 2,
      compliantBy: { photograph: 2 },
      portraits: { compliant: 1, defective: 1 },
      defectiveBy: { derived: 1 },
      falseRejects: { count: 1, of: 2 },
      misses: { count: 0, of: 1 },
    });
    expect(accuracy.checks.resolution?.state).toBe('unlabelled');
    expect(accuracySchema.parse(JSON.parse(JSON.stringify(accuracy)))).toEqual(accuracy);
  });

  it('becomes stale with a new check, a new line, or one that is gone', () => {
    expect(staleIn(accuracy)).toEqual([]);
    const others = Object.entries(accuracy.checks).filter(([check]) => check !== 'gaze');
    const checks = Object.fromEntries(others);
    expect(staleIn({ ...accuracy, checks })).toEqual(['gaze']);
    const [first, ...rest] = Object.entries(accuracy.thresholds);
    expect(staleIn({ ...accuracy, thresholds: Object.fromEntries(rest) })).toEqual([first?.[0]]);
    const older = { ...accuracy.thresholds, gone: { pass: 0, fail: 1 } };
    expect(staleIn({ ...accuracy, thresholds: older })).toEqual(['gone']);
  });

  it('is told in words, with what is not known', () => {
    const text = accuracyMarkdown(accuracy);
    expect(text).toContain('on 2026-01-31, from 4 pictures under `some.spec`');
    expect(text).toContain('| Looking at camera | `gaze` | 2 (of 1 portraits) | 1 (1 made) |');
    expect(text).toMatch(/Every defective picture was made by a program.*: Looking at camera\./);
    expect(text).toContain('| dark | 1 | 1/1 (100.0 %) [2.5, 100.0] |');
  });
});
