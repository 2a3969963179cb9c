import type { Character } from '../../src/companion/companion-settings';
import { DRAWINGS } from './characters/drawing';
import { Rattle } from './characters/rattle';
import './puppet.css';

/**
 * One puppet, its parts nested as they move: all of it, from the hips up, the head, the arm with its
 * rattle-drum. Each part turns about its own 0, 0.
 */
export function Puppet({ character }: { readonly character: Character }) {
  const { Body, Head } = DRAWINGS[character];
  return (
    <g className={`puppet ${character}`} data-part="whole">
      <g transform="translate(0 170)">
        <g data-part="lean">
          <g transform="translate(0 -170)">
            <Body />
            <path className="limb-outline" d="M-40 92Q-66 96-72 76" />
            <path className="limb" d="M-40 92Q-66 96-72 76" />
            <g transform="translate(0 50)">
              <g data-part="head">
                <g transform="translate(0 -50)">
                  <Head />
                </g>
              </g>
            </g>
            <g transform="translate(46 94)">
              <g data-part="arm">
                <g transform="translate(62 -22)">
                  <Rattle />
                </g>
                <path className="limb-outline" d="M0 0Q44 12 62-18" />
                <path className="limb" d="M0 0Q44 12 62-18" />
              </g>
            </g>
          </g>
        </g>
      </g>
    </g>
  );
}
