import { parseFile, type ParsedFile } from './file-error';
import { readJson } from './located-json';
import { specificationSchema, type Specification } from './specification';
import { windowPolicySchema, type WindowPolicy } from './window-policy';

export type LibraryFile =
  | { readonly kind: 'specification'; readonly specification: Specification }
  | { readonly kind: 'policy'; readonly policy: WindowPolicy };

/** Reads one file of the library: with `for` it is a policy, with `photo` a specification. */
export function parseLibraryFile(text: string): ParsedFile<LibraryFile> {
  const json = readJson(text);
  const has = (key: string): boolean =>
    'value' in json &&
    typeof json.value === 'object' &&
    json.value !== null &&
    Object.hasOwn(json.value, key);
  if (has('for')) {
    const { value: policy, error } = parseFile(text, windowPolicySchema);
    return error === null ? { value: { kind: 'policy', policy }, error } : { value: null, error };
  }
  if ('value' in json && !Array.isArray(json.value) && has('id') && !has('photo')) {
    const message =
      'The file is neither a specification, which has "photo", nor a policy, which has "for"; add one of them.';
    return { value: null, error: { line: 1, path: '', message } };
  }
  const { value: specification, error } = parseFile(text, specificationSchema);
  return error === null
    ? { value: { kind: 'specification', specification }, error }
    : { value: null, error };
}
