import type { Attention } from '../catching/caught-frame';
import type { Act, TrickAct } from './act';
import { newTrick, sizeOf, wishedTrick, type MadeTrick } from './choose-trick';
import type { CompanionSettings } from './companion-settings';
import { TRICK_FACTS, type Trick } from './trick';

/** A look at the lens that holds so long is one: the companion freezes. */
export const LOOKED_MS = 150;

/** A look that is gone so long has wandered; shorter, it was a blink or a face not found. */
export const WANDERED_MS = 600;

/** From one trick to the next while the child looks elsewhere: time to turn round to it. */
export const PAUSE_MS = 900;

/** The same while nobody is seen: nobody may be there to be called. */
export const NOBODY_PAUSE_MS = 2500;

/**
 * After so long a look at a thing that is still, a small child looks away; what keeps it is the smallest
 * sign of life. So it blinks, once each time, and nothing else: no sound, and nothing that eyes would
 * follow away from the lens, because these are the frames that are wanted.
 */
export const BORED_MS = 5000;

/** A touch of the screen keeps it calm as long as the frames about that moment are taken, and a little more. */
export const TOUCHED_MS = 3000;

/** What is told to the director. */
export type Cue =
  | { readonly kind: 'time' }
  | { readonly kind: 'attention'; readonly attention: Attention }
  | { readonly kind: 'wish'; readonly wish: Trick | 'new' }
  /** Staff stop it, until they wish for something. */
  | { readonly kind: 'calm' }
  /** The screen was touched. */
  | { readonly kind: 'touch' };

/** What the director knows. Times are those handed in, in milliseconds. */
export interface Director {
  readonly act: Act;
  readonly attention: Attention;
  /** Since when it is at the lens, or is not. */
  readonly lookSinceMs: number;
  /** Since when the child has looked elsewhere, flickers aside. */
  readonly awaySinceMs: number;
  /** Until then it stays calm, whatever the child looks at. */
  readonly heldUntilMs: number;
  /** How many tricks were made since the sitting began, or since staff stopped it. */
  readonly made: number;
  /** The last tricks, the latest last. */
  readonly past: readonly MadeTrick[];
}

type Allowed = Pick<CompanionSettings, 'sounds' | 'moves'>;

/** How many past tricks are remembered. */
const REMEMBERED = 3;

/** A sitting begins: nobody is seen, nothing was tried. */
export const newDirector = (nowMs: number): Director => ({
  act: { kind: 'rest', untilMs: nowMs },
  attention: 'nobody',
  lookSinceMs: nowMs,
  awaySinceMs: nowMs,
  heldUntilMs: -Infinity,
  made: 0,
  past: [],
});

/**
 * What is on after a cue.
 * @param random 0 to below 1, another one each time.
 */
export function direct(
  director: Director,
  cue: Cue,
  allowed: Allowed,
  nowMs: number,
  random: number,
): Director {
  const told = tell(director, cue, allowed, nowMs, random);
  return passTime({ ...told, act: fitting(told.act, allowed, nowMs) }, allowed, nowMs, random);
}

/** When the act may change without a cue; Infinity: not before one. */
export function dueMs({ act, attention, lookSinceMs, heldUntilMs }: Director): number {
  const atLens = attention === 'lens';
  if (act.kind === 'calm') {
    const next = atLens
      ? lookCalmMs(act, lookSinceMs) + BORED_MS * (act.stirs + 1)
      : lookSinceMs + WANDERED_MS;
    return Math.max(heldUntilMs, next);
  }
  const lookedMs = atLens ? lookSinceMs + LOOKED_MS : Infinity;
  if (act.kind === 'rest') {
    return atLens ? lookedMs : Math.max(act.untilMs, lookSinceMs + WANDERED_MS);
  }
  const freezesMs = lookSinceMs > act.startMs ? lookedMs : Infinity;
  return Math.min(freezesMs, act.startMs + act.lengthMs);
}

function tell(
  director: Director,
  cue: Cue,
  allowed: Allowed,
  nowMs: number,
  random: number,
): Director {
  switch (cue.kind) {
    case 'time':
      return director;
    case 'attention':
      return seen(director, cue.attention, nowMs);
    case 'wish':
      return wished({ ...director, heldUntilMs: -Infinity }, cue.wish, allowed, nowMs, random);
    case 'calm':
      // Perhaps it was too much: what comes after is small again.
      return { ...calmed(director, 'staff', nowMs), heldUntilMs: Infinity, made: 0 };
    case 'touch':
      if (director.heldUntilMs === Infinity) return director;
      return { ...calmed(director, 'touch', nowMs), heldUntilMs: nowMs + TOUCHED_MS };
  }
}

