import { zValidator } from '@hono/zod-validator';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { judge } from '../../src/judge';
import { observationSchema } from '../../src/observation/observation';
import type { Library } from '../../src/specification/library';
import { PICTURE_HEADERS, shotSchema, type SavedPhoto } from '../../src/station/contract';
import { exportPhoto } from '../export/export-photo';
import { timestampedName } from '../export/photo-name';
import { Fault } from '../fault';
import { decodePicture, MAX_SIDE_PX } from '../picture/decode-picture';
import { CHANNELS, type RawPicture } from '../picture/raw-picture';
import { MAX_FILE_BYTES } from '../picture/read-picture-file';
import { findJudged } from './find-specification';
import type { PictureRegister } from './picture-register';
import { firstIssue, invalidRequest } from './refusal';

export interface ApiOptions {
  readonly library: Library;
  /** Where accepted photos go. */
  readonly outDir: string;
  readonly clock: () => Date;
  readonly pictures: PictureRegister;
}

const MAX_OBSERVATION_BYTES = 4 * 1024 * 1024;
const MAX_PHOTO_BODY_BYTES = MAX_SIDE_PX * MAX_SIDE_PX * CHANNELS + MAX_OBSERVATION_BYTES;

const photoFormSchema = z.strictObject({ shot: z.string(), picture: z.instanceof(File) });
const parsedShotSchema = shotSchema.extend({ observation: observationSchema });

/** What the station does when asked; errors are thrown as faults. */
export function createApi({ library, outDir, clock, pictures }: ApiOptions) {
  return new Hono()
    .get('/library', (c) => c.json(library))

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

    .post(
      '/photos',
      atMost(MAX_PHOTO_BODY_BYTES),
      zValidator('form', photoFormSchema, (form) => {
        if (!form.success) throw invalidRequest(firstIssue(form.error));
      }),
      async (c) => {
        const form = c.req.valid('form');
        const shot = parseShot(form.shot);
        const specification = findJudged(library, shot.specification, shot.policy);
        const pixels = new Uint8Array(await form.picture.arrayBuffer());
        const picture = { pixels, ...shot.observation.picture };
        if (pixels.length !== picture.widthPx * picture.heightPx * CHANNELS) {
          throw new Fault(
            'PICTURE_SIZE_MISMATCH',
            'The picture is not the one that was looked at; take it again.',
          );
        }
        const report = judge(shot.observation, specification, shot.subject);
        const plan = report.crop?.plan;
        if (!plan) {
          throw new Fault('NO_CROP', 'No photo can be cut from this picture; take it again.');
        }
        const createdAt = clock();
        const { photo, sidecar, rejected } = await exportPhoto({
          picture,
          report,
          plan,
          specification,
          folder: outDir,
          nameFor: timestampedName(createdAt),
          createdAt,
        });
        const saved: SavedPhoto = { verdict: report.verdict, photo, sidecar, rejected };
        return c.json(saved);
      },
    );
}

const atMost = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Fault('REQUEST_TOO_LARGE', 'The picture is too large; save it smaller.');
    },
  });

function rawAnswer({ pixels, widthPx, heightPx }: RawPicture): Response {
  return new Response(pixels, {
    headers: {
      'content-type': 'application/octet-stream',
      [PICTURE_HEADERS.widthPx]: widthPx.toString(),
      [PICTURE_HEADERS.heightPx]: heightPx.toString(),
    },
  });
}

function parseShot(text: string) {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw invalidRequest('shot is not JSON', error);
  }
  const shot = parsedShotSchema.safeParse(json);
  if (!shot.success) throw invalidRequest(`shot.${firstIssue(shot.error)}`, shot.error);
  return shot.data;
}
