// Draws what is laid over the child of the first file: `LENS_FILE NAME FILE NAME FILE …`.
import { readSprite, writeSprite } from './kept-sprites';
import { drawProp, isProp } from './props';

const [lens = '', ...words] = process.argv.slice(2);
const head = await readSprite(lens);
while (words.length > 0) {
  const [name = '', file = ''] = words.splice(0, 2);
  if (!isProp(name)) throw new Error(`There is no "${name}"; see props.ts.`);
  await writeSprite(file, await drawProp(name, head));
}
