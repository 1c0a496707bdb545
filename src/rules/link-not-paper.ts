import { paperIdentifiersOf, parseUrl, repositoryKey } from '../catalog/identifiers.ts';
import { isPaper } from './groups.ts';
import { labelOf } from './likeness.ts';
import type { Rule } from './rule.ts';

export const linkNotPaper: Rule = {
  name: 'link-not-paper',
  describe: 'a paper link leads to a paper, not to a repository or a project page',
  severity: 'warning',
  scope: 'entry',
  check: (entry) => {
    const link = entry.facts.links.paper;
    if (link === undefined || !isPaper(entry) || paperIdentifiersOf(link).length > 0) return [];
    const host = parseUrl(link)?.host ?? '';
    const what =
      repositoryKey(link) !== undefined && !/\.pdf(?:$|\?)/i.test(link)
        ? 'a repository'
        : /\.(?:github|gitlab)\.io$/.test(host) && !/\.pdf$/i.test(link)
          ? 'a project page'
          : undefined;
    return what === undefined
      ? []
      : [
          {
            at: entry.at('links.paper'),
            message: `the paper link of ${labelOf(entry)} is ${what}`,
            tip: 'link the paper',
          },
        ];
  },
};
