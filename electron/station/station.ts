import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { Fault } from '../fault';
import { createApi, type ApiOptions } from './api';
import type { Places } from './places';
import { refuse } from './refusal';

export type StationOptions = ApiOptions & Pick<Places, 'rendererDir' | 'modelsDir' | 'wasmDir'>;

/**
 * The station: one web-standard `fetch` for every shell. `/api` does the work; `/models`, `/wasm`
 * and the built screens are files.
 */
export function createStation(options: StationOptions) {
  const station = new Hono()
    .use(secureHeaders(PAGE_RULES))
    .use('/api/*', async (c, next) => {
      await next();
      c.header('Cache-Control', 'no-store');
    })
    .route('/api', createApi(options))
    .use('/models/*', files(options.modelsDir, '/models'))
    .use('/wasm/*', files(options.wasmDir, '/wasm'))
    .use('*', files(options.rendererDir, ''));
  station.notFound((c) =>
    refuse(new Fault('NOT_FOUND', `There is nothing at ${c.req.path}; load the page again.`), c),
  );
  station.onError(refuse);
  return station;
}

/** The station's routes, for Hono's typed client. */
export type Station = ReturnType<typeof createStation>;

const files = (root: string, prefix: string) =>
  serveStatic({ root, rewriteRequestPath: (path) => path.slice(prefix.length) });

/**
 * Nothing from outside, no plugins, no frames; WebAssembly may be compiled, text never becomes code.
 * Isolation from other origins gives the page exact clocks and shared memory.
 */
const PAGE_RULES: Parameters<typeof secureHeaders>[0] = {
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    imgSrc: ["'self'", 'blob:', 'data:'],
    mediaSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  permissionsPolicy: { camera: ['self'], microphone: [], geolocation: [], displayCapture: [] },
  crossOriginEmbedderPolicy: 'require-corp',
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
};
