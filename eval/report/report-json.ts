import type { Evaluation } from '../evaluate';
import type { QuestionEvaluation } from '../evaluation';

/** Everything the tables say, and each answer behind it, as one JSON document. */
export function reportJson(specification: string, evaluation: Evaluation): string {
  const { questions, portraits, groups, lowTrust, pictures } = evaluation;
  const document = {
    specification,
    pictures: pictures.length,
    portraits,
    questions: questions.map((each) => ({ ...numbers(each), answers: answers(each) })),
    lowTrust: lowTrust.map((each) => ({ ...numbers(each), answers: answers(each) })),
    groups: groups.map((table) => ({
      ...table,
      groups: table.groups.map((group) => ({ ...group, questions: group.questions.map(numbers) })),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function numbers(evaluation: QuestionEvaluation) {
  const { name, checks, published } = evaluation.question;
  const { pictures, equalErrorRate, errors, falseRejectsOrderly } = evaluation;
  const { notChecked, notCheckedFrontal } = evaluation;
  const counts = { pictures, equalErrorRate, errors, falseRejectsOrderly };
  return { name, checks, published, ...counts, notChecked, notCheckedFrontal };
}

const answers = (evaluation: QuestionEvaluation) =>
  evaluation.answers.map(({ picture, truth, result, score }) => {
    const { verdict, value, limit, unit, reason } = result;
    const { folder, label } = picture;
    const { file, kind, level } = label;
    return { folder, file, kind, level, truth, score, verdict, value, limit, unit, reason };
  });
