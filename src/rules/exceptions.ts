import type { Spot } from './collection.ts';
import type { Finding } from './rule.ts';

/** A finding that is right as it stands: the rule, the record, and why. */
export interface Exception {
  rule: string;
  id: string;
  reason: string;
  at: Spot;
}

export const STALE = 'stale-exception';

/** The findings without those that an exception names. An exception that names none is a finding: it would hide the next one. */
export function withoutExceptions(found: readonly Finding[], exceptions: readonly Exception[]): Finding[] {
  const used = new Set<Exception>();
  const kept = found.filter(({ rule, at }) => {
    const exception = exceptions.find((one) => one.rule === rule && one.id === at.id);
    if (exception !== undefined) used.add(exception);
    return exception === undefined;
  });
  const stale = exceptions
    .filter((exception) => !used.has(exception))
    .map(
      ({ rule, id, at }): Finding => ({
        rule: STALE,
        severity: 'error',
        at,
        message: `${rule} finds nothing in ${id} any more`,
        tip: 'drop the exception',
      }),
    );
  return [...kept, ...stale];
}

/** Exceptions from rules that do not exist, as findings: they would never be found stale. */
export function unknownExceptions(exceptions: readonly Exception[], names: readonly string[]): Finding[] {
  return exceptions
    .filter(({ rule }) => !names.includes(rule))
    .map(({ rule, at }) => ({
      rule: STALE,
      severity: 'error',
      at,
      message: `no rule is called ${rule}`,
      tip: 'fmh check --rules lists them',
    }));
}
