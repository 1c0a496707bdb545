import type { Collection, Entry, SourceLine, Spot, WrittenLink } from './collection.ts';

/** `error`: wrong as it stands. `warning`: worth a look, and sometimes right. */
export type Severity = 'error' | 'warning';

/** A replacement that mends a fault: `from` stands at its place and becomes `to`. */
export interface Mend {
  from: string;
  to: string;
}

/** What a rule found at a place. */
export interface Fault {
  at: Spot;
  message: string;
  tip: string;
  mend?: Mend;
}

interface RuleBase {
  name: string;
  describe: string;
  severity: Severity;
  /** Where it applies; both when absent. */
  only?: Collection['is'];
}

/** One check. `scope` says what it is shown at a time. */
export type Rule =
  | (RuleBase & { scope: 'link'; check(link: WrittenLink, all: Collection): Fault[] })
  | (RuleBase & { scope: 'entry'; check(entry: Entry, all: Collection): Fault[] })
  | (RuleBase & { scope: 'line'; check(line: SourceLine, all: Collection): Fault[] })
  | (RuleBase & { scope: 'whole'; check(all: Collection): Fault[] });

/** A fault with the rule that found it. */
export interface Finding extends Fault {
  rule: string;
  severity: Severity;
}
