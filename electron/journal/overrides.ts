import { randomUUID } from 'node:crypto';
import type { Override, Overrides as OverrideList } from '../../src/station/journal';
import { Fault } from '../fault';
import type { JournalDatabase } from './database-file';

export type Overrides = ReturnType<typeof overridesOf>;

/** For which photos that break a rule staff took responsibility, and why. */
export function overridesOf(db: JournalDatabase, clock: () => Date) {
  return {
    /** @returns its id. The sitting must be known. */
    async record(sittingId: string, override: Override): Promise<string> {
      const { checks, ...said } = override;
      const id = randomUUID();
      const broken = checks.map((check) => ({
        override_id: id,
        check_id: check.id,
        verdict: check.verdict,
        reason: check.reason,
      }));
      await db.transaction().execute(async (at) => {
        await at
          .insertInto('overrides')
          .values({ id, sitting_id: sittingId, at_ms: clock().getTime(), ...said })
          .execute();
        await at.insertInto('override_checks').values(broken).execute();
      });
      return id;
    },

    /**
     * That somebody took responsibility, in this sitting, for what a photo breaks.
     * @throws {Fault} OVERRIDE_UNKNOWN
     */
    async mustCover(
      id: string,
      sittingId: string | null,
      broken: Override['checks'],
    ): Promise<void> {
      const covered = await db
        .selectFrom('override_checks')
        .innerJoin('overrides', 'overrides.id', 'override_checks.override_id')
        .select('override_checks.check_id')
        .where('overrides.id', '=', id)
        .where('overrides.sitting_id', '=', sittingId ?? '')
        .execute();
      const ids = new Set(covered.map(({ check_id }) => check_id));
      if (ids.size > 0 && broken.every((check) => ids.has(check.id))) return;
      throw new Fault(
        'OVERRIDE_UNKNOWN',
        'Nobody has taken responsibility for all that is wrong with this photo; do so again, then save it.',
      );
    },

    /** Newest first. */
    async list(limit: number): Promise<OverrideList> {
      const overrides = await db
        .selectFrom('overrides')
        .selectAll()
        .orderBy('at_ms', 'desc')
        .limit(limit)
        .execute();
      if (overrides.length === 0) return [];
      const ids = overrides.map(({ id }) => id);
      const checks = await db
        .selectFrom('override_checks')
        .selectAll()
        .where('override_id', 'in', ids)
        .execute();
      return overrides.map(({ id, sitting_id, at_ms, ...said }) => ({
        id,
        sitting: sitting_id,
        atMs: at_ms,
        ...said,
        checks: checks
          .filter(({ override_id }) => override_id === id)
          .map(({ check_id, verdict, reason }) => ({ id: check_id, verdict, reason })),
      }));
    },
  };
}
