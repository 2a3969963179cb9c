import type { Region } from '../../src/checks/verdict';

interface Props {
  readonly region: Region;
}

/** The places of a region as SVG, in the picture's own pixels. */
export function RegionPolygons({ region }: Props) {
  return region.map((polygon) => {
    const points = polygon.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
    return <polygon key={points} points={points} />;
  });
}
