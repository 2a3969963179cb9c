import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckTable } from '../live/check-table';
import { HintBand } from '../live/hint-band';
import { Preview } from '../live/preview';
import { Shutter } from '../live/shutter';
import { TOPICS, topicVerdict, type Topic } from '../live/topic';
import { TopicList, TopicRow } from '../live/topic-list';
import { useShutterKeys } from '../live/shutter-keys';
import { Brand } from '../parts/brand';
import { ErrorLine } from '../parts/error-line';
import { LanguageSwitch } from '../parts/language-switch';
import { PictureButton } from '../parts/picture-button';
import { StaffSwitch } from '../parts/staff-switch';
import { RulesChoosers } from '../parts/rules-choosers';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import './live-screen.css';

/** The mirror: what to change, and the shutter. */
export function LiveScreen() {
  const { t } = useTranslation();
  const sitting = useSitting();
  const { specification, subject } = useStore(sitting.rules, (rules) => rules);
  const [staff, setStaff] = useState(false);
  useShutterKeys(sitting.shoot);
  return (
    <main className={staff ? 'live staffed' : 'live'}>
      <HintBand live={sitting.live} />
      <Preview
        camera={sitting.camera}
        live={sitting.live}
        specification={specification}
        subject={subject}
      />
      <div className="panel">
        <header>
          <Brand />
          <LanguageSwitch />
        </header>
        <RulesChoosers staff={staff} />
        <ErrorLine />
        {staff ? <LiveTable /> : <LiveTopics />}
        <LiveShutter />
        <div className="extras">
          <PictureButton className="quiet" onPicture={sitting.usePicture}>
            {t('live.usePicture')}
          </PictureButton>
          <StaffSwitch on={staff} onChange={setStaff} />
        </div>
      </div>
    </main>
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
  const { live, shoot } = useSitting();
  const held = useStore(live, (view) => view.held);
  return <Shutter held={held} onPress={shoot} />;
}
