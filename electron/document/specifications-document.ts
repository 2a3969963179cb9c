import { z } from 'zod';
import english from '../../assets/words/en.json';
import {
  explain,
  ownRules,
  type Explanation,
  type RuleFact,
} from '../../src/explanation/explanation';
import type { Fact } from '../../src/explanation/fact';
import { factText } from '../../src/explanation/fact-text';
import { CHECK_IDS } from '../../src/checks/check-id';
import type { Library } from '../../src/specification/library';
import { byIssuer } from '../../src/specification/library-order';
import { DEFAULT_POLICIES } from '../../src/specification/policy';
import type { Sourced } from '../../src/specification/sourced';
import type { WindowPolicy } from '../../src/specification/window-policy';
import { WORDS } from '../photo/language';

const words = WORDS.en;

/** What was found and is no specification here: `assets/left-out-specifications.json`. */
export const leftOutSchema = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    stated: z.string(),
    because: z.string(),
  }),
);

export type LeftOut = z.infer<typeof leftOutSchema>;

/** `docs/specs.md`: every specification with its sources, in Markdown; the same for the same data. */
export function specificationsDocument(
  { specifications, policies }: Library,
  leftOut: LeftOut,
): string {
  return [
    '<!-- Written by `npm run docs` from assets/specs, assets/policies and src/specification/policy.ts. -->',
    '# Photo specifications',
    `${specifications.length} specifications. Re-check one against the authority before you call it official. ` +
      'Each number has its sources and how far to trust them; where sources differ, it says what else is said, ' +
      'which reading was taken, and why. Where a source is silent, nothing is asked for.',
    confidences(),
    ...byIssuer(specifications).flatMap((group) => [
      `## ${words.issuer[group.name]}`,
      ...group.specifications.flatMap((one) => specificationSection(explain(one, policies))),
    ]),
    '## Left out, and why',
    table(
      ['what', 'stated', 'not included, because'],
      leftOut.map(({ id, name, stated, because }) => [`\`${id}\` ${name}`, stated, because]),
    ),
    '## Policies of windows',
    'What a window asks for beyond or below the text; chosen with `--policy`, or by staff in the app.',
    ...policies.flatMap(policySection),
    '## General rules',
    'How much each check matters where a specification does not name it. What no source demands at most warns.',
    table(
      ['check', 'policy', 'who or what asks for it'],
      CHECK_IDS.map((id) => {
        const { policy, because } = DEFAULT_POLICIES[id];
        return [english.check[id].name, policy, because];
      }),
    ),
    '## Ages',
    `Only what a specification's own source relaxes is relaxed, and a younger person has what the older ones have too: ${Object.values(words.subject).join(', ')} (years). ${words.explain.never}`,
    '',
  ].join('\n\n');
}

const MEANING = {
  official: 'the authority’s own page',
  quoted: 'the authority’s text, quoted word for word elsewhere',
  agreed: 'at least two independent sources',
  copied: 'several pages, probably copies of one text',
  single: 'one source',
  derived: 'arithmetic from a sourced number',
} as const satisfies Record<Sourced['confidence'], string>;

const confidences = (): string =>
  table(
    ['confidence', 'means'],
    Object.entries(MEANING).map(([name, meaning]) => [name, meaning]),
  );

function specificationSection(explanation: Explanation): readonly string[] {
  const { specification, facts, ages, unchecked, policies } = explanation;
  const { id, names, sources } = specification;
  const keys = Object.keys(sources);
  const own = ownRules(explanation);
  return [
    `### ${id}`,
    `${names['zh-CN']} · ${names.en}`,
    factTable(facts, keys),
    ...(own.length === 0 ? [] : [ruleTable(own, keys)]),
    ...(ages.length === 0
      ? ['Ages: nothing is relaxed.']
      : ages.flatMap(({ age, facts: relaxed, rules }) => [
          `Relaxed for ages ${words.subject[age].toLowerCase()}:`,
          ...(relaxed.length === 0 ? [] : [factTable(relaxed, keys)]),
          ...(rules.length === 0 ? [] : [ruleTable(rules, keys)]),
        ])),
    ...(unchecked.length === 0
      ? []
      : [
          'Also stated and not checked here:',
          unchecked
            .map(({ stated, why, source }) => `- ${stated} ${cited(source, keys)} ${why}`)
            .join('\n'),
        ]),
    ...(policies.length === 0
      ? []
      : [`Policies: ${policies.map((policy) => `\`${policy.id}\``).join(', ')}.`]),
    `Sources:\n\n${Object.values(sources)
      .map(
        ({ title, url }, index) => `${index + 1}. ${title}${url === undefined ? '' : ` <${url}>`}`,
      )
      .join('\n')}`,
  ];
}

const factTable = (facts: readonly Fact[], keys: readonly string[]): string =>
  table(
    ['what', 'value', 'confidence', 'sources', 'notes and conflicts'],
    facts.map(({ name, value, sourced }) => [
      words.fact[name],
      factText(value, words),
      ...saidCells(sourced, keys),
    ]),
  );

const ruleTable = (rules: readonly RuleFact[], keys: readonly string[]): string =>
  table(
    ['check', 'policy', 'confidence', 'sources', 'notes and conflicts'],
    rules.flatMap(({ check, policy, said }) =>
      said === null ? [] : [[english.check[check].name, policy, ...saidCells(said, keys)]],
    ),
  );

const cited = (source: readonly string[], keys: readonly string[]): string =>
  `(${source.map((key) => keys.indexOf(key) + 1).join(', ')})`;

function saidCells(
  { confidence, source, note, conflict }: Sourced,
  keys: readonly string[],
): readonly string[] {
  const others = conflict?.others.map(
    ({ reading, source: from }) => `${reading} ${cited(from, keys)}`,
  );
  const told = [
    ...(note === undefined ? [] : [note]),
    ...(others === undefined ? [] : [`Also said: ${others.join('; ')}.`]),
    ...(conflict === undefined ? [] : [`Taken: ${conflict.taken}, because ${conflict.why}.`]),
  ];
  return [confidence, cited(source, keys), told.join(' ')];
}

function policySection({ id, names, for: patterns, sources, note, rules }: WindowPolicy) {
  return [
    `### ${id}`,
    `${names['zh-CN']} · ${names.en}`,
    [
      `For ${patterns.map((pattern) => `\`${pattern}\``).join(', ')}.`,
      ...(note === undefined ? [] : [note]),
    ].join(' '),
    table(
      ['check', 'policy'],
      CHECK_IDS.flatMap((check) => {
        const policy = rules[check];
        return policy === undefined ? [] : [[english.check[check].name, policy]];
      }),
    ),
    `Who says so:\n\n${sources
      .map(({ title, url }) => `- ${title}${url === undefined ? '' : ` <${url}>`}`)
      .join('\n')}`,
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
