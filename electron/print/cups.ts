import { spawn } from 'node:child_process';
import type { PaperName } from '../../src/sheet/paper';
import { Fault, systemCode } from '../fault';

/**
 * The papers by the names that every CUPS knows (PWG 5101.1): it finds a printer's own paper of that
 * size, whatever the printer calls it.
 */
const MEDIA: Readonly<Record<PaperName, string>> = {
  '5in': 'oe_photo-l_3.5x5in',
  '6in': 'na_index-4x6_4x6in',
  '3R': 'oe_photo-l_3.5x5in',
  '4R': 'na_index-4x6_4x6in',
  A4: 'iso_a4_210x297mm',
};

/** A printing system that has not answered by then hangs: on a network that is gone, mostly. */
const PATIENCE_MS = 30_000;
const TAIL_CHARS = 500;

/**
 * The system's printers by the names that `printPdf` takes; none where none is set up.
 * @throws {Fault} PRINT_FAILED where the machine has no CUPS
 */
export async function listPrinters(): Promise<string[]> {
  const said = await run('lpstat', ['-e']);
  return said.split('\n').filter((name) => name !== '');
}

/**
 * Hands a PDF to a printer's queue, to be printed as large as it is; CUPS turns a page that lies on
 * its side. The job is then the queue's: a printer without paper keeps it waiting.
 * @param file absolute
 * @param printer null: none is chosen
 * @returns the printer
 * @throws {Fault} PRINTER_NONE, PRINTER_UNKNOWN, PRINT_FAILED
 */
export async function printPdf(
  file: string,
  paper: PaperName,
  printer: string | null,
): Promise<string> {
  if (printer === null) {
    throw new Fault('PRINTER_NONE', 'No printer is chosen; choose one in the settings.');
  }
  const known = await listPrinters();
  if (known.length === 0) {
    throw new Fault('PRINTER_NONE', 'This machine has no printer; add one to the system first.');
  }
  if (!known.includes(printer)) {
    throw new Fault(
      'PRINTER_UNKNOWN',
      `There is no printer "${printer}"; choose one of ${known.join(', ')}.`,
    );
  }
  await run('lp', ['-d', printer, '-o', `media=${MEDIA[paper]}`, '-o', 'print-scaling=none', file]);
  return printer;
}

/** What a program of CUPS says on stdout. */
async function run(program: 'lp' | 'lpstat', args: readonly string[]): Promise<string> {
  if (process.platform === 'win32') {
    throw new Fault(
      'PRINT_FAILED',
      'Printing needs CUPS, which Windows does not have; open the PDF and print it at 100 %.',
    );
  }
  const { code, said, complained, error } = await ended(program, args);
  if (error === undefined && code === 0) return said;
  if (systemCode(error) === 'ENOENT') {
    throw new Fault(
      'PRINT_FAILED',
      `This machine has no printing system ("${program}" is missing); install CUPS.`,
      { cause: error },
    );
  }
  const why = error?.message ?? (complained.trim() || `it ended with ${code ?? 'a signal'}`);
  throw new Fault(
    'PRINT_FAILED',
    `"${program}" did not take the order (${why}); look after the printer and try again.`,
    { cause: error },
  );
}

interface Ended {
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
  readonly error?: Error;
}

function ended(program: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: PATIENCE_MS,
    });
    let said = '';
    let complained = '';
    let failure: Error | undefined;
    child.stdout.on('data', (part: Buffer) => (said += part.toString()));
    child.stderr.on('data', (part: Buffer) => {
      complained = (complained + part.toString()).slice(-TAIL_CHARS);
    });
    child.on('error', (cause) => (failure = cause));
    child.on('close', (code) =>
      resolve({ code, said, complained, ...(failure && { error: failure }) }),
    );
  });
}
