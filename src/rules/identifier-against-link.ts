import { identifiersOf } from '../catalog/identifiers.ts';
import { preprintOfLink } from '../catalog/link-facts.ts';
import { labelOf } from './likeness.ts';
import type { Fault, Rule } from './rule.ts';

export const identifierAgainstLink: Rule = {
  name: 'identifier-against-link',
  describe: 'the DOI and the preprint of a record are those that its paper link carries',
  severity: 'error',
  only: 'catalog',
  scope: 'entry',
  check: (entry) => {
    const { links, doi, preprint } = entry.facts;
    if (links.paper === undefined) return [];
    const faults: Fault[] = [];
    const found = preprintOfLink(links.paper);
    if (found !== undefined && preprint !== undefined && found.server === preprint.server && found.id !== preprint.id)
      faults.push({
        at: entry.at('preprint'),
        message: `${labelOf(entry)}: the preprint is ${preprint.id}, the paper link leads to ${found.id}`,
        tip: 'one of them is another paper',
      });
    const dois = identifiersOf(links.paper).filter((id) => id.startsWith('doi:'));
    if (found === undefined && doi !== undefined && dois.length > 0 && !dois.includes(`doi:${doi.toLowerCase()}`))
      faults.push({
        at: entry.at('doi'),
        message: `${labelOf(entry)}: the DOI is ${doi}, the paper link carries ${dois[0]?.slice(4)}`,
        tip: 'one of them is another paper',
      });
    return faults;
  },
};
