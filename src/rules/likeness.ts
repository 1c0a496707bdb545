import { squash, titleKey, words } from '../catalog/text.ts';
import type { Entry } from './collection.ts';

/** Words that half of the field's titles have: sharing them says nothing. */
const COMMON = new Set(
  `a an and are as at based by for from in is it large of on or the to toward towards using via with without
  ai approach art analysis attention benchmark bert biological biomedical chat classification clinical clip code
  contrastive data dataset datasets deep diagnosis domain driven efficient evaluation foundation framework
  general generalist generation generative generic gpt health healthcare image images imaging knowledge language
  learning llm llms masked medical medicine method methods model modeling modelling models multi multimodal
  network networks official open paper pre pretrained pretraining prompt pytorch question representation
  sam segment segmentation self med bio source supervised task tasks text towards training transfer transformer
  transformers tuning unified universal vision visual vl vlm`.split(/\s+/),
);

/** How a message calls an entry. */
export function labelOf({ facts }: Entry): string {
  const text = facts.name ?? facts.title ?? facts.id ?? '';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Everything that an entry is called. */
export function callsOf({ facts }: Entry): string[] {
  return [facts.name, facts.title, ...(facts.aliases ?? []), facts.id].filter((text) => text !== undefined);
}

/** Whether two names are of one family: `ChatCAD` and `ChatCAD+`, `MIMIC-CXR` and `MIMIC-CXR-JPG`. */
export function isSameFamily(a: string, b: string): boolean {
  const [short = '', long = ''] = [squash(a), squash(b)].sort((x, y) => x.length - y.length);
  return short.length > 2 && long.startsWith(short);
}

/** Whether two entries could well be one piece of work: the same title, names of one family, or telling words in common. */
export function isRelated(a: Entry, b: Entry): boolean {
  const names = (entry: Entry) => [entry.facts.name, headOf(entry.facts.title)].filter((text) => text !== undefined);
  if (names(a).some((x) => names(b).some((y) => isSameFamily(x, y)))) return true;
  const telling = (entry: Entry) => new Set(callsOf(entry).flatMap(words).filter(isTelling));
  const ofA = telling(a);
  return [...telling(b)].some((word) => ofA.has(word));
}

/** Whether two titles are one but for case, punctuation and a word or two. */
export function isSameTitle(a: string, b: string): boolean {
  if (titleKey(a) === titleKey(b)) return true;
  const { shared, most } = overlapOf(a, b);
  return shared >= 3 && shared / most >= 0.75;
}

/** How many different words two texts share, and how many the shorter and the longer of them have. */
export function overlapOf(a: string, b: string): { shared: number; fewest: number; most: number } {
  const [x, y] = [new Set(words(a)), new Set(words(b))];
  return {
    shared: [...x].filter((word) => y.has(word)).length,
    fewest: Math.min(x.size, y.size),
    most: Math.max(x.size, y.size),
  };
}

/** The name of a repository, from `github:owner/name`. */
export function repositoryName(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

/**
 * Whether a repository's name has anything of one of these texts: a word, the run of letters, the initials. What is shared
 * by half of the field (`llm`, `med`) does not count.
 */
export function sharesName(repository: string, texts: readonly string[]): boolean {
  const name = squash(repository);
  const parts = repository
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/_/g, ' ')
    .split(/\s+/)
    .flatMap(words)
    .filter((part) => part.length > 2 && isTelling(part));
  return texts.some((text) => {
    const run = squash(text);
    if (run === '' || name === '') return false;
    if (run.includes(name) || (run.length > 2 && name.includes(run))) return true;
    const ofText = words(text).filter((word) => word.length > 2 && isTelling(word));
    if (ofText.some((word) => name.includes(word.slice(0, 5)) && word.length > 3)) return true;
    if (parts.some((part) => run.includes(part) || ofText.some((word) => word.length > 3 && part.startsWith(word))))
      return true;
    const all = words(text);
    const initials = all.map((word) => word[0]).join('');
    if ([name, ...parts].some((part) => part.length > 2 && initials.includes(part))) return true;
    // Words that say little one by one say enough together: awesome-llm-healthcare.
    return (
      words(repository).filter((word) => word.length > 2 && (all.includes(word) || initials.includes(word))).length > 1
    );
  });
}

function isTelling(word: string): boolean {
  return word.length > 2 && !COMMON.has(word) && !/^\d+$/.test(word);
}

/** What stands before the colon of a title. */
export function headOf(title: string | undefined): string | undefined {
  return /^([^:]{2,40}?)\s*(?::|--|–)\s*\S/.exec(title ?? '')?.[1];
}
