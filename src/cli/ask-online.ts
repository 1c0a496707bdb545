import { join } from 'node:path';
import { Problem } from '../catalog/problem.ts';
import type { Registries } from '../node/ask-registries.ts';
import { LinkCache } from '../node/link-cache.ts';
import { cacheFolder } from '../node/user-folders.ts';
import type { Collection } from '../rules/collection.ts';
import type { LinkAnswer, Question } from '../rules/link-answers.ts';
import { questionsOf } from '../rules/online.ts';
import type { Context } from './context.ts';
import { EXIT, type Io } from './io.ts';
import { progressOn } from './output/progress.ts';

export interface OnlineOptions {
  resume: boolean;
  refresh: boolean;
  allowPrivate: boolean;
}

/** What the network said, and the exit code of a run that was stopped or reached nothing. */
export interface OnlineAnswers {
  answers: Map<string, LinkAnswer>;
  exit?: number;
}

const REGISTRIES: ReadonlyArray<[key: keyof Registries, variable: string, address: string]> = [
  ['crossref', 'FMH_CROSSREF_URL', 'https://api.crossref.org'],
  ['datacite', 'FMH_DATACITE_URL', 'https://api.datacite.org'],
  ['arxiv', 'FMH_ARXIV_URL', 'https://export.arxiv.org'],
];

/** Asks the network about every link of the collections, each once. Ctrl-C keeps what is known by then. */
export async function askOnline(
  context: Context,
  collections: readonly Collection[],
  { resume, refresh, allowPrivate }: OnlineOptions,
): Promise<OnlineAnswers> {
  const { io } = context;
  const registries = registriesOf(io);
  const folder = cacheFolder(io.env);
  const cache = new LinkCache(folder === undefined ? undefined : join(folder, 'links.json'));
  if (resume && !cache.isUnfinished) context.note('No run was stopped; this one starts anew');
  const questions = new Map<string, Question>();
  for (const collection of collections) for (const one of questionsOf(collection)) questions.set(one.key, one);

  const [{ askLinks }, { PoliteClient, MANNERS }, { listenForInterrupt }] = await Promise.all([
    import('../node/ask-links.ts'),
    import('../node/polite-request.ts'),
    import('../node/interrupt.ts'),
  ]);
  const interrupt = listenForInterrupt();
  const progress = progressOn(io);
  const client = new PoliteClient(
    {
      signal: interrupt.signal,
      allowPrivate,
      trustedOrigins: Object.values(registries).map((address) => new URL(address).origin),
      userAgent: userAgent(context),
    },
    { ...MANNERS, intervalMs: intervalOf(io) },
  );
  try {
    const { answers, open, isAway, unsaved } = await askLinks([...questions.values()], {
      client,
      registries,
      cache,
      reuse: resume && cache.isUnfinished ? 'resume' : refresh ? 'none' : 'fresh',
      allowPrivate,
      signal: interrupt.signal,
      onProgress: (done, all) => progress.show(`${done} of ${all} links`),
    });
    progress.clear();
    if (unsaved !== undefined) context.note(`The answers could not be kept for the next run: ${unsaved}`);
    const came = interrupt.came();
    if (came === undefined) {
      if (isAway) context.note('Nothing could be reached: is this machine online?');
      return isAway ? { answers, exit: EXIT.network } : { answers };
    }
    context.note(`Stopped; ${open} of ${questions.size} links are left, --resume goes on with them`);
    return { answers, exit: came === 'SIGTERM' ? EXIT.terminated : EXIT.interrupted };
  } finally {
    progress.clear();
    interrupt.release();
  }
}

function registriesOf({ env }: Io): Registries {
  const found = REGISTRIES.map(([key, variable, address]) => {
    const value = (env[variable] ?? address).replace(/\/+$/, '');
    if (!/^https?:\/\/[^/]/.test(value) || !URL.canParse(value))
      throw new Problem('usage', `${variable} is "${value}", no web address`, `for instance ${address}`);
    return [key, value] as const;
  });
  return Object.fromEntries(found) as unknown as Registries;
}

/** FMH_LINK_INTERVAL: ms between two requests to one host, for mirrors of one's own. */
function intervalOf({ env }: Io): number {
  const value = env.FMH_LINK_INTERVAL ?? '1000';
  if (/^\d{1,6}$/.test(value)) return Number(value);
  throw new Problem('usage', `FMH_LINK_INTERVAL is "${value}", no whole number of ms`, 'for instance 1000');
}

/** Registries answer faster those who say how to reach them. */
function userAgent({ version, io }: Context): string {
  const mail = io.env.FMH_MAIL;
  return `fmh/${version} (link check${mail === undefined ? '' : `; mailto:${mail.replace(/[^\x21-\x7e]/g, '')}`})`;
}
