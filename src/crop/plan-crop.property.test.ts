import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnAbout } from '../geometry/angle';
import type { HeadGeometry } from '../measure/head-geometry';
import { boundToPx, GEOMETRY_AXES, type GeometryLength } from '../specification/bounds';
import { specificationSchema, type Specification } from '../specification/specification';
import type { CropPlan } from './crop-plan';
import { isBinding } from './demand';
import { finishedPhoto } from './finished-photo';
import { cornersInPicture } from './photo-frame';
import { planCrop } from './plan-crop';

const FOLDER = new URL('../../assets/specs/', import.meta.url);
const SPECIFICATIONS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) =>
    specificationSchema.parse(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))),
  );

/** Tries of one property for each specification: of all of them together about as many as this. */
const triesOf = (all: number): number => Math.ceil(all / SPECIFICATIONS.length);

const share = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Heads of people of all kinds anywhere in pictures of all sizes; lengths in inter-eye distances. */
const heads: fc.Arbitrary<HeadGeometry> = fc
  .record({
    widthPx: fc.integer({ min: 480, max: 3000 }),
    heightPx: fc.integer({ min: 480, max: 3000 }),
    across: share(0.2, 0.8),
    down: share(0.2, 0.7),
    interEyeShare: share(0.04, 0.25),
    rollDeg: share(-25, 25),
    chin: share(1.6, 2.1),
    skull: share(1.5, 2),
    hair: fc.oneof({ weight: 3, arbitrary: share(0.05, 0.4) }, share(0.4, 1.5)),
    faceLeft: share(0.9, 1.25),
    faceRight: share(0.9, 1.25),
  })
  .map((r) => {
    const interEyeDistancePx = r.interEyeShare * Math.min(r.widthPx, r.heightPx);
    return {
      picture: { widthPx: r.widthPx, heightPx: r.heightPx },
      eyeMidpoint: { x: r.across * r.widthPx, y: r.down * r.heightPx },
      rollDeg: r.rollDeg,
      interEyeDistancePx,
      chinBelowEyesPx: r.chin * interEyeDistancePx,
      hairTopAboveEyesPx: (r.skull + r.hair) * interEyeDistancePx,
      skullTopAboveEyesPx: r.skull * interEyeDistancePx,
      faceLeftPx: -r.faceLeft * interEyeDistancePx,
      faceRightPx: r.faceRight * interEyeDistancePx,
    };
  });

const LENGTHS: readonly GeometryLength[] = [
  'headHeight',
  'headWidth',
  'topMargin',
  'bottomMargin',
  'eyeLineFromTop',
  'eyeLineFromBottom',
  'interEyeDistance',
  'eyeMidpointFromLeft',
];

/** How far the finished photo is from keeping all that binds, in photo pixels; 0 if it keeps it. */
function worstMissPx(head: HeadGeometry, plan: CropPlan, specification: Specification): number {
  const { geometry, photo } = specification;
  const finished = finishedPhoto(head, plan);
  const crown = geometry.crown.convention === 'with-hair' ? 'withHair' : 'withoutHair';
  const lengthPx: Record<GeometryLength, number> = {
    headHeight: finished.headHeightPx[crown] ?? NaN,
    headWidth: finished.headWidthPx,
    topMargin: finished.topMarginPx[crown] ?? NaN,
    bottomMargin: finished.bottomMarginPx,
    eyeLineFromTop: finished.eyeLineFromTopPx,
    eyeLineFromBottom: finished.eyeLineFromBottomPx,
    interEyeDistance: finished.interEyeDistancePx,
    eyeMidpointFromLeft: finished.eyeMidpointFromLeftPx,
  };
  const faceLeft = finished.eyeMidpointFromLeftPx + head.faceLeftPx * plan.scale;
  const faceRight = finished.eyeMidpointFromLeftPx + head.faceRightPx * plan.scale;
  const misses = [
    -finished.topMarginPx.withoutHair,
    -finished.bottomMarginPx,
    -faceLeft,
    faceRight - photo.widthPx,
  ];
  if (geometry.eyeLineBeforeTopMargin === undefined) {
    misses.push(-(finished.topMarginPx.withHair ?? NaN));
  }
  if (geometry.eyeMidpointFromLeft === undefined) {
    misses.push(Math.abs(lengthPx.eyeMidpointFromLeft / photo.widthPx - 0.5) - 0.05);
  }
  for (const name of LENGTHS) {
    const bound = geometry[name];
    if (bound === undefined || !isBinding(specification, name)) continue;
    const { minPx = 0, maxPx = Infinity } = boundToPx(bound, photo, GEOMETRY_AXES[name]);
    misses.push(minPx - lengthPx[name], lengthPx[name] - maxPx);
  }
  return Math.max(0, ...misses);
}

