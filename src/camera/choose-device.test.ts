import { describe, expect, it } from 'vitest';
import { chosenDevice, isStandIn } from './choose-device';

const LAPTOP = { id: 'a', label: 'Laptop Camera (0a:1b)' };
const BOOTH = { id: 'b', label: 'Booth Camera (2c:3d)' };
const UNNAMED = { id: 'c', label: '' };

describe('chosenDevice', () => {
  it('finds the camera by its label', () => {
    expect(chosenDevice([LAPTOP, BOOTH], BOOTH.label)).toBe(BOOTH);
  });

  it.each([
    ['the camera is not there', [LAPTOP], BOOTH.label],
    ['none is wanted', [LAPTOP, BOOTH], null],
    ['labels are not told yet', [UNNAMED], BOOTH.label],
    ['the wanted label is empty', [UNNAMED], ''],
  ])('finds none where %s', (_, devices, wanted) => {
    expect(chosenDevice(devices, wanted)).toBeNull();
  });
});

describe('isStandIn', () => {
  it('is another camera than the wanted one, which is there', () => {
    expect(isStandIn([LAPTOP, BOOTH], BOOTH.label, LAPTOP.label)).toBe(true);
  });

  it('is neither the wanted one nor one without choice', () => {
    expect(isStandIn([LAPTOP, BOOTH], BOOTH.label, BOOTH.label)).toBe(false);
    expect(isStandIn([LAPTOP], BOOTH.label, LAPTOP.label)).toBe(false);
    expect(isStandIn([LAPTOP, BOOTH], null, LAPTOP.label)).toBe(false);
  });
});
