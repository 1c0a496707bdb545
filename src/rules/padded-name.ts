import type { Rule } from './rule.ts';

export const paddedName: Rule = {
  name: 'padded-name',
  describe: 'the text of a link has no spaces or tabs at its ends',
  severity: 'warning',
  only: 'list',
  scope: 'line',
  check: ({ links, at }) =>
    links.flatMap(({ label, labelColumn }) => {
      const name = label.trim();
      return name === label || !/[\p{L}\p{N}]/u.test(name)
        ? []
        : [
            {
              at: { ...at, column: labelColumn },
              message: `"${label}" has spaces at its ends`,
              tip: `write "${name}"`,
              mend: { from: label, to: name },
            },
          ];
    }),
};
