import { isBrokenByHair } from '../../src/guide/hair-story';
import type { Report } from '../../src/judge';
import { RegionPolygons } from '../picture/region-polygons';

/** Where hair breaks a rule, painted over the live picture: an SVG as large as the picture, unmirrored. */
export function HairRegions({ report }: { readonly report: Report | null }) {
  const regions = report?.checks.filter(isBrokenByHair).flatMap(({ region }) => region ?? []) ?? [];
  const picture = report?.head?.picture;
  if (picture === undefined || regions.length === 0) return null;
  return (
    <svg
      className="region"
      viewBox={`0 0 ${String(picture.widthPx)} ${String(picture.heightPx)}`}
      preserveAspectRatio="xMidYMid slice"
    >
      <RegionPolygons region={regions} />
    </svg>
  );
}
