import type { Row } from '../../catalog/catalog.ts';
import { KINDS, type Kind } from '../../catalog/record.ts';
import { askedBit, type Filter } from '../../query/filters.ts';

/** What the flags of the command line leave to choose among, and how the screen tells of them. */
export interface Scope {
  /** What the keys go through. Where all have the same there is nothing to change, and these are empty and false. */
  types: readonly string[];
  kinds: readonly Kind[];
  code: boolean;
  /** What holds before a key is pressed, in the words of the screen; `others` are the flags that no key changes. */
  said: { type: string; kind: string; code: string; others: readonly string[] };
  /** How many the flags leave. */
  left: number;
}

export function scopeOf(rows: readonly Row[], filters: readonly Filter[], allTypes: readonly string[]): Scope {
  const flags = new Map(filters.map(({ label }) => [label.slice(0, label.indexOf('=')), label]));
  const flagged = (flag: string) => flags.get(flag)?.slice(flag.length + 1);
  const types = allTypes.filter((type) => rows.some((row) => row.type === type));
  const kinds = KINDS.filter((kind) => rows.some((row) => row.kind === kind));
  const isOfOneType = types.length === 1 && rows.every(({ type }) => type !== undefined);
  const withCode = rows.filter((row) => (row.has & askedBit('code')) !== 0).length;
  const isMixed = withCode > 0 && withCode < rows.length;
  return {
    types: isOfOneType ? [] : types,
    kinds: kinds.length === 1 ? [] : kinds,
    code: isMixed,
    said: {
      type: (isOfOneType ? types[0] : undefined) ?? flagged('type') ?? 'any',
      kind: (kinds.length === 1 ? kinds[0] : undefined) ?? flagged('kind') ?? 'any',
      code: isMixed || rows.length === 0 ? 'with or without code' : withCode > 0 ? 'with code' : 'without code',
      others: filters
        .map(({ label }) => label)
        .filter((label) => !/^(?:type|kind)=/.test(label) && (rows.length === 0 || !/^(?:has|no)=code$/.test(label)))
        .map((label) => label.replace('=', ' ')),
    },
    left: rows.length,
  };
}
