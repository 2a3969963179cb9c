import { useSyncExternalStore } from 'react';

/** One value that parts of the screen watch. */
export interface Store<T> {
  get(): T;
  set(value: T): void;
  /** Returns how to stop watching. */
  watch(listener: () => void): () => void;
}

export function createStore<T>(first: T): Store<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * What `select` reads from the store. The component is drawn again only when that changes, so
 * `select` must return a plain value or a part of the stored one, never a new object.
 */
export function useStore<T, S>(store: Pick<Store<T>, 'get' | 'watch'>, select: (value: T) => S): S {
  return useSyncExternalStore(store.watch, () => select(store.get()));
}
