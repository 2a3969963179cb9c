import sharp from 'sharp';

/** Milliseconds of encoding one finished photo (354 × 472 px) as JPEG, over and over. */
export async function jpegTimes(portrait: string): Promise<readonly number[]> {
  const { data, info } = await sharp(portrait)
    .resize(354, 472)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const times: number[] = [];
  for (let run = 0; run < 20; run++) {
    const begun = performance.now();
    await sharp(data, { raw }).jpeg({ quality: 92 }).toBuffer();
    times.push(performance.now() - begun);
  }
  return times;
}
