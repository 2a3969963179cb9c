import { useSelector } from '@xstate/react';
import { useSitting } from './sitting/sitting-context';
import { BrokenScreen } from './screens/broken-screen';
import { LiveScreen } from './screens/live-screen';
import { LookingScreen } from './screens/looking-screen';
import { NoCameraScreen } from './screens/no-camera-screen';
import { ReviewScreen } from './screens/review-screen';
import { SavedScreen } from './screens/saved-screen';
import { StartingScreen } from './screens/starting-screen';

/** One screen for each state of the sitting. */
export function App() {
  const sitting = useSitting();
  const state = useSelector(sitting.actor, (snapshot) => snapshot.value);
  const vision = useSelector(sitting.actor, (snapshot) => snapshot.context.vision);
  switch (state) {
    case 'starting':
      return <StartingScreen />;
    case 'live':
      return <LiveScreen />;
    case 'noCamera':
      return <NoCameraScreen />;
    case 'broken':
      return (
        <BrokenScreen
          failure={typeof vision === 'object' ? vision.failed : 'VISION_STOPPED'}
          onRetry={sitting.retry}
        />
      );
    case 'looking':
      return <LookingScreen />;
    case 'review':
    case 'saving':
      return <ReviewScreen />;
    case 'saved':
      return <SavedScreen />;
  }
}
