import { identifiersOf, parseUrl } from '../catalog/identifiers.ts';

/**
 * What became of a link, or of a DOI or an arXiv id: `moved` for good, `blocked` to programs, `unreachable` where its own server
 * does not answer, `unsure` where nothing was learned of it.
 */
export type Standing = 'alive' | 'moved' | 'blocked' | 'dead' | 'unreachable' | 'unsure' | 'refused';

/** What the network said of one thing. */
export interface LinkAnswer {
  is: Standing;
  /** When, in ISO 8601. */
  asked: string;
  /** Why, in a few words: `404`, `no such host`. */
  why?: string;
  /** Where a link that moved leads now. */
  to?: string;
  /** The title that stands there. */
  title?: string;
  /** The notice that takes a paper back. */
  retracted?: 'retracted' | 'withdrawn';
  /** Since when it has been unreachable, for one look may fall into an outage. */
  since?: string;
}

/** What was found out, before it is known when. */
export type LinkFinding = Omit<LinkAnswer, 'asked'>;

/** Answers by the key of what was asked. */
export type LinkAnswers = ReadonlyMap<string, LinkAnswer>;

/** What is to be asked about a link: a registry about its identifier, or its own server. */
export type Question = { key: string } & (
  | { of: 'doi'; doi: string }
  | { of: 'arxiv'; id: string }
  | { of: 'web'; url: string }
);

/** The question that a link asks; undefined for what is no web address. Links of one paper ask one question. */
export function questionOf(link: string): Question | undefined {
  const address = link.trim();
  if (parseUrl(address) === undefined) return undefined;
  const ids = identifiersOf(address);
  const arxiv = ids.find((id) => id.startsWith('arxiv:'));
  if (arxiv !== undefined) return { key: arxiv, of: 'arxiv', id: arxiv.slice(6) };
  const doi = ids.find((id) => id.startsWith('doi:'));
  if (doi !== undefined) return doiQuestion(doi.slice(4));
  // The server never sees the fragment.
  const url = address.replace(/#.*$/, '');
  return { key: url, of: 'web', url };
}

export function doiQuestion(doi: string): Question {
  const key = `doi:${doi.toLowerCase()}`;
  return { key, of: 'doi', doi: key.slice(4) };
}
