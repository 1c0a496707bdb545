import { isObject } from '../catalog/validate.ts';
import type { Position, YamlText } from './yaml-reader.ts';

/** A finding that is right: the rule, the record, and why. */
export interface WrittenException {
  rule: string;
  id: string;
  reason: string;
  at: Position;
}

/** The exceptions of a file, those without rule, id or reason reported through `fault`. */
export function readExceptions(
  yaml: YamlText | undefined,
  fault: (at: Position, what: string, tip: string) => void,
): WrittenException[] {
  if (yaml === undefined || yaml.value === '') return [];
  if (!Array.isArray(yaml.value)) {
    fault(yaml.at(''), 'must be a list of exceptions', 'start each with `- rule: ...`');
    return [];
  }
  return yaml.value.flatMap((raw, index) => {
    const { rule, id, reason } = isObject(raw) ? raw : {};
    const at = yaml.at(String(index));
    if (typeof rule === 'string' && typeof id === 'string' && typeof reason === 'string' && reason.trim() !== '')
      return [{ rule, id, reason, at }];
    fault(at, 'an exception needs rule, id and reason', 'write all three');
    return [];
  });
}
