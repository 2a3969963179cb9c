import { useTranslation } from 'react-i18next';
import type { CheckId } from '../../src/checks/check-id';
import { explain, type Explanation } from '../../src/explanation/explanation';
import { factText } from '../../src/explanation/fact-text';
import { specificationFor } from '../../src/specification/for-subject';
import type { Library } from '../../src/specification/library';
import type { Policy } from '../../src/specification/policy';
import type { Specification } from '../../src/specification/specification';
import { nameIn, wordsOf } from '../words/words';
import { ExplanationSources } from './explanation-sources';
import { RelaxedList } from './relaxed-list';
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
  const { t, i18n } = useTranslation();
  const explanation = explain(specification, library.policies);
  return (
    <article className="document-explanation">
      <h1>{nameIn(i18n.language, specification.names)}</h1>
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
          {t('chooser.others')}
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
  const { t, i18n } = useTranslation();
  const words = wordsOf(i18n.language);
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
            {explanation.ages.length === 0 && t('explain.nothingRelaxed')}
            {explanation.ages.map(({ age }) => (
              <RelaxedList
                key={age}
                title={t(`subject.${age}`)}
                relaxed={specificationFor(explanation.specification, age).relaxed}
              />
            ))}
          </dd>
        </div>
      </dl>
    </>
  );
}

/** The checks that a person can do something about. */
const ASKED_OF_PERSON = [
  'yaw',
  'pitch',
  'roll',
  'gaze',
  'eyesOpen',
  'mouthClosed',
  'expressionNeutral',
  'eyesVisible',
  'glasses',
  'eyebrowsVisible',
  'earsVisible',
  'faceOutlineVisible',
  'hairTied',
  'noHeadCovering',
  'faceUnoccluded',
  'mouthUnoccluded',
  'shouldersLevel',
] as const satisfies readonly CheckId[];

interface RuleNamesProps {
  readonly title: string;
  readonly explanation: Explanation;
  readonly policy: Policy;
}

/** What a person is asked to do with this policy. */
function RuleNames({ title, explanation, policy }: RuleNamesProps) {
  const { t, i18n } = useTranslation();
  const { glasses } = explanation.specification;
  const names = ASKED_OF_PERSON.filter((check) => {
    // Said by itself, and then glasses that do not reflect are none to speak of.
    if (check === 'glasses' && glasses?.worn === 'forbidden') return false;
    return explanation.rules.some((rule) => rule.check === check && rule.policy === policy);
  }).map((check) => t(`ask.${check}`));
  if (names.length === 0) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd>{names.join(wordsOf(i18n.language).factText.comma)}</dd>
    </div>
  );
}
