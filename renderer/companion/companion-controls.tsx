import { useTranslation } from 'react-i18next';
import { CHARACTERS, type CompanionSettings } from '../../src/companion/companion-settings';
import { TRICKS } from '../../src/companion/trick';
import { useStore } from '../sitting/store';
import { CharacterPicture } from './character-picture';
import type { Companion } from './companion';
import { LensChoice } from './lens-choice';
import './companion-controls.css';

interface Props {
  readonly companion: Companion;
  readonly settings: CompanionSettings;
  /** With what staff have changed, at each change. */
  readonly onChange: (change: Partial<CompanionSettings>) => void;
}

/** For staff: have it do a trick or be calm, choose who plays, and where the lens is. */
export function CompanionControls({ companion, settings, onChange }: Props) {
  const { t } = useTranslation();
  const playing = useStore(companion.act, (act) => (act.kind === 'trick' ? act.trick : null));
  const isStopped = useStore(companion.act, (act) => act.kind === 'calm' && act.by === 'staff');
  const isSilent = !settings.sounds && !settings.moves;
  return (
    <section className="companion-controls" aria-label={t('companion.title')}>
      <div className="tricks" role="group" aria-label={t('companion.tricks')}>
        <button type="button" className="button first" onClick={() => companion.wish('new')}>
          {t('companion.new')}
        </button>
        <button
          type="button"
          className="button first"
          aria-pressed={isStopped}
          onClick={companion.calm}
        >
          {t('companion.calm')}
        </button>
        {TRICKS.map((trick) => (
          <button
            key={trick}
            type="button"
            className="button"
            aria-current={trick === playing}
            onClick={() => companion.wish(trick)}
          >
            {t(`companion.trick.${trick}`)}
          </button>
        ))}
      </div>
      {isSilent && <p role="status">{t('companion.silent')}</p>}
      <fieldset className="characters">
        <legend className="unseen">{t('companion.characters')}</legend>
        {CHARACTERS.map((character) => (
          <label key={character} title={t(`companion.character.${character}`)}>
            <input
              type="radio"
              name="companion-character"
              className="unseen"
              aria-label={t(`companion.character.${character}`)}
              checked={character === settings.character}
              onChange={() => onChange({ character })}
            />
            <CharacterPicture character={character} />
          </label>
        ))}
      </fieldset>
      <div className="switches">
        {(['sounds', 'moves'] as const).map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={settings[part]}
              onChange={() => onChange({ [part]: !settings[part] })}
            />
            {t(`companion.${part}`)}
          </label>
        ))}
        <details>
          <summary>{t('companion.lens')}</summary>
          <LensChoice settings={settings} onChange={onChange} />
        </details>
      </div>
    </section>
  );
}
