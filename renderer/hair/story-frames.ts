import { HAIR_STORIES } from '../../src/guide/hair-story';
import { FRINGE_FRAMES } from './fringe-frames';
import { PLAIT_FRAMES } from './plait-frames';
import { PONYTAIL_FRAMES } from './ponytail-frames';

/** Each story's frames in order: the drawing, and the key of the words below it. */
export const STORY_FRAMES = {
  ponytail: HAIR_STORIES.ponytail.frames.map((frame) => ({
    drawing: PONYTAIL_FRAMES[frame],
    words: `hairStory.ponytail.${frame}` as const,
  })),
  twoPlaits: HAIR_STORIES.twoPlaits.frames.map((frame) => ({
    drawing: PLAIT_FRAMES[frame],
    words: `hairStory.twoPlaits.${frame}` as const,
  })),
  fringeClip: HAIR_STORIES.fringeClip.frames.map((frame) => ({
    drawing: FRINGE_FRAMES[frame],
    words: `hairStory.fringeClip.${frame}` as const,
  })),
} as const;
