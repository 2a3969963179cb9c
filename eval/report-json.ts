import type { CheckEvaluation } from './evaluation';

/** Everything the table says, and each answer behind it, as one JSON document. */
export function reportJson(specification: string, evaluations: readonly CheckEvaluation[]): string {
  const checks = evaluations.map(({ answers, ...numbers }) => ({
    ...numbers,
    answers: answers.map(({ picture, truth, result, score }) => {
      const { verdict, value, limit, unit, reason } = result;
      return { file: picture.label.file, truth, score, verdict, value, limit, unit, reason };
    }),
  }));
  return `${JSON.stringify({ specification, checks }, null, 2)}\n`;
}
