import { useTranslation } from 'react-i18next';
import { ownRules, type Explanation, type RuleFact } from '../../src/explanation/explanation';
import type { Fact } from '../../src/explanation/fact';
import { factText } from '../../src/explanation/fact-text';
import type { Sourced } from '../../src/specification/sourced';
import { wordsOf } from '../words/words';

/** Every number, rule and age of a specification with its sources, for staff. */
export function ExplanationSources({ explanation }: { readonly explanation: Explanation }) {
  const { t } = useTranslation();
  const { sources } = explanation.specification;
  const keys = Object.keys(sources);
  return (
    <div className="explanation-sources">
      <h2>{t('explain.numbers')}</h2>
      <Rows facts={explanation.facts} rules={[]} keys={keys} />
      <h2>{t('explain.rules')}</h2>
      <Rows facts={[]} rules={ownRules(explanation)} keys={keys} />
      <p>{t('explain.defaults')}</p>
      <h2>{t('explain.ages')}</h2>
      {explanation.ages.map(({ age, facts, rules }) => (
        <section key={age}>
          <h3>{t(`subject.${age}`)}</h3>
          <Rows facts={facts} rules={rules} keys={keys} />
        </section>
      ))}
      <p>{t(explanation.ages.length === 0 ? 'explain.nothingRelaxed' : 'explain.never')}</p>
      {explanation.unchecked.length > 0 && <h2>{t('explain.unchecked')}</h2>}
      <ul lang="en">
        {explanation.unchecked.map(({ stated, why, source }) => (
          <li key={stated}>
            {stated} {cited(source, keys)} {why}
          </li>
        ))}
      </ul>
      <h2>{t('explain.sources')}</h2>
      <ol lang="en">
        {Object.values(sources).map(({ title, url }) => (
          <li key={title}>
            {title} {url}
          </li>
        ))}
      </ol>
    </div>
  );
}

const cited = (source: readonly string[], keys: readonly string[]): string =>
  `[${source.map((key) => String(keys.indexOf(key) + 1)).join(', ')}]`;

interface RowsProps {
  readonly facts: readonly Fact[];
  readonly rules: readonly RuleFact[];
  /** Of the sources, in the order of their numbers. */
  readonly keys: readonly string[];
}

function Rows({ facts, rules, keys }: RowsProps) {
  const { t, i18n } = useTranslation();
  const words = wordsOf(i18n.language);
  return (
    <dl>
      {facts.map(({ name, value, sourced }) => (
        <Row
          key={name}
          name={t(`fact.${name}`)}
          value={factText(value, words)}
          {...{ sourced, keys }}
        />
      ))}
      {rules.map(
        ({ check, policy, said }) =>
          said !== null && (
            <Row
              key={check}
              name={t(`check.${check}.name`)}
              value={t(`policy.${policy}`)}
              sourced={said}
              keys={keys}
            />
          ),
      )}
    </dl>
  );
}

interface RowProps {
  readonly name: string;
  readonly value: string;
  readonly sourced: Sourced;
  readonly keys: readonly string[];
}

function Row({ name, value, sourced, keys }: RowProps) {
  const { t } = useTranslation();
  const { source, confidence, note, conflict } = sourced;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        <small>
          {t(`confidence.${confidence}`)} {cited(source, keys)}
        </small>
        {note !== undefined && <small lang="en">{note}</small>}
        {conflict?.others.map(({ reading, source: from }) => (
          <small key={reading}>
            {t('explain.others')}: <span lang="en">{reading}</span> {cited(from, keys)}
          </small>
        ))}
        {conflict !== undefined && (
          <small>
            {t('explain.taken')}: <span lang="en">{conflict.taken}</span> {t('explain.why')}:{' '}
            <span lang="en">{conflict.why}</span>
          </small>
        )}
      </dd>
    </div>
  );
}
