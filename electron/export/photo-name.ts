import { basename, extname } from 'node:path';

/** The stem of a photo's file name, once its bytes are known by their SHA-256. */
export type PhotoName = (sha256: string) => string;

const SHORT_HASH_LENGTH = 8;

/** `20260131-154501-1a2b3c4d`, local time: for photos whose person must not be named. */
export function timestampedName(at: Date): PhotoName {
  const two = (part: number) => part.toString().padStart(2, '0');
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  const time = `${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
  return (sha256) => `${day}-${time}-${sha256.slice(0, SHORT_HASH_LENGTH)}`;
}

/** Whether a stem is of `timestampedName`'s making, a number added where it was taken or not. */
export const isTimestamped = (stem: string): boolean =>
  /^\d{8}-\d{6}-[0-9a-f]{8}(-\d+)?$/.test(stem);

/** `portrait.cn.exitentry.nia` for `some/folder/portrait.jpg`: for a clerk who works with files. */
export function nameAfter(file: string, specification: string): PhotoName {
  return () => `${stemOf(file)}.${specification}`;
}

/** `portrait` for `some/folder/portrait.jpg`. */
export const stemOf = (file: string): string => basename(file, extname(file));
