import { useTranslation } from 'react-i18next';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import type { StaffStep } from './staff-step';

/** The one huge button, how many moments are good, and whether a child is caught at all. */
export function NowButton({ step }: { readonly step: StaffStep }) {
  const { t } = useTranslation();
  const { actor, catching, shoot, finishCatching } = useSitting();
  const isCatching = step === 'catching';
  return (
    <div className="now">
      <button
        type="button"
        className="button main"
        disabled={!isCatching && step !== 'mirror'}
        onClick={isCatching ? () => catching.trigger() : shoot}
      >
        {t(isCatching ? 'staffWindow.now' : 'staffWindow.shoot')}
      </button>
      {isCatching && <Count />}
      <div className="modes">
        <button
          type="button"
          className="button"
          role="switch"
          aria-checked={isCatching}
          disabled={!isCatching && step !== 'mirror'}
          onClick={() => actor.send({ type: 'CATCH', on: !isCatching })}
        >
          {t('staffWindow.childMode')}
        </button>
        <button
          type="button"
          className="button"
          disabled={!isCatching}
          onClick={() => finishCatching()}
        >
          {t('staffWindow.finish')}
        </button>
      </div>
    </div>
  );
}

function Count() {
  const { t } = useTranslation();
  const { catching, settings } = useSitting();
  const { good, enough, attention } = useStore(catching.view, (view) => view);
  const wanted = useStore(settings, ({ enoughGood }) => enoughGood);
  return (
    <div className={enough ? 'count enough' : 'count'} role="status">
      <strong>{t('staffWindow.good', { count: good, wanted })}</strong>
      <span>{enough ? t('staffWindow.enough') : t(`staffWindow.attention.${attention}`)}</span>
    </div>
  );
}
