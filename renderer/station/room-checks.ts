import {
  roomCheckSchema,
  roomChecksSchema,
  type RoomCheck,
  type RoomChecks,
} from '../../src/station/room-check';
import type { RoomFinding } from '../../src/light/room-check';
import { askStation, readAnswer, tellStation } from './request';

/** Puts a check of the room's light on record; rejects with a `StationRefusal`. */
export async function recordRoomCheck(finding: RoomFinding): Promise<RoomCheck> {
  return readAnswer(await tellStation('/api/room-checks', finding), roomCheckSchema);
}

/** The newest check, and what time it is at the station; rejects with a `StationRefusal`. */
export async function lastRoomCheck(): Promise<RoomChecks> {
  return readAnswer(await askStation('/api/room-checks?limit=1'), roomChecksSchema);
}
