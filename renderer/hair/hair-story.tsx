import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HAIR_STORIES, type HairStoryKind } from '../../src/guide/hair-story';
import { useSitting } from '../sitting/sitting-context';
import { useStore } from '../sitting/store';
import { HairPicture, HairThingPicture } from './hair-picture';
import { STORY_FRAMES } from './story-frames';
import './hair-story.css';

interface Props {
  readonly kind: HairStoryKind;
}

/** How to put hair in order, frame by frame: large targets, and the arrow keys. */
export function HairStory({ kind }: Props) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const frames = STORY_FRAMES[kind];
  const frame = frames[at];
  if (frame === undefined) return null;
  const turn = (by: number) => setAt((now) => Math.max(0, Math.min(frames.length - 1, now + by)));
  return (
    <section
      className="hair-story"
      aria-label={t(`hairStory.kind.${kind}`)}
      onKeyDown={({ key }) => {
        if (key === 'ArrowLeft' || key === 'ArrowRight') turn(key === 'ArrowLeft' ? -1 : 1);
      }}
    >
      <HairPicture>{frame.drawing}</HairPicture>
      <p className="caption" aria-live="polite">
        <small>{t('hairStory.step', { n: at + 1, of: frames.length })}</small>
        {t(frame.words)}
      </p>
      <div className="turn">
        <button type="button" className="button" disabled={at === 0} onClick={() => turn(-1)}>
          {t('hairStory.previous')}
        </button>
        <button
          type="button"
          className="button"
          disabled={at === frames.length - 1}
          onClick={() => turn(1)}
        >
          {t('hairStory.next')}
        </button>
      </div>
      <Needed kind={kind} />
    </section>
  );
}

/** All frames of a story in a row, for staff, who show it and do it at once. */
export function HairStoryRow({ kind }: Props) {
  const { t } = useTranslation();
  return (
    <section className="hair-story-row" aria-label={t(`hairStory.kind.${kind}`)}>
      <ol>
        {STORY_FRAMES[kind].map(({ drawing, words }) => (
          <li key={words}>
            <HairPicture>{drawing}</HairPicture>
            <p>{t(words)}</p>
          </li>
        ))}
      </ol>
      <Needed kind={kind} />
    </section>
  );
}

/** What it takes, and what lies on the photo room's shelf. */
function Needed({ kind }: Props) {
  const { t, i18n } = useTranslation();
  const shelf = useStore(useSitting().settings, (current) => current.shelf);
  return (
    <div className="needed">
      <span>{t('hairStory.need')}</span>
      {HAIR_STORIES[kind].things.map((thing) => (
        <span key={thing} className="thing">
          <HairThingPicture of={thing} />
          {t(`hairStory.thing.${thing}`)}
        </span>
      ))}
      <span className="shelf">{shelf?.[i18n.language] ?? t('ready.shelf')}</span>
    </div>
  );
}
