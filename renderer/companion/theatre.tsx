import type { Ref } from 'react';
import type { Character } from '../../src/companion/companion-settings';
import { Puppet } from './puppet';
import './theatre.css';

interface Props {
  readonly character: Character;
  readonly ref?: Ref<SVGSVGElement>;
}

/** Farther from the middle no puppet goes; in the drawing's units. */
const REACH = 300;
/** The wall's rail is so far below the middle of the face. */
const RAIL = 104;
const BEHIND = [-REACH, -REACH, 2 * REACH, REACH + RAIL].join(' ');

const SCALLOPS = [-112, -84, -56, -28, 0, 28, 56, 84, 112];

/** The puppet behind a low wall, as in a puppet theatre: what sinks behind the wall is hidden. */
export function Theatre({ character, ref }: Props) {
  return (
    <svg ref={ref} className="theatre" viewBox="-156 -115 312 289" aria-hidden="true">
      {/* What sinks behind the rail is not drawn, at the sides of the wall either. */}
      <svg x={-REACH} y={-REACH} width={2 * REACH} height={REACH + RAIL} viewBox={BEHIND}>
        <Puppet character={character} />
      </svg>
      <g className="wall">
        <path className="board" d="M-128 108H128V172H-128z" />
        <path className="cloth" d={scalloped()} />
        <path className="rail" d="M-136 104H136" />
        <path className="rail gilt" d="M-136 104H136" />
        {SCALLOPS.map((x) => (
          <circle key={x} className="knob" cx={x} cy="119" r="3.5" />
        ))}
      </g>
    </svg>
  );
}

/** The hem hangs in half circles. */
function scalloped(): string {
  const hem = SCALLOPS.map(() => 'a14 15 0 0 1-28 0').join('');
  return `M-126 104H126V122${hem}z`;
}
