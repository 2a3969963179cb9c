import { useEffect, useRef, useState } from 'react';
import {
  judgeRoom,
  LOOKS_OF_CHECK,
  NO_LOOKS,
  withLook,
  type RoomFinding,
} from '../../src/light/room-check';
import { StationRefusal } from '../station/request';
import { recordRoomCheck } from '../station/room-checks';
import type { Reports } from './use-light';

/** Where a check of the room is. */
export type RoomCheckState =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'looking'; readonly done: number }
  | {
      readonly phase: 'found';
      readonly finding: RoomFinding;
      /** Null while the station is asked; then whether it is on record, or the station's words why not. */
      readonly record: 'saved' | { readonly refused: string } | null;
    };

const WAITING: RoomCheckState = { phase: 'waiting' };

/** Takes looks at the light until there are enough, judges them and puts the finding on record. */
export function useRoomCheck(reports: Reports) {
  const [state, setState] = useState<RoomCheckState>(WAITING);
  const stopLast = useRef<(() => void) | null>(null);
  useEffect(() => () => stopLast.current?.(), []);

  function stop(): void {
    stopLast.current?.();
    setState(WAITING);
  }

  function begin(): void {
    stopLast.current?.();
    let isWanted = true;
    let looks = NO_LOOKS;
    setState({ phase: 'looking', done: 0 });
    const stopLooks = reports.watch(() => {
      looks = withLook(looks, reports.get().report?.light ?? null, performance.now());
      const done = looks.taken.length;
      if (done < LOOKS_OF_CHECK) {
        setState({ phase: 'looking', done });
        return;
      }
      stopLooks();
      const finding = judgeRoom(looks);
      setState({ phase: 'found', finding, record: null });
      void record(finding).then((answer) => {
        if (isWanted) setState({ phase: 'found', finding, record: answer });
      });
    });
    stopLast.current = () => {
      isWanted = false;
      stopLooks();
    };
  }

  return { state, begin, stop };
}

async function record(finding: RoomFinding): Promise<'saved' | { readonly refused: string }> {
  try {
    await recordRoomCheck(finding);
    return 'saved';
  } catch (error) {
    if (!(error instanceof StationRefusal)) throw error;
    return { refused: error.message };
  }
}
