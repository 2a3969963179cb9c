import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { dependencyWall } from './setup/lint/dependency-wall.mjs';

const TESTS = ['**/*.test.{ts,tsx,mjs}', '**/*.spec.ts'];
const CONFIGS = ['**/*.config.{ts,js}'];

const HANDED_IN = 'src/ is pure, so that a judgement can be replayed; have the caller hand it in.';
const banned = (names) => names.map((name) => ({ name, message: HANDED_IN }));

export default defineConfig(
  globalIgnores([
    '.cache/',
    'dist/',
    'out/',
    'coverage/',
    'assets/models/',
    'playwright-report/',
    'test-results/',
  ]),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', '{src,renderer,electron}/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-unsafe-type-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.strict],
  },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 300],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  {
    // Matchers such as expect.any() are of type any, and a test may build what no type allows.
    files: TESTS,
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    // Hooks hand out functions, and nothing here depends on `this`.
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['{src,renderer,electron,setup}/**/*.{ts,tsx,mjs}'],
    ignores: [...TESTS, ...CONFIGS],
    plugins: { house: { rules: { 'dependency-wall': dependencyWall } } },
    rules: { 'house/dependency-wall': 'error' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': [
        'error',
        ...banned(['console', 'process', 'performance', 'document', 'window', 'navigator']),
        ...banned(['globalThis', 'fetch', 'crypto', 'setTimeout', 'setInterval', 'Buffer']),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: HANDED_IN },
        { object: 'Date', property: 'now', message: HANDED_IN },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: HANDED_IN },
        { selector: 'CallExpression[callee.name="Date"]', message: HANDED_IN },
      ],
    },
  },
);
