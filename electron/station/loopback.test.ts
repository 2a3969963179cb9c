import { request } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLoopback, type Loopback } from './loopback';

let loopback: Loopback;

beforeEach(async () => {
  loopback = await openLoopback({ fetch: () => new Response('inside') });
});

afterEach(async () => {
  await loopback.close();
});

const statusOf = async (path: string, headers: Record<string, string> = {}) =>
  (await fetch(new URL(path, loopback.origin), { headers, redirect: 'manual' })).status;

/** Enters with the token and returns the cookie. */
async function enter(): Promise<string> {
  const answer = await fetch(loopback.entry('/page?x=1'), { redirect: 'manual' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/page?x=1');
  const cookie = answer.headers.get('set-cookie') ?? '';
  expect(cookie).toContain('HttpOnly');
  expect(cookie).toContain('SameSite=Strict');
  return cookie.split(';')[0] ?? '';
}

/** `fetch` does not let a caller choose the host. */
function statusForHost(host: string, cookie: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(loopback.origin, { headers: { host, cookie } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

it('listens on this machine alone', () => {
  expect(new URL(loopback.origin).hostname).toBe('127.0.0.1');
});

it('lets in whoever brings the token first, and nobody after', async () => {
  expect(await statusOf('/')).toBe(403);
  expect(await statusOf('/?token=wrong')).toBe(403);
  const cookie = await enter();
  expect(await statusOf('/', { cookie })).toBe(200);
  expect(await statusOf(loopback.entry('/').href)).toBe(403);
  expect(await statusOf('/', { cookie: `${cookie}x` })).toBe(403);
  expect(await statusOf('/')).toBe(403);
});

it('refuses another host name and another origin, even with the cookie', async () => {
  const cookie = await enter();
  const { host } = new URL(loopback.origin);
  expect(await statusForHost(host, cookie)).toBe(200);
  expect(await statusForHost('evil.example', cookie)).toBe(403);
  expect(await statusForHost(`localhost:${new URL(loopback.origin).port}`, cookie)).toBe(403);
  expect(await statusOf('/', { cookie, origin: 'http://evil.example' })).toBe(403);
  expect(await statusOf('/', { cookie, origin: loopback.origin })).toBe(200);
});

it('is gone when it is closed', async () => {
  const { origin } = loopback;
  await loopback.close();
  await expect(fetch(origin)).rejects.toThrow();
  loopback = await openLoopback({ fetch: () => new Response('inside') });
});
