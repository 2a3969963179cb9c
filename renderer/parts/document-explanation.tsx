import { useTranslation } from 'react-i18next';
import { CHECK_GROUPS } from '../../src/checks/check-id';
import { explain, type Explanation } from '../../src/explanation/explanation';
import { factText } from '../../src/explanation/fact-text';
import type { Library } from '../../src/specification/library';
import type { Policy } from '../../src/specification/policy';
import type { Specification } from '../../src/specification/specification';
import { currentLanguage, WORDS } from '../words/words';
import { ExplanationSources } from './explanation-sources';
import './document-explanation.css';

interface Props {
  readonly library: Library;
  readonly specification: Specification;
  /** Also show the sources. */
  readonly staff: boolean;
  readonly onChoose: () => void;
  readonly onBack: () => void;
}

/** What one document asks for, in plain words; for staff every number with its sources. */
export function DocumentExplanation({ library, specification, staff, onChoose, onBack }: Props) {
  const { t } = useTranslation();
  const explanation = explain(specification, library.policies);
  return (
    <article className="document-explanation">
      <h1>{specification.names[currentLanguage()]}</h1>
      <div className="text" tabIndex={0}>
        {staff ? (
          <ExplanationSources explanation={explanation} />
        ) : (
          <PlainExplanation explanation={explanation} />
        )}
      </div>
      <div className="actions">
        <button type="button" className="button main" onClick={onChoose}>
          {t('chooser.choose')}
        </button>
        <button type="button" className="button" onClick={onBack}>
          {t('chooser.back')}
        </button>
      </div>
    </article>
  );
}

/** What a person without knowledge of the matter wants to know of the photo. */
const PLAIN_FACTS: ReadonlySet<string> = new Set([
  'print',
  'photo',
  'file',
  'background',
  'glasses',
]);

function PlainExplanation({ explanation }: { readonly explanation: Explanation }) {
  const { t } = useTranslation();
  const words = WORDS[currentLanguage()];
  const ages = explanation.ages.map(({ age }) => t(`subject.${age}`));
  return (
    <>
      <dl>
        {explanation.facts
          .filter(({ name }) => PLAIN_FACTS.has(name))
          .map(({ name, value }) => (
            <div key={name}>
              <dt>{t(`fact.${name}`)}</dt>
              <dd>{factText(value, words)}</dd>
            </div>
          ))}
        <RuleNames title={t('explain.must')} explanation={explanation} policy="block" />
        <RuleNames title={t('explain.better')} explanation={explanation} policy="warn" />
        <div>
          <dt>{t('explain.ages')}</dt>
          <dd>
            {ages.length === 0 ? t('explain.nothingRelaxed') : ages.join(words.factText.comma)}
          </dd>
        </div>
      </dl>
    </>
  );
}

interface RuleNamesProps {
  readonly title: string;
  readonly explanation: Explanation;
  readonly policy: Policy;
}

/** The checks of the person that have this policy, by name. */
function RuleNames({ title, explanation, policy }: RuleNamesProps) {
  const { t } = useTranslation();
  const names = explanation.rules
    .filter(
      (rule) => rule.policy === policy && CHECK_GROUPS.subject.some((id) => id === rule.check),
    )
    // Where staff alone look, a person can do nothing.
    .filter(({ check }) => check !== 'jewellery' && check !== 'skinMarks')
    .map(({ check }) => t(`check.${check}.name`));
  if (names.length === 0) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd>{names.join(WORDS[currentLanguage()].factText.comma)}</dd>
    </div>
  );
}
