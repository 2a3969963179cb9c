import { createServer } from 'node:http';

/** Stands where the internet would be: notes every address that is asked for, and answers nobody. */
export interface Outside {
  /** For `--proxy-server`; browsers do not use a proxy for the loopback. */
  readonly proxy: string;
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Chromium looks for updates of its own, whatever its flags say; that is no doing of a page. */
const BROWSERS_OWN = 'update.googleapis.com';

export async function openOutside(): Promise<Outside> {
  const asked: string[] = [];
  const note = (address = ''): void => {
    if (!address.includes(BROWSERS_OWN)) asked.push(address);
  };
  const server = createServer((request) => {
    note(request.url);
    request.socket.destroy();
  });
  server.on('connect', (request, socket) => {
    note(request.url);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    proxy: `127.0.0.1:${address.port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
