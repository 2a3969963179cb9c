/** A little rattle-drum; its stick is held at 0, 0. */
export function Rattle() {
  return (
    <g data-part="rattle">
      <path className="outline-wide" d="M0 20V-24" />
      <path className="stick" d="M0 20V-24" />
      <g transform="translate(0 -44)">
        <g data-part="beads">
          <path className="cord" d="M-20-2Q-34-1-35 12M20-2Q34-1 35 12" />
          <circle className="bead" cx="-35" cy="16" r="6.5" />
          <circle className="bead" cx="35" cy="16" r="6.5" />
        </g>
        <circle className="red" r="22" />
        <circle className="skin" r="14" />
        <path className="swirl" d="M0-9a9 9 0 0 1 0 18a4.5 4.5 0 0 1 0-9a4.5 4.5 0 0 0 0-9z" />
      </g>
    </g>
  );
}
