import { expect, test } from 'vitest';
import { SILENT } from '../checks/faultless-evidence';
import { parseLibraryFile } from './parse-library-file';
import { policyOf } from './policy';
import { specificationSchema } from './specification';
import { isFor, withPolicy, windowPolicySchema, type WindowPolicy } from './window-policy';

const POLICY: WindowPolicy = {
  id: 'my.window',
  names: { 'zh-CN': '本店', en: 'Ours' },
  for: ['cn.exitentry.*', 'test.silent'],
  sources: [{ title: 'Said at the counter' }, { title: 'Written on the door' }],
  rules: { earsVisible: 'block', sharpness: 'warn' },
};

test.each([
  ['cn.exitentry.nia', true],
  ['cn.exitentry', false],
  ['test.silent', true],
  ['test.silent.more', false],
])('is for %s: %s', (id, expected) => {
  expect(isFor(POLICY, { ...SILENT, id })).toBe(expected);
});

test('a star alone is for all', () => {
  expect(isFor({ ...POLICY, for: ['*'] }, SILENT)).toBe(true);
});

test('its rules replace those of the specification, and the others stay', () => {
  const strict = {
    ...SILENT,
    rules: { gaze: { policy: 'block' as const, source: ['rule'], confidence: 'single' as const } },
  };
  const laid = withPolicy(strict, POLICY);
  expect(laid.window).toBe('my.window');
  expect(policyOf(laid, 'earsVisible')).toBe('block');
  expect(policyOf(laid, 'sharpness')).toBe('warn');
  expect(policyOf(laid, 'gaze')).toBe('block');
});

test('what is laid over is a whole specification, with who says so', () => {
  const { window, ...laid } = withPolicy(SILENT, POLICY);
  expect(window).toBe('my.window');
  expect(specificationSchema.parse(laid).sources).toMatchObject({
    'my.window 1': { title: 'Said at the counter' },
    'my.window 2': { title: 'Written on the door' },
  });
});

test.each([
  [{ for: [] }, 'for needs 1 or more entries.'],
  [
    { for: ['CN'] },
    'for.0 must be an id such as cn.idcard, or the beginning of ids such as cn.exitentry.*.',
  ],
  [{ rules: {} }, 'rules needs one or more checks.'],
  [{ rules: { ears: 'block' } }, 'rules.ears is not known here; correct its name or remove it.'],
  [{ rules: { earsVisible: 'no' } }, 'rules.earsVisible must be block or warn or off.'],
  [{ sources: undefined }, 'sources is missing; add it.'],
])('%j is refused: %s', (change, message) => {
  const { error } = parseLibraryFile(JSON.stringify({ ...POLICY, ...change }));
  expect(error).toMatchObject({ line: 1, message });
});

test('a file that is neither a policy nor a specification says so', () => {
  expect(parseLibraryFile('{"id": "a.b"}').error?.message).toContain('neither');
  expect(parseLibraryFile('[]').error?.message).toBe('The file must be an object.');
  expect(parseLibraryFile(JSON.stringify(POLICY)).value).toEqual({
    kind: 'policy',
    policy: windowPolicySchema.parse(POLICY),
  });
});
