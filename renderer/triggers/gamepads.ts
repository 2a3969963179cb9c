import { pressedSince } from '../../src/triggers/trigger-map';

/** Gamepads tell nothing by themselves: they are asked so often. */
const ASK_EVERY_MS = 50;

/**
 * Tells each button of a gamepad that goes down, once. Asks only while a gamepad is connected; what is
 * held down at the beginning is not told. Returns how to stop.
 */
export function watchGamepads(
  windows: readonly Window[],
  pressed: (button: number) => void,
): () => void {
  let down = buttonsDown(windows);
  let timer: ReturnType<typeof setInterval> | null = null;

  function ask(): void {
    const before = down;
    down = buttonsDown(windows);
    for (const button of pressedSince(before, down)) pressed(button);
  }

  function follow(): void {
    const isConnected = gamepadsOf(windows).length > 0;
    if (isConnected && timer === null) timer = setInterval(ask, ASK_EVERY_MS);
    if (!isConnected && timer !== null) {
      clearInterval(timer);
      timer = null;
    }
    // A gamepad shows itself by its first press, which counts.
    ask();
  }

  for (const place of windows) {
    place.addEventListener('gamepadconnected', follow);
    place.addEventListener('gamepaddisconnected', follow);
  }
  follow();
  return () => {
    for (const place of windows) {
      place.removeEventListener('gamepadconnected', follow);
      place.removeEventListener('gamepaddisconnected', follow);
    }
    if (timer !== null) clearInterval(timer);
  };
}

/** Each window sees the gamepads for itself, and only while it can be seen. */
const gamepadsOf = (windows: readonly Window[]): readonly Gamepad[] =>
  windows
    .filter((place) => !place.closed)
    .flatMap((place) => place.navigator.getGamepads().filter((gamepad) => gamepad !== null));

const buttonsDown = (windows: readonly Window[]): ReadonlySet<number> =>
  new Set(
    gamepadsOf(windows).flatMap(({ buttons }) =>
      buttons.flatMap(({ pressed }, button) => (pressed ? [button] : [])),
    ),
  );
