import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FAULTLESS } from '../checks/faultless-evidence';
import { bottomMargin, topMargin } from '../checks/photo/margins';
import { centred } from '../checks/photo/centred';
import { eyeLine } from '../checks/photo/eye-line';
import { headHeight, headWidth } from '../checks/photo/head-size';
import type { HeadGeometry } from '../measure/head-geometry';
import { specificationFor } from '../specification/for-subject';
import { parseSpecification } from '../specification/parse-specification';
import { SUBJECTS, type Subject } from '../specification/specification';
import { finishedPhoto } from './finished-photo';
import { planCrop } from './plan-crop';

const FOLDER = new URL('../../assets/specs/', import.meta.url);
const IDS = readdirSync(FOLDER).map((name) => name.replace(/\.json$/, ''));

/** A head of average proportions in a large picture, 800 px from eye to eye; lengths in px. */
const head = (chin: number, skull: number, hair: number, face: number): HeadGeometry => ({
  picture: { widthPx: 8000, heightPx: 8000 },
  eyeMidpoint: { x: 4000, y: 3500 },
  rollDeg: 0,
  interEyeDistancePx: 800,
  chinBelowEyesPx: chin,
  hairTopAboveEyesPx: hair,
  skullTopAboveEyesPx: skull,
  faceLeftPx: -face,
  faceRightPx: face,
});

/** The younger, the lower the eyes lie in the head and the shorter the chin. */
const HEADS: Readonly<Record<Subject, HeadGeometry>> = {
  adult: head(1480, 1400, 1560, 872),
  schoolchild: head(1380, 1460, 1600, 860),
  child: head(1300, 1520, 1640, 860),
  infant: head(1220, 1560, 1620, 880),
};

const LENGTH_CHECKS = { headHeight, headWidth, topMargin, bottomMargin, eyeLine, centred };

describe.each(IDS)('%s can be met', (id) => {
  const { specification: asked, error } = parseSpecification(
    readFileSync(new URL(`${id}.json`, FOLDER), 'utf8'),
  );
  if (asked === null) throw new Error(error.message);

  test.each(SUBJECTS)('by a faultless %s, in every number that it names', (subject) => {
    const { specification } = specificationFor(asked, subject);
    const crop = planCrop(HEADS[subject], specification);
    if (crop.plan === null) throw new Error(`Refused: ${crop.refusal.code}`);
    const photo = finishedPhoto(HEADS[subject], crop.plan);
    const evidence = { ...FAULTLESS, specification, crop, photo };
    const broken = Object.entries(LENGTH_CHECKS)
      .map(([name, check]) => ({ name, found: check(evidence) }))
      .filter(({ found }) => found.outcome === 'broken' || found.outcome === 'near');
    expect(broken).toEqual([]);
  });
});
