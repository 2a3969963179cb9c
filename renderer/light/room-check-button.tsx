import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RoomCheckDialog } from './room-check-dialog';
import { TodaysRoomCheck } from './todays-room-check';
import './room-check.css';

/** For staff: today's state of the light, and the way to the check, which fills the screen. */
export function RoomCheckButton() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <TodaysRoomCheck asked={isOpen} />
      <button type="button" className="button quiet" onClick={() => setOpen(true)}>
        {t('roomCheck.title')}
      </button>
      {isOpen && <RoomCheckDialog onClose={() => setOpen(false)} />}
    </>
  );
}
