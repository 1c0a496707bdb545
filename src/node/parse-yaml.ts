import type { ParsedText } from '../importers/draft.ts';
import { readYaml } from './yaml-reader.ts';

/** YAML for the importers, which may not load a YAML library themselves. */
export function parseYaml(text: string): ParsedText {
  const { value, faults, at } = readYaml(text);
  return { value, faults, lineOf: (path) => at(path).line };
}
