import { useSelector } from '@xstate/react';
import { useTranslation } from 'react-i18next';
import { PhotoView } from '../picture/photo-view';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import './alternatives.css';

/** More would be a search, not a choice. */
const SHOWN = 3;

/** The next best of the burst, to be looked at instead of the one that is shown. */
export function Alternatives({ disabled }: { readonly disabled: boolean }) {
  const { t } = useTranslation();
  const { actor, shots, choose } = useSitting();
  const shown = useStore(shots.picture, (current) => current);
  const burst = useStore(shots.burst, (current) => current);
  // All of one second: the cut of the one that was judged fits the others well enough to choose by.
  const plan = useSelector(actor, ({ context }) => context.report?.crop?.plan ?? null);
  if (burst.length < 2) return null;
  return (
    <section className="alternatives" aria-label={t('burst.title')}>
      {burst.slice(0, SHOWN + 1).map((picture, index) => (
        <button
          key={index}
          type="button"
          className="button"
          aria-pressed={picture === shown}
          disabled={disabled || picture === shown}
          onClick={() => choose(picture)}
        >
          <PhotoView
            picture={picture}
            plan={plan}
            region={null}
            label={t('burst.one', { number: index + 1 })}
          />
        </button>
      ))}
    </section>
  );
}
