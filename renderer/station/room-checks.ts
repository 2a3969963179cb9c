import {
  roomCheckSchema,
  roomChecksSchema,
  type RoomCheck,
  type RoomChecks,
} from '../../src/station/room-check';
import type { RoomFinding } from '../../src/light/room-check';
import { askStation, readAnswer } from './request';

/** Puts a check of the room's light on record; rejects with a `StationRefusal`. */
export async function recordRoomCheck(finding: RoomFinding): Promise<RoomCheck> {
  const answer = await askStation('/api/room-checks', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(finding),
  });
  return readAnswer(answer, roomCheckSchema);
}

/** The newest check, and what time it is at the station; rejects with a `StationRefusal`. */
export async function lastRoomCheck(): Promise<RoomChecks> {
  return readAnswer(await askStation('/api/room-checks?limit=1'), roomChecksSchema);
}
