import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptFrame } from '../catching/catching';
import { VerdictMark } from '../parts/verdict-mark';

interface Props {
  readonly frame: KeptFrame;
  /** The key that chooses it; none where it is chosen. */
  readonly number?: number;
}

/** One kept moment, small, with its verdict. */
export function KeptPicture({ frame, number }: Props) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { picture, report } = frame;
  useEffect(() => {
    // One that was dropped meanwhile is empty.
    if (picture.width > 0) canvas.current?.getContext('2d')?.drawImage(picture, 0, 0);
  }, [picture]);
  return (
    <span className="kept-picture">
      <canvas ref={canvas} width={picture.width} height={picture.height} />
      {number !== undefined && <span className="number">{number}</span>}
      <VerdictMark verdict={report.verdict} />
      <span className="unseen">{t(`verdict.${report.verdict}`)}</span>
    </span>
  );
}
