import { isObject } from '../catalog/validate.ts';
import type { LinkFinding } from '../rules/link-answers.ts';
import { plainText } from './ask-web.ts';
import { decodeLoosely } from './decode-text.ts';
import type { PoliteClient } from './polite-request.ts';
import { isWebFailure, type WebAnswer } from './web-request.ts';

/** Where the registries answer. */
export interface Registries {
  crossref: string;
  datacite: string;
  arxiv: string;
}

/** arXiv asks for three seconds between requests. */
const ARXIV_TIMES = 3;

/** What Crossref knows of a DOI, and DataCite of one that Crossref does not have. */
export async function askDoi(
  client: PoliteClient,
  doi: string,
  { crossref, datacite }: Registries,
): Promise<LinkFinding> {
  const path = doi.split('/').map(encodeURIComponent).join('/');
  const first = await ask(client, `${crossref}/works/${path}`);
  if ('is' in first) return first;
  if (first.status !== 404) return read(first, crossrefAnswer);
  const second = await ask(client, `${datacite}/dois/${path}`);
  if ('is' in second) return second;
  if (second.status === 404) return { is: 'dead', why: 'no registry has this DOI' };
  return read(second, dataciteAnswer);
}

/** What arXiv knows of papers, by id. An id that is not among the answers does not exist. */
export async function askArxiv(
  client: PoliteClient,
  ids: readonly string[],
  { arxiv }: Registries,
): Promise<Map<string, LinkFinding>> {
  const url = `${arxiv}/api/query?max_results=${ids.length}&id_list=${ids.map(encodeURIComponent).join(',')}`;
  const answer = await ask(client, url, ARXIV_TIMES);
  const all = (found: LinkFinding) => new Map(ids.map((id) => [id, found]));
  if ('is' in answer) return all(answer);
  if (answer.status !== 200) return all({ is: 'unsure', why: `arXiv says ${answer.status}` });
  const text = decodeLoosely(answer.body, answer.headers['content-type']);
  if (!text.includes('<feed')) return all({ is: 'unsure', why: 'arXiv gave no answer that can be read' });
  const found = all({ is: 'dead', why: 'arXiv has no such paper' });
  for (const [, entry = ''] of text.matchAll(/<entry>([\s\S]*?)<\/entry>/g)) {
    const id = /<id>[^<]*\/abs\/([^<]+?)(?:v\d+)?<\/id>/.exec(entry)?.[1]?.toLowerCase();
    if (id === undefined || !found.has(id)) continue;
    const title = plainText(/<title[^>]*>([\s\S]*?)<\/title>/.exec(entry)?.[1] ?? '');
    const comment = plainText(/<arxiv:comment[^>]*>([\s\S]*?)<\/arxiv:comment>/.exec(entry)?.[1] ?? '');
    const isWithdrawn = /\bwithdrawn\b/i.test(comment);
    found.set(id, {
      is: 'alive',
      ...(title === '' ? {} : { title }),
      ...(isWithdrawn ? { retracted: 'withdrawn' as const } : {}),
    });
  }
  return found;
}

async function ask(client: PoliteClient, url: string, times = 1): Promise<WebAnswer | LinkFinding> {
  try {
    const answer = await client.request(url, { accept: 'application/json, application/atom+xml;q=0.9' }, times);
    if (answer.status === 200 || answer.status === 404) return answer;
    return { is: 'unsure', why: `${new URL(url).host} says ${answer.status}` };
  } catch (error) {
    if (!isWebFailure(error)) throw error;
    return { is: 'unsure', why: `${new URL(url).host}: ${error.message}` };
  }
}

function read(answer: WebAnswer, take: (json: Record<string, unknown>) => LinkFinding): LinkFinding {
  try {
    const json: unknown = JSON.parse(decodeLoosely(answer.body, answer.headers['content-type']));
    if (isObject(json)) return take(json);
  } catch {
    // Said below: a registry that answers with something else is no news about the paper.
  }
  return { is: 'unsure', why: `${new URL(answer.finalUrl).host} gave no answer that can be read` };
}

function crossrefAnswer({ message }: Record<string, unknown>): LinkFinding {
  if (!isObject(message)) return { is: 'unsure', why: 'Crossref gave no answer that can be read' };
  const title = [message.title, message.subtitle].flatMap((part) => (Array.isArray(part) ? part.slice(0, 1) : []));
  const text = plainText(title.filter((part) => typeof part === 'string').join(': '));
  return { is: 'alive', ...(text === '' ? {} : { title: text }), ...takenBack(message, text) };
}

/** A notice points at the paper with `update-to`, the paper at its notice with `updated-by`: either may be all that there is. */
function takenBack(message: Record<string, unknown>, title: string): Pick<LinkFinding, 'retracted'> {
  const kinds = [message['updated-by'], message['update-to']].flatMap((list) =>
    Array.isArray(list) ? list.map((one) => (isObject(one) ? String(one.type) : '')) : [],
  );
  if (kinds.some((kind) => /retract/i.test(kind)) || /^(?:retracted|retraction)\b/i.test(title))
    return { retracted: 'retracted' };
  return kinds.some((kind) => /withdraw|removal/i.test(kind)) || /^withdrawn\b/i.test(title)
    ? { retracted: 'withdrawn' }
    : {};
}

function dataciteAnswer({ data }: Record<string, unknown>): LinkFinding {
  const attributes = isObject(data) && isObject(data.attributes) ? data.attributes : {};
  const [first] = Array.isArray(attributes.titles) ? attributes.titles : [];
  const title = isObject(first) && typeof first.title === 'string' ? plainText(first.title) : '';
  return { is: 'alive', ...(title === '' ? {} : { title }) };
}
