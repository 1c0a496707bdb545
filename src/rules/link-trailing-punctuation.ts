import type { Rule } from './rule.ts';

export const linkTrailingPunctuation: Rule = {
  name: 'link-trailing-punctuation',
  describe: 'no dot, comma or the like is left at the end of an address',
  severity: 'error',
  scope: 'link',
  check: ({ text, at }) => {
    const address = text.trim();
    const clean = address.replace(/(?:[.,;:!'"]|%20|%2C)+$/i, '');
    if (clean === address || !/^https?:\/\/[^/]+/i.test(address)) return [];
    return [
      {
        at,
        message: `${address} ends in "${address.slice(clean.length)}"`,
        tip: 'drop it: some servers answer 404',
        mend: { from: address, to: clean },
      },
    ];
  },
};
