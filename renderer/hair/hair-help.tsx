import { HAIR_STORY_KINDS, hairStoriesFor } from '../../src/guide/hair-story';
import type { Reports } from '../light/use-light';
import { useStore } from '../sitting/store';
import { HairStoryButton } from './hair-story-button';

interface Props {
  readonly live: Reports;
}

/** The stories that the live picture asks for, as words apart by commas: a store gives plain values. */
const useAskedFor = (live: Reports) => {
  const asked = useStore(live, ({ report }) => hairStoriesFor(report?.checks ?? []).join());
  return HAIR_STORY_KINDS.filter((kind) => asked.split(',').includes(kind));
};

/** For staff at the mirror: a button while hair breaks a rule. */
export const HairHelpButton = ({ live }: Props) => (
  <HairStoryButton className="quiet" kinds={useAskedFor(live)} />
);

/** For the staff window: the same, and all frames at once. */
export const StaffHairHelp = ({ live }: Props) => (
  <HairStoryButton className="quiet" kinds={useAskedFor(live)} whole />
);
