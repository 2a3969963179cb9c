import { parse, type AnyNode } from '@humanwhocodes/momoa';

/** JSON that knows on which line each of its fields stands. */
export interface LocatedJson {
  readonly value: unknown;
  /** The line, from 1, of a field, or of the nearest thing around it where the field is missing. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Some editors put it before the text; it is no part of JSON. */
const BYTE_ORDER_MARK = /^\uFEFF/;

/** Reads JSON (RFC 8259); where the text is none, the line on which it stops being JSON. */
export function readJson(file: string): LocatedJson | { readonly brokenLine: number } {
  const text = file.replace(BYTE_ORDER_MARK, '');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { brokenLine: brokenLine(text) };
  }
  const { body } = parse(text, { mode: 'json' });
  return { value, lineOf: (path) => nodeAt(body, path).loc.start.line };
}

// Control characters have to be escaped in a string; the parser lets them pass.
const RAW_CONTROL = /[\u0000-\u001f]/;

/** The engines' own messages name the place differently or not at all. */
function brokenLine(text: string): number {
  try {
    const { tokens = [] } = parse(text, { mode: 'json', tokens: true });
    const broken = tokens.find(
      ({ type, loc }) =>
        type === 'String' && RAW_CONTROL.test(text.slice(loc.start.offset, loc.end.offset)),
    );
    return broken?.loc.start.line ?? 1;
  } catch (error) {
    return error instanceof Error && 'line' in error && typeof error.line === 'number'
      ? error.line
      : 1;
  }
}

function nodeAt(node: AnyNode, [key, ...rest]: readonly PropertyKey[]): AnyNode {
  if (key === undefined) return node;
  if (node.type === 'Object') {
    // Of several members with one name, JSON.parse takes the last.
    const member = node.members.findLast(
      ({ name }) => (name.type === 'String' ? name.value : name.name) === key,
    );
    if (member === undefined) return node;
    return rest.length === 0 ? member : nodeAt(member.value, rest);
  }
  const element = node.type === 'Array' ? node.elements[Number(key)] : undefined;
  return element === undefined ? node : nodeAt(element.value, rest);
}
