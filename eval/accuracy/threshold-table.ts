import { SHIPPED, type Accuracy } from './accuracy';
import { table } from './table';

/** Every line with the data it came from and how often its check is wrong there. */
export function thresholdTable({ thresholds }: Accuracy): string {
  const rows = Object.entries(thresholds).map(([name, { pass, fail }]) => [
    `\`${name}\``,
    String(pass),
    String(fail),
    name in SHIPPED ? '' : 'no longer there',
  ]);
  return table(['line', 'holds', 'broken', ''], rows);
}
