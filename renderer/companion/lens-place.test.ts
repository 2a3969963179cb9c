import { expect, it } from 'vitest';
import { lensPlace } from './lens-place';

it('is beyond its edge', () => {
  expect(lensPlace({ lensEdge: 'top', lensAlong: 0.5 })).toEqual({ x: 0, y: -1 });
  expect(lensPlace({ lensEdge: 'right', lensAlong: 0.5 })).toEqual({ x: 1, y: 0 });
  expect(lensPlace({ lensEdge: 'bottom', lensAlong: 0.5 })).toEqual({ x: 0, y: 1 });
  expect(lensPlace({ lensEdge: 'left', lensAlong: 0.5 })).toEqual({ x: -1, y: 0 });
});

it('near a corner is aside, too', () => {
  expect(lensPlace({ lensEdge: 'top', lensAlong: 0 }).x).toBeLessThan(0);
  expect(lensPlace({ lensEdge: 'top', lensAlong: 1 }).x).toBeGreaterThan(0);
  expect(lensPlace({ lensEdge: 'left', lensAlong: 1 }).y).toBeGreaterThan(0);
});
