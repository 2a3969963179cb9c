import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';

/** What the command line was asked to do; paths are absolute. */
export interface EvaluationRequest {
  /** Each holds `labels.csv` and its pictures. */
  readonly folders: readonly string[];
  readonly specification: string;
  readonly jsonFile: string | null;
  readonly htmlFile: string | null;
  /** Where what the models saw is kept for the next run; null: nowhere. */
  readonly observationsDir: string | null;
  /** Where `accuracy.md` and `accuracy.json` are written; null: nowhere. */
  readonly recordDir: string | null;
}

interface Options {
  readonly spec: string;
  readonly json?: string;
  readonly html?: string;
  readonly observations?: string;
  readonly record?: true;
}

export const EXIT = { done: 0, unusable: 2 } as const;

/**
 * Reads the command line; help and complaints are printed here.
 * @param workDir the folder the user stands in
 * @param docsDir where the project keeps its documents
 * @returns the exit code where there is nothing left to do
 */
export function readCommand(
  args: readonly string[],
  workDir: string,
  docsDir: string,
): EvaluationRequest | number {
  const pathOf = (given: string | undefined) =>
    given === undefined ? null : resolve(workDir, given);
  const command = new Command('eval')
    .description('Judges labelled pictures and says how often each check is wrong.')
    .argument('<folders...>', 'pictures with their labels.csv')
    .option('--spec <id>', 'the photo specification', 'cn.exitentry.nia')
    .option('--json <file>', 'also write every number and every answer')
    .option('--html <file>', 'also write a page with the pictures judged wrongly; it shows faces')
    .option('--observations <folder>', 'keep what the models saw, for the next run')
    .option('--record', 'also write docs/accuracy.md and accuracy.json; they hold no faces')
    .exitOverride();
  try {
    command.parse(args, { from: 'user' });
    const { spec, json, html, observations, record } = command.opts<Options>();
    return {
      folders: command.args.map((folder) => resolve(workDir, folder)),
      specification: spec,
      jsonFile: pathOf(json),
      htmlFile: pathOf(html),
      observationsDir: pathOf(observations),
      recordDir: record === true ? docsDir : null,
    };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.done : EXIT.unusable;
  }
}
