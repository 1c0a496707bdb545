import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { FindingPlace } from './list-figures.ts';

/** docs/lists/verdicts.yaml: what a person says of the findings in a list. */
export interface Verdicts {
  lists: ListVerdicts[];
  /** Kinds of fault that such lists have, each with a place where `fmh check` finds it. */
  kinds: { kind: string; source: string; rule: string; line: number }[];
}

export interface ListVerdicts {
  source: string;
  /** How the findings of a rule were judged. A rule that is not here was not judged. */
  rules: { rule: string; how: string }[];
  /** Findings that are wrong. */
  wrong: { rule: string; line: number; why: string }[];
  /** What is known of single findings that are right. */
  notes: { rule: string; line: number; why: string }[];
}

export interface Judged extends FindingPlace {
  right: boolean;
  why?: string;
}

export function readVerdicts(root: string): Verdicts {
  return parse(readFileSync(join(root, 'docs/lists/verdicts.yaml'), 'utf8')) as Verdicts;
}

/** Each finding with its verdict. Throws where one has none, or where a verdict belongs to no finding. */
export function judge(found: readonly FindingPlace[], verdicts: ListVerdicts): Judged[] {
  const rules = new Set(verdicts.rules.map(({ rule }) => rule));
  const at = ({ rule, line }: { rule: string; line: number }) => `${rule}:${line}`;
  const places = new Set(found.map(at));
  for (const one of [...verdicts.wrong, ...verdicts.notes])
    if (!places.has(at(one))) throw new Error(`${verdicts.source}: a verdict on ${at(one)}, which is no finding`);
  const wrong = new Map(verdicts.wrong.map((one) => [at(one), one.why]));
  const notes = new Map(verdicts.notes.map((one) => [at(one), one.why]));
  return found.map((finding) => {
    if (!rules.has(finding.rule)) throw new Error(`${verdicts.source}: no verdict on ${at(finding)}`);
    const why = wrong.get(at(finding)) ?? notes.get(at(finding));
    return { ...finding, right: !wrong.has(at(finding)), ...(why === undefined ? {} : { why }) };
  });
}
