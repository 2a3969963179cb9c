import { factText } from '../../src/explanation/fact-text';
import { ownRules, type Explanation, type RuleFact } from '../../src/explanation/explanation';
import type { Fact } from '../../src/explanation/fact';
import type { Sourced } from '../../src/specification/sourced';
import type { WindowPolicy } from '../../src/specification/window-policy';
import { columns } from './columns';
import { WORDS, type Language, type Words } from './language';

/** A specification for a person: every number, rule and age with its sources, conflicts and policies. */
export function explanationText(explanation: Explanation, language: Language): string {
  const words = WORDS[language];
  const { specification, ages, unchecked, policies } = explanation;
  const { sources, id, names } = specification;
  const numbers = new Map(Object.keys(sources).map((key, index) => [key, index + 1]));
  const cite = (keys: readonly string[]): string =>
    `[${keys.map((key) => (numbers.get(key) ?? key).toString()).join(', ')}]`;
  const say = { words, cite };

  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
  return [
    `${id}  ${names[language]}`,
    ...section(words.explain.numbers, factLines(explanation.facts, say)),
    ...section(words.explain.rules, [
      ...ruleLines(ownRules(explanation), say),
      words.explain.defaults,
    ]),
    ...section(words.explain.ages, [
      ...ages.flatMap(({ age, facts, rules }) => [
        words.subject[age],
        ...[...factLines(facts, say), ...ruleLines(rules, say)].map((line) => `  ${line}`),
      ]),
      ages.length === 0 ? words.explain.nothingRelaxed : words.explain.never,
    ]),
    ...section(
      words.explain.unchecked,
      unchecked.flatMap(({ stated, why, source }) => [
        `${stated} ${cite(source)}`,
        `  ${words.explain.why}: ${why}`,
      ]),
    ),
    ...section(
      words.explain.policies,
      policies.flatMap((policy) => policyLines(policy, language)),
    ),
    ...section(
      words.explain.sources,
      Object.values(sources).map(({ title, url }, index) =>
        [`[${index + 1}]`, title, ...(url === undefined ? [] : [url])].join(' '),
      ),
    ),
  ].join('\n');
}

interface Say {
  readonly words: Words;
  readonly cite: (keys: readonly string[]) => string;
}

type Row = readonly [name: string, value: string, said: Sourced];

const factLines = (facts: readonly Fact[], say: Say): readonly string[] =>
  lines(
    facts.map(({ name, value, sourced }) => [
      say.words.fact[name],
      factText(value, say.words),
      sourced,
    ]),
    say,
  );

const ruleLines = (rules: readonly RuleFact[], say: Say): readonly string[] =>
  lines(
    rules.flatMap(({ check, policy, said }): readonly Row[] =>
      said === null ? [] : [[say.words.check[check].name, say.words.policy[policy], said]],
    ),
    say,
  );

/** In columns, below each what is to be said of it. */
function lines(rows: readonly Row[], { words, cite }: Say): readonly string[] {
  const table = columns(
    rows.map(([name, value, { confidence, source }]) => [
      name,
      value,
      `${words.confidence[confidence]} ${cite(source)}`,
    ]),
  );
  return rows.flatMap(([, , { note, conflict }], index) => [
    table[index] ?? '',
    ...(note === undefined ? [] : [`    ${note}`]),
    ...(conflict?.others.map(
      ({ reading, source }) => `    ${words.explain.others}: ${reading} ${cite(source)}`,
    ) ?? []),
    ...(conflict === undefined
      ? []
      : [`    ${words.explain.taken}: ${conflict.taken}. ${words.explain.why}: ${conflict.why}.`]),
  ]);
}

function policyLines(policy: WindowPolicy, language: Language): readonly string[] {
  const words = WORDS[language];
  const rules = Object.entries(policy.rules).map(
    ([check, wanted]) =>
      `${Object.entries(words.check).find(([id]) => id === check)?.[1].name ?? check}: ${words.policy[wanted]}`,
  );
  return [
    `${policy.id}  ${policy.names[language]}`,
    `    ${rules.join('; ')}`,
    ...(policy.note === undefined ? [] : [`    ${policy.note}`]),
    ...policy.sources.map(({ title }) => `    ${title}`),
  ];
}

/** The same as data. */
export function explanationJson({ specification, policies, ...said }: Explanation): string {
  const { id, names, sources } = specification;
  return JSON.stringify({
    id,
    names,
    sources,
    facts: said.facts.map(({ name, value, sourced }) => ({ name, ...value, ...cited(sourced) })),
    rules: said.rules.map(ruleJson),
    ages: said.ages.map(({ age, facts, rules }) => ({
      age,
      facts: facts.map(({ name, value, sourced }) => ({ name, ...value, ...cited(sourced) })),
      rules: rules.map(ruleJson),
    })),
    unchecked: said.unchecked,
    policies,
  });
}

const cited = ({ source, confidence, note, conflict }: Sourced) => ({
  source,
  confidence,
  ...(note !== undefined && { note }),
  ...(conflict !== undefined && { conflict }),
});

const ruleJson = ({ check, policy, said, because }: RuleFact) => ({
  check,
  policy,
  ...(said === null ? { because } : cited(said)),
});
