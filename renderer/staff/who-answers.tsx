import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import { StationRefusal } from '../station/request';
import { changeSettings } from '../station/settings';
import { shift } from './shift';
import './responsibility.css';

/** The name that stands for this shift, and the way to choose or add another. */
export function WhoAnswers() {
  const { t } = useTranslation();
  const { settings } = useSitting();
  const names = useStore(settings, ({ staffNames }) => staffNames);
  const who = useStore(shift, (current) => current.who);
  const [adds, setAdds] = useState(false);
  const choose = (name: string | null): void => shift.set({ ...shift.get(), who: name });
  return (
    <div className="who-answers">
      <label>
        <span>{t('responsibility.who')}</span>
        <select
          value={who ?? ''}
          onChange={({ target }) => choose(target.value === '' ? null : target.value)}
        >
          <option value="">{t('responsibility.nobody')}</option>
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      {adds ? (
        <NewName
          onAdded={(name) => {
            choose(name);
            setAdds(false);
          }}
          onCancel={() => setAdds(false)}
        />
      ) : (
        <button type="button" className="button quiet" onClick={() => setAdds(true)}>
          {t('responsibility.add')}
        </button>
      )}
    </div>
  );
}

interface NewNameProps {
  readonly onAdded: (name: string) => void;
  readonly onCancel: () => void;
}

function NewName({ onAdded, onCancel }: NewNameProps) {
  const { t } = useTranslation();
  const { settings } = useSitting();
  const [refused, setRefused] = useState<string | null>(null);

  async function add(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get('name');
    const name = typeof given === 'string' ? given.trim() : '';
    const { staffNames } = settings.get();
    if (name === '') {
      onCancel();
      return;
    }
    try {
      if (!staffNames.includes(name)) {
        settings.set(await changeSettings({ staffNames: [...staffNames, name] }));
      }
      onAdded(name);
    } catch (error) {
      if (!(error instanceof StationRefusal)) throw error;
      setRefused(error.message);
    }
  }

  return (
    <form onSubmit={(event) => void add(event)}>
      <input
        name="name"
        maxLength={40}
        aria-label={t('responsibility.addHint')}
        placeholder={t('responsibility.addHint')}
        autoFocus
        autoComplete="off"
        onKeyDown={({ key }) => {
          if (key === 'Escape') onCancel();
        }}
      />
      <button type="submit" className="button">
        {t('responsibility.add')}
      </button>
      {refused !== null && <p role="alert">{refused}</p>}
    </form>
  );
}
