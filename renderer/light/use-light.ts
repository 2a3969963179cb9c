import { useEffect, useState } from 'react';
import type { Report } from '../../src/judge';
import { lightOverTime, NO_LIGHT, type LightState } from '../../src/light/light-over-time';
import type { Store } from '../sitting/store';

/** Where the reports of the live picture come from, of a mirror or of a child's moments alike. */
export type Reports = Pick<Store<{ readonly report: Report | null }>, 'get' | 'watch'>;

/** What the light meter shows, report by report. */
export function useLight(reports: Reports): LightState {
  const [state, setState] = useState(NO_LIGHT);
  useEffect(() => {
    const see = (): void => {
      const light = reports.get().report?.light ?? null;
      setState((before) => lightOverTime(before, light, performance.now()));
    };
    see();
    return reports.watch(see);
  }, [reports]);
  return state;
}
