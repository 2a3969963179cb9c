/** `npm run derive -- SOURCE OUT`: pictures whose defects are known exactly. */
import { standardOutput } from '../../electron/photo/output';
import { asFault } from '../../electron/fault';
import { findPlaces } from '../../electron/station/places';
import { EXIT, readCommand, type DeriveRequest } from './command';
import { LabelsFault } from '../labels-fault';
import { ForeignFolder } from './output-folder';
import { runDerivation } from './run';

const EXIT_BY_SIGNAL = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

// npm runs scripts in the product's folder and keeps the user's own in INIT_CWD.
const isNpmScript = process.env['npm_lifecycle_event'] === 'derive';
const workDir = (isNpmScript ? process.env['INIT_CWD'] : undefined) ?? process.cwd();

const stop = new AbortController();
let cutShort: number | undefined;
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    cutShort = EXIT_BY_SIGNAL[signal];
    stop.abort();
  });
}

const request = readCommand(process.argv.slice(2), workDir);
process.exitCode = typeof request === 'number' ? request : await run(request);

async function run(wanted: DeriveRequest): Promise<number> {
  const output = standardOutput(() => {
    stop.abort();
  });
  try {
    await runDerivation(wanted, findPlaces(), output, stop.signal);
    return cutShort ?? EXIT.done;
  } catch (error) {
    const fault =
      error instanceof LabelsFault || error instanceof ForeignFolder ? error : asFault(error);
    output.note(`${fault.code}: ${fault.message}`);
    if (fault.code === 'INTERNAL') console.error(fault.cause);
    return EXIT.unusable;
  }
}
