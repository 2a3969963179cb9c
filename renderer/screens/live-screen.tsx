import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HairHelpButton } from '../hair/hair-help';
import { RoomCheckButton } from '../light/room-check-button';
import { CheckTable } from '../live/check-table';
import { Countdown } from '../live/countdown';
import { HintBand } from '../live/hint-band';
import { Preview } from '../live/preview';
import { Shutter } from '../live/shutter';
import { TOPICS, topicVerdict, type Topic } from '../live/topic';
import { TopicList, TopicRow } from '../live/topic-list';
import { ErrorLine } from '../parts/error-line';
import { PictureButton } from '../parts/picture-button';
import { RulesChoosers } from '../parts/rules-choosers';
import { StaffSwitch } from '../parts/staff-switch';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import { openStaffPage } from '../staff/staff-page';
import { useTriggers } from '../triggers/use-triggers';
import { nameIn } from '../words/words';
import { MessagesButton } from './messages-button';
import './live-screen.css';

/** The mirror: what to change, and the shutter. */
export function LiveScreen() {
  const { i18n } = useTranslation();
  const sitting = useSitting();
  const { specification, subject } = useStore(sitting.rules, (rules) => rules);
  const lends = useStore(sitting.live, (view) => view.softLight);
  const [staff, setStaff] = useState(false);
  // The remote shutter: there is nothing yet to be caught, calmed or chosen from.
  useTriggers({ catch: sitting.shoot, finish: sitting.shoot }, { taps: false });
  return (
    <main className={`live${staff ? ' staffed' : ''}${lends ? ' soft-light' : ''}`}>
      <HintBand live={sitting.live} />
      <Preview
        camera={sitting.camera}
        live={sitting.live}
        specification={specification}
        subject={subject}
      >
        <Countdown />
      </Preview>
      <div className="panel">
        {staff ? (
          <RulesChoosers />
        ) : (
          <p className="document-name">{nameIn(i18n.language, specification.names)}</p>
        )}
        <ErrorLine />
        {staff ? <LiveTable /> : <LiveTopics />}
        <LiveShutter />
        <div className="extras">
          {staff && <StaffExtras />}
          <StaffSwitch on={staff} onChange={setStaff} />
        </div>
      </div>
    </main>
  );
}

function StaffExtras() {
  const { t } = useTranslation();
  const { live, usePicture, setsCamera } = useSitting();
  return (
    <>
      <PictureButton className="quiet" onPicture={usePicture}>
        {t('live.usePicture')}
      </PictureButton>
      <MessagesButton />
      <HairHelpButton live={live} />
      <RoomCheckButton />
      <button type="button" className="button quiet" onClick={() => setsCamera.set(true)}>
        {t('cameraSettings.title')}
      </button>
      <button type="button" className="button quiet" onClick={openStaffPage}>
        {t('staffWindow.open')}
      </button>
    </>
  );
}

function LiveTopics() {
  return (
    <TopicList>
      {TOPICS.map((topic) => (
        <LiveTopic key={topic} topic={topic} />
      ))}
    </TopicList>
  );
}

function LiveTopic({ topic }: { readonly topic: Topic }) {
  const verdict = useStore(useSitting().live, ({ report }) =>
    topicVerdict(report?.checks ?? [], topic),
  );
  return <TopicRow topic={topic} verdict={verdict} />;
}

function LiveTable() {
  const { live } = useSitting();
  const report = useStore(live, (view) => view.report);
  return <CheckTable report={report} />;
}

function LiveShutter() {
  const { live, press } = useSitting();
  const held = useStore(live, (view) => view.held);
  return <Shutter held={held} onPress={press} />;
}
