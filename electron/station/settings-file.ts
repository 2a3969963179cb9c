import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import {
  FIRST_SETTINGS,
  settingsChangeSchema,
  settingsSchema,
  type Settings,
  type SettingsChange,
} from '../../src/station/settings';
import { exists, replaceFile } from '../export/write-atomically';
import { Fault, systemCode } from '../fault';

/** The photo room's settings, in memory and on the disk. */
export interface SettingsStore {
  get(): Settings;
  /**
   * Keeps the change before it holds.
   * @throws {Fault} SETTINGS_NOT_KEPT
   */
  change(change: SettingsChange): Promise<Settings>;
}

const FILE = 'settings.json';

/**
 * The settings in a folder; those of a new machine where there are none. A file that cannot be read is
 * moved aside, told of by `complain`, and never overwritten.
 */
export async function openSettings(
  folder: string,
  complain: (sentence: string) => void,
): Promise<SettingsStore> {
  const file = path.join(folder, FILE);
  let settings = await readSettings(file, complain);
  let writing: Promise<unknown> = Promise.resolve();

  async function keep(change: SettingsChange): Promise<Settings> {
    const next = changed(settings, change);
    try {
      await replaceFile(file, Buffer.from(`${JSON.stringify(next, null, 2)}\n`));
    } catch (error) {
      throw new Fault(
        'SETTINGS_NOT_KEPT',
        `The settings could not be written to ${file} (${systemCode(error)}); make room or change its permissions.`,
        { cause: error },
      );
    }
    settings = next;
    return next;
  }

  return {
    get: () => settings,
    change(change) {
      const kept = writing.then(() => keep(change));
      writing = kept.catch(() => undefined);
      return kept;
    },
  };
}

/** Settings that are never written: for a station without a folder of its own. */
export function fixedSettings(settings: Partial<Settings> = {}): SettingsStore {
  let current: Settings = { ...FIRST_SETTINGS, ...settings };
  return {
    get: () => current,
    change(change) {
      current = changed(current, change);
      return Promise.resolve(current);
    },
  };
}

const changed = (settings: Settings, change: SettingsChange): Settings =>
  settingsSchema.parse({
    ...settings,
    ...change,
    camera: { ...settings.camera, ...change.camera },
    companion: { ...settings.companion, ...change.companion },
    triggers: { ...settings.triggers, ...change.triggers },
  });

async function readSettings(file: string, complain: (sentence: string) => void): Promise<Settings> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return FIRST_SETTINGS;
    throw error;
  }
  try {
    // Fields that a newer version has added come from the first settings.
    return changed(FIRST_SETTINGS, settingsChangeSchema.parse(JSON.parse(text)));
  } catch (error) {
    const aside = await freeBeside(file);
    await rename(file, aside);
    complain(
      `${file} could not be read (${error instanceof Error ? error.message : String(error)}); it is ${aside} now, and the first settings hold.`,
    );
    return FIRST_SETTINGS;
  }
}

/** `settings.json.broken-1`, `-2`, …: an earlier broken one stays, too. */
async function freeBeside(file: string): Promise<string> {
  let number = 1;
  while (await exists(`${file}.broken-${number}`)) number += 1;
  return `${file}.broken-${number}`;
}
