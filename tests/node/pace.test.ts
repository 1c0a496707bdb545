import { describe, expect, it } from 'vitest';
import { Pace, retryAfter, wait } from '../../src/node/pace.ts';

const never = new AbortController().signal;

describe('Pace', () => {
  /** A clock that stands still but for the waits that are asked of it. */
  const makeClock = () => {
    let time = 1000;
    const waits: number[] = [];
    return {
      waits,
      pass: (ms: number) => {
        time += ms;
      },
      now: () => time,
      wait: async (ms: number) => {
        waits.push(Math.max(0, ms));
        time += Math.max(0, ms);
      },
    };
  };

  it('keeps requests to one host apart and lets other hosts go at once', async () => {
    const clock = makeClock();
    const pace = new Pace(100, clock);
    await pace.turn('a', never);
    await pace.turn('b', never);
    await pace.turn('a', never);
    clock.pass(30);
    await pace.turn('a', never);
    clock.pass(500);
    await pace.turn('a', never);
    expect(clock.waits).toEqual([0, 0, 100, 70, 0]);
  });

  it('queues those who come at once, and stretches the interval where it is told to', async () => {
    const clock = makeClock();
    const pace = new Pace(100, clock);
    await Promise.all([pace.turn('a', never), pace.turn('a', never), pace.turn('a', never, 3)]);
    expect(clock.waits).toEqual([0, 100, 300]);
  });

  it('goes on after one that was stopped', async () => {
    const stopped = AbortSignal.abort(new Error('enough'));
    const pace = new Pace(1);
    await expect(pace.turn('a', stopped)).rejects.toThrow('enough');
    await expect(pace.turn('a', never)).resolves.toBeUndefined();
  });

  it('ends at once when stopped', async () => {
    const stop = new AbortController();
    const waiting = wait(60_000, stop.signal);
    stop.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    await expect(wait(0, stop.signal)).rejects.toThrow('enough');
  });
});

describe('retryAfter', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  it.each([
    [undefined, undefined],
    ['3', 3000],
    [' 0 ', 0],
    ['Thu, 01 Jan 2026 00:00:10 GMT', 10_000],
    ['Wed, 31 Dec 2025 00:00:10 GMT', 0],
    ['soon', undefined],
  ])('%s', (header, ms) => expect(retryAfter(header, now)).toBe(ms));
});
