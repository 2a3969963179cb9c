import type { Kind } from './kind';

const HEAD = `# Derived pictures

\`npm run derive -- SOURCE_DIR OUT_DIR\` makes pictures with known defects from good portraits: those of a
folder with \`labels.csv\` (\`rendered\` in its place: none), and people drawn by \`e2e/person/\`. The same
sources and the same \`--seed\` give the same bytes. The pictures hold faces and stay out of the repository.

A good portrait is labelled with one face, a pose within 5°, open eyes, closed mouth, no hair over brows and
eyes, no glasses, even light, sharp. Unless its labels say otherwise it is taken to look into the camera with
nothing and nobody else in the picture. It is worked on at no more than 1000 px a side.

\`OUT_DIR/labels.csv\` carries the labels of the source, changed by what was done, left empty where nobody can
know any more; \`derived_from\`, \`kind\`, \`level\` and \`trust\` say how each picture was made. Steps in the grey
zone are labelled \`partial\` or left empty. \`left\` and \`right\` are the person's own sides.

Trust: **high**, thresholds may be fitted on it; **medium**, for ranking and for regressions; **low**, only
where nothing else is at hand. Written by \`npx vitest run eval/derive -u\` from \`eval/derive/kinds/\`.

`;

/** The page that says of each kind what it does and how far it can be trusted, as Markdown. */
export const kindsDocument = (kinds: readonly Kind[]): string =>
  HEAD +
  kinds
    .map(
      ({ name, what, steps, needs, trust, why }) =>
        `- **${name}** (${trust}): ${what} Steps: ${steps}. Needs: ${needs}. ${why}\n`,
    )
    .join('');
