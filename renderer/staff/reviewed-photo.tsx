import { useSelector } from '@xstate/react';
import { useTranslation } from 'react-i18next';
import { PhotoView } from '../picture/photo-view';
import { shownReport } from '../sitting/new-background';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import { AnswerForReviewed } from './answer-for-reviewed';
import { BrokenRules } from './broken-rules';
import './moments.css';

/** The photo that the other window shows too, what it breaks, and what becomes of it. */
export function ReviewedPhoto() {
  const { t } = useTranslation();
  const sitting = useSitting();
  const { actor, shots, accept } = sitting;
  const picture = useStore(shots.picture, (current) => current);
  const background = useStore(shots.newBackground, (current) => current);
  const judged = useSelector(actor, ({ context }) => context.report);
  const isDeciding = useSelector(actor, (snapshot) =>
    snapshot.matches({ step: { review: 'deciding' } }),
  );
  if (judged === null || picture === null) {
    return <p role="status">{t('staffWindow.step.looking')}</p>;
  }
  const report = shownReport(judged, background);
  const plan = report.crop?.plan ?? null;
  return (
    <section className="reviewed-photo" aria-label={t('staffWindow.reviewed')}>
      <h2>{t(`review.${plan === null ? 'fail' : report.verdict}`)}</h2>
      <div className="stage">
        <PhotoView picture={picture} plan={plan} region={null} label={t('review.photo')} />
      </div>
      <BrokenRules checks={report.checks} />
      <div className="ways">
        {report.verdict !== 'fail' && plan !== null && (
          <button type="button" className="button main" disabled={!isDeciding} onClick={accept}>
            {t('staffWindow.accept')}
          </button>
        )}
        <button
          type="button"
          className="button"
          disabled={!isDeciding}
          onClick={() => actor.send({ type: 'AGAIN' })}
        >
          {t('staffWindow.again')}
        </button>
      </div>
      {report.verdict === 'fail' && plan !== null && <AnswerForReviewed />}
    </section>
  );
}
