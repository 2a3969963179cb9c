import { useSelector } from '@xstate/react';
import { useEffect, useState, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckTable } from '../live/check-table';
import { StaffHairHelp } from '../hair/hair-help';
import { RulesChoosers } from '../parts/rules-choosers';
import { useSitting } from '../sitting/sitting-context';
import { isControl } from '../triggers/wants-key';
import { CaughtMoments } from './caught-moments';
import { LivePicture } from './live-picture';
import { NowButton } from './now-button';
import { ReviewedPhoto } from './reviewed-photo';
import { nameStaffPage } from './staff-page';
import { StaffHead } from './staff-head';
import { stepOf, useJudged } from './staff-step';
import type { StaffWindowProps } from './staff-window';

interface Props extends Required<StaffWindowProps> {
  /** The element of the staff window that this fills. */
  readonly root: HTMLElement;
}

/** What staff see and do while somebody is photographed, on one screen without scrolling. */
export function StaffDesk({ root, companion, light }: Props) {
  const { t } = useTranslation();
  const { actor } = useSitting();
  const step = useSelector(actor, stepOf);
  useStaffDocument(root);
  const isReviewing = step === 'looking' || step === 'review';
  return (
    <div className={`staff-desk at-${step}`} onMouseDown={leaveFocus}>
      <StaffHead step={step} />
      <div className="seen">
        <RulesChoosers />
        <LivePicture />
        <NowButton step={step} />
      </div>
      <div className="judged">
        <Judged light={light} />
      </div>
      <div className="chosen">
        {isReviewing ? <ReviewedPhoto /> : <CaughtMoments />}
        {companion !== null && !isReviewing && (
          <section className="slot" aria-label={t('staffWindow.companion')}>
            {companion}
          </section>
        )}
      </div>
    </div>
  );
}

/** A button that was clicked does not keep the focus: the next space bar may be a pedal. */
function leaveFocus(event: MouseEvent<HTMLElement>): void {
  if (isControl(event.target, 'button')) event.preventDefault();
}

/** Every check of what is before staff now, or how the lamps stand. */
function Judged({ light }: { readonly light: ReactNode }) {
  const { t } = useTranslation();
  const { live } = useSitting();
  const report = useJudged();
  const [shown, setShown] = useState<'checks' | 'light'>('checks');
  const showsLight = shown === 'light' && light !== null;
  return (
    <>
      {light !== null && (
        <div className="tabs">
          {(['checks', 'light'] as const).map((what) => (
            <button
              key={what}
              type="button"
              className="button"
              aria-pressed={(what === 'light') === showsLight}
              onClick={() => setShown(what)}
            >
              {t(what === 'checks' ? 'staff.title' : 'staffWindow.light')}
            </button>
          ))}
        </div>
      )}
      <StaffHairHelp live={live} />
      {showsLight ? <div className="slot">{light}</div> : <CheckTable report={report} />}
    </>
  );
}

/** The window is named in the staff's language, and what is done in it is a sign that somebody is there. */
function useStaffDocument(root: HTMLElement): void {
  const { t, i18n } = useTranslation();
  const { actor } = useSitting();
  const title = t('staffWindow.title');
  useEffect(() => {
    nameStaffPage(title, i18n.language);
  }, [root, i18n.language, title]);
  useEffect(() => {
    const { ownerDocument } = root;
    const touched = (): void => actor.send({ type: 'SIGN_OF_LIFE' });
    ownerDocument.addEventListener('pointerdown', touched);
    ownerDocument.addEventListener('keydown', touched);
    return () => {
      ownerDocument.removeEventListener('pointerdown', touched);
      ownerDocument.removeEventListener('keydown', touched);
    };
  }, [root, actor]);
}
