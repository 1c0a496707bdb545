import { Pace, retryAfter, wait } from './pace.ts';
import { isWebFailure, type WebAnswer, type WebOptions, webRequest } from './web-request.ts';

export interface Manners {
  /** Between two requests to one host. */
  intervalMs: number;
  /** How often a request is repeated. */
  retries: number;
  /** The longest wait that a server may ask for; past it its answer is taken as it is. */
  longestWaitMs: number;
}

export const MANNERS: Manners = { intervalMs: 1000, retries: 2, longestWaitMs: 60_000 };

/** A client that waits its turn at each host, honours Retry-After, and repeats what may be a passing fault. */
export class PoliteClient {
  private readonly pace: Pace;
  private readonly manners: Manners;
  private readonly defaults: WebOptions & { signal: AbortSignal };

  constructor(defaults: WebOptions & { signal: AbortSignal }, manners: Manners = MANNERS) {
    this.defaults = defaults;
    this.manners = manners;
    this.pace = new Pace(manners.intervalMs);
  }

  /** The last answer or failure after all repetitions. `times` stretches the interval of the host. */
  async request(url: string, options: WebOptions = {}, times = 1): Promise<WebAnswer> {
    const { signal } = this.defaults;
    const { host } = new URL(url);
    for (let repeated = 0; ; repeated += 1) {
      await this.pace.turn(host, signal, times);
      const isLast = repeated >= this.manners.retries;
      let pause: number | undefined;
      try {
        const answer = await webRequest(url, { ...this.defaults, ...options });
        if (isLast || !isPassing(answer.status)) return answer;
        pause = retryAfter(answer.headers['retry-after']) ?? this.backoff(repeated);
        if (pause > this.manners.longestWaitMs) return answer;
      } catch (error) {
        if (signal.aborted || isLast || !isWebFailure(error) || !['timeout', 'connection', 'body'].includes(error.kind))
          throw error;
        pause = this.backoff(repeated);
      }
      await wait(pause, signal);
    }
  }

  private backoff(repeated: number): number {
    return this.manners.intervalMs * 2 ** repeated;
  }
}

/** Answers that another try may change. */
function isPassing(status: number): boolean {
  return status === 429 || status === 408 || (status >= 500 && status !== 501);
}
