import { settingsSchema, type Settings, type SettingsChange } from '../../src/station/settings';
import { askStation, readAnswer } from './request';

/** What the photo room has switched on. */
export async function loadSettings(): Promise<Settings> {
  return readAnswer(await askStation('/api/settings'), settingsSchema);
}

/** Keeps what staff have changed; rejects with a `StationRefusal`. */
export async function changeSettings(change: SettingsChange): Promise<Settings> {
  const answer = await askStation('/api/settings', {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(change),
  });
  return readAnswer(answer, settingsSchema);
}
