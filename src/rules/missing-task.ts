import { labelOf } from './likeness.ts';
import type { Rule } from './rule.ts';

export const missingTask: Rule = {
  name: 'missing-task',
  describe: 'a model or a dataset of the catalog says what it is used for',
  severity: 'warning',
  scope: 'entry',
  check: (entry, { is }) => {
    const { kind, tasks = [] } = entry.facts;
    return is === 'catalog' && (kind === 'paper' || kind === 'dataset') && tasks.length === 0
      ? [{ at: entry.at('name'), message: `${labelOf(entry)} has no task`, tip: 'say what it is used for' }]
      : [];
  },
};
