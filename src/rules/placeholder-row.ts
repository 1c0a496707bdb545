import type { Rule } from './rule.ts';

export const placeholderRow: Rule = {
  name: 'placeholder-row',
  describe: 'every row of a table names something',
  severity: 'error',
  only: 'list',
  scope: 'line',
  check: ({ is, cells, links, at, text }) => {
    const [first] = cells;
    if (is !== 'row' || first === undefined || links.length === 0) return [];
    const named = cells.some(({ column, text: cell }) => {
      const labels = links.filter(({ labelColumn }) => labelColumn > column && labelColumn <= column + cell.length);
      const shown =
        labels.length === 0 &&
        /name|dataset|database|model|method/i.test(cells.find((one) => one.column === column)?.header ?? '')
          ? cell
          : labels.map(({ label }) => label).join('');
      return /[\p{L}\p{N}]/u.test(shown);
    });
    if (named || links.some(({ href }) => href.trim() !== '')) return [];
    const left = cells
      .slice(1)
      .find(({ text: cell }) => /\d/.test(cell))
      ?.text.trim();
    return [
      {
        at: { ...at, column: text.indexOf('|') + 1 },
        message: `a row that names nothing${left === undefined ? '' : `, with "${left}" left over`}`,
        tip: 'fill it or drop it',
      },
    ];
  },
};
