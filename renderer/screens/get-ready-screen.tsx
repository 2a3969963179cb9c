import { useTranslation } from 'react-i18next';
import { thingsToPrepare } from '../../src/guide/get-ready';
import { hairStoriesToPrepare } from '../../src/guide/hair-story';
import { HairStoryButton } from '../hair/hair-story-button';
import { FromAbovePicture } from '../parts/from-above-picture';
import { PreparationPicture } from '../parts/preparation-picture';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import { currentLanguage } from '../words/words';
import './get-ready-screen.css';

/** The few things that would fail this document, as pictures; one touch goes on. */
export function GetReadyScreen() {
  const { t } = useTranslation();
  const { actor, rules, settings } = useSitting();
  const { specification, subject } = useStore(rules, (chosen) => chosen);
  const shelf = useStore(settings, (current) => current.shelf);
  return (
    <main className="get-ready">
      <h1>{t('ready.title')}</h1>
      <ul tabIndex={0}>
        {subject === 'infant' && (
          <li className="whole">
            <FromAbovePicture />
            <span>{t('ready.fromAbove')}</span>
          </li>
        )}
        {thingsToPrepare(specification, subject).map((thing) => (
          <li key={thing}>
            <PreparationPicture of={thing} />
            <div className="what">
              <span>{t(`ready.${thing}`)}</span>
              <HairStoryButton kinds={hairStoriesToPrepare(thing)} />
            </div>
          </li>
        ))}
      </ul>
      <p>{shelf?.[currentLanguage()] ?? t('ready.shelf')}</p>
      <button type="button" className="button main" onClick={() => actor.send({ type: 'NEXT' })}>
        {t('ready.next')}
      </button>
    </main>
  );
}
