import { linkNested } from './link-nested.ts';
import { linkWithoutScheme } from './link-without-scheme.ts';
import type { Rule } from './rule.ts';

/** Names, and the numbers of machines that have none. */
const HOSTS = [
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*$/u,
  /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/,
  /^\[[0-9a-f]*:[0-9a-f:.]*\]$/i,
];

export const linkMalformed: Rule = {
  name: 'link-malformed',
  describe: 'an address can be followed: a scheme, a host, no spaces, brackets that close',
  severity: 'error',
  scope: 'link',
  check: (link, all) => {
    // Markdown lets a backslash stand before any punctuation.
    const address = link.text.trim().replace(/\\(?=[!-/:-@[-`{-~])/g, '');
    const isOther = [linkNested, linkWithoutScheme].some(
      (rule) => rule.scope === 'link' && rule.check(link, all).length > 0,
    );
    const what = address === '' || isOther ? undefined : faultOf(address);
    return what === undefined ? [] : [{ at: link.at, message: `${address}: ${what}`, tip: 'write the whole address' }];
  },
};

function faultOf(address: string): string | undefined {
  if (/\s/.test(address)) return 'a space inside';
  if (/^(?:ht+ps?|https?):?\/{0,3}https?:/i.test(address)) return 'two schemes';
  if (
    /^https?:(?!\/\/)/i.test(address) ||
    (/^(?:htp|htps|http|https|ttps?|hhttps?)(?::?\/\/|\/|:)/i.test(address) && !/^https?:\/\//i.test(address))
  )
    return 'the scheme is misspelled';
  if (!/^https?:\/\//i.test(address)) return /^[\w./-]+$/.test(address) ? undefined : 'no web address';
  const host = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';
  if (host.includes('@')) return 'a user name in the address';
  if (!HOSTS.some((pattern) => pattern.test(host.replace(/:\d+$/, '')))) return 'no host';
  if (/%(?![0-9a-f]{2})/i.test(address)) return 'a percent sign that escapes nothing';
  return /[<>"{}|\\^`]/.test(address) ? 'a character that no address has' : undefined;
}
