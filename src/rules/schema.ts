import type { Rule } from './rule.ts';

export const schema: Rule = {
  name: 'schema',
  describe: 'records and vocabularies have the form that docs/catalog.md gives them; ids are unique',
  severity: 'error',
  only: 'catalog',
  scope: 'whole',
  check: ({ faults }) => faults.map(({ at, what, tip }) => ({ at, message: what, tip })),
};
