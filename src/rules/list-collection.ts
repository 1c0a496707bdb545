import type { Vocabularies } from '../catalog/vocabulary.ts';
import type { Draft, Imported } from '../importers/index.ts';
import { linkKindOfLabel } from '../importers/link-labels.ts';
import { venueOf } from '../importers/venue-text.ts';
import type { Collection, Entry, SourceLine, Spot, WrittenLink } from './collection.ts';
import { sourceLines } from './markdown-source.ts';
import { placeOfValue } from './place-of-value.ts';

/** A list as the rules see it: its entries as an importer read them, and in Markdown its lines too. */
export function collectList(
  file: string,
  text: string,
  { drafts }: Pick<Imported, 'drafts'>,
  vocabularies: Vocabularies,
  known: Collection['known'] = () => undefined,
): Collection {
  const lines = isMarkdown(file, text) ? sourceLines(text, file) : [];
  const raw = text.split('\n');
  const starts = [...new Set(drafts.map(({ line }) => line))].sort((a, b) => a - b);
  return {
    is: 'list',
    entries: drafts.map((draft) => entryOf(draft, file, raw, starts, vocabularies)),
    links: lines.length > 0 ? lines.flatMap(linksOfLine) : linksOfData(raw, file),
    lines,
    vocabularies,
    faults: [],
    known,
  };
}

function isMarkdown(file: string, text: string): boolean {
  return /\.(?:md|markdown|txt)$/i.test(file) || (!/\.[a-z0-9]+$/i.test(file) && /\]\(/.test(text));
}

function entryOf(
  { line, end, ...facts }: Draft,
  file: string,
  raw: readonly string[],
  starts: readonly number[],
  vocabularies: Vocabularies,
): Entry {
  const next = end === undefined ? (starts[starts.indexOf(line) + 1] ?? raw.length + 1) : end + 1;
  const at = (path: string): Spot => {
    const value = valueAt(facts, path);
    const whole = value === undefined ? undefined : placeOfValue(value, raw, line, next);
    if (whole !== undefined) return { file, ...whole };
    // Importers fold spaces, so a long text may stand there by its first words only.
    const start = value === undefined ? undefined : placeOfValue(value.split(' ', 3).join(' '), raw, line, next);
    return { file, line, column: 1, ...start, isGuess: true };
  };
  const { id: venue, year = facts.year } = venueOf(facts.venue ?? '', vocabularies.venues);
  return {
    // Where no heading and no column gives a year, the venue may: `Nature 2022`.
    facts: facts.year === undefined && year !== undefined ? { ...facts, year } : facts,
    at,
    ...(venue === undefined ? {} : { venue }),
  };
}

function valueAt(facts: object, path: string): string | undefined {
  let value: unknown = facts;
  for (const part of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[part];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function linksOfLine(line: SourceLine): WrittenLink[] {
  return line.links
    .filter(({ href }) => !/^(?:#|mailto:|\.{0,2}\/|data:)/i.test(href.trim()))
    .map(({ href, hrefColumn, label }) => {
      const role = linkKindOfLabel(label);
      return { text: href, label, at: { ...line.at, column: hrefColumn }, ...(role === undefined ? {} : { role }) };
    });
}

/** The addresses in JSON, YAML and tables of tabs: values that are one as a whole. */
function linksOfData(raw: readonly string[], file: string): WrittenLink[] {
  return raw.flatMap((text, index) =>
    [...text.matchAll(/(?<=^|["'\t]|:\s|-\s)https?:[^"'\s<>]*(?=["'\t]|\s*$)/gi)].map((match) => ({
      text: match[0],
      at: { file, line: index + 1, column: match.index + 1 },
    })),
  );
}
