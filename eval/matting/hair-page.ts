import sharp from 'sharp';
import type { PhotoBytes } from '../../src/matting/replace-background';
import { escaped } from '../page/html';
import type { Scene } from './scenes';

/** One method's photo before white. */
export interface Shown {
  readonly method: string;
  readonly made: Uint8Array;
  /** What is worth a word, such as that ours would refuse. */
  readonly note: string;
}

/** The part of the photo that shows hair and one ear. */
const WINDOW = { left: 0.04, top: 0.02, width: 0.52, height: 0.5 } as const;

/** One row of the page: the picture, then every method's hair edge, then the truth. */
export async function row(scene: Scene, shown: readonly Shown[]): Promise<string> {
  const { photo } = scene.seen;
  const cells = [
    { title: 'picture', photo },
    ...shown.map(({ method, made, note }) => ({
      title: note === '' ? method : `${method} (${note})`,
      photo: { ...photo, pixels: made },
    })),
    ...(scene.truth === null ? [] : [{ title: 'truth', photo: scene.truth.white }]),
  ];
  const figures = await Promise.all(
    cells.map(async (cell) => {
      const png = (await window(cell.photo)).toString('base64');
      return `<figure><img src="data:image/png;base64,${png}" alt=""><figcaption>${escaped(cell.title)}</figcaption></figure>`;
    }),
  );
  return `<h2>${escaped(scene.name)}</h2><div>${figures.join('')}</div>`;
}

function window({ pixels, widthPx, heightPx }: PhotoBytes): Promise<Buffer> {
  return sharp(pixels, { raw: { width: widthPx, height: heightPx, channels: 3 } })
    .extract({
      left: Math.round(WINDOW.left * widthPx),
      top: Math.round(WINDOW.top * heightPx),
      width: Math.round(WINDOW.width * widthPx),
      height: Math.round(WINDOW.height * heightPx),
    })
    .png()
    .toBuffer();
}

export const hairPage = (rows: readonly string[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Hair edges</title><style>
body { font: 16px system-ui; margin: 2rem; background: #ddd }
div { display: flex; gap: 8px; overflow-x: auto }
figure { margin: 0 } figcaption { text-align: center }
</style></head><body><h1>The same hair before white, by each method</h1>
${rows.join('\n')}
</body></html>
`;
