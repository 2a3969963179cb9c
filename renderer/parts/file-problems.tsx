import { useTranslation } from 'react-i18next';
import { problemSentence, type FileProblem } from '../../src/specification/library';
import './file-problems.css';

/** The files of the library that were refused, each with its line and the reason. */
export function FileProblems({ problems }: { readonly problems: readonly FileProblem[] }) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  return (
    <section className="file-problems" role="alert">
      <h2>{t('chooser.problems')}</h2>
      <ul lang="en">
        {problems.map((problem) => (
          <li key={problemSentence(problem)}>{problemSentence(problem)}</li>
        ))}
      </ul>
    </section>
  );
}
