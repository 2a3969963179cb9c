import { asFault } from '../fault';
import { findPlaces } from '../station/places';
import { EXIT, readCommand } from './command';
import { standardOutput } from './output';
import { runPhoto } from './run';

// npm runs scripts in the product's folder and keeps the user's own in INIT_CWD.
const isNpmScript = process.env['npm_lifecycle_event'] === 'photo';
const workDir = (isNpmScript ? process.env['INIT_CWD'] : undefined) ?? process.cwd();

const EXIT_BY_SIGNAL = { SIGINT: 130, SIGTERM: 143 } as const;

const stop = new AbortController();
let signalled: number | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    signalled = EXIT_BY_SIGNAL[signal];
    stop.abort();
  });
}

const output = standardOutput(() => {
  stop.abort();
});
const request = readCommand(process.argv.slice(2), workDir);
if (typeof request === 'number') {
  process.exitCode = request;
} else {
  try {
    const exitCode = await runPhoto(request, findPlaces(), output, stop.signal);
    process.exitCode = signalled ?? exitCode;
  } catch (error) {
    const fault = asFault(error);
    output.note(fault.message);
    if (fault.code === 'INTERNAL') console.error(fault.cause);
    process.exitCode = EXIT.unusable;
  }
}
