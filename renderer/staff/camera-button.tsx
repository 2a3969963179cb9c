import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useModal } from '../frame/use-modal';
import { CameraSettingsPanel } from '../screens/camera-settings';
import { usePause } from '../sitting/use-pause';
import { LivePicture } from './live-picture';

/** The camera's settings, over the staff window alone: whoever is before the camera sees nothing of it. */
export function CameraButton() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button quiet" onClick={() => setOpen(true)}>
        {t('cameraSettings.title')}
      </button>
      {isOpen && <CameraDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function CameraDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const dialog = useModal();
  usePause();
  return (
    <dialog
      ref={dialog}
      className="camera-dialog"
      aria-label={t('cameraSettings.title')}
      onCancel={onClose}
    >
      <CameraSettingsPanel picture={<LivePicture />} onClose={onClose} />
    </dialog>
  );
}
