import type { Collection, Spot } from './collection.ts';
import { type Exception, withoutExceptions } from './exceptions.ts';
import type { Fault, Finding, Rule } from './rule.ts';

/** Everything that the rules find, in the order of files and lines. A rule that fails is itself a finding and hides no other. */
export function runRules(all: Collection, rules: readonly Rule[], exceptions: readonly Exception[] = []): Finding[] {
  const found = rules
    .filter(({ only }) => only === undefined || only === all.is)
    .flatMap((rule) =>
      runRule(rule, all).map((fault): Finding => ({ ...certain(fault), rule: rule.name, severity: rule.severity })),
    );
  const ran = new Set(rules.map(({ name }) => name));
  return withoutExceptions(
    found,
    exceptions.filter(({ rule }) => ran.has(rule)),
  ).sort(
    (a, b) =>
      compare(a.at.file, b.at.file) || a.at.line - b.at.line || a.at.column - b.at.column || compare(a.rule, b.rule),
  );
}

function runRule(rule: Rule, all: Collection): Fault[] {
  switch (rule.scope) {
    case 'whole':
      return guard(() => rule.check(all), firstSpot(all));
    case 'entry':
      return all.entries.flatMap((entry) => guard(() => rule.check(entry, all), entry.at('')));
    case 'link':
      return all.links.flatMap((link) => guard(() => rule.check(link, all), link.at));
    case 'line':
      return all.lines.flatMap((line) => guard(() => rule.check(line, all), line.at));
  }
}

/** A fault whose place is a guess is told and not mended: the mend would change what happens to stand there. */
function certain({ mend, ...fault }: Fault): Fault {
  return mend === undefined || fault.at.isGuess === true ? fault : { ...fault, mend };
}

function guard(check: () => Fault[], at: Spot): Fault[] {
  try {
    return check();
  } catch (error) {
    return [
      {
        at,
        message: `the rule itself failed: ${error instanceof Error ? error.message : String(error)}`,
        tip: 'report it; the other rules have run',
      },
    ];
  }
}

function firstSpot(all: Collection): Spot {
  return all.entries[0]?.at('') ?? all.lines[0]?.at ?? { file: '', line: 1, column: 1 };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
