import { existsSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';

const CONNECT_TIME_LIMIT_MS = 2_000;

/**
 * Whether a window can be shown. On Linux that takes a Wayland or X server that answers; elsewhere
 * there always is a screen.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {Promise<boolean>}
 */
export async function hasDisplay(env, platform) {
  if (platform !== 'linux') return true;
  const wayland = env['WAYLAND_DISPLAY'];
  if (wayland) {
    const socket = path.resolve(env['XDG_RUNTIME_DIR'] ?? '/', wayland);
    if (existsSync(socket) && (await answers({ path: socket }))) return true;
  }
  for (const address of xAddresses(env['DISPLAY'] ?? '')) {
    if (await answers(address)) return true;
  }
  return false;
}

/**
 * @param {string} display such as `:0`, `localhost:10.0`
 * @returns {net.NetConnectOpts[]} where its server may listen
 */
function xAddresses(display) {
  const match = /^(?<host>[^:]*):(?<number>\d+)/.exec(display);
  if (match?.groups === undefined) return [];
  const { host = '', number = '' } = match.groups;
  if (host !== '' && host !== 'unix') return [{ host, port: 6000 + Number(number) }];
  const socket = `/tmp/.X11-unix/X${number}`;
  return [{ path: socket }, { path: `\0${socket}` }];
}

/**
 * @param {net.NetConnectOpts} address
 * @returns {Promise<boolean>}
 */
function answers(address) {
  return new Promise((resolve) => {
    const connection = net.connect(address);
    const end = (/** @type {boolean} */ answer) => {
      connection.destroy();
      resolve(answer);
    };
    connection.setTimeout(CONNECT_TIME_LIMIT_MS, () => end(false));
    connection.on('connect', () => end(true));
    connection.on('error', () => end(false));
  });
}
