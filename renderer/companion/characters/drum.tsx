import { Cheeks, Eyes, Mouth } from './face';

const STUDS = 14;
const RIM = 57;

/** The rattle-drum itself: its stick is its body, its beads are its pigtails. */
export const Drum = {
  Body: () => (
    <>
      <path className="outline-stick" d="M0 40V210" />
      <path className="stick-thick" d="M0 40V210" />
      <path
        className="red"
        d="M0 84C-16 66-44 70-42 86C-40 102-14 98 0 84C14 98 40 102 42 86C44 70 16 66 0 84z"
      />
      <circle className="amber" cy="84" r="9" />
    </>
  ),
  Head: () => (
    <>
      <g data-part="beads">
        <path className="cord thick" d="M-60-26C-76-40-94-36-94-18M60-26C76-40 94-36 94-18" />
        <circle className="amber" cx="-94" cy="-10" r="11" />
        <circle className="amber" cx="94" cy="-10" r="11" />
      </g>
      <circle className="red" r="66" />
      {Array.from({ length: STUDS }, (_, stud) => {
        const turn = ((stud + 0.5) / STUDS) * 2 * Math.PI;
        const [x, y] = [RIM * Math.sin(turn), RIM * Math.cos(turn)];
        return <circle key={stud} className="stud" cx={x} cy={y} r="3.4" />;
      })}
      <circle className="skin" r="48" />
      <path className="red-bare" d="M0-43a6 6 0 0 1 0 12a6 6 0 0 1 0-12z" />
      <Cheeks apart={31} y={14} />
      <Eyes apart={18} y={-5} />
      <Mouth y={20} />
    </>
  ),
};
