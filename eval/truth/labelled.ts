import { parseLabels, type Label } from '../labels';

const COLUMNS =
  'file,faces,pose,eyes,mouth,hair_over_eyebrows,hair_over_eyes,left_ear_visible,right_ear_visible,' +
  'hair_loose_on_shoulders,glasses,background,lighting,sharp';

/** A portrait in order by every column that has to be there, and nothing said in the others. */
export function labelled(change: Partial<Label> = {}): Label {
  const [good] = parseLabels(
    `${COLUMNS}\ngood.jpg,1,frontal,open,closed,n,n,y,y,n,none,plain,even,y\n`,
  );
  if (good === undefined) throw new Error('one line was written and none read');
  return { ...good, ...change };
}
