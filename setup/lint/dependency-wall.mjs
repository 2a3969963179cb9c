import { isBuiltin } from 'node:module';
import path from 'node:path';

/**
 * What each room may import. `packages`: the only ones allowed; absent: any. `node`: whether Node's
 * own modules are there. A room that is not listed (`e2e`, `bench`) may import everything.
 * @typedef {object} Room
 * @property {readonly string[]} rooms
 * @property {readonly string[]} [packages]
 * @property {readonly string[]} [notPackages]
 * @property {boolean} node
 * @property {string} why
 */

/** @type {Readonly<Record<string, Room>>} */
const ROOMS = {
  src: {
    rooms: ['src'],
    packages: ['zod', 'xstate', '@humanwhocodes/momoa'],
    node: false,
    why: 'The rulebook has to run anywhere (window, worker, station, test), so it imports nothing but itself and small pure packages.',
  },
  renderer: {
    rooms: ['renderer', 'src', 'assets'],
    notPackages: ['electron', 'sharp', 'playwright-core', '@hono/node-server', 'commander'],
    node: false,
    why: 'The renderer runs in a page without Node and reaches the station only through its door, so that both shells run the same code.',
  },
  electron: {
    rooms: ['electron', 'src', 'setup', 'assets', 'package.json'],
    notPackages: [
      'react',
      'react-dom',
      'react-i18next',
      '@xstate/react',
      '@mediapipe/tasks-vision',
    ],
    node: true,
    why: 'The station is reached by fetch alone and knows nothing of the screens, so that both shells and the command line share it.',
  },
  setup: {
    rooms: ['setup'],
    node: true,
    why: 'Set-up runs before anything is built, so it imports nothing but itself, Node and packages.',
  },
};

/**
 * @param {{ file: string, specifier: string }} where file: relative to the project, forward slashes
 * @returns {string | undefined} what is wrong with that import; undefined when nothing is
 */
export function wallBreach({ file, specifier }) {
  const [from = ''] = file.split('/');
  const room = ROOMS[from];
  if (room === undefined) return undefined;
  const said = (/** @type {string} */ what) => `${from}/ may not import ${what}. ${room.why}`;

  if (specifier.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), specifier);
    const [to = ''] = target.split('/');
    return room.rooms.includes(to) ? undefined : said(to === '..' ? 'from outside' : `${to}/`);
  }
  if (isBuiltin(specifier)) return room.node ? undefined : said(`Node's ${specifier}`);

  const name = packageOf(specifier);
  const isAllowed = room.packages?.includes(name) ?? !room.notPackages?.includes(name);
  return isAllowed ? undefined : said(`the package ${name}`);
}

/** @param {string} specifier */
function packageOf(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/**
 * ESLint rule: every way of naming another module, `new URL(…, import.meta.url)` of a worker too.
 * @type {import('eslint').Rule.RuleModule}
 */
export const dependencyWall = {
  meta: { type: 'problem', schema: [], messages: { breach: '{{breach}}' } },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    const check = (/** @type {any} */ source) => {
      if (typeof source?.value !== 'string') return;
      const breach = wallBreach({ file, specifier: source.value });
      if (breach !== undefined) {
        context.report({ node: source, messageId: 'breach', data: { breach } });
      }
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (/** @type {any} */ node) => check(node.source),
      'NewExpression[callee.name="URL"][arguments.1.type="MemberExpression"]': (
        /** @type {any} */ node,
      ) => check(node.arguments[0]),
    };
  },
};
