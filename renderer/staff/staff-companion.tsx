import { CompanionControls } from '../companion/companion-controls';
import type { CompanionSettings } from '../../src/companion/companion-settings';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import { changeSettings } from '../station/settings';

/** The companion's controls; what staff change in them is kept. */
export function StaffCompanion() {
  const { companion, settings } = useSitting();
  const current = useStore(settings, (now) => now.companion);

  function change(part: Partial<CompanionSettings>): void {
    // Shown at once: a slider follows the finger, whatever the disk does.
    settings.set({ ...settings.get(), companion: { ...settings.get().companion, ...part } });
    changeSettings({ companion: part }).catch((error: unknown) => console.error(error));
  }

  return <CompanionControls companion={companion} settings={current} onChange={change} />;
}
