import type { Rule } from './rule.ts';

export const linkEmpty: Rule = {
  name: 'link-empty',
  describe: 'a link leads somewhere',
  severity: 'error',
  scope: 'link',
  check: ({ text, at, label }, { lines }) => {
    if (text.trim() !== '') return [];
    // A row without a name is reported whole.
    if (isPlaceholder(label) && lines.find((line) => line.at.line === at.line)?.is === 'row') return [];
    return [
      {
        at,
        message:
          label === undefined ? 'an empty link' : `the link of "${label.replace(/^\[|\]$/g, '').trim()}" is empty`,
        tip: 'find the address, or leave the link out',
      },
    ];
  },
};

function isPlaceholder(label: string | undefined): boolean {
  return label !== undefined && !/[\p{L}\p{N}]/u.test(label);
}
