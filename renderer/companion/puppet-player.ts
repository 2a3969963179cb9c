import type { Act } from '../../src/companion/act';
import { motionOf, PARTS, STIR, STIR_MS, type Motion, type Part, type Pose } from './motion';

/** From the midst of a trick to rest: at once, and yet no jerk. */
const SETTLE_MS = 220;

/** Enough for a puppet; more would be taken from the frames of the camera that are judged meanwhile. */
const PICTURES_PER_S = 30;

/** Moves the parts of one drawn puppet as the acts say. */
export interface PuppetPlayer {
  /** @param nowMs On the clock of the acts. */
  show(act: Act, nowMs: number): void;
  stop(): void;
}

/** @param drawing Holds one puppet; its parts are named by `data-part`. */
export function createPuppetPlayer(drawing: Element): PuppetPlayer {
  const find = (part: Part): Element[] => [...drawing.querySelectorAll(`[data-part='${part}']`)];
  const parts = new Map(PARTS.map((part) => [part, find(part)]));
  let stirred = 0;

  function play(motion: Motion, lengthMs: number, startMs: number, nowMs: number): void {
    for (const [part, elements] of parts) {
      const poses = motion[part];
      for (const element of elements) {
        const settles = settle(element);
        if (poses === undefined) continue;
        // What is still in the midst of another trick first comes to rest, and catches up.
        const delay = settles ? SETTLE_MS : 0;
        const duration = lengthMs - delay;
        const played = element.animate(poses.map(keyframe), {
          duration,
          delay,
          easing: `steps(${String(Math.round((duration / 1000) * PICTURES_PER_S))})`,
        });
        played.currentTime = nowMs - startMs;
      }
    }
  }

  return {
    show(act, nowMs) {
      const stirs = act.kind === 'calm' ? act.stirs : 0;
      if (act.kind === 'trick') play(motionOf(act), act.lengthMs, act.startMs, nowMs);
      else if (stirs > stirred) play(STIR, STIR_MS, nowMs, nowMs);
      else play({}, 0, nowMs, nowMs);
      stirred = stirs;
    },
    stop() {
      for (const animation of drawing.getAnimations({ subtree: true })) animation.cancel();
    },
  };
}

/** Brings a part from wherever it is to rest; false where it rests already. */
function settle(element: Element): boolean {
  const animations = element.getAnimations();
  if (animations.length === 0) return false;
  const from = getComputedStyle(element).transform;
  for (const animation of animations) animation.cancel();
  element.animate([{ transform: from }, { transform: AT_REST }], {
    duration: SETTLE_MS,
    easing: 'ease-out',
  });
  return true;
}

const AT_REST = transformOf({ at: 0 });

/** The same list of functions for every pose, so that each is led over into the next by itself. */
function transformOf({ x = 0, y = 0, turnDeg = 0, wide = 1, high = 1 }: Pose): string {
  return `translate(${x}px, ${y}px) rotate(${turnDeg}deg) scale(${wide}, ${high})`;
}

const keyframe = (pose: Pose): Keyframe => ({
  offset: pose.at,
  transform: transformOf(pose),
  easing: 'ease-in-out',
});
