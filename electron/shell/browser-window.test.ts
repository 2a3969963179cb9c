import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { showInBrowser } from './browser-window';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bolang-window-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** A stand-in for the browser's executable: what we hand over is what matters here. */
async function browserThat(does: string): Promise<string> {
  const file = path.join(folder, 'browser');
  await writeFile(file, `#!/bin/sh\n${does}\n`);
  await chmod(file, 0o755);
  return file;
}

function open(browser: string, signal = new AbortController().signal, kiosk = false) {
  const url = new URL('http://127.0.0.1:4321/?token=t');
  return showInBrowser({ browser, url, profileDir: path.join(folder, 'profile'), kiosk, signal });
}

describe.skipIf(process.platform === 'win32')('showInBrowser', () => {
  it('grants the camera to our origin alone, and leaves no profile behind', async () => {
    await open(await browserThat(`cp "${folder}/profile/Default/Preferences" "${folder}/seen"`));
    const seen: unknown = JSON.parse(await readFile(path.join(folder, 'seen'), 'utf8'));
    expect(seen).toMatchObject({
      profile: {
        content_settings: {
          exceptions: { media_stream_camera: { 'http://127.0.0.1:4321,*': { setting: 1 } } },
        },
      },
    });
    expect(existsSync(path.join(folder, 'profile'))).toBe(false);
  });

  it('shows the page alone, and lets nothing out to the network', async () => {
    await open(await browserThat(`printf '%s\\n' "$@" > "${folder}/args"`), undefined, true);
    const args = (await readFile(path.join(folder, 'args'), 'utf8')).split('\n');
    expect(args).toContain('--app=http://127.0.0.1:4321/?token=t');
    expect(args).toContain('--proxy-server=127.0.0.1:9');
    expect(args).toContain('--kiosk');
  });

  it('says why when the browser breaks off', async () => {
    const broken = await browserThat('echo "no GPU process" >&2; exit 3');
    await expect(open(broken)).rejects.toMatchObject({
      code: 'BROWSER_FAILED',
      message: expect.stringMatching(/it ended with 3[^]*no GPU process/),
    });
  });

  it('says so when there is no such browser', async () => {
    await expect(open(path.join(folder, 'nowhere'))).rejects.toMatchObject({
      code: 'BROWSER_FAILED',
    });
  });

  it('closes when it is told to', async () => {
    const closing = new AbortController();
    const open60s = open(await browserThat('exec sleep 60'), closing.signal);
    setTimeout(() => closing.abort(), 50);
    await expect(open60s).resolves.toBeUndefined();
  });
});
