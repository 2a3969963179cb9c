import { resolve } from 'node:path';
import { judge } from '../../src/judge';
import type { Specification, Subject } from '../../src/specification/specification';
import { asFault } from '../fault';
import { readObservation } from './observation-file';
import { errorOf, judgedLine, unseenLine, type PhotoLine, type UntimedLine } from './photo-line';

/**
 * Judges an observation that was saved, without browser or models; makes no photo; never rejects.
 * @param workDir what `file` is relative to
 */
export async function replay(
  file: string,
  workDir: string,
  specification: Specification,
  subject: Subject,
): Promise<PhotoLine> {
  const started = performance.now();
  let line: UntimedLine = unseenLine(file, specification, subject);
  try {
    const observation = await readObservation(resolve(workDir, file), file);
    line = judgedLine(line, judge(observation, specification, subject));
  } catch (error) {
    line = { ...line, error: errorOf(asFault(error)) };
  }
  return { ...line, timingsMs: { total: performance.now() - started } };
}
