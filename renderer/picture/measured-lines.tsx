import { useTranslation } from 'react-i18next';
import type { CheckId } from '../../src/checks/check-id';
import { finishedPhoto } from '../../src/crop/finished-photo';
import type { CropPlan } from '../../src/crop/crop-plan';
import type { Report } from '../../src/judge';
import type { HeadGeometry } from '../../src/measure/head-geometry';
import { limitText } from '../live/limit-text';
import './measured-lines.css';

interface Props {
  readonly head: HeadGeometry;
  readonly plan: CropPlan;
}

/** Crown, eyes, chin and the width of the face, drawn over the finished photo. */
export function MeasuredLines({ head, plan }: Props) {
  const { t } = useTranslation();
  const { widthPx, heightPx } = plan.photo;
  const photo = finishedPhoto(head, plan);
  const crown = photo.topMarginPx.withHair ?? photo.topMarginPx.withoutHair;
  const chin = heightPx - photo.bottomMarginPx;
  const left = photo.eyeMidpointFromLeftPx + head.faceLeftPx * plan.scale;
  const across = [
    { name: 'crown', y: crown },
    { name: 'eyes', y: photo.eyeLineFromTopPx },
    { name: 'chin', y: chin },
  ] as const;
  const textPx = heightPx * 0.045;
  return (
    <svg
      className="measured-lines"
      viewBox={`0 0 ${String(widthPx)} ${String(heightPx)}`}
      role="img"
      aria-label={across.map(({ name }) => t(`sizes.${name}`)).join(' ')}
    >
      {across.map(({ name, y }) => (
        <g key={name}>
          <path d={`M0 ${String(y)}H${String(widthPx)}`} />
          <text x={textPx * 0.3} y={y - textPx * 0.25} fontSize={textPx}>
            {t(`sizes.${name}`)}
          </text>
        </g>
      ))}
      <path d={`M${String(left)} 0V${String(heightPx)}`} />
      <path d={`M${String(left + photo.headWidthPx)} 0V${String(heightPx)}`} />
    </svg>
  );
}

const SIZES = [
  'headHeight',
  'headWidth',
  'topMargin',
  'bottomMargin',
  'eyeLine',
] as const satisfies readonly CheckId[];

/** The sizes with their limits, in a line each; those that the document does not name are left out. */
export function MeasuredSizes({ report }: { readonly report: Pick<Report, 'checks'> }) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  const sizes = report.checks.filter(
    ({ id, value, limit }) => SIZES.some((size) => size === id) && value !== null && limit !== null,
  );
  return (
    <dl className="measured-sizes">
      {sizes.map((check) => (
        <div key={check.id}>
          <dt>{t(`check.${check.id}.name`)}</dt>
          <dd>
            <strong>
              {number.format(check.value ?? 0)} {check.unit !== null && t(`unit.${check.unit}`)}
            </strong>{' '}
            {limitText(t, check, (value) => number.format(value))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