/** How far the photo reaches beyond the picture, in picture pixels. */
function beyondPicturePx({ picture }: HeadGeometry, plan: CropPlan): number {
  const beyond = cornersInPicture(plan).flatMap(({ x, y }) => [
    -x,
    -y,
    x - picture.widthPx,
    y - picture.heightPx,
  ]);
  return Math.max(0, ...beyond);
}

const steps = (from: number, to: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));

/** Whether some photo keeps everything, found by trying; it knows nothing of how plans are made. */
function foundByTrying(head: HeadGeometry, specification: Specification): boolean {
  const { geometry, photo } = specification;
  const chin = head.chinBelowEyesPx;
  const hair = head.hairTopAboveEyesPx ?? NaN;
  const skull = head.skullTopAboveEyesPx;
  const crown = geometry.crown.convention === 'with-hair' ? hair : skull;
  const hairMayBeCut = geometry.eyeLineBeforeTopMargin !== undefined;
  const holds = (name: GeometryLength): ((lengthPx: number) => boolean) => {
    const bound = geometry[name];
    if (bound === undefined || !isBinding(specification, name)) return () => true;
    const { minPx = 0, maxPx = Infinity } = boundToPx(bound, photo, GEOMETRY_AXES[name]);
    return (lengthPx) => minPx <= lengthPx && lengthPx <= maxPx;
  };
  const [headHeight, headWidth, between] = [
    holds('headHeight'),
    holds('headWidth'),
    holds('interEyeDistance'),
  ];
  const [topMargin, bottomMargin, fromTop, fromBottom, fromLeft] = [
    holds('topMargin'),
    holds('bottomMargin'),
    holds('eyeLineFromTop'),
    holds('eyeLineFromBottom'),
    holds('eyeMidpointFromLeft'),
  ];
  for (const scale of steps(0.3, 0.95, 131).map((f) => (f * photo.heightPx) / (chin + skull))) {
    if (!headHeight((crown + chin) * scale)) continue;
    if (!headWidth((head.faceRightPx - head.faceLeftPx) * scale)) continue;
    if (!between(head.interEyeDistancePx * scale)) continue;
    for (const eyeY of steps(0.2, 0.7, 101).map((f) => f * photo.heightPx)) {
      if (eyeY < skull * scale || (eyeY < hair * scale && !hairMayBeCut)) continue;
      const below = photo.heightPx - eyeY - chin * scale;
      if (below < 0 || !bottomMargin(below) || !topMargin(eyeY - crown * scale)) continue;
      if (!fromTop(eyeY) || !fromBottom(photo.heightPx - eyeY)) continue;
      for (const eyeX of steps(0.45, 0.55, 5).map((f) => f * photo.widthPx)) {
        if (!fromLeft(eyeX) || eyeX + head.faceLeftPx * scale < 0) continue;
        if (eyeX + head.faceRightPx * scale > photo.widthPx) continue;
        const { x, y } = head.eyeMidpoint;
        const upright = {
          x: x + (photo.widthPx / 2 - eyeX) / scale,
          y: y + (photo.heightPx / 2 - eyeY) / scale,
        };
        const plan: CropPlan = {
          centre: turnAbout(upright, head.eyeMidpoint, head.rollDeg),
          widthPx: photo.widthPx / scale,
          heightPx: photo.heightPx / scale,
          angleDeg: head.rollDeg,
          scale,
          photo: { widthPx: photo.widthPx, heightPx: photo.heightPx },
        };
        if (beyondPicturePx(head, plan) === 0) return true;
      }
    }
  }
  return false;
}

