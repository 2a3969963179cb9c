import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { z } from 'zod';

const PROJECT = path.resolve(import.meta.dirname, '..');

/** URL folder → folder of the project. */
const FOLDERS = {
  '/vision/': 'node_modules/@mediapipe/tasks-vision',
  '/models/': 'assets/models',
  '/sample/': 'assets/sample',
};

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.jpg': 'image/jpeg',
};

/** One look at the sample portrait by each model, in a worker of its own as in the product. */
const WORKER = `
import { FaceLandmarker, FilesetResolver, ImageSegmenter } from '/vision/vision_bundle.mjs';

const requests = [];
const { fetch } = self;
self.fetch = (...what) => {
  const request = fetch(...what);
  requests.push(request);
  return request;
};

const looks = {
  async landmarks(fileset, portrait) {
    const task = await FaceLandmarker.createFromOptions(fileset, {
      baseOptions: { modelAssetPath: '/models/face_landmarker.task', delegate: 'CPU' },
      outputFacialTransformationMatrixes: true,
      numFaces: 2,
    });
    const { faceLandmarks, facialTransformationMatrixes } = task.detect(portrait);
    task.close();
    return { faceLandmarks, matrices: facialTransformationMatrixes.map(({ data }) => [...data]) };
  },
  async classes(fileset, portrait) {
    const task = await ImageSegmenter.createFromOptions(fileset, {
      baseOptions: { modelAssetPath: '/models/selfie_multiclass_256x256.tflite', delegate: 'CPU' },
      outputCategoryMask: true,
      outputConfidenceMasks: false,
    });
    const { categoryMask } = task.segment(portrait);
    const { width, height } = categoryMask;
    const classes = [...categoryMask.getAsUint8Array()];
    categoryMask.close();
    task.close();
    return { width, height, classes };
  },
};

self.onmessage = async ({ data: look }) => {
  const fileset = {
    wasmLoaderPath: '/vision/wasm/vision_wasm_module_internal.js',
    wasmBinaryPath: '/vision/wasm/vision_wasm_module_internal.wasm',
  };
  const response = await fetch('/sample/portrait.jpg');
  const portrait = await createImageBitmap(await response.blob(), { resizeWidth: 480 });
  const result = await looks[look](fileset, portrait);
  await Promise.allSettled(requests); // so that none escapes notice when the worker ends
  self.postMessage(result);
};
// A rejection does not reach the page by itself; an error thrown outside of a promise does.
self.onunhandledrejection = ({ reason }) => setTimeout(() => { throw reason; });
`;

const point = z.object({ x: z.number(), y: z.number(), z: z.number() });
const landmarksLook = z.object({
  faceLandmarks: z.array(z.array(point)),
  matrices: z.array(z.array(z.number())),
});
const classesLook = z.object({
  width: z.number(),
  height: z.number(),
  classes: z.array(z.number()),
});

let server: Server;
let origin: string;
let foreignRequests: string[];

test.beforeAll(async () => {
  server = createServer((request, response) => {
    void answer(new URL(request.url ?? '/', 'http://any').pathname).then(
      ({ type, body }) => response.writeHead(200, { 'content-type': type }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  origin = `http://127.0.0.1:${address.port}`;
});

test.afterAll(() => new Promise((resolve) => server.close(resolve)));

test.beforeEach(async ({ page, context }) => {
  // MediaPipe Tasks 1.x reports its use to its maker when a task is closed. No content security
  // policy here, so that a version that does so is noticed.
  foreignRequests = [];
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (url.startsWith(`${origin}/`)) return route.continue();
    foreignRequests.push(url);
    return route.abort();
  });
  await page.goto(origin);
});

test.afterEach(() => {
  expect(foreignRequests).toEqual([]);
});

test('the face landmarker that we assemble finds one face of 478 points', async ({ page }) => {
  const { faceLandmarks, matrices } = landmarksLook.parse(await look(page, 'landmarks'));
  expect(faceLandmarks.map((points) => points.length)).toEqual([478]);
  expect(matrices.map((matrix) => matrix.length)).toEqual([16]);
  expect(matrices[0]?.every(Number.isFinite)).toBe(true);

  const at = (index: number) => point.parse(faceLandmarks[0]?.[index]);
  for (const [outer, iris, inner] of [
    [33, 468, 133],
    [263, 473, 362],
  ] as const) {
    const along = (at(iris).x - at(outer).x) / (at(inner).x - at(outer).x);
    expect(along).toBeGreaterThan(0.25);
    expect(along).toBeLessThan(0.75);
    const eyeWidth = Math.abs(at(inner).x - at(outer).x);
    expect(Math.abs(at(iris).y - (at(outer).y + at(inner).y) / 2)).toBeLessThan(eyeWidth / 3);
    expect(at(iris).z).not.toBe(0);
  }
  const [upperLip, lowerLip, chin] = [at(13).y, at(14).y, at(152).y];
  expect(at(468).y).toBeLessThan(upperLip);
  expect(upperLip).toBeLessThanOrEqual(lowerLip);
  expect(lowerLip).toBeLessThan(chin);
});

test('the segmenter tells the face from the background', async ({ page }) => {
  const { width, height, classes } = classesLook.parse(await look(page, 'classes'));
  const share = (kind: number) => classes.filter((one) => one === kind).length / (width * height);
  const [background, hair, faceSkin] = [share(0), share(1), share(3)];
  expect(classes[0]).toBe(0); // the upper left corner
  expect(background).toBeGreaterThan(0.2);
  expect(hair).toBeGreaterThan(0.01);
  expect(faceSkin).toBeGreaterThan(0.02);
});

/** Runs one look in a fresh module worker: a second task in the same one fails to load. */
function look(page: Page, kind: 'landmarks' | 'classes'): Promise<unknown> {
  return page.evaluate(
    (wanted) =>
      new Promise<unknown>((resolve, reject) => {
        const worker = new Worker('/worker.js', { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(wanted);
      }),
    kind,
  );
}

async function answer(urlPath: string): Promise<{ type: string; body: string | Buffer }> {
  if (urlPath === '/') return { type: 'text/html', body: '<!doctype html><title>Models</title>' };
  if (urlPath === '/worker.js') return { type: 'text/javascript', body: WORKER };
  const folder = Object.entries(FOLDERS).find(([prefix]) => urlPath.startsWith(prefix));
  if (folder === undefined) throw new Error(`${urlPath} is not served`);
  const [prefix, directory] = folder;
  const file = path.join(PROJECT, directory, urlPath.slice(prefix.length));
  const type = MEDIA_TYPES[path.extname(file)] ?? 'application/octet-stream';
  return { type, body: await readFile(file) };
}
