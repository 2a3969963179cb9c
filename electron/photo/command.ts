import { resolve } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { PAPER_NAMES, type PaperName } from '../../src/sheet/paper';
import { SUBJECTS, type Subject } from '../../src/specification/specification';
import { APP } from '../app';
import { MAX_MEGAPIXELS } from '../picture/decode-picture';
import { environmentLanguage, LANGUAGES, type Language } from './language';

/** What the command line was asked to do. Paths are absolute, but for `files`, which are as given. */
export interface PhotoRequest {
  readonly files: readonly string[];
  /** What `files` are relative to. */
  readonly workDir: string;
  readonly specification: string;
  /** The window's policy that is laid over it; null: none. */
  readonly policy: string | null;
  readonly subject: Subject;
  readonly outDir: string;
  /** A folder of the user's own specifications and policies; null: the one of the environment. */
  readonly ownLibraryDir: string | null;
  readonly listSpecifications: boolean;
  /** The specification to explain; null: none. */
  readonly explain: string | null;
  readonly json: boolean;
  /** Of the tables. */
  readonly language: Language;
  /** Where observations are saved; null: nowhere. */
  readonly observationDir: string | null;
  /** `files` are saved observations. */
  readonly replay: boolean;
  /** Replace what is behind the person, where the specification allows it. */
  readonly newBackground?: BackgroundWish;
  /** Paper for a sheet of copies beside each photo. */
  readonly sheet?: PaperName;
}

/** `colour`: one of the specification's names; null: its first, and only where the wall is at fault. */
export interface BackgroundWish {
  readonly colour: string | null;
}

interface Options {
  readonly spec: string;
  readonly policy?: string;
  readonly subject: Subject;
  readonly out: string;
  readonly specs?: string;
  readonly listSpecs?: true;
  readonly explain?: string;
  readonly json?: true;
  readonly lang: Language;
  readonly saveObservation?: string;
  readonly replay?: true;
  readonly replaceBackground?: true;
  readonly background?: string;
  readonly sheet?: PaperName;
}

export const EXIT = { passed: 0, failed: 1, unusable: 2 } as const;

const AFTER_HELP = `
For each picture: looks at it, judges it, cuts the photo and writes it with a record
(<name>.<spec>.jpg and .json). A photo that fails goes to the folder "rejected" inside
the output folder. Nothing is ever overwritten. JPEG may have up to ${MAX_MEGAPIXELS.jpeg} million pixels,
PNG, WebP and AVIF up to ${MAX_MEGAPIXELS.other} million.

With --json, one object a line on stdout:
  {"file","spec","policy","subject","relaxed","verdict","checks":[{"id","verdict","value",
  "limit","unit","reason","region"}],"photo","sidecar","crop","timingsMs"}, and where there is
  one "error" (the file, the disk or the program), "refusal" (why no photo can be cut),
  "observation" or "sheet" (its path). "relaxed" names what the specification's own source relaxes for
  the age. --list-specs and --explain speak JSON too.

A file of --specs that is wrong is refused with its line and the reason; the others load.
BOLANG_SPECS names such a folder for the app and for this command.

--save-observation also writes what the models saw, <name>.observation.json. It holds the
landmarks of the face and is meant for support and tests; keep it no longer than needed.
--replay takes such files in place of pictures and judges them again: no browser, no photo.

--sheet also writes <photo>.<paper>.pdf with as many copies as the paper holds and marks to cut
along, beside each photo that does not fail. Print it at 100 %, unscaled.

Exit code: 0 all pass or warn; 1 at least one fails; 2 bad usage or an unreadable
picture (the others are still done).

Example:
  npm run --silent photo -- portrait.jpg --spec cn.passport.mfa --out photos`;

/**
 * Reads the command line; help and complaints are printed here.
 * @param workDir the folder the user stands in
 * @returns the exit code where there is nothing left to do
 */
export function readCommand(
  args: readonly string[],
  workDir: string,
  env: Readonly<NodeJS.ProcessEnv> = process.env,
): PhotoRequest | number {
  const pathOf = (given: string | undefined) =>
    given === undefined ? null : resolve(workDir, given);
  const command = new Command('photo')
    .description(`${APP.name} ${APP.version}: makes ID photos of pictures from disk, offline.`)
    .argument('[files...]', 'pictures: JPEG, PNG, WebP, AVIF')
    .option('--spec <id>', 'the photo specification', 'cn.exitentry.nia')
    .option('--policy <id>', 'what one window asks for beyond the specification')
    .addOption(
      new Option(
        '--subject <age>',
        'adult: from 11 years, schoolchild: 6–10, child: 1–5, infant: <1',
      )
        .choices(SUBJECTS)
        .default('adult'),
    )
    .option('--out <folder>', 'where photos go', 'out')
    .option('--specs <folder>', 'specifications and policies of your own, beside the built-in ones')
    .option('--list-specs', 'list the specifications and end')
    .option('--explain <id>', 'print all of a specification with its sources and end')
    .option('--json', 'one JSON object a line instead of tables')
    .addOption(
      new Option('--lang <language>', 'language of the tables')
        .choices(LANGUAGES)
        .default(environmentLanguage(env), 'the language of the environment'),
    )
    .option('--save-observation <folder>', 'also save what the models saw, landmarks included')
    .addOption(
      new Option('--replay', 'the files are saved observations').conflicts('saveObservation'),
    )
    .option('--replace-background', 'put an accepted colour behind the person, if allowed')
    .option('--background <colour>', 'which accepted colour, such as white')
    .addOption(
      new Option('--sheet <paper>', 'also a sheet of copies for printing, as PDF at true size')
        .choices(PAPER_NAMES)
        .conflicts('replay'),
    )
    .addHelpText('after', AFTER_HELP)
    .exitOverride();
  try {
    command.parse(args, { from: 'user' });
    const options = command.opts<Options>();
    const listSpecifications = options.listSpecs === true;
    const explain = options.explain ?? null;
    if (command.args.length === 0 && !listSpecifications && explain === null) {
      command.error('error: no picture was named; give at least one file, or --help');
    }
    if (options.background !== undefined && options.replaceBackground !== true) {
      command.error('error: --background needs --replace-background');
    }
    return {
      files: command.args,
      workDir,
      specification: options.spec,
      policy: options.policy ?? null,
      subject: options.subject,
      outDir: resolve(workDir, options.out),
      ownLibraryDir: pathOf(options.specs),
      listSpecifications,
      explain,
      json: options.json === true,
      language: options.lang,
      observationDir: pathOf(options.saveObservation),
      replay: options.replay === true,
      ...(options.replaceBackground === true && {
        newBackground: { colour: options.background ?? null },
      }),
      ...(options.sheet !== undefined && { sheet: options.sheet }),
    };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.passed : EXIT.unusable;
  }
}
