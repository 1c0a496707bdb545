import type { LineLink, SourceLine } from './collection.ts';
import type { Rule } from './rule.ts';

export const labelSpellings: Rule = {
  name: 'label-spellings',
  describe: 'the label of a link is spelled in one way all through a list: [[Paper]], not [[paper]]',
  severity: 'warning',
  only: 'list',
  scope: 'whole',
  check: ({ lines }) => {
    const groups = new Map<string, Map<string, { line: SourceLine; link: LineLink }[]>>();
    for (const line of lines.filter(({ is }) => is === 'item'))
      for (const link of line.links) {
        const label = /^\[([A-Za-z ]+)\]$/.exec(link.label)?.[1];
        if (label === undefined) continue;
        const spellings = groups.get(label.toLowerCase()) ?? new Map();
        groups.set(label.toLowerCase(), spellings.set(label, [...(spellings.get(label) ?? []), { line, link }]));
      }
    return [...groups.values()].flatMap((spellings) => {
      const [usual] = [...spellings].reduce((most, one) => (one[1].length > most[1].length ? one : most));
      return [...spellings]
        .filter(([label]) => label !== usual)
        .flatMap(([label, places]) =>
          places.map(({ line, link }) => ({
            at: { ...line.at, column: link.labelColumn },
            message: `[[${label}]], elsewhere [[${usual}]]`,
            tip: `write [[${usual}]]`,
            mend: { from: `[${label}]`, to: `[${usual}]` },
          })),
        );
    });
  },
};
