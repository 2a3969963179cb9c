import { atMost, unknown, type Judged } from '../finding';
import type { Threshold } from '../thresholds';
import type { Finding } from '../verdict';

/** Holds while no more than the threshold is covered; open where none of it is in the picture. */
export const covered = (share: number | null, threshold: Threshold, judged: Judged): Finding =>
  share === null ? unknown('notMeasurable') : atMost(share, threshold, judged);
