import type { Part, Parts } from './parts.ts';
import { type PlainShape, plainFault } from './plain-value.ts';
import type { Vocabularies, VocabularyName } from './vocabulary.ts';

/** A fault in one value: where in the record (`links.paper`, `modalities.1`), what is wrong, and what to do. */
export interface Fault {
  path: string;
  what: string;
  tip: string;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is wrong with a value that has parts. */
export function partFaults(parts: Parts, value: unknown, path: string, vocabularies?: Vocabularies): Fault[] {
  const names = Object.keys(parts).join(', ');
  if (!isObject(value)) return [{ path, what: 'must be a mapping', tip: `write ${names}` }];
  const under = (name: string) => (path === '' ? name : `${path}.${name}`);
  const unknown = Object.keys(value)
    .filter((name) => !Object.hasOwn(parts, name))
    .map((name) => ({ path: under(name), what: `unknown field "${name}"`, tip: `use one of ${names}` }));
  return [
    ...unknown,
    ...Object.entries(parts).flatMap(([name, part]) =>
      value[name] === undefined
        ? part.optional === true
          ? []
          : [{ path, what: `no ${name}`, tip: `write ${names}` }]
        : onePart(part, name, value[name], under(name), vocabularies),
    ),
  ];
}

function onePart(part: Part, name: string, value: unknown, path: string, vocabularies?: Vocabularies): Fault[] {
  if (part.many !== true) return valueFaults(part, value, name, path, vocabularies);
  if (Array.isArray(value) && value.length === 0 && part.optional !== true)
    return [{ path, what: `no ${name}`, tip: 'list one at least' }];
  return listFaults(value, path, (item, at) => valueFaults(part, item, name, at, vocabularies));
}

function valueFaults(part: Part, value: unknown, label: string, path: string, vocabularies?: Vocabularies): Fault[] {
  const faults = plainFaults(part.shape, value, label, path);
  if (faults.length > 0 || part.vocabulary === undefined || vocabularies === undefined) return faults;
  return termFaults(part.vocabulary, value, path, vocabularies);
}

export function plainFaults(shape: PlainShape, value: unknown, label: string, path: string): Fault[] {
  const fault = plainFault(shape, value, label);
  return fault === undefined ? [] : [{ path, ...fault }];
}

/** What is wrong with a list: that it is none, that something stands there twice, and what is wrong with each item. */
export function listFaults(value: unknown, path: string, faultsOf: (item: unknown, path: string) => Fault[]): Fault[] {
  if (!Array.isArray(value))
    return [{ path, what: 'must be a list', tip: `write \`${path.split('.').at(-1)}: [...]\`` }];
  const seen = new Set<unknown>();
  return value.flatMap((item, at) => {
    const place = `${path}.${at}`;
    if (seen.has(item)) return [{ path: place, what: `"${String(item)}" stands there twice`, tip: 'drop one' }];
    seen.add(item);
    return faultsOf(item, place);
  });
}

/** That a value is no term of a vocabulary, with the id that was meant where its spelling is known. */
export function termFaults(name: VocabularyName, id: unknown, path: string, vocabularies: Vocabularies): Fault[] {
  if (typeof id !== 'string') return [{ path, what: 'must be a string', tip: 'write one id' }];
  const vocabulary = vocabularies[name];
  if (vocabulary.has(id)) return [];
  const meant = vocabulary.resolve(id)[0];
  const tip = meant === undefined ? 'use an id from there, or add it there' : `write ${meant}`;
  return [{ path, what: `"${id}" is not in vocab/${name}.yaml`, tip }];
}
