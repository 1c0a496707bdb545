import { type Draft, type Importer, type ImportOptions, type Leftover, leftover } from './draft.ts';
import { IMPORTERS } from './index.ts';

/** How the link-bearing lines of a list were accounted for; `taken + explained + unexplained` is `bearing`. */
export interface Accounting {
  /** Lines that bear a link. */
  bearing: number;
  /** Those of them in an entry. */
  taken: number;
  /** Those in a leftover whose reason is known. */
  explained: number;
  /** Those that no importer spoke of. They are leftovers too, so that no line is dropped silently. */
  unexplained: number;
}

export interface ImportedList {
  form: string;
  drafts: Draft[];
  leftovers: Leftover[];
  lines: Accounting;
}

const UNEXPLAINED = 'not understood';

/** Reads a list in the form that is named, or in the first that fits. Undefined where none does. */
export async function importList(
  text: string,
  options: ImportOptions,
  form?: string,
): Promise<ImportedList | undefined> {
  const importer: Importer | undefined =
    form === undefined
      ? IMPORTERS.find((one) => one.match(text, options))
      : IMPORTERS.find(({ name }) => name === form);
  if (importer === undefined) return undefined;
  const { drafts, leftovers } = await importer.parse(text, options);
  return { form: importer.name, drafts, ...account(text, drafts, leftovers) };
}

/** Goes through the lines that bear a link; each that neither an entry nor a leftover speaks of becomes a leftover. */
function account(
  text: string,
  drafts: readonly Draft[],
  leftovers: readonly Leftover[],
): { leftovers: Leftover[]; lines: Accounting } {
  const state = new Map<number, 'taken' | 'explained'>();
  const mark = (places: readonly { line: number; end?: number }[], as: 'taken' | 'explained') => {
    const done = new Set<string>();
    for (const { line, end = line } of places) {
      // Thousands of entries can stand on the same lines: a row of links is an entry each.
      if (done.has(`${line}-${end}`)) continue;
      done.add(`${line}-${end}`);
      for (let at = line; at <= end; at += 1) state.set(at, as);
    }
  };
  mark(leftovers, 'explained');
  mark(drafts, 'taken');
  const lines: Accounting = { bearing: 0, taken: 0, explained: 0, unexplained: 0 };
  const found: Leftover[] = [];
  const source = text.split('\n');
  for (const one of leftovers) found.push(...byLine(one, source));
  for (const [at, line] of source.entries()) {
    if (!bearsLink(line)) continue;
    lines.bearing += 1;
    const known = state.get(at + 1);
    if (known !== undefined) {
      lines[known] += 1;
      continue;
    }
    const reason = reasonOf(line);
    lines[reason === undefined ? 'unexplained' : 'explained'] += 1;
    found.push(leftover({ line: at + 1 }, line, reason ?? UNEXPLAINED));
  }
  return { leftovers: found.sort((a, b) => a.line - b.line), lines };
}

/** A leftover of several lines as one for each of them that bears a link, so that who reads line numbers misses none. */
function byLine(one: Leftover, source: readonly string[]): Leftover[] {
  const { line, end = line, reason } = one;
  const bearing: number[] = [];
  for (let at = line; at <= end; at += 1) if (bearsLink(source[at - 1] ?? '')) bearing.push(at);
  const [first = line, ...others] = bearing;
  return [
    { line: first, text: one.text, reason },
    ...others.map((at) => leftover({ line: at }, source[at - 1] ?? '', reason)),
  ];
}

function bearsLink(line: string): boolean {
  return /https?:\/\/|\]\(\s*(?!#)[^)\s]/i.test(line);
}

/** A line that somebody wrote is shorter. */
const LONGEST_LINE = 20_000;

/** Lines that no form has entries on, told by themselves. */
function reasonOf(line: string): string | undefined {
  if (line.length > LONGEST_LINE) return 'a line too long to be read';
  if (/^\s*\[[^\]]+\]:\s/.test(line)) return 'defines a link or badge that other lines use';
  const bare = line.replace(/`[^`]*`/g, '');
  if (!bearsLink(bare)) return 'an example in code style';
  if (!bearsLink(bare.replace(/!\[[^\]]*\]\([^)]*\)|<img\b[^>]*>/gi, ''))) return 'an image or badge';
  if (/^\s*[#%]/.test(line)) return 'a heading or remark';
  if (/^\s*<!--|-->\s*$/.test(line)) return 'a remark that readers do not see';
  return undefined;
}
