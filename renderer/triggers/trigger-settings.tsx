import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FIRST_TRIGGERS,
  TRIGGER_ACTIONS,
  type Trigger,
  type TriggerAction,
} from '../../src/triggers/trigger';
import {
  forgotten,
  taught,
  type TriggerChange,
  type TriggerInput,
  type TriggerRefusal,
} from '../../src/triggers/trigger-map';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import { StationRefusal } from '../station/request';
import { changeSettings } from '../station/settings';
import { ButtonAwaited } from './button-awaited';
import { triggerName } from './trigger-name';
import './trigger-settings.css';

/** What is said below the list. */
type Said =
  | { readonly kind: 'nothing' | 'silence' | 'cancelled' | 'factory' }
  | { readonly kind: 'learnt'; readonly action: TriggerAction; readonly trigger: Trigger }
  | { readonly kind: 'forgotten'; readonly trigger: Trigger }
  | { readonly kind: 'refused'; readonly because: TriggerRefusal }
  | { readonly kind: 'notKept'; readonly message: string };

/** For staff: which buttons do what, and how to teach another by pressing it. */
export function TriggerSettings() {
  const { t } = useTranslation();
  const { settings } = useSitting();
  const triggers = useStore(settings, (current) => current.triggers);
  const [teaching, setTeaching] = useState<TriggerAction | null>(null);
  const [said, setSaid] = useState<Said>({ kind: 'nothing' });

  async function keep(change: TriggerChange, done: Said): Promise<void> {
    if (change.kind === 'refused') {
      setSaid(change);
      return;
    }
    try {
      settings.set(await changeSettings({ triggers: change.triggers }));
      setSaid(done);
    } catch (error) {
      if (!(error instanceof StationRefusal)) throw error;
      setSaid({ kind: 'notKept', message: error.message });
    }
  }

  function learn(action: TriggerAction, input: TriggerInput): void {
    setTeaching(null);
    const change = taught(settings.get().triggers, action, input);
    const trigger = input.kind === 'key' ? { kind: input.kind, code: input.code } : input;
    void keep(change, { kind: 'learnt', action, trigger });
  }

  function forget(action: TriggerAction, trigger: Trigger): void {
    void keep(forgotten(settings.get().triggers, action, trigger), { kind: 'forgotten', trigger });
  }

  return (
    <section className="trigger-settings" aria-label={t('triggers.title')}>
      <dl>
        {TRIGGER_ACTIONS.map((action) => (
          <div key={action}>
            <dt>
              <b>{t(`triggers.action.${action}`)}</b> {t(`triggers.does.${action}`)}
            </dt>
            <dd>
              {triggers[action].length === 0 && <span>{t('triggers.none')}</span>}
              {triggers[action].map((trigger) => (
                <TriggerChip
                  key={JSON.stringify(trigger)}
                  trigger={trigger}
                  onForget={() => forget(action, trigger)}
                />
              ))}
              {teaching === action ? (
                <ButtonAwaited
                  onHeard={(input) => learn(action, input)}
                  onOver={(how) => {
                    setTeaching(null);
                    setSaid({ kind: how === 'nothing' ? 'silence' : how });
                  }}
                />
              ) : (
                <button
                  type="button"
                  className="button"
                  disabled={teaching !== null}
                  onClick={() => setTeaching(action)}
                >
                  {t('triggers.teach')}
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <footer>
        <p role="status">
          <Answer said={said} />
        </p>
        <button
          type="button"
          className="button"
          onClick={() =>
            void keep({ kind: 'changed', triggers: FIRST_TRIGGERS }, { kind: 'factory' })
          }
        >
          {t('triggers.factory')}
        </button>
      </footer>
    </section>
  );
}

interface ChipProps {
  readonly trigger: Trigger;
  readonly onForget: () => void;
}

function TriggerChip({ trigger, onForget }: ChipProps) {
  const { t } = useTranslation();
  const name = triggerName(t, trigger);
  return (
    <span className="trigger">
      {name}
      <button type="button" aria-label={t('triggers.remove', { trigger: name })} onClick={onForget}>
        ×
      </button>
    </span>
  );
}

function Answer({ said }: { readonly said: Said }) {
  const { t } = useTranslation();
  switch (said.kind) {
    case 'nothing':
      return null;
    case 'silence':
    case 'cancelled':
    case 'factory':
      return t(`triggers.said.${said.kind}`);
    case 'learnt':
      return t('triggers.said.learnt', {
        trigger: triggerName(t, said.trigger),
        action: t(`triggers.action.${said.action}`),
      });
    case 'forgotten':
      return t('triggers.said.forgotten', { trigger: triggerName(t, said.trigger) });
    case 'refused':
      return t(`triggers.refused.${said.because}`);
    case 'notKept':
      return said.message;
  }
}
