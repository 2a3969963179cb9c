interface EyesProps {
  /** From the middle of the face, in the drawing's units; the eyes are as far to both sides. */
  readonly apart: number;
  readonly y: number;
}

/** Round, awake, with the pupils toward the lens; `data-part` is what a blink closes. */
export function Eyes({ apart, y }: EyesProps) {
  return (
    <g transform={`translate(0 ${y})`}>
      <g data-part="eyes">
        {[-apart, apart].map((x) => (
          <g key={x} transform={`translate(${x} 0)`}>
            <ellipse className="eye-white" rx="14" ry="15.5" />
            <g className="pupil">
              <circle className="ink" r="9.5" />
              <circle className="glint" cx="-3" cy="-3.6" r="3.2" />
            </g>
          </g>
        ))}
      </g>
    </g>
  );
}

/** A soft blush on both sides. */
export function Cheeks({ apart, y }: EyesProps) {
  return (
    <>
      <ellipse className="cheek" cx={-apart} cy={y} rx="10" ry="7" />
      <ellipse className="cheek" cx={apart} cy={y} rx="10" ry="7" />
    </>
  );
}

/** A small smile when it is calm, a laugh when it is lively. */
export function Mouth({ y }: { readonly y: number }) {
  return (
    <g transform={`translate(0 ${y})`}>
      <path className="line when-calm" d="M-9 0Q0 8 9 0" />
      <g className="when-lively">
        <path className="mouth" d="M-14-2Q0 2 14-2Q13 18 0 18Q-13 18-14-2z" />
        <path className="tongue" d="M-8 12Q0 5 8 12Q5 16.5 0 16.5Q-5 16.5-8 12z" />
      </g>
    </g>
  );
}
