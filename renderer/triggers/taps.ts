import { isControl } from './wants-key';

/** Longer than this is a hold and further than this a swipe: both mean something else. */
const TAP_MS = 500;
const TAP_PX = 40;

/** Tells each short touch of a window, wherever but on a control. Returns how to stop. */
export function watchTaps(place: Window, tapped: () => void): () => void {
  let begun: PointerEvent | null = null;

  function down(event: PointerEvent): void {
    begun = event.isPrimary ? event : null;
  }

  function up(event: PointerEvent): void {
    const from = begun?.pointerId === event.pointerId ? begun : null;
    begun = null;
    if (from === null || event.timeStamp - from.timeStamp > TAP_MS) return;
    if (Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > TAP_PX) return;
    if (!isControl(from.target)) tapped();
  }

  const drop = (): void => {
    begun = null;
  };
  place.addEventListener('pointerdown', down);
  place.addEventListener('pointerup', up);
  place.addEventListener('pointercancel', drop);
  return () => {
    place.removeEventListener('pointerdown', down);
    place.removeEventListener('pointerup', up);
    place.removeEventListener('pointercancel', drop);
  };
}
