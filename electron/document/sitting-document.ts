import type { AnyStateNode } from 'xstate';
import { toDirectedGraph, type DirectedGraphNode } from 'xstate/graph';
import { sittingMachine } from '../../src/sitting/sitting-machine';
import {
  TIME_LIMITS_MS,
  TRIES_BEFORE_STAFF,
  TROUBLE_MS,
  WARNING_MS,
} from '../../src/sitting/time-limits';

const SECOND_MS = 1000;

/** The text of `docs/sitting.md`: the machine of a sitting as diagrams, and its time limits. */
export function sittingDocument(): string {
  const regions = toDirectedGraph(sittingMachine).children;
  return `# One sitting

Written by \`npm run docs\` from \`src/sitting/sitting-machine.ts\`. The machine has
${regions.length} regions that run side by side. A step leads back to \`attract\` from everywhere, by
\`LEAVE\` or \`EXPIRED\`, except while a photo is being saved; then everything of the person is forgotten.

${regions.map(regionText).join('\n')}
## Time limits

A step waits for a sign of the person (a touch, a key, a face before the camera) for so long. The last
${WARNING_MS / SECOND_MS} seconds are told in a question with a countdown. Staff are offered after
${TRIES_BEFORE_STAFF} photos that do not pass, or ${TROUBLE_MS / SECOND_MS} seconds before the camera.

| step | seconds |
| --- | --- |
${Object.entries(TIME_LIMITS_MS)
  .map(([step, limitMs]) => `| ${step} | ${limitMs / SECOND_MS} |`)
  .join('\n')}
`;
}

function regionText(region: DirectedGraphNode): string {
  const fromAnywhere = region.edges.map(
    ({ target, label }) => `- \`${label.text}\` leads to \`${target.key}\``,
  );
  return `## ${region.stateNode.key}

\`\`\`mermaid
stateDiagram-v2
${statesText(region, '  ')}
\`\`\`
${fromAnywhere.length === 0 ? '' : `\nFrom any of these states, in this order:\n\n${fromAnywhere.join('\n')}\n`}`;
}

/** The states inside a node with all transitions between states, one line each. */
function statesText(node: DirectedGraphNode, indent: string): string {
  const { initial } = node.stateNode;
  const [first] = initial.target;
  return [
    ...(first === undefined ? [] : [`${indent}[*] --> ${nameOf(first)}`]),
    ...node.children.flatMap((child) => [
      ...(child.children.length === 0
        ? [`${indent}state "${child.stateNode.key}" as ${nameOf(child.stateNode)}`]
        : [
            `${indent}state "${child.stateNode.key}" as ${nameOf(child.stateNode)} {`,
            statesText(child, `${indent}  `),
            `${indent}}`,
          ]),
    ]),
    ...node.children.flatMap(({ edges, stateNode }) => [
      ...edges
        .filter(({ source, target }) => source !== target)
        .map(
          ({ source, target, label }) =>
            `${indent}${nameOf(source)} --> ${nameOf(target)}${eventText(label.text)}`,
        ),
      ...(stateNode.always ?? []).flatMap(({ source, target, guard }) =>
        (target ?? []).map(
          (to) => `${indent}${nameOf(source)} --> ${nameOf(to)}: if ${guardName(guard)}`,
        ),
      ),
    ]),
  ].join('\n');
}

/** Unique, of letters alone, as Mermaid wants it. */
const nameOf = (node: AnyStateNode): string => node.path.join('_');

const guardName = (guard: unknown): string => (typeof guard === 'string' ? guard : 'always');

/** Transitions after a time name it. */
function eventText(event: string): string {
  const [, delay] = /^xstate\.after\.(\w+)\./.exec(event) ?? [];
  return `: ${delay === undefined ? event : `after ${delay}`}`;
}
