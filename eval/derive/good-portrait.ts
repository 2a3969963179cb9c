import { parsePose } from '../pose-label';
import type { Row } from './columns';

/** What a good portrait's labels have to say. */
const WANTED: Row = {
  faces: '1',
  eyes: 'open',
  mouth: 'closed',
  hair_over_eyebrows: 'n',
  hair_over_eyes: 'n',
  glasses: 'none',
  lighting: 'even',
  sharp: 'y',
};

/**
 * What is taken for true of a good portrait unless its own labels say otherwise: nobody holds a hand
 * before a face that is labelled frontal, open-eyed and evenly lit, or looks aside in it.
 */
const TAKEN_FOR_TRUE: Row = {
  gaze: 'camera',
  face_covering: 'none',
  intruder: 'none',
  shadow_on_face: 'n',
  red_eyes: 'n',
  blur: 'none',
  compressed: 'n',
  colour_cast: 'n',
  lens: 'normal',
  hair_over_left_eyebrow: 'n',
  hair_over_right_eyebrow: 'n',
  hair_over_left_eye: 'n',
  hair_over_right_eye: 'n',
};

const MOST_POSE_DEG = 5;

/** Whether defects can be made from a portrait: nothing else may be wrong with it. */
export function isGood(row: Row): boolean {
  const pose = parsePose(row['pose'] ?? '');
  if (pose === null || (row['file'] ?? '').startsWith('dv_')) return false;
  const degrees = [pose.yawDeg, pose.pitchDeg, pose.rollDeg];
  return (
    degrees.every((deg) => deg !== null && deg <= MOST_POSE_DEG) &&
    Object.entries(WANTED).every(([column, word]) => row[column] === word) &&
    ['', 'none', 'headband'].includes(row['head_covering'] ?? '') &&
    Object.entries(TAKEN_FOR_TRUE).every(([column, word]) => ['', word].includes(row[column] ?? ''))
  );
}

/** The labels with what is taken for true in the empty places. */
export function completed(row: Row): Row {
  const given = Object.entries(row).filter(([, word]) => word !== '');
  return { ...TAKEN_FOR_TRUE, ...Object.fromEntries(given) };
}
