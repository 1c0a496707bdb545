import { squash } from '../../src/catalog/text.ts';

/** Queries with what they should find. */
export interface Judged {
  /** Names of records, any of which is right. */
  known: { q: string; want: string[] }[];
  /** What name, title, modalities or tasks of a hit must match to be on topic, and the least share of the first ten. */
  topic: { q: string; re: string; min: number }[];
}

/** As much of a record as the judgement needs. */
export interface JudgedRecord {
  name: string;
  title?: string | undefined;
  modalities?: readonly string[] | undefined;
  tasks?: readonly string[] | undefined;
}

/** The first ten records for a query. */
export type FirstTen = (query: string) => Promise<readonly JudgedRecord[]> | readonly JudgedRecord[];

export interface Scores {
  /** Mean reciprocal rank of the first right record among the first ten. */
  mrr: number;
  /** Mean share of the first ten that is on topic; 0 where nothing is found. */
  precision: number;
  held: number;
  /** Each query that is not answered as it should be, for people. */
  misses: string[];
}

export async function score(judged: Judged, firstTen: FirstTen): Promise<Scores> {
  const misses: string[] = [];
  let ranks = 0;
  for (const { q, want } of judged.known) {
    const wanted = new Set(want.map(squash));
    const at = (await firstTen(q)).findIndex(({ name }) => wanted.has(squash(name)));
    if (at >= 0) ranks += 1 / (at + 1);
    if (at !== 0) misses.push(`${q}: ${at < 0 ? 'absent' : `rank ${at + 1}`}`);
  }
  let shares = 0;
  let held = 0;
  for (const { q, re, min } of judged.topic) {
    const pattern = new RegExp(re, 'i');
    const found = await firstTen(q);
    const on = found.filter(({ name, title, modalities = [], tasks = [] }) =>
      pattern.test([name, title, ...modalities, ...tasks].join(' | ')),
    ).length;
    const share = on / Math.max(found.length, 1);
    shares += share;
    if (share >= min) held += 1;
    else misses.push(`topic ${q}: ${on} of ${found.length}, wants ${min}`);
  }
  return { mrr: ranks / judged.known.length, precision: shares / judged.topic.length, held, misses };
}
