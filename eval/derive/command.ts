import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { ALL_KINDS } from './kinds/all-kinds';

/** What the command line was asked to do; paths are absolute. */
export interface DeriveRequest {
  /** Holds `labels.csv` and its pictures; null: only the rendered people. */
  readonly sourceDir: string | null;
  readonly outDir: string;
  /** Names of kinds; null: all. */
  readonly kinds: readonly string[] | null;
  readonly most: number;
  readonly seed: number;
}

interface Options {
  readonly kinds?: readonly string[];
  readonly most: number;
  readonly seed: number;
}

export const EXIT = { done: 0, unusable: 2 } as const;

const wholeNumber = (text: string): number => {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number.');
};

function kindNames(text: string): readonly string[] {
  const names = text.split(',');
  const known = ALL_KINDS.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length === 0) return names;
  throw new InvalidArgumentError(`There is no ${unknown.join(', ')}, only ${known.join(', ')}.`);
}

/**
 * Reads the command line; help and complaints are printed here.
 * @param workDir the folder the user stands in
 * @returns the exit code where there is nothing left to do
 */
export function readCommand(args: readonly string[], workDir: string): DeriveRequest | number {
  const command = new Command('derive')
    .description(
      'Makes pictures with known defects from good portraits (docs/derived-pictures.md).',
    )
    .argument('<source>', 'pictures with their labels.csv, or "rendered" for drawn people alone')
    .argument('<out>', 'the folder to write; an earlier one is replaced')
    .option('--kinds <names>', 'only these kinds, separated by commas', kindNames)
    .option('--most <count>', 'no more pictures than this', wholeNumber, 700)
    .option('--seed <number>', 'another seed chooses other sources and other locks', wholeNumber, 1)
    .exitOverride();
  try {
    command.parse(args, { from: 'user' });
    const { kinds, most, seed } = command.opts<Options>();
    const [source = '.', out = '.'] = command.args;
    return {
      sourceDir: source === 'rendered' ? null : resolve(workDir, source),
      outDir: resolve(workDir, out),
      kinds: kinds ?? null,
      most,
      seed,
    };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.done : EXIT.unusable;
  }
}
