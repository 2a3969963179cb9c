import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EXIT, readCommand } from './command';

const said: string[] = [];

beforeEach(() => {
  said.length = 0;
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said.push(text.toString());
      return true;
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
});

it('has a default for everything but the files', () => {
  expect(readCommand(['a.jpg', 'b/c.png'], '/home/me', {})).toEqual({
    files: ['a.jpg', 'b/c.png'],
    workDir: '/home/me',
    specification: 'cn.exitentry.nia',
    policy: null,
    subject: 'adult',
    outDir: resolve('/home/me/out'),
    ownLibraryDir: null,
    listSpecifications: false,
    explain: null,
    json: false,
    language: 'en',
    observationDir: null,
    replay: false,
  });
});

it('reads every option, before and after the files', () => {
  const args = ['--json', 'a.jpg', '--spec', 'us.visa.digital', '--subject', 'infant'];
  expect(readCommand([...args, '--out', 'x', '--specs', '/own'], '/home/me')).toMatchObject({
    files: ['a.jpg'],
    specification: 'us.visa.digital',
    subject: 'infant',
    outDir: resolve('/home/me/x'),
    ownLibraryDir: resolve('/own'),
    json: true,
  });
  expect(readCommand(['a.jpg', '--policy', 'my.window'], '/')).toMatchObject({
    policy: 'my.window',
  });
  const more = ['a.jpg', '--save-observation', 'seen', '--lang', 'zh-CN'];
  expect(readCommand(more, '/home/me')).toMatchObject({
    observationDir: resolve('/home/me/seen'),
    language: 'zh-CN',
  });
  expect(readCommand(['a.json', '--replay'], '/')).toMatchObject({ replay: true });
  expect(readCommand(['a.jpg', '--sheet', '6in'], '/')).toMatchObject({ sheet: '6in' });
});

it('takes the language of the tables from the environment', () => {
  expect(readCommand(['a.jpg'], '/', { LANG: 'zh_CN.UTF-8' })).toMatchObject({ language: 'zh-CN' });
});

it('needs no file to list or explain the specifications', () => {
  expect(readCommand(['--explain', 'cn.idcard'], '/')).toMatchObject({ explain: 'cn.idcard' });
  expect(readCommand(['--list-specs'], '/')).toMatchObject({ files: [], listSpecifications: true });
});

it('explains itself', () => {
  expect(readCommand(['--help'], '/')).toBe(EXIT.passed);
  const help = said.join('');
  for (const word of [
    '--spec',
    '--subject',
    '--out',
    '--json',
    '--list-specs',
    '--explain',
    '--policy',
    'BOLANG_SPECS',
    '--specs',
    '--lang',
    '--replay',
    '--sheet',
  ]) {
    expect(help).toContain(word);
  }
  expect(help).toContain('Exit code');
  expect(help).toMatch(/--save-observation .+It holds the\s+landmarks of the face/s);
});

it.each([
  [[]],
  [['--nonsense', 'a.jpg']],
  [['a.jpg', '--subject', 'dog']],
  [['a.jpg', '--spec']],
  [['a.jpg', '--lang', 'fr']],
  [['a.json', '--replay', '--save-observation', 'x']],
  [['a.json', '--replay', '--sheet', '6in']],
  [['a.jpg', '--sheet', '7in']],
])('complains in one line about %j', (args) => {
  expect(readCommand(args, '/')).toBe(EXIT.unusable);
  expect(said.join('').trim().split('\n')).toHaveLength(1);
});
