import type { Rule } from './rule.ts';

export const tabInCell: Rule = {
  name: 'tab-in-cell',
  describe: 'no tab stands in the cell of a table',
  severity: 'warning',
  only: 'list',
  scope: 'line',
  check: ({ cells, at }) =>
    cells.flatMap(({ text, column }) => {
      const place = text.indexOf('\t');
      if (place < 0) return [];
      const run = /[\t ]*\t[\t ]*/.exec(text);
      const from = run?.[0] ?? '\t';
      return [
        {
          at: { ...at, column: column + (run?.index ?? place) },
          message: `a tab after "${text.slice(0, place).trim()}"`,
          tip: 'a space does; tabs break some readers of tables',
          mend: { from, to: ' ' },
        },
      ];
    }),
};
