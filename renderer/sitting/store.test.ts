import { describe, expect, it } from 'vitest';
import { createStore } from './store';

describe('a store', () => {
  it('tells its watchers of each change until they stop', () => {
    const store = createStore(1);
    const seen: number[] = [];
    const stop = store.watch(() => seen.push(store.get()));
    store.set(2);
    store.set(3);
    stop();
    store.set(4);
    expect(seen).toEqual([2, 3]);
    expect(store.get()).toBe(4);
  });

  it('says nothing when the value is the same', () => {
    const same = { verdict: 'pass' };
    const store = createStore(same);
    let told = 0;
    store.watch(() => told++);
    store.set(same);
    expect(told).toBe(0);
  });
});
