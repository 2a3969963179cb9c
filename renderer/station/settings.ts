import { settingsSchema, type Settings } from '../../src/station/settings';
import { askStation, readAnswer } from './request';

/** What the photo room has switched on. */
export async function loadSettings(): Promise<Settings> {
  return readAnswer(await askStation('/api/settings'), settingsSchema);
}
