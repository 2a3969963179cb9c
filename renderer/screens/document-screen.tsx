import { useState } from 'react';
import type { Specification } from '../../src/specification/specification';
import { DocumentExplanation } from '../parts/document-explanation';
import { DocumentList } from '../parts/document-list';
import { asJudgedHere } from '../sitting/rules';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import './document-screen.css';

/** Which document the photo is for; a touch chooses and goes on. */
export function DocumentScreen() {
  const { library, rules, settings, actor } = useSitting();
  const { specification, subject } = useStore(rules, (chosen) => chosen);
  const [explained, setExplained] = useState<Specification | null>(null);

  function choose(next: Specification): void {
    rules.set({ specification: asJudgedHere(library, settings.get(), next), subject });
    actor.send({ type: 'NEXT' });
  }

  return (
    <main className="document-screen">
      {explained === null ? (
        <DocumentList
          specifications={library.specifications}
          chosen={specification}
          onChoose={choose}
          onExplain={setExplained}
          onClose={null}
        />
      ) : (
        <DocumentExplanation
          library={library}
          specification={explained}
          staff={false}
          onChoose={() => choose(explained)}
          onBack={() => setExplained(null)}
        />
      )}
    </main>
  );
}
