import { titleKey } from '../catalog/text.ts';
import { isPaper } from './groups.ts';
import { labelOf } from './likeness.ts';
import type { Rule } from './rule.ts';

export const missingName: Rule = {
  name: 'missing-name',
  describe: 'a record has a name that people call it by, not its title once more',
  severity: 'warning',
  only: 'catalog',
  scope: 'entry',
  check: (entry) => {
    const { name = '', title } = entry.facts;
    if (!isPaper(entry) || title === undefined || titleKey(name) !== titleKey(title) || name.length <= 40) return [];
    return [
      { at: entry.at('name'), message: `${labelOf(entry)} has its title for a name`, tip: 'what do people call it?' },
    ];
  },
};
