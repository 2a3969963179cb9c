import { join } from 'node:path';
import type { PhotoRequest } from './command';

/** What tests ask the photo command for, where they say nothing else; `folder` has the pictures. */
export const requestIn = (
  folder: string,
  wish: Partial<PhotoRequest> & Pick<PhotoRequest, 'files'>,
): PhotoRequest => ({
  workDir: folder,
  specification: 'cn.exitentry.nia',
  policy: null,
  subject: 'adult',
  outDir: join(folder, 'out'),
  ownLibraryDir: null,
  listSpecifications: false,
  explain: null,
  json: true,
  language: 'en',
  observationDir: null,
  replay: false,
  ...wish,
});
