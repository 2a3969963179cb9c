import { z } from 'zod';
import { specificationSchema } from './specification';
import { windowPolicySchema } from './window-policy';

/** A file that cannot be used, and why. */
export const fileProblemSchema = z.strictObject({
  /** The file's name in its folder; the folder itself where that cannot be read. */
  file: z.string(),
  /** From 1; null where the file as a whole is meant. */
  line: z.number().int().positive().nullable(),
  /** The wrong field; empty where no field is meant. */
  path: z.string(),
  /** One sentence: what is wrong and what to do. */
  message: z.string(),
});

/** Everything that photos can be judged by here, and the files that were refused. */
export const librarySchema = z.strictObject({
  specifications: z.array(specificationSchema).readonly(),
  policies: z.array(windowPolicySchema).readonly(),
  problems: z.array(fileProblemSchema).readonly(),
});

export type FileProblem = z.infer<typeof fileProblemSchema>;
export type Library = z.infer<typeof librarySchema>;

/** File, line and reason in one sentence. */
export const problemSentence = ({ file, line, message }: FileProblem): string =>
  line === null ? `${file}: ${message}` : `${file}, line ${line}: ${message}`;
