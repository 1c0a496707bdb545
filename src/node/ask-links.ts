import type { LinkAnswer, LinkFinding, Question } from '../rules/link-answers.ts';
import { askArxiv, askDoi, type Registries } from './ask-registries.ts';
import { askWeb } from './ask-web.ts';
import type { LinkCache, Reuse } from './link-cache.ts';
import type { PoliteClient } from './polite-request.ts';
import { reasonOf } from './write-file.ts';

/** How many hosts are spoken to at once. */
const HOSTS_AT_ONCE = 12;
/** How many ids one request to arXiv carries. */
const ARXIV_AT_ONCE = 50;
const SAVE_EVERY_MS = 5000;
/** How many hosts that answered lately are asked again before this machine counts as away. */
const HOSTS_TO_TELL = 3;

export interface Asked {
  answers: Map<string, LinkAnswer>;
  /** How many questions have no answer because the run was stopped. */
  open: number;
  /** Whether nothing at all could be reached: then it is this machine that is away. */
  isAway: boolean;
  /** Why the answers could not be kept for the next run. */
  unsaved?: string;
}

export interface AskOptions {
  client: PoliteClient;
  registries: Registries;
  cache: LinkCache;
  reuse: Reuse;
  /** Whether links into private networks are followed. */
  allowPrivate?: boolean;
  signal: AbortSignal;
  /** Told after every answer: how many of how many. */
  onProgress?(done: number, all: number): void;
}

/** Answers to all questions, hosts side by side and each host one at a time. When stopped it keeps what it has. */
export async function askLinks(questions: readonly Question[], options: AskOptions): Promise<Asked> {
  const { cache, signal } = options;
  const known = cache.begin(options.reuse, { allowPrivate: options.allowPrivate === true });
  const answers = new Map<string, LinkAnswer>();
  /** What the network said in this run; answers kept from an earlier one do not tell whether it is there. */
  const said = new Map<string, LinkAnswer>();
  let saved = performance.now();
  let unsaved: string | undefined;
  const save = (isDone: boolean) => {
    // Offline nothing was learned, and that nothing could be reached must not count against anybody.
    if (isNothingReached(said)) return;
    try {
      cache.save(isDone);
    } catch (error) {
      // A cache that cannot be written is no reason to lose what the network said.
      unsaved = reasonOf(error);
    }
    saved = performance.now();
  };
  const put = (key: string, found: LinkFinding) => {
    const answer = cache.put(key, { ...found, asked: new Date().toISOString() });
    said.set(key, answer);
    answers.set(key, answer);
    options.onProgress?.(answers.size, questions.length);
    if (performance.now() - saved >= SAVE_EVERY_MS) save(false);
  };
  const left: Question[] = [];
  const reused: Question[] = [];
  for (const question of questions) {
    const answer = known.get(question.key);
    if (answer !== undefined) answers.set(question.key, answer);
    (answer === undefined ? left : reused).push(question);
  }
  const groups = groupsOf(left);
  const work = async () => {
    for (let group = groups.shift(); group !== undefined && !signal.aborted; group = groups.shift())
      for (const part of group) if (!signal.aborted) await part(options, put);
  };
  /** Asks hosts that answered lately, until one does again: a few dead links alone are no outage of one's own. */
  const lookAgain = async () => {
    for (const [part] of groupsOf(reused).slice(0, HOSTS_TO_TELL))
      if (isNothingReached(said) && !signal.aborted)
        await part?.(options, (key, found) => {
          if (isReached(found)) put(key, found);
        });
  };
  try {
    await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
    await lookAgain();
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    save(!signal.aborted && answers.size === questions.length);
  }
  const isAway = !signal.aborted && isNothingReached(said);
  if (isAway)
    for (const [key, { since, ...answer }] of said)
      if (answer.is === 'unreachable') answers.set(key, { ...answer, is: 'unsure' });
  return {
    answers,
    open: questions.length - answers.size,
    isAway,
    ...(unsaved === undefined ? {} : { unsaved }),
  };
}

/** Whether something was asked for in the network and nothing was there. A link that was not followed tells nothing. */
function isNothingReached(said: ReadonlyMap<string, LinkAnswer>): boolean {
  const all = [...said.values()];
  return all.some(({ is }) => is !== 'refused') && !all.some(isReached);
}

function isReached({ is }: LinkFinding): boolean {
  return is === 'alive' || is === 'moved' || is === 'blocked' || is === 'dead';
}

type Put = (key: string, found: LinkFinding) => void;
type Work = (options: AskOptions, put: Put) => Promise<void>;

/** The questions by the host that answers them, the longest queue first. */
function groupsOf(questions: readonly Question[]): Work[][] {
  const groups = new Map<string, Work[]>();
  const add = (host: string, work: Work) => groups.set(host, [...(groups.get(host) ?? []), work]);
  const arxiv = questions.flatMap((question) => (question.of === 'arxiv' ? [question] : []));
  for (let at = 0; at < arxiv.length; at += ARXIV_AT_ONCE) {
    const some = arxiv.slice(at, at + ARXIV_AT_ONCE);
    add('arxiv', async ({ client, registries }, put) => {
      const found = await askArxiv(
        client,
        some.map(({ id }) => id),
        registries,
      );
      for (const { key, id } of some) put(key, found.get(id) ?? { is: 'unsure', why: 'arXiv did not say' });
    });
  }
  for (const question of questions)
    if (question.of === 'doi')
      add('doi', async ({ client, registries }, put) =>
        put(question.key, await askDoi(client, question.doi, registries)),
      );
    else if (question.of === 'web')
      add(hostOf(question.url), async ({ client }, put) => put(question.key, await askWeb(client, question.url)));
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
