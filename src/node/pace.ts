import { setTimeout as sleep } from 'node:timers/promises';

/** The time and the waiting, which a test has its own of. */
export interface Clock {
  now(): number;
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** Lets requests to one host start no closer together than an interval; hosts do not wait for each other. */
export class Pace {
  private readonly last = new Map<string, Promise<number>>();
  private readonly intervalMs: number;
  private readonly clock: Clock;

  constructor(intervalMs: number, clock: Clock = { now: () => performance.now(), wait }) {
    this.intervalMs = intervalMs;
    this.clock = clock;
  }

  /** Waits for the host's turn. `times` stretches the interval for hosts that ask for more. Throws the signal's reason. */
  async turn(host: string, signal: AbortSignal, times = 1): Promise<void> {
    const before = this.last.get(host) ?? Promise.resolve(Number.NEGATIVE_INFINITY);
    const start = before.then(async (last) => {
      await this.clock.wait(last + this.intervalMs * times - this.clock.now(), signal);
      return this.clock.now();
    });
    this.last.set(
      host,
      start.catch(() => this.clock.now()),
    );
    await start;
  }
}

/** Waits, and ends at once with the signal's reason when it is given. */
export async function wait(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (ms <= 0) return;
  try {
    await sleep(ms, undefined, { signal });
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw error;
  }
}

/** How long a server asks to be left alone, in ms: a number of seconds or a date. Undefined where it does not say. */
export function retryAfter(header: string | undefined, now: number = Date.now()): number | undefined {
  if (header === undefined) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
