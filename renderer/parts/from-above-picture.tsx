import './preparation-picture.css';
import './from-above-picture.css';

const LAMP = (
  <>
    <path className="line" d="M0 6v98M-14 104h28" />
    <path className="lamp" d="M-12-22 16-8 4 18-24 4z" />
    <path className="beam" d="M14 14l20 14M20 4l22 8M4 24l16 18" />
  </>
);

/**
 * How a baby is photographed: on a white sheet on the floor, from straight above, between two soft
 * lamps, with both hands of the adult at the camera and so out of the picture.
 */
export function FromAbovePicture() {
  return (
    <svg viewBox="0 0 320 192" className="preparation-picture from-above" aria-hidden="true">
      <path className="floor" d="M0 168h320v24H0z" />
      <path className="cloth plain" d="M206 60c10-16 34-16 44 2l8 98h-60c10-30 4-64 8-100z" />
      <path className="hair" d="M206 28c0-14 10-20 20-18 12 2 16 14 12 26l-10 6z" />
      <path
        className="skin"
        d="M206 26c2 8-6 10-2 14 2 8 12 14 22 6l2-14c-6-2-6-8-8-12-6 2-10 4-14 6z"
      />
      <path className="view" d="M126 68 84 160h84z" />
      <path className="edge" d="M126 68 84 160M126 68l42 92" />
      <path className="sheet" d="M56 160h208c6 0 10 6 12 14H44c2-8 6-14 12-14z" />
      <g transform="translate(34 64)">{LAMP}</g>
      <g transform="translate(290 64) scale(-1 1)">{LAMP}</g>

      <path className="cloth" d="M138 146c20-10 44-8 62 0l4 14h-66z" />
      <path className="cloth" d="M192 148c8-12 16-14 24-10l-2 8c-4 0-8 6-10 14h-16z" />
      <path
        className="skin"
        d="M214 138c6-4 12-2 12 4s-6 6-12 4zM150 150c2-8 10-14 14-11s-2 9-6 14z"
      />
      <path
        className="skin"
        d="M108 146c0-11 6-16 12-17l3-5 4 5c8 1 13 8 13 17 0 8-6 14-16 14s-16-6-16-14z"
      />
      <path className="hair" d="M110 154c-6-12-2-22 7-25-4 6-1 8-3 13-1 4 0 8 2 13z" />
      <path className="line thin" d="M117 137c2 1 3 1 5 0M131 137c2 0 3 1 3 3" />

      <path className="line arm" d="M226 68c-20 12-48 10-82-6M224 66c-30-2-70-4-112-8" />
      <path className="skin" d="M140 52c10-2 16 4 16 10s-6 10-14 8z" />
      <path className="skin" d="M108 50c-8 0-12 6-10 12s8 6 12 4z" />
      <path className="camera" d="M106 44h12l4-6h10l4 6h12v20h-42z" />
      <path className="camera" d="M117 64h18l3 10h-24z" />
    </svg>
  );
}
