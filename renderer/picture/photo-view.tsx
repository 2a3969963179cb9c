import { useEffect, useRef, type ReactNode } from 'react';
import type { Region } from '../../src/checks/verdict';
import type { CropPlan } from '../../src/crop/crop-plan';
import { cutMap, wholeMap } from './cut';
import { RegionPolygons } from './region-polygons';
import './photo-view.css';

interface Props {
  readonly picture: ImageBitmap;
  /** Null: the whole picture. */
  readonly plan: CropPlan | null;
  /** Marked, where there is something to change. */
  readonly region: Region | null;
  readonly label: string;
  /** Laid over the photo. */
  readonly children?: ReactNode;
}

/** Never drawn larger than this, in pixels: more than any screen shows of it. */
const MAX_WIDTH_PX = 1200;

/** The photo as it will be cut, at the picture's own resolution; not mirrored, as in the file. */
export function PhotoView({ picture, plan, region, label, children }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const cutWidth = plan?.widthPx ?? picture.width;
  const cutHeight = plan?.heightPx ?? picture.height;
  const widthPx = Math.round(Math.min(cutWidth, MAX_WIDTH_PX));
  const heightPx = Math.round((widthPx * cutHeight) / cutWidth);
  const map = plan === null ? wholeMap(picture.width, widthPx) : cutMap(plan, widthPx);

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    // A picture that was forgotten meanwhile is empty.
    if (context === null || context === undefined || picture.width === 0) return;
    context.imageSmoothingQuality = 'high';
    context.setTransform(...map);
    context.drawImage(picture, 0, 0);
  });

  return (
    <figure className="photo-view" style={{ '--aspect': widthPx / heightPx }}>
      <canvas ref={canvas} width={widthPx} height={heightPx} role="img" aria-label={label} />
      {region !== null && (
        <svg
          className="region"
          viewBox={`0 0 ${String(widthPx)} ${String(heightPx)}`}
          aria-hidden="true"
        >
          <g transform={`matrix(${map.join(' ')})`}>
            <RegionPolygons region={region} />
          </g>
        </svg>
      )}
      {children}
    </figure>
  );
}
