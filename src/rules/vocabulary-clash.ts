import { squash } from '../catalog/text.ts';
import { VOCABULARY_NAMES, Vocabulary } from '../catalog/vocabulary.ts';
import type { Fault, Rule } from './rule.ts';

export const vocabularyClash: Rule = {
  name: 'vocabulary-clash',
  describe: 'a spelling names one term of a vocabulary only, and no term twice',
  severity: 'error',
  only: 'catalog',
  scope: 'whole',
  check: ({ vocabularies, termAt }) => {
    const faults: Fault[] = [];
    for (const name of VOCABULARY_NAMES) {
      const owners = new Map<string, string>();
      for (const term of vocabularies[name].terms) {
        const at = termAt?.(name, term.id) ?? { file: `vocab/${name}.yaml`, line: 1, column: 1 };
        const aliases = (term.aliases ?? []).map(squash);
        const twice = (term.aliases ?? []).find((_, place) => aliases.indexOf(aliases[place] ?? '') < place);
        if (twice !== undefined)
          faults.push({
            at,
            message: `${term.id} has the alias "${twice}" twice`,
            tip: 'case and punctuation do not count; drop one',
          });
        for (const spelling of new Set(Vocabulary.spellings(term).map(squash))) {
          const owner = owners.get(spelling);
          if (owner === undefined) owners.set(spelling, term.id);
          else
            faults.push({
              at,
              message: `"${spelling}" names ${owner} and ${term.id}`,
              tip: 'one of them needs another spelling',
            });
        }
      }
    }
    return faults;
  },
};
