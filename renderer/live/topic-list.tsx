import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../src/checks/verdict';
import { VerdictMark } from '../parts/verdict-mark';
import type { Topic } from './topic';
import './topic-list.css';

/** What is checked, for the public: shape and word, no numbers. */
export function TopicList({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <ul className="topic-list" aria-label={t('live.checks')}>
      {children}
    </ul>
  );
}

interface RowProps {
  readonly topic: Topic;
  readonly verdict: Verdict;
}

export function TopicRow({ topic, verdict }: RowProps) {
  const { t } = useTranslation();
  return (
    <li className={verdict}>
      <VerdictMark verdict={verdict} />
      <span>{t(`topic.${topic}`)}</span>
      <span className="word">{t(`verdict.${verdict}`)}</span>
    </li>
  );
}
