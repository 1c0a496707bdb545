import type { Rule } from './rule.ts';

export const nameWithoutLink: Rule = {
  name: 'name-without-link',
  describe: "a row's name links its paper where the other names of the table do",
  severity: 'warning',
  only: 'list',
  scope: 'whole',
  check: ({ lines }) => {
    const rows = lines.filter(({ is, cells }) => is === 'row' && cells.length > 1);
    const isLinked = (row: (typeof rows)[number]) => {
      const [name] = row.cells;
      return (
        name !== undefined &&
        row.links.some(({ labelColumn }) => labelColumn > name.column && labelColumn <= name.column + name.text.length)
      );
    };
    return rows.flatMap((row, place) => {
      const name = row.cells[0]?.text.trim() ?? '';
      if (!/[\p{L}\p{N}]/u.test(name) || isLinked(row)) return [];
      // The rows of one table stand on lines that follow each other.
      let [start, end] = [place, place];
      while (rows[start - 1]?.at.line === (rows[start]?.at.line ?? 0) - 1) start -= 1;
      while (rows[end + 1]?.at.line === (rows[end]?.at.line ?? 0) + 1) end += 1;
      const table = rows.slice(start, end + 1);
      const linked = table.filter(isLinked).length;
      return linked * 4 < table.length * 3
        ? []
        : [
            {
              at: { ...row.at, column: row.cells[0]?.column ?? 1 },
              message: `${name} has no link`,
              tip: 'link its paper, as the other rows do',
            },
          ];
    });
  },
};
