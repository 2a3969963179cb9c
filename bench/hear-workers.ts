/** What the workers told the page last, as `hearWorkers` hears it. */
export interface Heard {
  /** Live reports that have arrived. */
  readonly looks: number;
  /** How the catching of a child's moments keeps up. */
  readonly pulse: { readonly frames: number; readonly glimpses: number; readonly bytes: number };
}

declare global {
  interface Window {
    heard: Heard;
  }
}

/** Runs in the page before anything of ours does, on its own: it is handed over as text. */
export function hearWorkers(): void {
  window.heard = { looks: 0, pulse: { frames: 0, glimpses: 0, bytes: 0 } };
  const isPulse = (told: unknown): told is Heard['pulse'] =>
    typeof told === 'object' && told !== null && 'frames' in told && 'bytes' in told;
  const Real = window.Worker;
  window.Worker = class extends Real {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data !== 'object' || data === null) return;
        const { looks, pulse } = window.heard;
        if ('kind' in data && data.kind === 'report') window.heard = { looks: looks + 1, pulse };
        if ('pulse' in data && isPulse(data.pulse)) window.heard = { looks, pulse: data.pulse };
      });
    }
  };
}
