import { percent, share } from '../report/cells';
import { SHIPPED, type Accuracy } from './accuracy';
import { table } from './table';

/** Every line with the data it came from and how often its check is wrong there. */
export function thresholdTable({ thresholds, checks }: Accuracy): string {
  const rows = Object.entries(SHIPPED).flatMap(([name, { check, data }]) => {
    const recorded = thresholds[name];
    const row = checks[check];
    if (recorded === undefined || row === undefined) return [];
    const found = row.equalErrorRate;
    return [
      [
        `\`${name}\``,
        `\`${check}\``,
        String(recorded.pass),
        String(recorded.fail),
        data,
        found === null ? '—' : percent(found.rate),
        share(row.falseRejectsOrderly),
        share(row.misses),
      ],
    ];
  });
  return table(
    [
      'line',
      'check',
      'holds',
      'broken',
      'data it came from',
      'equal error rate, %',
      'good portraits refused',
      'misses',
    ],
    rows,
  );
}
