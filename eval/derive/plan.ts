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
 * Which pictures to make: series of all levels of one kind from one source, each time of the kind
 * that has the fewest pictures and from another source, until there are enough.
 * @param most a kind whose next series would pass it gets none any more
 */
export function plan(
  kinds: readonly Kind[],
  sources: readonly Source[],
  most: number,
  seed: number,
): readonly Task[] {
  const tasks: Task[] = [];
  let open = kinds.map((kind) => ({
    kind,
    made: 0,
    sources: shuffled(
      sources.filter((source) => kind.fits(source)),
      randomStream(seedOf(seed, kind.name)),
    ),
  }));
  for (;;) {
    open = open.filter(
      ({ kind, sources: rest }) => rest.length > 0 && tasks.length + kind.levels.length <= most,
    );
    const [first] = open;
    if (first === undefined) return tasks;
    const next = open.reduce((least, other) => (other.made < least.made ? other : least), first);
    const source = next.sources.shift();
    if (source === undefined) continue;
    const seriesSeed = seedOf(seed, next.kind.name, source.name);
    for (const level of next.kind.levels) {
      tasks.push({ kind: next.kind, level, source, seed: seriesSeed });
    }
    next.made += next.kind.levels.length;
  }
}

export function seedOf(seed: number, ...names: readonly string[]): number {
  return createHash('sha256')
    .update([String(seed), ...names].join('\0'))
    .digest()
    .readUInt32LE(0);
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
