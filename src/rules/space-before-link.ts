import type { Rule } from './rule.ts';

export const spaceBeforeLink: Rule = {
  name: 'space-before-link',
  describe: 'a space stands before a link',
  severity: 'warning',
  only: 'list',
  scope: 'line',
  check: ({ is, text, links, at }) =>
    is !== 'item'
      ? []
      : links.flatMap(({ labelColumn, label }) => {
          const open = labelColumn - 2;
          const before = text[open - 1] ?? ' ';
          // A word that runs into its link may be meant so: "(see [1](…))".
          return label.startsWith('[') && /[\p{L}\p{N}.,;:?!)\]]/u.test(before)
            ? [
                {
                  at: { ...at, column: open },
                  message: `no space between "${before}" and the link`,
                  tip: 'add one',
                  mend: { from: `${before}[`, to: `${before} [` },
                },
              ]
            : [];
        }),
};
