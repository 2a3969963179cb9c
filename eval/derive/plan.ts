import { createHash } from 'node:crypto';
import { randomStream } from '../../e2e/person/noise';
import type { Kind, Level } from './kind';
import type { Source } from './source';

/** One picture to be made. */
export interface Task {
  readonly kind: Kind;
  readonly level: Level;
  readonly source: Source;
  /** The same for all levels of a series: one kind, one source. */
  readonly seed: number;
}

/**
 * Which pictures to make: series of all levels of one kind from one source, kind after kind, each
 * time from another source, until there are enough.
 * @param most a series that would pass it is left out
 */
export function plan(
  kinds: readonly Kind[],
  sources: readonly Source[],
  most: number,
  seed: number,
): readonly Task[] {
  const queues = kinds.map((kind) => ({
    kind,
    sources: shuffled(
      sources.filter((source) => kind.fits(source)),
      randomStream(seedOf(seed, kind.name)),
    ),
  }));
  const tasks: Task[] = [];
  const rounds = Math.max(0, ...queues.map((queue) => queue.sources.length));
  for (let round = 0; round < rounds; round++) {
    for (const { kind, sources: own } of queues) {
      const source = own[round];
      if (source === undefined || tasks.length + kind.levels.length > most) continue;
      const seriesSeed = seedOf(seed, kind.name, source.name);
      for (const level of kind.levels) tasks.push({ kind, level, source, seed: seriesSeed });
    }
  }
  return tasks;
}

export function seedOf(seed: number, ...names: readonly string[]): number {
  return createHash('sha256')
    .update([String(seed), ...names].join('\0'))
    .digest()
    .readUInt32LE(0);
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
