import { type Fault, isObject, partFaults } from './part-faults.ts';
import type { Part, Parts } from './parts.ts';
import { ID_PATTERN, LONGEST_ID } from './slug.ts';
import type { Term, VocabularyName } from './vocabulary.ts';

const text = (max: number): Part => ({ shape: { is: 'string', max }, optional: true });

const TERM_PARTS: Parts = {
  id: { shape: { is: 'string', pattern: ID_PATTERN, max: LONGEST_ID } },
  name: { shape: { is: 'string', max: 200 } },
  aliases: { shape: { is: 'string', max: 200 }, many: true, optional: true },
  parent: text(80),
  kind: text(40),
  short: text(80),
};

/** What is said of a source beside its names. */
const SOURCE_PARTS: Parts = {
  ...TERM_PARTS,
  repository: text(200),
  commit: text(80),
  date: text(10),
  license: text(200),
  taken: text(400),
};

/** The terms of a vocabulary as they stand in YAML, and what is wrong with them. Of a term with a fault the sound parts are kept. */
export function readTerms(name: VocabularyName, items: readonly unknown[]): { terms: Term[]; faults: Fault[] } {
  const parts = name === 'sources' ? SOURCE_PARTS : TERM_PARTS;
  const faults: Fault[] = [];
  const terms: Term[] = [];
  const places = new Map<string, number>();
  for (const [index, raw] of items.entries()) {
    if (!isObject(raw) || typeof raw.id !== 'string' || typeof raw.name !== 'string') {
      faults.push({ path: String(index), what: 'a term needs id and name', tip: 'write both' });
      continue;
    }
    const found = partFaults(parts, raw, '');
    faults.push(...found.map((fault) => ({ ...fault, path: `${index}.${fault.path}` })));
    if (places.has(raw.id))
      faults.push({ path: `${index}.id`, what: `the term ${raw.id} stands there twice`, tip: 'drop one' });
    else places.set(raw.id, index);
    const wrong = new Set(found.map(({ path }) => path.split('.')[0]));
    terms.push(
      Object.fromEntries(
        Object.entries(raw).filter(([key]) => key === 'id' || key === 'name' || !wrong.has(key)),
      ) as unknown as Term,
    );
  }
  return { terms, faults: [...faults, ...treeFaults(terms, places)] };
}

/** Parents that are no terms, and terms that lie under themselves. */
function treeFaults(terms: readonly Term[], places: ReadonlyMap<string, number>): Fault[] {
  const parents = new Map(terms.map(({ id, parent }) => [id, parent]));
  return terms.flatMap(({ id, parent }): Fault[] => {
    if (parent === undefined) return [];
    const path = `${places.get(id)}.parent`;
    if (!places.has(parent)) return [{ path, what: `the parent ${parent} is no term`, tip: 'name one of this file' }];
    const above = new Set<string>();
    for (let at: string | undefined = parent; at !== undefined && !above.has(at); at = parents.get(at)) above.add(at);
    return above.has(id) ? [{ path, what: `${id} would lie under itself`, tip: 'name a parent above it' }] : [];
  });
}

/** What is wrong with a group of spellings that mean the same. */
export function synonymFaults(raw: unknown): Fault[] {
  if (Array.isArray(raw) && raw.length > 1 && raw.every((one) => typeof one === 'string' && one.trim() !== ''))
    return [];
  return [{ path: '', what: 'must be a list of two spellings or more', tip: 'write [ecg, electrocardiogram]' }];
}
