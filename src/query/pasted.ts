import { doiIn, identifiersOf, linkKey } from '../catalog/identifiers.ts';

/** What a query carries beside plain words. */
export interface Pasted {
  /** Keys such as `arxiv:2306.15794`; empty where it is plain words. */
  identifiers: string[];
  /** The text without them. What leads to a repository stays as the words of its owner and name. */
  rest: string;
}

const ARXIV = '(?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})';
const LINK = /https?:\/\/[^\s<>"]+/i;
const BARE_LINK = /(?<=^|[\s<("])(?:[a-z0-9-]+\.)+(?:com|org|net|io|co|cc|edu|gov|ai|cn|eu)\/[^\s<>"]+/i;

/** Forms in which people have an identifier at hand, each with the key that it means. */
const FORMS: ReadonlyArray<[form: RegExp, key: (id: string) => string]> = [
  [new RegExp(`\\barxiv[:\\s]\\s*(${ARXIV})(?:v\\d+)?(?:\\.pdf)?`, 'i'), (id) => `arxiv:${id}`],
  [new RegExp(`^(${ARXIV})(?:v\\d+)?(?:\\.pdf)?$`, 'i'), (id) => `arxiv:${id}`],
  [/^(?:bio|med)?(?:rxiv[:\s]\s*)?(\d{4}\.\d{2}\.\d{2}\.\d+)(?:v\d+)?$/i, (id) => `doi:10.1101/${id}`],
  [/^(s\d{5}-\d{3}-\d{4,5}-[\dxyz])(?:\.pdf)?$/i, (id) => `doi:10.1038/${id}`],
  [/^pmid[:\s]\s*(\d{4,9})$/i, (id) => `pubmed:${id}`],
  [/^(?:pmcid[:\s]\s*)?pmc(\d+)$/i, (id) => `pmc:${id}`],
];

/** Finds a link, a DOI, an arXiv or other id, or `owner/name` in what was typed or pasted. */
export function readPasted(query: string): Pasted {
  const text = query.trim();
  // Plain words, which most queries are, carry none of what identifiers are made of.
  if (!/[/.:]|\d{3}/.test(text)) return { identifiers: [], rest: text };
  const link = LINK.exec(text)?.[0] ?? BARE_LINK.exec(text)?.[0];
  if (link !== undefined) return readLink(text, link);
  const doi = /10\.\d{4,9}\/\S+/.exec(text)?.[0];
  if (doi !== undefined) {
    const key = doiIn(doi);
    if (key !== undefined)
      return {
        identifiers: [key],
        rest: text
          .replace(doi, ' ')
          .replace(/\bdoi:?\s*$/i, '')
          .trim(),
      };
  }
  for (const [form, key] of FORMS) {
    const found = form.exec(text);
    if (found !== null)
      return { identifiers: [key((found[1] as string).toLowerCase())], rest: text.replace(found[0], ' ').trim() };
  }
  if (/^[\w.-]+\/[\w.-]+$/.test(text)) {
    const repository = text.toLowerCase().replace(/\.git$/, '');
    return { identifiers: [`github:${repository}`, `hf:${repository}`, `hf:datasets/${repository}`], rest: text };
  }
  return { identifiers: [], rest: text };
}

function readLink(text: string, found: string): Pasted {
  const link = withoutTail(found);
  const whole = /^https?:/i.test(link) ? link : `https://${link}`;
  const keys = identifiersOf(whole);
  const [repository] = keys.filter((key) => /^(?:github|gitlab|hf|bitbucket):/.test(key));
  const owner = /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|huggingface\.co|hf\.co)\/([\w.-]+)\/?$/i.exec(
    whole,
  )?.[1];
  const around = text.replace(found, ' ').replace(/[[\]()<>"']/g, ' ');
  return {
    identifiers: [...keys, `url:${linkKey(whole)}`],
    rest: (owner ?? repository?.slice(repository.indexOf(':') + 1) ?? around).trim(),
  };
}

/** A link without what the sentence around it has left at its end. */
function withoutTail(link: string): string {
  const opened = link.split('(').length;
  const tail = link.split(')').length > opened ? /[)\].,;:!?'*]+$/ : /[\].,;:!?'*]+$/;
  return link.replace(tail, '');
}
