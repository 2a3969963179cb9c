const SILENCE_MS = 5_000;

/**
 * Lines such as `[2/4] models … done (1.3 s)`.
 * @param {{ place: string, name: string, quiet: boolean, print: (line: string) => void }} options
 *   place: such as 2/4; quiet: nothing is said of a step that had nothing to do
 */
export function stepProgress({ place, name, quiet, print }) {
  const beginMs = performance.now();
  let saidMs = beginMs;
  const say = (/** @type {string} */ text) => {
    saidMs = performance.now();
    print(`[${place}] ${name} … ${text} (${((saidMs - beginMs) / 1000).toFixed(1)} s)`);
  };
  /** @type {NodeJS.Timeout | undefined} */
  let ticking;
  return {
    say,
    alreadyDone() {
      if (!quiet) say('in place');
    },
    /** From here on a line comes at least every five seconds. */
    begin() {
      say('begun');
      ticking = setInterval(() => {
        if (performance.now() - saidMs >= SILENCE_MS) say('at work');
      }, 1_000);
    },
    /** @param {'done' | 'failed'} how */
    end(how) {
      clearInterval(ticking);
      say(how);
    },
  };
}
