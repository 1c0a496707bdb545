import { isData } from './groups.ts';
import { labelOf } from './likeness.ts';
import type { Rule } from './rule.ts';

export const missingModality: Rule = {
  name: 'missing-modality',
  describe: 'a model or a dataset says what kind of data it is about',
  severity: 'warning',
  scope: 'entry',
  check: (entry, all) => {
    const { kind, modalities = [] } = entry.facts;
    if (modalities.length > 0) return [];
    const asked =
      all.is === 'catalog' ? kind === 'paper' || kind === 'dataset' : hasColumn(entry.at('name').line, all.lines);
    return asked && (all.is === 'catalog' || isData(entry))
      ? [
          {
            at: entry.at('name'),
            message: `${labelOf(entry)} has no modality`,
            tip: 'say what kind of data it is about',
          },
        ]
      : [];
  },
};

/** Whether the table that a line belongs to has a column for it. */
function hasColumn(line: number, lines: readonly { at: { line: number }; cells: { header: string }[] }[]): boolean {
  return lines.find(({ at }) => at.line === line)?.cells.some(({ header }) => /modalit/i.test(header)) ?? false;
}
