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
      // By hand: a pattern for the blanks around takes the square of their number.
      let [start, end] = [place, place + 1];
      while (isBlank(text[start - 1])) start -= 1;
      while (isBlank(text[end])) end += 1;
      return [
        {
          at: { ...at, column: column + start },
          message: `a tab after "${text.slice(0, start).trim()}"`,
          tip: 'a space does; tabs break some readers of tables',
          mend: { from: text.slice(start, end), to: ' ' },
        },
      ];
    }),
};

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
