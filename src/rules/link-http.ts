import { parseUrl } from '../catalog/identifiers.ts';
import type { Collection } from './collection.ts';
import type { Rule } from './rule.ts';

/** Sites that answer by https. */
const SECURE =
  /^(?:.*\.)?(?:arxiv\.org|biorxiv\.org|medrxiv\.org|doi\.org|github\.com|github\.io|gitlab\.com|huggingface\.co|openaccess\.thecvf\.com|proceedings\.mlr\.press|proceedings\.neurips\.cc|papers\.nips\.cc|aclanthology\.org|openreview\.net|ncbi\.nlm\.nih\.gov|nature\.com|sciencedirect\.com|springer\.com|ieee\.org|physionet\.org|zenodo\.org|kaggle\.com|synapse\.org)$/;

const secureHosts = new WeakMap<Collection, Set<string>>();

/** Hosts that the collection itself links by https. */
function securedBy(all: Collection): Set<string> {
  const known = secureHosts.get(all);
  if (known !== undefined) return known;
  const hosts = new Set(
    all.links.flatMap(({ text }) => (/^https:/i.test(text.trim()) ? [parseUrl(text)?.host ?? ''] : [])),
  );
  secureHosts.set(all, hosts);
  return hosts;
}

export const linkHttp: Rule = {
  name: 'link-http',
  describe: 'https where the site is known to have it',
  severity: 'warning',
  scope: 'link',
  check: ({ text, at }, all) => {
    const address = text.trim();
    const host = /^http:/i.test(address) ? parseUrl(address)?.host : undefined;
    if (host === undefined || !(SECURE.test(host) || securedBy(all).has(host))) return [];
    const port = /^http:\/\/[^/]*:\d/i.test(address);
    return port
      ? []
      : [
          {
            at,
            message: `http where ${host} has https`,
            tip: 'write https://',
            mend: { from: address, to: address.replace(/^http:/i, 'https:') },
          },
        ];
  },
};