describe.each(SPECIFICATIONS.map((specification) => [specification.id, specification] as const))(
  'a crop for %s',
  (_, specification) => {
    it('keeps all that binds, inside the picture, upright, at the exact size', () => {
      fc.assert(
        fc.property(heads, (head) => {
          const { plan } = planCrop(head, specification);
          if (plan === null) return;
          expect(worstMissPx(head, plan, specification)).toBeLessThanOrEqual(0.5 + 1e-5);
          expect(beyondPicturePx(head, plan)).toBeLessThan(1e-3);
          expect(plan.angleDeg).toBe(head.rollDeg);
          expect(plan.widthPx * plan.scale).toBeCloseTo(specification.photo.widthPx, 6);
          expect(plan.heightPx * plan.scale).toBeCloseTo(specification.photo.heightPx, 6);
        }),
        { numRuns: triesOf(1800) },
      );
    });

    it('is refused only if no photo can be found by trying', () => {
      fc.assert(
        fc.property(heads, (head) => {
          const { refusal } = planCrop(head, specification);
          if (refusal === null) return;
          expect(foundByTrying(head, specification)).toBe(false);
          if (refusal.code === 'rulesConflict') {
            const far = { widthPx: 1e5, heightPx: 1e5 };
            const alone = { ...head, picture: far, eyeMidpoint: { x: 5e4, y: 5e4 } };
            expect(foundByTrying(alone, specification)).toBe(false);
          }
        }),
        { numRuns: triesOf(600) },
      );
    }, 60_000);

    it('turns with the picture', () => {
      fc.assert(
        fc.property(heads, fc.constantFrom(90, -90, 180), (head, turnDeg) => {
          // A picture turned by quarters is a picture again; its own turn keeps its middle.
          const { widthPx, heightPx } = head.picture;
          const turned = turnDeg === 180 ? head.picture : { widthPx: heightPx, heightPx: widthPx };
          const into = ({ x, y }: { x: number; y: number }) => {
            const p = turnAbout(
              { x: x - widthPx / 2, y: y - heightPx / 2 },
              { x: 0, y: 0 },
              turnDeg,
            );
            return { x: p.x + turned.widthPx / 2, y: p.y + turned.heightPx / 2 };
          };
          const one = planCrop(head, specification).plan;
          const other = planCrop(
            {
              ...head,
              picture: turned,
              eyeMidpoint: into(head.eyeMidpoint),
              rollDeg: head.rollDeg + turnDeg,
            },
            specification,
          ).plan;
          expect(other === null).toBe(one === null);
          if (one === null || other === null) return;
          expect(other.centre.x).toBeCloseTo(into(one.centre).x, 3);
          expect(other.centre.y).toBeCloseTo(into(one.centre).y, 3);
          expect(other.angleDeg).toBeCloseTo(one.angleDeg + turnDeg, 6);
          expect(other.scale).toBeCloseTo(one.scale, 6);
        }),
        { numRuns: triesOf(600) },
      );
    });

    it('scales with the picture', () => {
      fc.assert(
        fc.property(heads, share(0.3, 3), (head, times) => {
          const one = planCrop(head, specification).plan;
          const other = planCrop(enlarged(head, times), specification).plan;
          expect(other === null).toBe(one === null);
          if (one === null || other === null) return;
          expect(other.centre.x / times).toBeCloseTo(one.centre.x, 3);
          expect(other.centre.y / times).toBeCloseTo(one.centre.y, 3);
          expect(other.scale * times).toBeCloseTo(one.scale, 6);
        }),
        { numRuns: triesOf(600) },
      );
    });
  },
);

function enlarged(head: HeadGeometry, times: number): HeadGeometry {
  const { picture, eyeMidpoint } = head;
  return {
    picture: { widthPx: picture.widthPx * times, heightPx: picture.heightPx * times },
    eyeMidpoint: { x: eyeMidpoint.x * times, y: eyeMidpoint.y * times },
    rollDeg: head.rollDeg,
    interEyeDistancePx: head.interEyeDistancePx * times,
    chinBelowEyesPx: head.chinBelowEyesPx * times,
    hairTopAboveEyesPx: head.hairTopAboveEyesPx === null ? null : head.hairTopAboveEyesPx * times,
    skullTopAboveEyesPx: head.skullTopAboveEyesPx * times,
    faceLeftPx: head.faceLeftPx * times,
    faceRightPx: head.faceRightPx * times,
  };
}
