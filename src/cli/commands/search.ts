import { applyFilters, makeFilters } from '../../query/filters.ts';
import { type Found, type Hit, search as searchCatalog } from '../../query/search.ts';
import type { Command, Input } from '../command.ts';
import type { Context } from '../context.ts';
import { COLOR_OPTIONS, FILTER_DETAILS, FILTER_OPTIONS, OUTPUT_OPTIONS, readFilters, readOutput } from '../options.ts';
import { showRecords } from '../output/records.ts';

const DEFAULT_LIMIT = 20;

export const search: Command = {
  arguments: [
    {
      syntax: '<words...>',
      describe: 'a name, words of the title, an author, a venue, a year, a DOI, an arXiv id or a link',
    },
  ],
  options: [
    ...FILTER_OPTIONS,
    ...OUTPUT_OPTIONS,
    { flags: '--explain', describe: 'say why each record was found' },
    ...COLOR_OPTIONS,
  ],
  details: FILTER_DETAILS,
  examples: [
    'fmh search scgpt',
    'fmh search chest x-ray report generation --has weights',
    'fmh search "5\' UTR"',
    'fmh search 2306.15794 --json',
  ],
  run: runSearch,
};

async function runSearch(context: Context, input: Input): Promise<number> {
  const query = input.words.join(' ');
  const choice = readOutput(input);
  const catalog = context.catalog();
  const filterInput = readFilters(input);
  const filters = makeFilters(filterInput, () => catalog.vocabularies);
  const found = await searchCatalog(query, await context.searchable());
  const accepted =
    filters.length === 0 ? undefined : new Set(applyFilters(catalog.rows, filters).map((row) => row.ordinal));
  const hits = accepted === undefined ? found.hits : found.hits.filter((hit) => accepted.has(hit.ordinal));
  const limit = choice.limit === 0 ? hits.length : (choice.limit ?? DEFAULT_LIMIT);
  const shown = hits.slice(0, limit);
  const near = shown.some((hit) => hit.tier === 'near');
  sayWhatWasFound(
    context,
    query,
    found,
    hits,
    filters.map(({ label }) => label),
  );
  const explain = input.options.explain === true;
  const code = await showRecords(
    context,
    {
      ordinals: shown.map((hit) => hit.ordinal),
      total: hits.length,
      query: { words: query, filters: filters.map(({ label }) => label) },
      extra: near ? { near: true } : {},
      ...(explain ? { itemExtra: (at: number) => ({ match: shown[at] }) } : {}),
      ...(context.style.colored ? { highlight: await highlighter(found, context) } : {}),
    },
    choice,
  );
  if (explain && choice.format !== 'json' && choice.format !== 'jsonl')
    for (const hit of shown) context.note(explanation(context, hit, found));
  return code;
}

function sayWhatWasFound(
  context: Context,
  query: string,
  found: Found,
  hits: readonly Hit[],
  labels: readonly string[],
): void {
  const narrowed = labels.length === 0 ? '' : ` (${labels.join(', ')})`;
  if (found.hits.length === 0) context.note(`No entries match "${query}"${narrowed}.`);
  else if (hits.length === 0)
    context.note(`No entries match "${query}"${narrowed}. Without filters: ${found.hits.length}.`);
  else if (hits[0]?.tier === 'near') {
    const changes = [
      ...found.corrections.slice(0, 3).map(({ word, to }) => `${word} → ${to.join(', ')}`),
      ...(found.dropped.length === 0 ? [] : [`without ${found.dropped.join(', ')}`]),
    ];
    context.note(
      `No exact match for "${query}"${narrowed}; closest${changes.length === 0 ? '' : ` (${changes.join('; ')})`}:`,
    );
  }
}

function explanation(context: Context, hit: Hit, found: Found): string {
  const { id } = context.catalog().rows[hit.ordinal] ?? { id: '' };
  const parts = hit.matches.map(
    ({ unit, place, weight, rarity }) =>
      `${unit} in ${place} (weight ${weight.toFixed(1)} × rarity ${rarity.toFixed(2)})`,
  );
  const corrected = found.corrections.map(({ word, to }) => `${word} read as ${to.join(' or ')}`);
  return `${id}: ${hit.tier}, score ${hit.score.toFixed(2)}${parts.length === 0 ? '' : `; ${parts.join('; ')}`}${hit.tier === 'near' && corrected.length > 0 ? `; ${corrected.join('; ')}` : ''}`;
}

/** Sets off the beginnings of words that the query has. */
async function highlighter({ plan, corrections }: Found, { style }: Context): Promise<(text: string) => string> {
  const { words } = await import('../../catalog/text.ts');
  const stems = new Set(
    [...plan.units.flatMap((unit) => unit.words), ...corrections.flatMap(({ to }) => to), plan.squashed].filter(
      (word) => word.length > 1,
    ),
  );
  return (text) =>
    text.replace(/[\p{L}\p{N}+]+/gu, (word) =>
      [...stems].some((stem) => words(word)[0]?.startsWith(stem)) ? style.strong(word) : word,
    );
}
