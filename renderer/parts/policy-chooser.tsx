import { useTranslation } from 'react-i18next';
import type { Library } from '../../src/specification/library';
import type { Specification } from '../../src/specification/specification';
import { policiesFor } from '../sitting/rules';
import { nameIn } from '../words/words';
import './policy-chooser.css';

interface Props {
  readonly library: Library;
  readonly specification: Specification;
  /** With the policy's id; null: the specification as its own text has it. */
  readonly onChoose: (policyId: string | null) => void;
}

/** Whose rules hold at this window. Nothing where no policy may be laid over the specification. */
export function PolicyChooser({ library, specification, onChoose }: Props) {
  const { t, i18n } = useTranslation();
  const policies = policiesFor(library, specification);
  if (policies.length === 0) return null;
  return (
    <label className="policy-chooser">
      <span>{t('chooser.policy')}</span>
      <select
        value={specification.window ?? ''}
        onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
      >
        <option value="">{t('chooser.noPolicy')}</option>
        {policies.map(({ id, names }) => (
          <option key={id} value={id}>
            {nameIn(i18n.language, names)}
          </option>
        ))}
      </select>
    </label>
  );
}
