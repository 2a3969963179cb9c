import { useCallback } from 'react';
import { useSitting } from '../sitting/sitting-context';

/** What a child sees while its moments are caught: nothing to touch, nothing to read. */
export function CatchingScreen() {
  const { camera } = useSitting();
  const show = useCallback(
    (place: HTMLDivElement | null) => (place === null ? undefined : camera.showIn(place)),
    [camera],
  );
  return (
    <main className="catching">
      <div ref={show} />
    </main>
  );
}
