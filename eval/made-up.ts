import { CHECK_IDS, type CheckId } from '../src/checks/check-id';
import type { CheckResult } from '../src/checks/verdict';
import type { JudgedPicture } from './judged-picture';
import type { Label } from './labels';
import { labelled } from './truth/labelled';

/** A picture of which each check says how broken it is: 0 where nothing is given, null: not checked. */
export function madeUp(
  severities: Readonly<Partial<Record<CheckId, number | null>>>,
  change: Partial<Label> = {},
): JudgedPicture {
  return {
    folder: 'made up',
    label: labelled(change),
    widthPx: 100,
    heightPx: 100,
    checks: CHECK_IDS.map((id) => resultOf(id, severities[id] ?? (id in severities ? null : 0))),
    face: null,
    typologyAngleDeg: 50,
  };
}

const resultOf = (id: CheckId, severity: number | null): CheckResult => ({
  id,
  verdict:
    severity === null ? 'not-checked' : severity <= 0 ? 'pass' : severity < 1 ? 'warn' : 'fail',
  severity,
  value: severity,
  limit: severity === null ? null : { max: 0 },
  unit: null,
  reason: severity === null ? 'notMeasurable' : severity <= 0 ? 'ok' : 'blurred',
  region: null,
});
