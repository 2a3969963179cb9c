import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HairStoryKind } from '../../src/guide/hair-story';
import { useModal } from '../frame/use-modal';
import { usePause } from '../sitting/use-pause';
import { HairStory, HairStoryRow } from './hair-story';

interface ButtonProps {
  /** What mends it; without any there is no button. */
  readonly kinds: readonly HairStoryKind[];
  readonly className?: string;
  /** All frames of all of them at once, for staff who show and do it. */
  readonly whole?: boolean;
}

/** Opens the picture story over the screen. */
export function HairStoryButton({ kinds, className = '', whole = false }: ButtonProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (kinds.length === 0 && !isOpen) return null;
  return (
    <>
      <button type="button" className={`button ${className}`} onClick={() => setOpen(true)}>
        {t(kinds.every((kind) => kind === 'fringeClip') ? 'hairStory.openClip' : 'hairStory.open')}
      </button>
      {isOpen && <HairStoryDialog kinds={kinds} whole={whole} onClose={() => setOpen(false)} />}
    </>
  );
}

interface DialogProps {
  readonly kinds: readonly HairStoryKind[];
  readonly whole: boolean;
  readonly onClose: () => void;
}

/** The stories that fit, one at a time; those that were there when it opened stay. No photo is taken meanwhile. */
function HairStoryDialog({ kinds, whole, onClose }: DialogProps) {
  const { t } = useTranslation();
  const dialog = useModal();
  usePause();
  const [offered] = useState(kinds);
  const [chosen, choose] = useState(offered[0]);
  return (
    <dialog
      ref={dialog}
      className={whole ? 'hair-story-dialog whole' : 'hair-story-dialog'}
      aria-label={t('hairStory.title')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        {whole ? (
          <h1>{t('hairStory.title')}</h1>
        ) : offered.length > 1 ? (
          <div className="kinds" role="group" aria-label={t('hairStory.choose')}>
            {offered.map((kind) => (
              <button
                key={kind}
                type="button"
                className="button"
                aria-pressed={kind === chosen}
                onClick={() => choose(kind)}
              >
                {t(`hairStory.kind.${kind}`)}
              </button>
            ))}
          </div>
        ) : (
          <h1>{chosen && t(`hairStory.kind.${chosen}`)}</h1>
        )}
        <button type="button" className="button" onClick={onClose}>
          {t('hairStory.close')}
        </button>
      </header>
      {whole ? (
        <div className="rows">
          {offered.map((kind) => (
            <HairStoryRow key={kind} kind={kind} />
          ))}
        </div>
      ) : (
        chosen && <HairStory key={chosen} kind={chosen} />
      )}
    </dialog>
  );
}
