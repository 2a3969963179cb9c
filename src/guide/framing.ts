import type { HeadGeometry } from '../measure/head-geometry';

/**
 * The part of the camera's picture that is shown: a digital crop, so that a child, a person in a
 * wheelchair and a tall person all see themselves in the outline. `shift` moves the picture, in parts of
 * the box it is shown in, to the right and down, after it was enlarged about the middle.
 */
export interface Framing {
  readonly zoom: number;
  readonly shiftX: number;
  readonly shiftY: number;
}

export const WHOLE_PICTURE: Framing = { zoom: 1, shiftX: 0, shiftY: 0 };

/** Where the head should be seen, in parts of the box: its eyes, and how high it is. */
export interface HeadPlace {
  readonly eyesX: number;
  readonly eyesY: number;
  readonly height: number;
}

/** Enlarged further, the picture shows its pixels and every tremor. */
const MAX_ZOOM = 2.2;

/** A head may wander so far, in parts of the box, and change its size by so much, before it is followed. */
const SLACK = { shift: 0.05, zoom: 0.12 } as const;

/**
 * The framing that brings the head into its place, as near as the picture has room for: the picture
 * always fills the box. `aspect` is the box's width over its height; the picture covers it.
 */
export function framingOf(head: HeadGeometry, place: HeadPlace, aspect: number): Framing {
  const { widthPx, heightPx } = head.picture;
  const pictureAspect = widthPx / heightPx;
  // The covering picture in parts of the box: one side fits, the other sticks out.
  const width = Math.max(1, pictureAspect / aspect);
  const height = Math.max(1, aspect / pictureAspect);
  const top = head.hairTopAboveEyesPx ?? head.skullTopAboveEyesPx;
  const headHeight = ((top + head.chinBelowEyesPx) / heightPx) * height;
  const zoom = Math.min(MAX_ZOOM, Math.max(1, place.height / headHeight));
  const x = (head.eyeMidpoint.x / widthPx - 0.5) * width;
  const y = (head.eyeMidpoint.y / heightPx - 0.5) * height;
  return {
    zoom,
    shiftX: within(place.eyesX - 0.5 - zoom * x, (zoom * width - 1) / 2),
    shiftY: within(place.eyesY - 0.5 - zoom * y, (zoom * height - 1) / 2),
  };
}

/** Stays as it is while the head has not moved far: a picture that never rests is no mirror. */
export function followed(now: Framing, wanted: Framing): Framing {
  const moved = Math.hypot(wanted.shiftX - now.shiftX, wanted.shiftY - now.shiftY);
  const grown = Math.abs(wanted.zoom / now.zoom - 1);
  return moved > SLACK.shift || grown > SLACK.zoom ? wanted : now;
}

const within = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));
