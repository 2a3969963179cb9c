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
import { asRemembered } from './sitting/rules';
import { createSitting } from './sitting/sitting';
import { SittingContext } from './sitting/sitting-context';
import { StationRefusal } from './station/request';
import { loadLibrary } from './station/library';
import { loadSettings } from './station/settings';
import { startWords } from './words/words';

/** What an empty kiosk is set to: the exit-entry photo of an adult. */
const FIRST_SPECIFICATION = 'cn.exitentry.nia';

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
  const { specifications } = library;
  const first = specifications.find(({ id }) => id === FIRST_SPECIFICATION) ?? specifications[0];
  if (first === undefined) {
    throw new StationRefusal('NO_SPECIFICATIONS', 'There is no photo specification.');
  }
  const rules = { specification: asRemembered(library, first), subject: 'adult' } as const;
  const sitting = createSitting(library, rules, settings.replacesBackground, settings.camera);
  show(
    <SittingContext value={sitting}>
      <App />
    </SittingContext>,
  );
}

start().catch((error: unknown) => {
  showBroken(error instanceof StationRefusal ? 'NO_SPECIFICATIONS' : 'APP_STOPPED', error);
});
