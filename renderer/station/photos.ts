import { savedPhotoSchema, type SavedPhoto, type Shot } from '../../src/station/contract';
import { pictureIn } from './pictures';
import { askStation, readAnswer } from './request';

/**
 * Has the station judge, cut and save a shot; `rgba` is the full-resolution picture that was looked
 * at. Rejects with a `StationRefusal`.
 */
export async function savePhoto(shot: Shot, rgba: Uint8Array<ArrayBuffer>): Promise<SavedPhoto> {
  return readAnswer(await post('/api/photos', shot, rgba), savedPhotoSchema);
}

/** The photo with its new background as it would be saved; rejects with a `StationRefusal`. */
export async function previewPhoto(
  shot: Shot,
  rgba: Uint8Array<ArrayBuffer>,
): Promise<ImageBitmap> {
  return pictureIn(await post('/api/previews', shot, rgba));
}

function post(path: string, shot: Shot, rgba: Uint8Array<ArrayBuffer>): Promise<Response> {
  const body = new FormData();
  body.set('shot', JSON.stringify(shot));
  body.set('picture', new Blob([rgba], { type: 'application/octet-stream' }));
  return askStation(path, { method: 'POST', body });
}
