import { useSelector } from '@xstate/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CropRefusal } from '../../src/crop/crop-plan';
import { chooseHint, type Hint } from '../../src/guide/choose-hint';
import { CheckTable } from '../live/check-table';
import { hintRegion } from '../live/live-view';
import { TOPICS, topicVerdict } from '../live/topic';
import { TopicList, TopicRow } from '../live/topic-list';
import { ErrorLine } from '../parts/error-line';
import { LanguageSwitch } from '../parts/language-switch';
import { PictureButton } from '../parts/picture-button';
import { StaffSwitch } from '../parts/staff-switch';
import { PhotoView } from '../picture/photo-view';
import { shownReport } from '../sitting/new-background';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import { BackgroundChoice } from './background-choice';
import './looking-screen.css';
import './review-screen.css';

/** The photo as it will be: take it, or take another. */
export function ReviewScreen() {
  const { t } = useTranslation();
  const sitting = useSitting();
  const picture = useStore(sitting.picture, (current) => current);
  const judged = useSelector(sitting.actor, (snapshot) => snapshot.context.report);
  const background = useStore(sitting.newBackground, (current) => current);
  const source = useSelector(sitting.actor, (snapshot) => snapshot.context.source);
  const saving = useSelector(sitting.actor, (snapshot) => snapshot.matches('saving'));
  const [staff, setStaff] = useState(false);
  if (judged === null || picture === null) return null;
  const report = shownReport(judged, background);

  const plan = report.crop?.plan ?? null;
  const refusal = report.crop?.refusal ?? null;
  const hint = chooseHint(report);
  const good = report.verdict !== 'fail' && plan !== null;
  return (
    <main className={staff ? 'review staffed' : 'review'} aria-busy={saving}>
      <header>
        <div role="status">
          <h1>{t(`review.${good ? report.verdict : 'fail'}`)}</h1>
        </div>
        <LanguageSwitch />
      </header>
      <div className="stage">
        <PhotoView
          picture={background.state === 'made' ? background.photo : picture}
          plan={background.state === 'made' ? null : plan}
          region={background.state === 'made' ? null : hintRegion(report, hint)}
          label={plan === null ? t('review.picture') : t('review.photo')}
        />
      </div>
      <Advice hint={hint} refusal={refusal} staff={staff} />
      {staff ? (
        <CheckTable report={report} />
      ) : (
        <TopicList>
          {TOPICS.map((topic) => (
            <TopicRow key={topic} topic={topic} verdict={topicVerdict(report.checks, topic)} />
          ))}
        </TopicList>
      )}
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
        <StaffSwitch on={staff} onChange={setStaff} />
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
}

/** The one thing to change, or that would be safer; for staff also why there is no photo. */
function Advice({ hint, refusal, staff }: AdviceProps) {
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
    </div>
  );
}

interface RetakeProps {
  /** This is the one thing to touch. */
  readonly main: boolean;
  readonly disabled: boolean;
  readonly fromDisk: boolean;
}

/** Another photo, or another picture where it came from disk. */
function Retake({ main, disabled, fromDisk }: RetakeProps) {
  const { t } = useTranslation();
  const { again, usePicture } = useSitting();
  return (
    <>
      {fromDisk && (
        <PictureButton className={main ? 'main' : ''} onPicture={usePicture}>
          {t('review.otherPicture')}
        </PictureButton>
      )}
      <button
        type="button"
        className={main && !fromDisk ? 'button main' : 'button'}
        disabled={disabled}
        onClick={again}
      >
        {t(fromDisk ? 'review.back' : 'review.again')}
      </button>
    </>
  );
}
