import { afterEach, expect, it, vi } from 'vitest';
import { requireBrowser } from '../browser/find-browser';
import { openLoopback, type Loopback } from '../station/loopback';
import { PictureRegister } from '../station/picture-register';
import { startHeadlessVision } from './headless-vision';

const picture = { pixels: new Uint8Array([1, 2, 3, 255]), widthPx: 1, heightPx: 1 };
vi.setConfig({ testTimeout: 60_000 }); // a browser starts in each

let loopback: Loopback;

afterEach(async () => {
  await loopback.close();
});

/** Starts the browser on a page of the test's own, without the station's rules for pages. */
async function startOn(script: string, files: Readonly<Record<string, string>> = {}) {
  const pictures = new PictureRegister();
  loopback = await openLoopback({
    fetch(request) {
      const { pathname } = new URL(request.url);
      if (pathname === '/headless.html') {
        const headers = { 'content-type': 'text/html' };
        return new Response(`<script type="module">${script}</script>`, { headers });
      }
      const file = files[pathname] ?? pictures.find(pathname.slice(1))?.pixels;
      const headers = { 'content-type': 'text/javascript' };
      return new Response(file ?? null, { headers, status: file === undefined ? 404 : 200 });
    },
  });
  return startHeadlessVision({ browser: requireBrowser(), loopback, pictures });
}

it('hands a picture to the page and takes back what the page saw', async () => {
  const vision = await startOn(`
    window.bolang = {
      ready: Promise.resolve(),
      async observe(id) {
        const pixels = new Uint8Array(await (await fetch('/' + id)).arrayBuffer());
        if (pixels.join() !== '1,2,3,255') throw new Error('wrong pixels ' + pixels.join());
        const picture = { widthPx: 1, heightPx: 1 };
        return { version: 3, picture, faces: [], appearance: null };
      },
    };`);
  try {
    await expect(vision.observe(picture)).resolves.toMatchObject({ faces: [] });
  } finally {
    await vision.close();
  }
});

it('takes no answer that is no observation', async () => {
  const vision = await startOn(`
    window.bolang = { ready: Promise.resolve(), observe: async () => ({ version: 3 }) };`);
  try {
    await expect(vision.observe(picture)).rejects.toMatchObject({ code: 'VISION_FAILED' });
  } finally {
    await vision.close();
  }
});

it('passes on why the models do not start', async () => {
  await expect(
    startOn(`window.bolang = { ready: Promise.reject(new Error('model broken')) };`),
  ).rejects.toMatchObject({
    code: 'VISION_FAILED',
    message: expect.stringContaining('model broken') as string,
  });
});

const ASK_OUTSIDE = `await fetch('http://outside.invalid/model').catch(() => undefined);`;

it('stops at a request that would leave this machine', async () => {
  await expect(
    startOn(`window.bolang = { ready: (async () => { ${ASK_OUTSIDE} })() };`),
  ).rejects.toMatchObject({
    code: 'FOREIGN_REQUEST',
    message: expect.stringContaining('http://outside.invalid/model') as string,
  });
});

it('sees the requests of workers too', async () => {
  const page = `
    const worker = new Worker('/worker.js', { type: 'module' });
    window.bolang = { ready: new Promise((resolve) => { worker.onmessage = () => resolve(); }) };`;
  await expect(
    startOn(page, { '/worker.js': `${ASK_OUTSIDE} postMessage('done');` }),
  ).rejects.toMatchObject({ code: 'FOREIGN_REQUEST' });
});
