import { useSelector } from '@xstate/react';
import type { ReactNode } from 'react';
import type { SnapshotFrom } from 'xstate';
import type { sittingMachine } from '../src/sitting/sitting-machine';
import { Frame } from './frame/frame';
import { AttractScreen } from './screens/attract-screen';
import { BrokenScreen } from './screens/broken-screen';
import { CameraSettingsScreen } from './screens/camera-settings-screen';
import { CatchingScreen } from './screens/catching-screen';
import { DocumentScreen } from './screens/document-screen';
import { FinishScreen } from './screens/finish-screen';
import { GetReadyScreen } from './screens/get-ready-screen';
import { LanguageScreen } from './screens/language-screen';
import { LiveScreen } from './screens/live-screen';
import { LookingScreen } from './screens/looking-screen';
import { NoCameraScreen } from './screens/no-camera-screen';
import { ReviewScreen } from './screens/review-screen';
import { StartingScreen } from './screens/starting-screen';
import { ThanksScreen } from './screens/thanks-screen';
import { WhoScreen } from './screens/who-screen';
import { useSitting } from './sitting/sitting-context';
import { useStore } from './sitting/store';

type Screen =
  | 'attract'
  | 'language'
  | 'document'
  | 'who'
  | 'getReady'
  | 'starting'
  | 'live'
  | 'catching'
  | 'noCamera'
  | 'broken'
  | 'looking'
  | 'review'
  | 'finish'
  | 'thanks';

/** One screen for each state of the sitting's step. */
function screenOf(snapshot: SnapshotFrom<typeof sittingMachine>): Screen {
  const { step } = snapshot.value;
  // Without models there is nothing to invite anybody to.
  if (step === 'attract') return typeof snapshot.context.vision === 'object' ? 'broken' : 'attract';
  if (typeof step === 'string') return step;
  if ('review' in step) return 'review';
  const { position } = step;
  return position === 'mirror' || typeof position === 'object' ? 'live' : position;
}

const SCREENS: Readonly<Record<Exclude<Screen, 'broken'>, ReactNode>> = {
  attract: <AttractScreen />,
  language: <LanguageScreen />,
  document: <DocumentScreen />,
  who: <WhoScreen />,
  getReady: <GetReadyScreen />,
  starting: <StartingScreen />,
  live: <LiveScreen />,
  catching: <CatchingScreen />,
  noCamera: <NoCameraScreen />,
  looking: <LookingScreen />,
  review: <ReviewScreen />,
  finish: <FinishScreen />,
  thanks: <ThanksScreen />,
};

export function App() {
  const sitting = useSitting();
  const { actor, retry } = sitting;
  const screen = useSelector(actor, screenOf);
  const vision = useSelector(actor, ({ context }) => context.vision);
  const setsCamera = useStore(sitting.setsCamera, (current) => current);
  const isAttract = useSelector(actor, (snapshot) => snapshot.matches({ step: 'attract' }));
  // A child's screen has nothing on it to press or to read.
  if (screen === 'catching') return SCREENS.catching;
  return (
    <Frame hasBack={!isAttract && !setsCamera}>
      {setsCamera ? (
        <CameraSettingsScreen />
      ) : screen === 'broken' ? (
        <BrokenScreen
          failure={typeof vision === 'object' ? vision.failed : 'VISION_STOPPED'}
          onRetry={retry}
        />
      ) : (
        SCREENS[screen]
      )}
    </Frame>
  );
}
