import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { observationSchema } from '../src/observation/observation';
import { specificationSchema } from '../src/specification/specification';
import { judgePicture } from './judged-picture';
import { labelled } from './truth/labelled';

const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

test('a check that the specification leaves out is judged all the same', async () => {
  const specification = specificationSchema.parse(await read('assets/specs/cn.exitentry.nia.json'));
  expect(specification.rules.faceOutlineVisible).toBeUndefined();
  const observation = observationSchema.parse(await read('src/examples/fringe.json'));
  const { checks } = judgePicture('', labelled({}), observation, specification);
  const notAsked = checks.filter(({ reason }) => reason === 'notRequired').map(({ id }) => id);
  expect(notAsked).toEqual([]);
});
