// Draws the heads that are named on the command line, each into its file: `NAME FILE NAME FILE …`.
import { renderCutout } from '../person/cutout';
import { HEAD_SIZE, HEADS, type HeadName } from './child-heads';
import { writeSprite } from './kept-sprites';
import { withChildProportions } from './proportions';
import { spriteOf } from './sprite';

const isHead = (name: string): name is HeadName => name in HEADS;

const words = process.argv.slice(2);
while (words.length > 0) {
  const [name = '', file = ''] = words.splice(0, 2);
  if (!isHead(name)) throw new Error(`There is no head "${name}"; see child-heads.ts.`);
  const drawn = renderCutout({ ...HEAD_SIZE, ...HEADS[name], supersampling: 1 });
  await writeSprite(file, spriteOf(withChildProportions(drawn)));
}
