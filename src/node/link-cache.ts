import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isObject } from '../catalog/validate.ts';
import type { LinkAnswer, Standing } from '../rules/link-answers.ts';
import { replaceFile } from './write-file.ts';

const SCHEMA = 1;
const DAY = 86_400_000;

/** How long an answer is good for. What may be an outage is asked again. */
const GOOD_FOR: Readonly<Record<Standing, number>> = {
  alive: 7 * DAY,
  moved: 7 * DAY,
  blocked: 7 * DAY,
  dead: DAY,
  refused: DAY,
  unreachable: 0,
  unsure: 0,
};

/** Which of the answers at hand are used again. */
export type Reuse = 'fresh' | 'none' | 'resume';

/** Answers kept between runs, and whether the last run came to its end. */
export class LinkCache {
  private readonly path: string | undefined;
  private readonly answers = new Map<string, LinkAnswer>();
  private started: string | undefined;

  /** Reads what is there; a file that cannot be read is as good as none. Without a path nothing is kept. */
  constructor(path: string | undefined) {
    this.path = path;
    const read = path === undefined ? undefined : readJson(path);
    if (!isObject(read) || read.schema !== SCHEMA || !isObject(read.answers)) return;
    for (const [key, answer] of Object.entries(read.answers)) if (isAnswer(answer)) this.answers.set(key, answer);
    if (typeof read.started === 'string') this.started = read.started;
  }

  /** Whether a run was stopped before its end. */
  get isUnfinished(): boolean {
    return this.started !== undefined;
  }

  /**
   * Begins a run, or goes on with the one that was stopped, and returns the answers to use again. Where private networks are
   * allowed, that a link was not followed is no answer any more.
   */
  begin(reuse: Reuse, { now = Date.now(), allowPrivate = false } = {}): Map<string, LinkAnswer> {
    const since = reuse === 'resume' ? this.started : undefined;
    this.started = since ?? new Date(now).toISOString();
    return new Map(
      [...this.answers].filter(([, { asked, is }]) => {
        if (is === 'refused' && allowPrivate) return false;
        return since !== undefined && asked >= since
          ? true
          : reuse !== 'none' && now - Date.parse(asked) < GOOD_FOR[is];
      }),
    );
  }

  /** Keeps an answer; what stays unreachable keeps the time since when. */
  put(key: string, answer: LinkAnswer): LinkAnswer {
    const before = this.answers.get(key);
    const kept =
      answer.is === 'unreachable'
        ? { ...answer, since: before?.is === 'unreachable' ? (before.since ?? before.asked) : answer.asked }
        : answer;
    this.answers.set(key, kept);
    return kept;
  }

  /** Writes all that is known; `isDone` says that the run came to its end. Throws a WriteError. */
  save(isDone: boolean): void {
    if (isDone) this.started = undefined;
    if (this.path === undefined) return;
    mkdirSync(dirname(this.path), { recursive: true });
    const answers = Object.fromEntries([...this.answers].sort(([a], [b]) => (a < b ? -1 : 1)));
    replaceFile(this.path, `${JSON.stringify({ schema: SCHEMA, started: this.started, answers }, null, 1)}\n`);
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAnswer(value: unknown): value is LinkAnswer {
  return (
    isObject(value) &&
    typeof value.is === 'string' &&
    Object.hasOwn(GOOD_FOR, value.is) &&
    typeof value.asked === 'string'
  );
}
