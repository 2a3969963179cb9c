/** The rattle-drum: the house's mark. The same drawing is `public/drum.svg`. */
export function Drum({ className }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 64 64" className={className} aria-hidden="true">
      <path d="M32 38v22" stroke="var(--ink)" strokeWidth="5" strokeLinecap="round" />
      <path
        d="M13 24C6 26 4 32 6 38M51 24c7 2 9 8 7 14"
        fill="none"
        stroke="var(--ink)"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <circle cx="6.5" cy="41" r="4.5" fill="var(--ink)" />
      <circle cx="57.5" cy="41" r="4.5" fill="var(--ink)" />
      <circle cx="32" cy="24" r="20" fill="var(--drum)" />
      <circle cx="32" cy="24" r="13" fill="var(--paper)" />
      <path
        d="M32 15.5a8.5 8.5 0 0 1 0 17a4.25 4.25 0 0 1 0-8.5a4.25 4.25 0 0 0 0-8.5z"
        fill="var(--drum)"
      />
    </svg>
  );
}
