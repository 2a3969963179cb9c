import { asFault } from '../fault';
import { findPlaces } from '../station/places';
import { makeTemporaryFolder, type TemporaryFolder } from '../temporary-folder';
import { EXIT, readCommand, type PhotoRequest } from './command';
import { faultWords } from './language';
import { standardOutput } from './output';
import { runPhoto } from './run';

// npm runs scripts in the product's folder and keeps the user's own in INIT_CWD.
const isNpmScript = process.env['npm_lifecycle_event'] === 'photo';
const workDir = (isNpmScript ? process.env['INIT_CWD'] : undefined) ?? process.cwd();

const EXIT_BY_SIGNAL = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

const stop = new AbortController();
let cutShort: number | undefined;
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    cutShort = EXIT_BY_SIGNAL[signal];
    stop.abort();
  });
}

const output = standardOutput((error) => {
  stop.abort();
  if (error === null) return;
  output.note(`The results could not be written (${error.message}); send them somewhere else.`);
  cutShort = EXIT.unusable;
});
const request = readCommand(process.argv.slice(2), workDir);
if (typeof request === 'number') {
  process.exitCode = request;
} else {
  process.exitCode = await run(request);
}

async function run(wanted: PhotoRequest): Promise<number> {
  let temporary: TemporaryFolder | undefined;
  try {
    temporary = await makeTemporaryFolder('photo');
    // The browser's profile goes there too.
    for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = temporary.path;
    const exitCode = await runPhoto(wanted, findPlaces(), output, stop.signal);
    return cutShort ?? exitCode;
  } catch (error) {
    const fault = asFault(error);
    output.note(`${fault.code}: ${faultWords(fault, wanted.language)}`);
    if (fault.code === 'INTERNAL') console.error(fault.cause);
    return EXIT.unusable;
  } finally {
    await temporary?.remove();
  }
}
