import sharp, { type Sharp } from 'sharp';
import { always, type Kind } from '../kind';
import { grained } from '../picture/grain';
import { bytesOf, pictureOf, type Picture } from '../picture/picture';

async function viaSharp(
  picture: Picture,
  through: (image: Sharp) => Sharp,
  then: (image: Sharp) => Sharp = (image) => image,
): Promise<Picture> {
  const { widthPx: width, heightPx: height } = picture;
  const image = sharp(bytesOf(picture), { raw: { width, height, channels: 3 } });
  const between = await through(image).toBuffer();
  const { data } = await then(sharp(between)).raw().toBuffer({ resolveWithObject: true });
  return pictureOf(data, width, height, 3);
}

export const jpegDamage: Kind = {
  name: 'jpeg',
  what: 'The file was saved with a low JPEG quality.',
  steps: 'Quality 85, 70, 45, 30, 18, 10, 5; from 70 none, up to 18 compressed',
  needs: 'nothing',
  trust: 'high',
  why: 'The real thing, saved again at quality 95 for the folder.',
  levels: ([85, 70, 45, 30, 18, 10, 5] as const).map((quality) => ({
    name: `q${quality}`,
    make: async (source) => ({
      picture: await viaSharp(source.picture, (image) => image.jpeg({ quality })),
      changes: { compressed: quality >= 70 ? 'n' : quality > 18 ? 'partial' : 'y' },
    }),
  })),
  fits: always,
};

export const enlarged: Kind = {
  name: 'enlarged',
  what: 'A small picture was enlarged.',
  steps:
    'Inter-eye distance before enlarging 80, 60, 45, 32, 22, 15 px; from 80 sharp, up to 32 not',
  needs: 'an inter-eye distance of at least 85 px',
  trust: 'high',
  why: 'The real thing, with one way of enlarging (cubic).',
  levels: ([80, 60, 45, 32, 22, 15] as const).map((ied) => ({
    name: `${ied}px`,
    make: async (source) => {
      const { widthPx: width, heightPx: height } = source.picture;
      const share = ied / source.frame.interEyeDistancePx;
      const [w, h] = [Math.round(width * share), Math.round(height * share)];
      return {
        picture: await viaSharp(
          source.picture,
          (image) => image.resize(w, h, { fit: 'fill' }).png(),
          (image) => image.resize(width, height, { fit: 'fill', kernel: 'cubic' }),
        ),
        changes:
          ied >= 80 ? {} : { sharp: ied > 32 ? ('' as const) : ('n' as const), blur: '' as const },
      };
    },
  })),
  fits: (source) => source.frame.interEyeDistancePx >= 85,
};

export const noise: Kind = {
  name: 'noise',
  what: 'Grain of a sensor at high sensitivity.',
  steps: 'Standard deviation at full light 0.01 to 0.2; from 0.08 nobody knows whether it is sharp',
  needs: 'nothing',
  trust: 'medium',
  why: 'Cameras smooth grain and leave blotches; there is no column for it, read `level`.',
  levels: ([0.01, 0.025, 0.05, 0.08, 0.12, 0.2] as const).map((strength) => ({
    name: `${strength}`,
    make: (source, random) => ({
      picture: grained(source.picture, strength, random),
      changes: strength < 0.08 ? {} : { sharp: '', blur: '' },
    }),
  })),
  fits: always,
};
