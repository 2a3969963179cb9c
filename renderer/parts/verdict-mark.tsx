import type { Verdict } from '../../src/checks/verdict';
import './verdict-mark.css';

const DRAWINGS: Readonly<Record<Verdict, React.ReactNode>> = {
  pass: (
    <>
      <circle cx="12" cy="12" r="11" fill="currentColor" />
      <path d="m6.5 12.5 3.8 3.8 7.4-8" fill="none" stroke="var(--paper)" strokeWidth="2.6" />
    </>
  ),
  warn: (
    <>
      <path d="M12 2.5 22.5 21h-21z" fill="none" stroke="currentColor" strokeWidth="2.2" />
      <path d="M12 9v5.5M12 17v2" fill="none" stroke="currentColor" strokeWidth="2.2" />
    </>
  ),
  fail: (
    <>
      <path d="M12 .8 23.2 12 12 23.2.8 12z" fill="currentColor" />
      <path d="M12 6v7.5M12 16v2.4" fill="none" stroke="var(--paper)" strokeWidth="2.6" />
    </>
  ),
  'not-checked': (
    <circle
      cx="12"
      cy="12"
      r="9.8"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeDasharray="3.6 4.1"
    />
  ),
};

/** A verdict as a shape of its own, so that it is told without colour; the word stands beside it. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  return (
    <svg viewBox="0 0 24 24" className={`verdict-mark ${verdict}`} aria-hidden="true">
      {DRAWINGS[verdict]}
    </svg>
  );
}
