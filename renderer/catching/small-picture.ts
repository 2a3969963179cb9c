import { wishedPlan } from '../../src/crop/crop-plan';
import type { Report } from '../../src/judge';
import { cutMap, wholeMap } from '../picture/cut';

/** Wide enough for a list of small pictures. */
const WIDTH_PX = 240;

/** The picture as its photo will be cut; whole where no photo can be. */
export function smallPicture(picture: ImageBitmap, report: Report): ImageBitmap {
  const plan = report.crop && wishedPlan(report.crop);
  const { width, height } =
    plan === null ? picture : { width: plan.widthPx, height: plan.heightPx };
  const canvas = new OffscreenCanvas(WIDTH_PX, Math.round((WIDTH_PX * height) / width));
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('This browser gives no 2D canvas.');
  pen.imageSmoothingQuality = 'high';
  pen.setTransform(...(plan === null ? wholeMap(picture.width, WIDTH_PX) : cutMap(plan, WIDTH_PX)));
  pen.drawImage(picture, 0, 0);
  return canvas.transferToImageBitmap();
}
