import { useTranslation } from 'react-i18next';
import { thingsToPrepare, thingsToPrepareForBaby } from '../../src/guide/get-ready';
import { hairStoriesToPrepare } from '../../src/guide/hair-story';
import type { Specification, Subject } from '../../src/specification/specification';
import { HairStoryButton } from '../hair/hair-story-button';
import { BabyPicture } from '../parts/baby-picture';
import { FromAbovePicture } from '../parts/from-above-picture';
import { PreparationPicture } from '../parts/preparation-picture';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import './get-ready-screen.css';

/** The few things that would fail this document, as pictures; one touch goes on. */
export function GetReadyScreen() {
  const { t, i18n } = useTranslation();
  const { actor, rules, settings } = useSitting();
  const { specification, subject } = useStore(rules, (chosen) => chosen);
  const shelf = useStore(settings, (current) => current.shelf);
  return (
    <main className="get-ready">
      <h1>{t('ready.title')}</h1>
      <ul tabIndex={0}>
        {subject === 'infant' ? (
          <ForBaby specification={specification} />
        ) : (
          <ForPerson specification={specification} subject={subject} />
        )}
      </ul>
      {subject !== 'infant' && <p>{shelf?.[i18n.language] ?? t('ready.shelf')}</p>}
      <button type="button" className="button main" onClick={() => actor.send({ type: 'NEXT' })}>
        {t('ready.next')}
      </button>
    </main>
  );
}

interface Props {
  readonly specification: Specification;
  readonly subject: Exclude<Subject, 'infant'>;
}

function ForPerson({ specification, subject }: Props) {
  const { t } = useTranslation();
  return thingsToPrepare(specification, subject).map((thing) => (
    <li key={thing}>
      <PreparationPicture of={thing} />
      <div className="what">
        <span>{t(`ready.${thing}`)}</span>
        <HairStoryButton kinds={hairStoriesToPrepare(thing)} />
      </div>
    </li>
  ));
}

function ForBaby({ specification }: Pick<Props, 'specification'>) {
  const { t } = useTranslation();
  return (
    <>
      <li className="whole">
        <FromAbovePicture />
        <span>{t('ready.fromAbove')}</span>
      </li>
      {thingsToPrepareForBaby(specification).map((thing) => (
        <li key={thing}>
          <BabyPicture of={thing} />
          <span>{t(`ready.${thing}`)}</span>
        </li>
      ))}
    </>
  );
}
