import { useMemo } from 'react';
import type { Specification, Subject } from '../../src/specification/specification';
import { outlineOf } from './outline';
import './guide-outline.css';

interface Props {
  readonly specification: Specification;
  readonly subject: Subject;
  /** Every rule holds: the outline closes. */
  readonly good: boolean;
}

/** The finished photo's frame over the live picture, with the outline of a head and its eyes. */
export function GuideOutline({ specification, subject, good }: Props) {
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
        </svg>
      )}
    </div>
  );
}

function OutlineShape({ head, eyeLineY }: NonNullable<ReturnType<typeof outlineOf>>) {
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
