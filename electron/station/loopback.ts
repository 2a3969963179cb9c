import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** A station behind a port of this machine that only one browser may enter. */
export interface Loopback {
  readonly origin: string;
  /** The address of a page with the token that lets the first visitor in, once. */
  entry(page: string): URL;
  close(): Promise<void>;
}

interface Handler {
  fetch(request: Request): Response | Promise<Response>;
}

const HOST = '127.0.0.1';
const COOKIE = 'bolang-visitor';
const TOKEN_PARAMETER = 'token';

/**
 * Serves a handler on 127.0.0.1 at a free port. Whoever brings the token first gets a cookie and is
 * the only visitor from then on; the token is used up. Requests for another host name (a foreign
 * page that points its own name here) and from another origin are refused.
 */
export async function openLoopback(station: Handler): Promise<Loopback> {
  const token = randomBytes(32).toString('base64url');
  const visitor = randomBytes(32).toString('base64url');
  let isTokenUsed = false;
  let host = '';

  const door = new Hono().all('*', (c) => {
    const { headers } = c.req.raw;
    const origin = headers.get('origin');
    const isOurs = headers.get('host') === host && (origin === null || origin === `http://${host}`);
    if (!isOurs) return c.text(REFUSED, 403);
    if (isSame(getCookie(c, COOKIE), visitor)) return station.fetch(c.req.raw);

    const page = new URL(c.req.url);
    if (isTokenUsed || !isSame(page.searchParams.get(TOKEN_PARAMETER), token)) {
      return c.text(REFUSED, 403);
    }
    isTokenUsed = true;
    page.searchParams.delete(TOKEN_PARAMETER);
    setCookie(c, COOKIE, visitor, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return c.redirect(`${page.pathname}${page.search}`, 303);
  });

  const server = createAdaptorServer({ fetch: door.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, HOST, resolve);
  });
  host = `${HOST}:${portOf(server.address())}`;
  const origin = `http://${host}`;
  return {
    origin,
    entry(page) {
      const url = new URL(page, origin);
      url.searchParams.set(TOKEN_PARAMETER, token);
      return url;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

const REFUSED = 'This address is open to one window of Bolang alone.';

function isSame(given: string | null | undefined, secret: string): boolean {
  const bytes = Buffer.from(given ?? '');
  return bytes.length === secret.length && timingSafeEqual(bytes, Buffer.from(secret));
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
