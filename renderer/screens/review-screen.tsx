import { useSelector } from '@xstate/react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CropRefusal } from '../../src/crop/crop-plan';
import { chooseHint, type Hint } from '../../src/guide/choose-hint';
import { hairStoriesFor } from '../../src/guide/hair-story';
import { HairStoryButton } from '../hair/hair-story-button';
import { CheckTable } from '../live/check-table';
import { hintRegion } from '../live/live-view';
import { TOPICS, topicVerdict } from '../live/topic';
import { TopicList, TopicRow } from '../live/topic-list';
import { ErrorLine } from '../parts/error-line';
import { RelaxedList } from '../parts/relaxed-list';
import { StaffSwitch } from '../parts/staff-switch';
import { MeasuredLines, MeasuredSizes } from '../picture/measured-lines';
import { PhotoView } from '../picture/photo-view';
import { shownReport } from '../sitting/new-background';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import { AnswerForReviewed } from '../staff/answer-for-reviewed';
import { WhoAnswers } from '../staff/who-answers';
import { Alternatives } from './alternatives';
import { BackgroundChoice } from './background-choice';
import { Retake } from './retake';
import './looking-screen.css';
import './review-screen.css';

/** What stands beside the photo. */
type Shown = 'topics' | 'sizes' | 'table';

/** The photo as it will be: take it, or take another. */
export function ReviewScreen() {
  const { t } = useTranslation();
  const sitting = useSitting();
  const picture = useStore(sitting.shots.picture, (current) => current);
  const judged = useSelector(sitting.actor, (snapshot) => snapshot.context.report);
  const background = useStore(sitting.shots.newBackground, (current) => current);
  const source = useSelector(sitting.actor, (snapshot) => snapshot.context.source);
  const saving = useSelector(sitting.actor, (snapshot) =>
    snapshot.matches({ step: { review: 'saving' } }),
  );
  const [shown, setShown] = useState<Shown>('topics');
  if (judged === null || picture === null) return null;
  const report = shownReport(judged, background);

  const plan = report.crop?.plan ?? null;
  const refusal = report.crop?.refusal ?? null;
  const hint = chooseHint(report);
  const good = report.verdict !== 'fail' && plan !== null;
  const isMade = background.state === 'made';
  const toggle = (what: Shown) => () => setShown(shown === what ? 'topics' : what);
  return (
    <main className={shown === 'table' ? 'review staffed' : 'review'} aria-busy={saving}>
      <header role="status">
        <h1>{t(`review.${good ? report.verdict : 'fail'}`)}</h1>
      </header>
      <div className="stage">
        <PhotoView
          picture={isMade ? background.photo : picture}
          plan={isMade ? null : plan}
          region={isMade || shown === 'sizes' ? null : hintRegion(report, hint)}
          label={plan === null ? t('review.picture') : t('review.photo')}
        >
          {shown === 'sizes' && plan !== null && report.head !== null && (
            <MeasuredLines head={report.head} plan={plan} />
          )}
        </PhotoView>
      </div>
      <Advice hint={hint} refusal={refusal} staff={shown === 'table'}>
        <HairStoryButton kinds={hairStoriesFor(report.checks)} />
      </Advice>
      <div className="findings">
        {shown === 'table' && report.verdict === 'fail' && plan !== null && (
          <div className="answering">
            <WhoAnswers />
            <AnswerForReviewed />
          </div>
        )}
        {shown === 'table' && <CheckTable report={report} />}
        {shown === 'sizes' && <MeasuredSizes report={report} />}
        {shown === 'topics' && (
          <TopicList>
            {TOPICS.map((topic) => (
              <TopicRow key={topic} topic={topic} verdict={topicVerdict(report.checks, topic)} />
            ))}
          </TopicList>
        )}
        {shown === 'topics' && <RelaxedList title={t('may.title')} relaxed={report.relaxed} />}
        <Alternatives disabled={saving} />
      </div>
      <ErrorLine />
      <BackgroundChoice />
      <div className="choices">
        {good && (
          <button
            type="button"
            className="button main"
            disabled={saving || background.state === 'making'}
            onClick={sitting.accept}
          >
            {t(saving ? 'saving.title' : 'review.accept')}
          </button>
        )}
        <Retake main={!good} disabled={saving} fromDisk={source === 'disk'} />
        {plan !== null && (
          <button
            type="button"
            className="button quiet"
            aria-pressed={shown === 'sizes'}
            onClick={toggle('sizes')}
          >
            {t(shown === 'sizes' ? 'sizes.hide' : 'sizes.show')}
          </button>
        )}
        <StaffSwitch on={shown === 'table'} onChange={toggle('table')} />
        {!good && plan !== null && (
          <button type="button" className="button quiet" disabled={saving} onClick={sitting.accept}>
            {t('review.keep')}
          </button>
        )}
      </div>
    </main>
  );
}

interface AdviceProps {
  readonly hint: Hint | null;
  readonly refusal: CropRefusal | null;
  readonly staff: boolean;
  /** How to do it. */
  readonly children: ReactNode;
}

/** The one thing to change, or that would be safer; for staff also why there is no photo. */
function Advice({ hint, refusal, staff, children }: AdviceProps) {
  const { t } = useTranslation();
  if (hint === null && refusal === null) return null;
  const side = refusal?.code === 'outsidePicture' ? t(`side.${refusal.side}`) : '';
  return (
    <div className="advice">
      <p>{t(hint?.verdict === 'warn' ? 'review.better' : 'review.change')}</p>
      <p className="hint">
        {hint !== null && t(`reason.${hint.reason}.hint`)}
        {hint === null && refusal !== null && t(`refusal.${refusal.code}.hint`)}
      </p>
      {staff && hint !== null && <p>{t(`reason.${hint.reason}.staff`)}</p>}
      {staff && refusal !== null && <p>{t(`refusal.${refusal.code}.staff`, { side })}</p>}
      {children}
    </div>
  );
}
