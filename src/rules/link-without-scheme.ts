import type { Rule } from './rule.ts';

/** Endings of files that a list may link beside itself. */
const FILE = /\.(?:md|html?|pdf|png|jpe?g|svg|gif|txt|csv|json|ya?ml|ipynb|py)$/i;

export const linkWithoutScheme: Rule = {
  name: 'link-without-scheme',
  describe: 'a web address starts with https://',
  severity: 'error',
  scope: 'link',
  check: ({ text, at }) => {
    const address = text.trim();
    const isHost = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?:[/?#]\S*)?$/i.test(address);
    if (!isHost || (FILE.test(address) && !address.includes('/'))) return [];
    return [
      {
        at,
        message: `${address} has no scheme`,
        tip: 'as it stands it leads to a file beside the list',
        mend: { from: address, to: `https://${address}` },
      },
    ];
  },
};
