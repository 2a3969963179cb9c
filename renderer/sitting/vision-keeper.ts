import type { Store } from './store';
import type { Rules } from './rules';
import type { SittingActor } from './sitting';
import { startVision } from '../vision/start-vision';
import type { Vision } from '../vision/vision';
import { VisionError } from '../vision/vision-error';

/** The models, while they run. */
export interface VisionKeeper {
  /** Null until they are loaded, and after they have stopped. */
  get(): Vision | null;
  /** Loads them; how that goes, the sitting is told. */
  load(): Promise<void>;
  /** They have stopped: the sitting is told, and may load them again. */
  lose(error: unknown): void;
}

interface VisionKeeperParts {
  readonly actor: SittingActor;
  readonly rules: Pick<Store<Rules>, 'get' | 'watch'>;
  readonly loaded: (vision: Vision) => void;
}

/** They always judge by the rules of now. */
export function keepVision({ actor, rules, loaded }: VisionKeeperParts): VisionKeeper {
  let vision: Vision | null = null;

  function lose(error: unknown): void {
    console.error(error);
    vision?.stop();
    vision = null;
    const code = error instanceof VisionError ? error.code : 'VISION_STOPPED';
    actor.send({ type: 'VISION_FAILED', code });
  }

  const tellRules = (): void => vision?.setRules(rules.get().specification, rules.get().subject);
  rules.watch(tellRules);

  return {
    get: () => vision,
    lose,
    async load() {
      try {
        vision = await startVision();
        tellRules();
        loaded(vision);
        actor.send({ type: 'VISION_READY' });
        await vision.complete;
      } catch (error) {
        lose(error);
      }
    },
  };
}
