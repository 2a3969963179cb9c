import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sizeText } from '../../src/explanation/fact-text';
import { withMostUsedFirst } from '../../src/specification/library-order';
import type { Specification } from '../../src/specification/specification';
import { nameIn } from '../words/words';
import { matches } from './document-search';
import './document-list.css';

interface Props {
  readonly specifications: readonly Specification[];
  readonly chosen: Specification;
  readonly onChoose: (specification: Specification) => void;
  readonly onExplain: (specification: Specification) => void;
  /** Null where the list is the screen itself. */
  readonly onClose: (() => void) | null;
}

/** All documents, the most used first, then by country; a word narrows them, Enter takes the first. */
export function DocumentList({ specifications, chosen, onChoose, onExplain, onClose }: Props) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const groups = withMostUsedFirst(specifications.filter((one) => matches(one, wanted)));
  const [first] = groups.flatMap((group) => group.specifications);
  return (
    <div className="document-list">
      <header>
        <h1>{t('chooser.document')}</h1>
        <form
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            if (wanted.trim() !== '' && first !== undefined) onChoose(first);
          }}
        >
          <input
            type="search"
            value={wanted}
            placeholder={t('chooser.search')}
            aria-label={t('chooser.search')}
            onChange={({ target }) => setWanted(target.value)}
          />
        </form>
        {onClose !== null && (
          <button type="button" className="button quiet" onClick={onClose}>
            {t('chooser.close')}
          </button>
        )}
      </header>
      <div className="groups" role="status" aria-live="off">
        {groups.map(({ name, specifications: members }) => (
          <section key={name} aria-labelledby={`group-${name}`}>
            <h2 id={`group-${name}`}>
              {name === 'mostUsed' ? t('chooser.mostUsed') : t(`issuer.${name}`)}
            </h2>
            <ul>
              {members.map((specification) => (
                <DocumentItem
                  key={specification.id}
                  specification={specification}
                  isChosen={specification.id === chosen.id}
                  onChoose={() => onChoose(specification)}
                  onExplain={() => onExplain(specification)}
                />
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 && <p>{t('chooser.none')}</p>}
      </div>
    </div>
  );
}

interface ItemProps {
  readonly specification: Specification;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onExplain: () => void;
}

function DocumentItem({ specification, isChosen, onChoose, onExplain }: ItemProps) {
  const { t, i18n } = useTranslation();
  const name = nameIn(i18n.language, specification.names);
  const size = sizeText(specification);
  const [numbers = ''] = size.split(' ');
  return (
    <li>
      <button type="button" className="button" aria-pressed={isChosen} onClick={onChoose}>
        <span className="name">{name}</span>
        {!name.includes(numbers) && <span className="size">{size}</span>}
      </button>
      <button
        type="button"
        className="button quiet"
        aria-label={`${t('chooser.explain')} ${name}`}
        onClick={onExplain}
      >
        {t('chooser.explain')}
      </button>
    </li>
  );
}
