import type { Rule } from './rule.ts';

export const linkNested: Rule = {
  name: 'link-nested',
  describe: 'no link stands inside the address of another',
  severity: 'error',
  scope: 'link',
  check: ({ text, at }) => {
    const inner = /^\s*\[([^\]]*)\]\((\S+)\)\s*$/.exec(text)?.[2];
    return inner === undefined
      ? []
      : [
          {
            at,
            message: `a link inside a link: ${text.trim()}`,
            tip: `readers are led to ${inner}`,
            mend: { from: text, to: inner },
          },
        ];
  },
};
