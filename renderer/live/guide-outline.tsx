import { useMemo } from 'react';
import type { Specification, Subject } from '../../src/specification/specification';
import { outlineOf, type Outline } from './outline';
import './guide-outline.css';

interface Props {
  readonly specification: Specification;
  readonly subject: Subject;
  /** How much is in order, 0 to 1: the outline fills with it. */
  readonly inPlace: number;
  /** Every rule holds: the outline closes. */
  readonly good: boolean;
}

/** The finished photo's frame over the live picture, with the outline of a head and its eyes. */
export function GuideOutline({ specification, subject, inPlace, good }: Props) {
  const outline = useMemo(() => outlineOf(specification, subject), [specification, subject]);
  const { widthPx, heightPx } = specification.photo;
  return (
    <div
      className={good ? 'guide-outline good' : 'guide-outline'}
      style={{ '--aspect': widthPx / heightPx }}
      aria-hidden="true"
    >
      {outline !== null && (
        <svg viewBox={`0 0 ${String(widthPx)} ${String(heightPx)}`}>
          <g className="rim">
            <OutlineShape {...outline} />
          </g>
          <g className="line">
            <OutlineShape {...outline} />
          </g>
          <HeadFill {...outline.head} inPlace={inPlace} />
        </svg>
      )}
    </div>
  );
}

/** The outline as far as it is filled, from the chin around. */
function HeadFill({ x, y, rx, ry, inPlace }: Outline['head'] & { readonly inPlace: number }) {
  return (
    <path
      className="fill"
      d={`M${String(x)} ${String(y + ry)}a${String(rx)} ${String(ry)} 0 1 1 .01 0`}
      pathLength={1}
      style={{ strokeDasharray: `${String(inPlace)} 2` }}
    />
  );
}

function OutlineShape({ head, eyeLineY }: Outline) {
  const outside = head.rx * 1.12;
  const inside = head.rx * 0.82;
  const stroke = (from: number, to: number) =>
    `M${String(head.x + from)} ${String(eyeLineY)}H${String(head.x + to)}`;
  return (
    <>
      <ellipse className="head" cx={head.x} cy={head.y} rx={head.rx} ry={head.ry} />
      <path d={stroke(-outside, -inside) + stroke(inside, outside)} />
    </>
  );
}
