import { settingsSchema, type Settings, type SettingsChange } from '../../src/station/settings';
import { askStation, readAnswer, tellStation } from './request';

/** What the photo room has switched on. */
export async function loadSettings(): Promise<Settings> {
  return readAnswer(await askStation('/api/settings'), settingsSchema);
}

/** Keeps what staff have changed; rejects with a `StationRefusal`. */
export async function changeSettings(change: SettingsChange): Promise<Settings> {
  return readAnswer(await tellStation('/api/settings', change, 'PATCH'), settingsSchema);
}
