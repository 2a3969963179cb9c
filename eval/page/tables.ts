import type { QuestionEvaluation } from '../evaluation';
import type { Group, GroupTable } from '../groups/group-table';
import { cells, differenceLines, HEADINGS, LEGEND, share, withInterval } from '../report/cells';
import { isWholeCheck } from '../truth/questions';
import { escaped, slug } from './html';

/** The table of all questions, each row leading to its section where there is one. */
export function questionTable(
  evaluations: readonly QuestionEvaluation[],
  hasSections: boolean,
): string {
  const rows = evaluations.map((evaluation) => {
    const [name = '', ...others] = cells(evaluation);
    const link = hasSections ? `<a href="#${slug(name)}">${escaped(name)}</a>` : escaped(name);
    return `<tr><th scope="row">${link}</th>${others.map(cell).join('')}</tr>`;
  });
  return `${table(HEADINGS, rows)}<ul>${list(LEGEND)}</ul>`;
}

/** How each group of people or pictures fares, and where that is not chance. */
export function groupSections(tables: readonly GroupTable[]): string {
  return tables
    .map((groupTable) => {
      const flags = differenceLines([groupTable]);
      const verdict =
        flags.length === 0
          ? '<p>No difference that chance would not explain.</p>'
          : `<p>More than chance explains:</p><ul class="flags">${list(flags)}</ul>`;
      const rows = groupTable.groups.map(
        (group) =>
          `<tr><th scope="row">${escaped(group.name)}</th>` +
          [String(group.pictures), withInterval(group.refused), worstOf(group)].map(cell).join('') +
          '</tr>',
      );
      const headings = ['group', 'pictures', 'good portraits refused', 'most wrong in'];
      return (
        `<details${flags.length > 0 ? ' open' : ''}><summary>By ${escaped(groupTable.dimension)}: ` +
        `${groupTable.groups.length} groups, ${flags.length} differences</summary>` +
        `${verdict}${table(headings, rows)}</details>`
      );
    })
    .join('\n');
}

const SHOWN = 3;

/** The questions with the most errors in a group. */
function worstOf({ questions }: Group): string {
  return questions
    .filter(({ question }) => isWholeCheck(question))
    .map(({ question, errors }) => ({ name: question.name, errors }))
    .filter(({ errors }) => errors.falseRejects + errors.misses > 0)
    .sort((a, b) => wrongIn(b.errors) - wrongIn(a.errors))
    .slice(0, SHOWN)
    .map(({ name, errors }) => {
      const refused = share({ count: errors.falseRejects, of: errors.compliant });
      const missed = share({ count: errors.misses, of: errors.defective });
      return `${name} (refused ${refused}, missed ${missed})`;
    })
    .join('; ');
}

const wrongIn = ({ falseRejects, misses }: QuestionEvaluation['errors']): number =>
  falseRejects + misses;

function table(headings: readonly string[], rows: readonly string[]): string {
  const head = headings.map((heading) => `<th scope="col">${escaped(heading)}</th>`).join('');
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

const cell = (text: string): string => `<td>${escaped(text)}</td>`;

const list = (lines: readonly string[]): string =>
  lines.map((line) => `<li>${escaped(line)}</li>`).join('');
