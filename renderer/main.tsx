import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/noto-sans/index.css';
import '@fontsource-variable/noto-sans-sc/index.css';
import { App } from './app';
import './look/tokens.css';
import './look/base.css';
import './parts/button.css';
import { BrokenScreen, type Failure } from './screens/broken-screen';
import { StartingScreen } from './screens/starting-screen';
import { firstRules } from './sitting/rules';
import { createSitting } from './sitting/sitting';
import { SittingContext } from './sitting/sitting-context';
import { StationRefusal } from './station/request';
import { loadLibrary } from './station/library';
import { loadSettings } from './station/settings';
import { StaffCompanion } from './staff/staff-companion';
import { StaffLight } from './staff/staff-light';
import { StaffWindow } from './staff/staff-window';
import { startWords } from './words/words';

const page = document.getElementById('root');
if (page === null) throw new Error('The page has no #root to show the app in.');
const root = createRoot(page, { onUncaughtError: (error) => showBroken('APP_STOPPED', error) });
const show = (screen: ReactNode): void => root.render(<StrictMode>{screen}</StrictMode>);

function showBroken(failure: Failure, error: unknown): void {
  console.error(error);
  const detail = error instanceof Error ? error.message : null;
  show(<BrokenScreen failure={failure} detail={detail} onRetry={() => location.reload()} />);
}

async function start(): Promise<void> {
  await startWords();
  show(<StartingScreen />);
  const [library, settings] = await Promise.all([loadLibrary(), loadSettings()]);
  const rules = firstRules(library, settings);
  if (rules === null) {
    throw new StationRefusal('NO_SPECIFICATIONS', 'There is no photo specification.');
  }
  const sitting = createSitting(library, rules, settings);
  show(
    <SittingContext value={sitting}>
      <App />
      <StaffWindow companion={<StaffCompanion />} light={<StaffLight />} />
    </SittingContext>,
  );
}

start().catch((error: unknown) => {
  showBroken(error instanceof StationRefusal ? 'NO_SPECIFICATIONS' : 'APP_STOPPED', error);
});
