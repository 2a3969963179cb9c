import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Subject } from '../../src/specification/specification';
import { useSitting } from '../sitting/sitting-context';
import '../parts/choice-list.css';

const CHILDREN = ['schoolchild', 'child', 'infant'] as const satisfies readonly Subject[];

/** Who cannot be asked to hold still: their moments are caught. */
const CAUGHT: ReadonlySet<Subject> = new Set(['child', 'infant']);

/** Whom the photo is of; for a child also how old it is. */
export function WhoScreen() {
  const { t } = useTranslation();
  const { actor, rules } = useSitting();
  const [isChild, setChild] = useState(false);

  function choose(subject: Subject): void {
    rules.set({ ...rules.get(), subject });
    actor.send({ type: 'CATCH', on: CAUGHT.has(subject) });
    actor.send({ type: 'NEXT' });
  }

  if (isChild) {
    return (
      <main className="choice-screen">
        <h1>{t('who.age')}</h1>
        <div className="choice-list">
          {CHILDREN.map((subject) => (
            <button key={subject} type="button" className="button" onClick={() => choose(subject)}>
              {t(`subject.${subject}`)}
            </button>
          ))}
          <button type="button" className="button" onClick={() => choose('adult')}>
            {t('subject.adult')}
          </button>
        </div>
      </main>
    );
  }
  return (
    <main className="choice-screen">
      <h1>{t('who.title')}</h1>
      <div className="choice-list">
        <button type="button" className="button" onClick={() => choose('adult')}>
          {t('who.self')}
        </button>
        <button type="button" className="button" onClick={() => setChild(true)}>
          {t('who.child')}
        </button>
        <button type="button" className="button" onClick={() => actor.send({ type: 'CALL_STAFF' })}>
          {t('who.help')}
        </button>
      </div>
    </main>
  );
}
