const TOKEN =
  /[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\r\n]*/y;

type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd';

/** Reads one token; what is expected after it, or null where the token does not belong there. */
function expectedAfter(token: string, expected: Expected, open: string[]): Expected | null {
  const isString = token.startsWith('"');
  switch (expected) {
    case 'colon':
      return token === ':' ? 'value' : null;
    case 'key':
    case 'keyOrEnd':
      if (isString) return 'colon';
      break;
    case 'commaOrEnd':
      if (token === ',' && open.length > 0) return open.at(-1) === '}' ? 'key' : 'value';
      break;
    case 'value':
    case 'valueOrEnd':
      if (token === '{') {
        open.push('}');
        return 'keyOrEnd';
      }
      if (token === '[') {
        open.push(']');
        return 'valueOrEnd';
      }
      if (isString || !'}],:'.includes(token)) return 'commaOrEnd';
  }
  const mayEnd = expected.endsWith('OrEnd');
  return mayEnd && open.length > 0 && token === open.pop() ? 'commaOrEnd' : null;
}

/**
 * The line, from 1, on which a text stops being JSON (RFC 8259); null if all of it is JSON. The
 * engines' own messages name the place differently or not at all.
 */
export function brokenJsonLine(text: string): number | null {
  const open: string[] = [];
  let expected: Expected | null = 'value';
  let at = 0;
  for (;;) {
    SPACE.lastIndex = at;
    at += SPACE.exec(text)?.[0].length ?? 0;
    if (at === text.length && expected === 'commaOrEnd' && open.length === 0) return null;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    expected = token === undefined ? null : expectedAfter(token, expected, open);
    if (token === undefined || expected === null) return text.slice(0, at).split('\n').length;
    at += token.length;
  }
}
