import { parseUrl, repositoryKey } from '../catalog/identifiers.ts';
import { labelOf } from './likeness.ts';
import type { Rule } from './rule.ts';

/** Places that hold code, beside the sites that `repositoryKey` knows. */
const CODE_HOSTS =
  /(?:^|\.)(?:github\.com|gitlab\.[a-z.]+|bitbucket\.org|gitee\.com|codeberg\.org|sourceforge\.net|zenodo\.org|doi\.org|codeocean\.com|anonymous\.4open\.science|colab\.research\.google\.com|kaggle\.com|figshare\.com|osf\.io|pypi\.org|bioconductor\.org|catalog\.ngc\.nvidia\.com|modelscope\.cn|huggingface\.co|hf\.co)$|^(?:git|github|gitlab|code)\./;

export const linkNotCode: Rule = {
  name: 'link-not-code',
  describe: "a code link leads to a repository, not to a user's page, a project page or a demo",
  severity: 'error',
  scope: 'entry',
  check: (entry) => {
    const link = entry.facts.links.code;
    const what = link === undefined ? undefined : whatElse(link);
    return what === undefined
      ? []
      : [
          {
            at: entry.at('links.code'),
            message: `the code link of ${labelOf(entry)} is ${what}: ${link}`,
            tip: 'link the repository, or call it what it is',
          },
        ];
  },
};

function whatElse(link: string): string | undefined {
  const url = parseUrl(link);
  if (url === undefined) return undefined;
  const key = repositoryKey(link);
  if (key?.startsWith('hf:spaces/')) return 'a demo';
  if (key !== undefined) return undefined;
  const parts = url.path.split('/').filter((part) => part !== '');
  if (/^(?:www\.)?(?:github\.com|gitlab\.com|huggingface\.co)$/.test(url.host) && parts.length === 1)
    return "a user's page";
  if (/\.(?:github|gitlab)\.io$/.test(url.host)) return 'a project page';
  if (CODE_HOSTS.test(url.host)) return undefined;
  return /demo|label-dev|\bapp\b|play/.test(`${url.host}${url.path}`) ? 'a demo' : 'a project page';
}
