import { savedPhotoSchema, type SavedPhoto, type Shot } from '../../src/station/contract';
import { askStation, readAnswer } from './request';

/**
 * Has the station judge, cut and save a shot; `rgba` is the full-resolution picture that was looked
 * at. Rejects with a `StationRefusal`.
 */
export async function savePhoto(shot: Shot, rgba: Uint8Array<ArrayBuffer>): Promise<SavedPhoto> {
  const body = new FormData();
  body.set('shot', JSON.stringify(shot));
  body.set('picture', new Blob([rgba], { type: 'application/octet-stream' }));
  const response = await askStation('/api/photos', { method: 'POST', body });
  return readAnswer(response, savedPhotoSchema);
}
