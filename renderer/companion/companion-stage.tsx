import { useLayoutEffect, useRef } from 'react';
import type { Act } from '../../src/companion/act';
import { useStore } from '../sitting/store';
import type { Companion } from './companion';
import { lensPlace } from './lens-place';
import { createPuppetPlayer } from './puppet-player';
import type {} from './style';
import { Theatre } from './theatre';
import './companion-stage.css';

interface Props {
  readonly companion: Companion;
  /** The screen was touched; the companion is calm then already. */
  readonly onTap?: () => void;
}

/** What a child sees: the puppet at the lens, nothing to press, nothing to read. Fills its parent. */
export function CompanionStage({ companion, onTap }: Props) {
  const { character, lensEdge, lensAlong } = useStore(
    companion.settings,
    (current) => current.companion,
  );
  const isCalm = useStore(companion.act, ({ kind }) => kind === 'calm');
  const drawing = useRef<SVGSVGElement>(null);
  // At the right edge the arm with the rattle-drum would be cut off.
  const isMirrored = lensEdge === 'right';

  useLayoutEffect(() => {
    if (drawing.current === null) return;
    const player = createPuppetPlayer(drawing.current);
    const show = (): void => {
      const act = companion.act.get();
      player.show(isMirrored ? mirrored(act) : act, performance.now());
    };
    show();
    const unwatch = companion.act.watch(show);
    return () => {
      unwatch();
      player.stop();
    };
  }, [companion, character, isMirrored]);

  const lens = lensPlace(lensEdge, lensAlong);
  return (
    <div
      className="companion-stage"
      data-edge={lensEdge}
      data-face={isCalm ? 'calm' : 'lively'}
      style={{
        '--along': lensAlong,
        '--lens-x': isMirrored ? -lens.x : lens.x,
        '--lens-y': lens.y,
      }}
      onClick={() => {
        companion.touched();
        onTap?.();
      }}
    >
      <LensMark />
      <div className={isMirrored ? 'theatre-place mirrored' : 'theatre-place'}>
        <Theatre key={character} character={character} ref={drawing} />
      </div>
    </div>
  );
}

function mirrored(act: Act): Act {
  if (act.kind !== 'trick') return act;
  return { ...act, side: act.side === 'left' ? 'right' : 'left' };
}

/** Half a ring at the screen's edge: its middle is where the lens is. */
function LensMark() {
  return (
    <svg className="lens-mark" viewBox="-40 -40 80 80" aria-hidden="true">
      <circle className="ring" r="34" />
      <circle className="iris" r="21" />
      <circle className="pupil" r="11" />
    </svg>
  );
}
