import { useSelector } from '@xstate/react';
import { useTranslation } from 'react-i18next';
import { PhotoView } from '../picture/photo-view';
import { offersNewBackground } from '../sitting/new-background';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import './background-choice.css';

/** Where it is allowed at all: another background, and plainly that it was replaced. */
export function BackgroundChoice() {
  const { t } = useTranslation();
  const sitting = useSitting();
  const report = useSelector(sitting.actor, (snapshot) => snapshot.context.report);
  const replacesBackground = useStore(sitting.settings, (current) => current.replacesBackground);
  const picture = useStore(sitting.shots.picture, (current) => current);
  const specification = useStore(sitting.rules, ({ specification: current }) => current);
  const background = useStore(sitting.shots.newBackground, (current) => current);
  if (report === null || picture === null) return null;
  if (!offersNewBackground(replacesBackground, specification, report)) return null;

  const { state } = background;
  return (
    <section className="background-choice" aria-live="polite">
      {state === 'made' && (
        <>
          <p className="replaced">{t('background.replaced')}</p>
          <PhotoView
            picture={picture}
            plan={report.crop?.plan ?? null}
            region={null}
            label={t('background.original')}
          />
          <p>{t('background.original')}</p>
        </>
      )}
      {state === 'refused' && <p>{t('background.refused')}</p>}
      <button
        type="button"
        className="button"
        disabled={state === 'making'}
        onClick={() =>
          state === 'made' ? sitting.shots.keepBackground() : void sitting.shots.replaceBackground()
        }
      >
        {t(
          state === 'made'
            ? 'background.undo'
            : state === 'making'
              ? 'background.making'
              : 'background.replace',
        )}
      </button>
    </section>
  );
}
