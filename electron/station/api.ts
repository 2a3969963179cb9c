import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Library } from '../../src/specification/library';
import { afterReplacement } from '../../src/matting/after-replacement';
import { toAnswerFor } from '../../src/responsibility/to-answer-for';
import { PICTURE_HEADERS, type SavedPhoto } from '../../src/station/contract';
import { settingsChangeSchema, type Settings } from '../../src/station/settings';
import { cutPhoto } from '../export/cut-photo';
import { exportPhoto, type PhotoSet } from '../export/export-photo';
import { withNewBackground } from '../export/new-background';
import { timestampedName } from '../export/photo-name';
import { Fault } from '../fault';
import type { Journal } from '../journal/open-journal';
import { decodePicture, MAX_SIDE_PX } from '../picture/decode-picture';
import { CHANNELS, type RawPicture } from '../picture/raw-picture';
import { MAX_FILE_BYTES } from '../picture/read-picture-file';
import { createJournalApi, opened } from './journal-api';
import { parsed } from './parsed';
import { photoFormSchema, photoOrder, type ShotOrder } from './photo-order';
import type { PictureRegister } from './picture-register';
import { createPrintApi } from './print-api';
import { createRoomCheckApi } from './room-check-api';
import type { SettingsStore } from './settings-file';

export interface ApiOptions {
  readonly library: Library;
  /** Where accepted photos go. */
  readonly outDir: string;
  readonly clock: () => Date;
  readonly pictures: PictureRegister;
  readonly settings: SettingsStore;
  /** Null: photos are saved without a record, and what needs one is refused. */
  readonly journal: Journal | null;
}

const MAX_OBSERVATION_BYTES = 4 * 1024 * 1024;
const MAX_PHOTO_BODY_BYTES = MAX_SIDE_PX * MAX_SIDE_PX * CHANNELS + MAX_OBSERVATION_BYTES;

/** What the station does when asked; errors are thrown as faults. */
export function createApi(options: ApiOptions) {
  const { library, outDir, clock, pictures, settings, journal } = options;
  const replacesBackground = (): boolean => settings.get().replacesBackground;
  return new Hono()
    .route('/', createJournalApi(options))
    .route('/', createPrintApi(options))
    .route('/', createRoomCheckApi(options))
    .get('/library', (c) => c.json(library))

    .get('/settings', (c) => c.json<Settings>(settings.get()))

    .patch('/settings', parsed('json', settingsChangeSchema), async (c) =>
      c.json<Settings>(await settings.change(c.req.valid('json'))),
    )

    .post('/pictures', atMost(MAX_FILE_BYTES), async (c) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      return rawAnswer(await decodePicture(bytes, 'The picture'));
    })

    .get('/pictures/:id', (c) => {
      const picture = pictures.find(c.req.param('id'));
      if (picture === undefined) {
        throw new Fault('PICTURE_UNKNOWN', 'There is no such picture here; open it again.');
      }
      return rawAnswer(picture);
    })

    .post('/photos', atMost(MAX_PHOTO_BODY_BYTES), parsed('form', photoFormSchema), async (c) => {
      const order = await photoOrder(c.req.valid('form'), library, replacesBackground());
      const { sitting, override, report } = order;
      if (sitting !== null) await journal?.sittings.mustKnow(sitting);
      if (override !== null) {
        const { checks } = order.newBackground ? afterReplacement(report.checks) : report;
        const broken = toAnswerFor(checks);
        await opened(journal).overrides.mustCover(override, sitting, broken);
      }
      const createdAt = clock();
      const { photo, sidecar, original, verdict, rejected } = await exportPhoto({
        ...order,
        folder: outDir,
        nameFor: timestampedName(createdAt),
        createdAt,
        ...(journal && { write: (set: PhotoSet) => journal.write(set, sitting) }),
      });
      const saved: SavedPhoto = { verdict, photo, sidecar, rejected };
      return c.json<SavedPhoto>(original === null ? saved : { ...saved, original });
    })

    .post('/previews', atMost(MAX_PHOTO_BODY_BYTES), parsed('form', photoFormSchema), async (c) => {
      const order = await photoOrder(c.req.valid('form'), library, replacesBackground());
      return rawAnswer(await previewPhoto(order));
    });
}

/** The photo as `/photos` would write it, to be looked at first. */
async function previewPhoto({ picture, plan, newBackground }: ShotOrder): Promise<RawPicture> {
  const cut = await cutPhoto(picture, plan);
  const { pixels, widthPx, heightPx } =
    newBackground === undefined
      ? cut
      : (await withNewBackground(picture, plan, cut, newBackground)).raster;
  const rgba = new Uint8Array(widthPx * heightPx * CHANNELS).fill(255);
  for (let at = 0; at < widthPx * heightPx; at++) {
    rgba.set(pixels.subarray(3 * at, 3 * at + 3), CHANNELS * at);
  }
  return { pixels: rgba, widthPx, heightPx };
}

const atMost = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Fault('REQUEST_TOO_LARGE', 'The picture is too large; save it smaller.');
    },
  });

function rawAnswer({ pixels, widthPx, heightPx, focalLengthPx }: RawPicture): Response {
  return new Response(pixels, {
    headers: {
      'content-type': 'application/octet-stream',
      [PICTURE_HEADERS.widthPx]: widthPx.toString(),
      [PICTURE_HEADERS.heightPx]: heightPx.toString(),
      ...(focalLengthPx != null && { [PICTURE_HEADERS.focalLengthPx]: focalLengthPx.toString() }),
    },
  });
}
