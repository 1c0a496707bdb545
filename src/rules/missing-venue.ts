import { isPaper } from './groups.ts';
import { labelOf } from './likeness.ts';
import type { Rule } from './rule.ts';

export const missingVenue: Rule = {
  name: 'missing-venue',
  describe: 'a paper says where it appeared, where the other papers do',
  severity: 'warning',
  scope: 'whole',
  check: ({ is, entries }) => {
    const papers = entries.filter(isPaper);
    const lacking = papers.filter(({ facts }) => facts.venue === undefined);
    // A list that names no venues has its own way.
    if (is === 'list' && lacking.length * 2 > papers.length) return [];
    return lacking.map((entry) => ({
      at: entry.at('title'),
      message: `${labelOf(entry)} has no venue`,
      tip: 'a preprint has one too: its server',
    }));
  },
};