function seen(director: Director, attention: Attention, nowMs: number): Director {
  const isAtLens = attention === 'lens';
  if (isAtLens === (director.attention === 'lens')) return { ...director, attention };
  if (isAtLens) return { ...director, attention, lookSinceMs: nowMs };
  // A flicker that was too short for a look puts nothing off.
  const wasLook = nowMs - director.lookSinceMs >= LOOKED_MS;
  const awaySinceMs = wasLook ? nowMs : director.awaySinceMs;
  return { ...director, attention, awaySinceMs, lookSinceMs: awaySinceMs };
}

function passTime(director: Director, allowed: Allowed, nowMs: number, random: number): Director {
  const { act, attention, lookSinceMs } = director;
  if (nowMs < dueMs(director)) return director;
  const atLens = attention === 'lens';
  switch (act.kind) {
    case 'calm': {
      if (!atLens) return begun(director, allowed, nowMs, random);
      const sinceMs = lookCalmMs(act, lookSinceMs);
      const stirs = Math.floor((nowMs - sinceMs) / BORED_MS);
      return { ...director, act: { kind: 'calm', by: 'look', sinceMs, stirs } };
    }
    case 'rest':
      return atLens ? calmed(director, 'look', nowMs) : begun(director, allowed, nowMs, random);
    case 'trick': {
      if (atLens) return calmed(director, 'look', nowMs);
      const pauseMs = attention === 'nobody' ? NOBODY_PAUSE_MS : PAUSE_MS;
      return { ...director, act: { kind: 'rest', untilMs: nowMs + pauseMs } };
    }
  }
}

/** A touch has held it still before: the look counts from where it began. */
const lookCalmMs = (act: Act & { readonly kind: 'calm' }, lookSinceMs: number): number =>
  act.by === 'look' ? act.sinceMs : Math.max(act.sinceMs, lookSinceMs);

const calmed = (director: Director, by: 'look' | 'staff' | 'touch', sinceMs: number): Director => ({
  ...director,
  act: { kind: 'calm', by, sinceMs, stirs: 0 },
});

/** It tries something by itself, if it may do anything at all. */
function begun(director: Director, allowed: Allowed, nowMs: number, random: number): Director {
  if (!mayPlay(allowed)) return { ...director, act: { kind: 'rest', untilMs: Infinity } };
  const next = newTrick(director.past, director.made, random);
  return made(director, next, 'itself', allowed, nowMs);
}

function wished(
  director: Director,
  wish: Trick | 'new',
  allowed: Allowed,
  nowMs: number,
  random: number,
): Director {
  if (!mayPlay(allowed)) return { ...director, act: { kind: 'rest', untilMs: Infinity } };
  const next =
    wish === 'new'
      ? newTrick(director.past, director.made, random)
      : wishedTrick(director.past, wish, random);
  return made(director, next, 'staff', allowed, nowMs);
}

function made(
  director: Director,
  next: MadeTrick,
  by: TrickAct['by'],
  allowed: Allowed,
  startMs: number,
): Director {
  const size = sizeOf(director.made);
  const { lengthMs } = TRICK_FACTS[next.trick];
  const act: TrickAct = { kind: 'trick', ...next, startMs, lengthMs, size, level: size, by };
  return {
    ...director,
    act: fitting(act, allowed, startMs),
    made: director.made + 1,
    past: [...director.past, next].slice(-REMEMBERED),
  };
}

const mayPlay = ({ sounds, moves }: Allowed): boolean => sounds || moves;

/** The act, without what was switched off since; the same object where nothing changes. */
function fitting(act: Act, allowed: Allowed, nowMs: number): Act {
  if (act.kind === 'rest' && act.untilMs === Infinity && mayPlay(allowed)) {
    return { kind: 'rest', untilMs: nowMs };
  }
  if (act.kind !== 'trick') return act;
  if (!mayPlay(allowed)) return { kind: 'rest', untilMs: Infinity };
  const size = allowed.moves ? act.size : 0;
  const level = allowed.sounds ? act.level : 0;
  return size === act.size && level === act.level ? act : { ...act, size, level };
}
