import { useTranslation } from 'react-i18next';
import { PictureButton } from '../parts/picture-button';
import { useSitting } from '../sitting/sitting-context';

interface Props {
  /** This is the one thing to touch. */
  readonly main: boolean;
  readonly disabled: boolean;
  readonly fromDisk: boolean;
}

/** Another photo, or another picture where it came from disk. */
export function Retake({ main, disabled, fromDisk }: Props) {
  const { t } = useTranslation();
  const { actor, usePicture } = useSitting();
  if (fromDisk) {
    return (
      <PictureButton className={main ? 'main' : ''} onPicture={usePicture}>
        {t('review.otherPicture')}
      </PictureButton>
    );
  }
  return (
    <button
      type="button"
      className={main ? 'button main' : 'button'}
      disabled={disabled}
      onClick={() => actor.send({ type: 'AGAIN' })}
    >
      {t('review.again')}
    </button>
  );
}
