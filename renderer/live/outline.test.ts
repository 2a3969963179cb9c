import { describe, expect, it } from 'vitest';
import { boundToPx } from '../../src/specification/bounds';
import { specificationSchema, SUBJECTS } from '../../src/specification/specification';
import { outlineOf } from './outline';

const files = import.meta.glob('../../assets/specs/*.json', { eager: true, import: 'default' });
const specifications = Object.values(files).map((file) => specificationSchema.parse(file));

describe.each(specifications)('the outline for $id', (specification) => {
  it.each(SUBJECTS)('lies inside the photo for %s', (subject) => {
    const outline = outlineOf(specification, subject);
    expect(outline).not.toBeNull();
    if (outline === null) return;
    const { head, widthPx, heightPx, eyeLineY } = outline;
    expect(head.x - head.rx).toBeGreaterThanOrEqual(0);
    expect(head.x + head.rx).toBeLessThanOrEqual(widthPx);
    expect(head.y - head.ry).toBeGreaterThanOrEqual(0);
    expect(head.y + head.ry).toBeLessThanOrEqual(heightPx);
    expect(Math.abs(eyeLineY - head.y)).toBeLessThan(head.ry / 3);
  });

  it('has the head height that the specification asks for', () => {
    const { crown, headHeight } = specification.geometry;
    if (headHeight === undefined || crown.convention !== 'with-hair') return;
    const outline = outlineOf(specification, 'adult');
    const { minPx = 0, maxPx = Infinity } = boundToPx(headHeight, specification.photo, 'height');
    expect((outline?.head.ry ?? 0) * 2).toBeGreaterThanOrEqual(minPx - 1);
    expect((outline?.head.ry ?? 0) * 2).toBeLessThanOrEqual(maxPx + 1);
  });
});
