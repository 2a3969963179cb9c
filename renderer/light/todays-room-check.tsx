import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomChecks } from '../../src/station/room-check';
import { StationRefusal } from '../station/request';
import { lastRoomCheck } from '../station/room-checks';

type Known = { readonly last: RoomChecks } | { readonly refused: string } | null;

interface Props {
  /** Another value asks anew: there may be a new check. */
  readonly asked?: unknown;
}

/** For staff: how today's check of the light came out, by the station's clock, in one line. */
export function TodaysRoomCheck({ asked }: Props) {
  const { t, i18n } = useTranslation();
  const [known, setKnown] = useState<Known>(null);
  useEffect(() => {
    let isWanted = true;
    void ask().then((answer) => {
      if (isWanted) setKnown(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [asked]);
  if (known === null) return null;
  return (
    <p className="todays-room-check">
      {'refused' in known
        ? t('roomCheck.today.unknown', { message: known.refused })
        : todayText(known.last)}
    </p>
  );

  function todayText({ nowMs, checks: [last] }: RoomChecks): string {
    if (last === undefined || !isSameDay(last.atMs, nowMs)) return t('roomCheck.today.none');
    const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short', hour12: false });
    return t(`roomCheck.today.${last.outcome}`, { time: time.format(last.atMs) });
  }
}

async function ask(): Promise<Known> {
  try {
    return { last: await lastRoomCheck() };
  } catch (error) {
    if (!(error instanceof StationRefusal)) throw error;
    return { refused: error.message };
  }
}

const isSameDay = (oneMs: number, otherMs: number): boolean =>
  new Date(oneMs).toDateString() === new Date(otherMs).toDateString();
