import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabaseFile } from './database-file';
import { openJournal, type Journal } from './open-journal';
import type { FileSet } from './photos';
import { hashOfFile } from './recover';
import { REJECTED_FOLDER } from '../export/export-photo';

export const HOUR_MS = 3_600_000;

/** A folder of its own with a journal on the disk, and clocks that a test turns. */
export class JournalStage {
  readonly folder: string;
  readonly outDir: string;
  readonly dataDir: string;
  readonly said: string[] = [];
  retentionHours = 96;
  /** The machine's clock. */
  clockMs = Date.UTC(2026, 0, 31, 12);
  /** What only runs on. */
  elapsedMs = 0;

  constructor(folder: string) {
    this.folder = folder;
    this.outDir = path.join(folder, 'out');
    this.dataDir = path.join(folder, 'data');
  }

  static async create(): Promise<JournalStage> {
    return new JournalStage(await mkdtemp(path.join(tmpdir(), 'bolang-journal-')));
  }

  open(): Promise<Journal> {
    return openJournal({
      dataDir: this.dataDir,
      outDir: this.outDir,
      clock: () => new Date(this.clockMs),
      elapsedMs: () => this.elapsedMs,
      retentionHours: () => this.retentionHours,
      complain: (sentence) => this.said.push(sentence),
    });
  }

  /** Time passes, and both clocks see it. */
  pass(hours: number): void {
    this.clockMs += hours * HOUR_MS;
    this.elapsedMs += hours * HOUR_MS;
  }

  /** What is in the output folder, relative to it, sorted. */
  async files(): Promise<readonly string[]> {
    const top = await namesIn(this.outDir);
    const rejected = await namesIn(path.join(this.outDir, REJECTED_FOLDER));
    return [
      ...top.filter((name) => name !== REJECTED_FOLDER),
      ...rejected.map((name) => `${REJECTED_FOLDER}/${name}`),
    ].sort();
  }

  /** Every file that the journal knows, as it stands: read while no journal is open. */
  async rows() {
    const { db } = await openDatabaseFile(this.dataDir);
    try {
      return await db
        .selectFrom('files')
        .innerJoin('photos', 'photos.id', 'files.photo_id')
        .leftJoin('deletions', 'deletions.file_id', 'files.id')
        .select(['files.name', 'files.kind', 'files.sha256', 'photos.state'])
        .select(['photos.verdict', 'photos.specification', 'deletions.reason'])
        .select(['deletions.outcome', 'deletions.at_ms'])
        .orderBy('files.name')
        .execute();
    } finally {
      await db.destroy();
    }
  }

  /** Names of kept files that are not there or are not what was recorded. */
  async notWhole(): Promise<readonly string[]> {
    const kept = (await this.rows()).filter(({ state }) => state === 'kept');
    const wrong = [];
    for (const { name, sha256 } of kept) {
      if ((await hashOfFile(path.join(this.outDir, name))) !== sha256) wrong.push(name);
    }
    return wrong;
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

/** The files of a photo that nobody needs to look like. */
export function photoSet(folder: string, wanted: string): FileSet {
  return {
    folder,
    wanted,
    parts: [
      { kind: 'photo', extension: '.jpg', bytes: Buffer.from(`photo ${wanted}`) },
      { kind: 'sidecar', extension: '.json', bytes: Buffer.from(`record ${wanted}`) },
    ],
    specification: 'cn.exitentry.nia',
    verdict: 'pass',
    newColour: null,
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
