import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listPrinters, printPdf } from './cups';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bolang-cups-'));
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH'] ?? ''}`);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** Stands in for a program of CUPS: what we hand over, and what we make of the answer, matters here. */
async function program(name: 'lp' | 'lpstat', does: string): Promise<void> {
  const file = join(folder, name);
  await writeFile(file, `#!/bin/sh\n${does}\n`);
  await chmod(file, 0o755);
}

describe.skipIf(process.platform === 'win32')('printing', () => {
  it('lists the printers by name', async () => {
    await program('lpstat', '[ "$*" = "-e" ] && printf "DNP_RX1\\nOffice\\n"');
    expect(await listPrinters()).toEqual(['DNP_RX1', 'Office']);
    await program('lpstat', 'true');
    expect(await listPrinters()).toEqual([]);
  });

  it.each([
    ['6in', 'na_index-4x6_4x6in'],
    ['5in', 'oe_photo-l_3.5x5in'],
    ['A4', 'iso_a4_210x297mm'],
  ] as const)('orders %s paper as %s, without scaling', async (paper, media) => {
    await program('lpstat', 'echo Office');
    await program('lp', `printf '%s\\n' "$@" > "${folder}/args"`);
    const file = join(folder, 'a sheet; $(touch x).pdf');
    await printPdf(file, paper, 'Office');
    expect((await readFile(join(folder, 'args'), 'utf8')).trimEnd().split('\n')).toEqual([
      '-d',
      'Office',
      '-o',
      `media=${media}`,
      '-o',
      'print-scaling=none',
      file,
    ]);
  });

  it('knows that none is chosen, and that there is none', async () => {
    await program('lpstat', 'true');
    await program('lp', 'true');
    await expect(printPdf('/a.pdf', '6in', null)).rejects.toMatchObject({ code: 'PRINTER_NONE' });
    await expect(printPdf('/a.pdf', '6in', 'Office')).rejects.toMatchObject({
      code: 'PRINTER_NONE',
      message: expect.stringContaining('no printer'),
    });
  });

  it('names the printers where another was asked for, and hands nothing over', async () => {
    await program('lpstat', 'printf "DNP_RX1\\nOffice\\n"');
    await program('lp', `touch "${folder}/called"`);
    await expect(printPdf('/a.pdf', '6in', '-Lost')).rejects.toMatchObject({
      code: 'PRINTER_UNKNOWN',
      message: 'There is no printer "-Lost"; choose one of DNP_RX1, Office.',
    });
    await expect(readFile(join(folder, 'called'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('says why when the job is not taken', async () => {
    await program('lpstat', 'echo Office');
    await program('lp', 'echo "lp: Error - scheduler not responding." >&2; exit 1');
    await expect(printPdf('/a.pdf', '6in', 'Office')).rejects.toMatchObject({
      code: 'PRINT_FAILED',
      message: expect.stringContaining('scheduler not responding'),
    });
  });

  it('says so where the machine cannot print at all', async () => {
    vi.stubEnv('PATH', folder);
    await expect(listPrinters()).rejects.toMatchObject({
      code: 'PRINT_FAILED',
      message: expect.stringContaining('install CUPS'),
    });
  });
});
