import type { Catalog, Row } from '../../catalog/catalog.ts';
import { Problem } from '../../catalog/problem.ts';
import { applyFilters, type Filter, makeFilters } from '../../query/filters.ts';
import { type Narrowed, remarkOn, remarkOnLength } from '../../query/remark.ts';
import { type Found, type Hit, search as searchCatalog } from '../../query/search.ts';
import type { Command, Input } from '../command.ts';
import type { Context } from '../context.ts';
import {
  atMost,
  COLOR_OPTIONS,
  DEFAULT_LIMIT,
  FILTER_DETAILS,
  FILTER_OPTIONS,
  outputOptions,
  readFilters,
  readOutput,
} from '../options.ts';
import { showRecords } from '../output/records.ts';

export const search: Command = {
  arguments: [
    {
      syntax: '<words...>',
      describe: 'a name, words of the title, an author, a venue, a year, a DOI, an arXiv id or a link',
    },
  ],
  options: [
    ...FILTER_OPTIONS,
    ...outputOptions(DEFAULT_LIMIT),
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
  if (query.trim() === '') throw new Problem('usage', 'the query is empty', 'for instance `fmh search scgpt`');
  const choice = readOutput(input);
  const catalog = context.catalog();
  const filterInput = readFilters(input);
  const filters = makeFilters(filterInput, catalog);
  const found = await searchCatalog(query, await context.searchable());
  const accepted =
    filters.length === 0 ? undefined : new Set(applyFilters(catalog.rows, filters).map((row) => row.ordinal));
  const hits = accepted === undefined ? found.hits : found.hits.filter((hit) => accepted.has(hit.ordinal));
  const shown = atMost(hits, choice.limit ?? DEFAULT_LIMIT);
  const labels = filters.map(({ label }) => label);
  const exact = shown.filter((hit) => hit.tier !== 'near').length;
  const onLength = remarkOnLength(found);
  if (onLength !== '') context.note(onLength);
  if (hits.length === 0 || hits.some(({ tier }) => tier === 'near'))
    context.note(remarkOn(query, found, hits, leftBy(filters, found, catalog), () => nameOf(found.hits[0], catalog)));
  const explain = input.options.explain === true;
  const code = await showRecords(
    context,
    {
      ordinals: shown.map((hit) => hit.ordinal),
      total: hits.length,
      query: { words: query, filters: labels },
      extra: exact < shown.length ? { near: true, exact } : {},
      ...(explain ? { itemExtra: (at: number) => ({ match: shown[at] }) } : {}),
      ...(context.style.colored ? { highlight: await highlighter(found, context) } : {}),
    },
    choice,
  );
  if (explain && choice.format !== 'json' && choice.format !== 'jsonl')
    for (const hit of shown) context.note(explanation(context, hit, found));
  return code;
}

/** How many hits each filter would leave by itself. */
function leftBy(filters: readonly Filter[], { hits }: Found, catalog: Catalog): Narrowed[] {
  return filters.map(({ label, accepts }) => ({
    label,
    left: hits.filter((hit) => accepts(catalog.rows[hit.ordinal] as Row)).length,
  }));
}

function nameOf(hit: Hit | undefined, catalog: Catalog): string {
  if (hit === undefined) return 'none';
  const { name, id } = catalog.record(hit.ordinal);
  return `${name} (${id})`;
}

function explanation(context: Context, hit: Hit, found: Found): string {
  const parts = hit.matches.map(
    ({ unit, place, weight, rarity }) =>
      `${unit} in ${place} (weight ${weight.toFixed(1)} × rarity ${rarity.toFixed(2)})`,
  );
  const corrected = found.corrections.map(({ word, to }) => `${word} read as ${to.join(' or ')}`);
  const why = [
    `${context.catalog().ids[hit.ordinal]}: ${hit.tier}, score ${hit.score.toFixed(2)}`,
    ...parts,
    ...(hit.tier === 'near' ? corrected : []),
  ];
  return why.join('; ');
}

/** Sets off the beginnings of words that the query has, and whole words of other spellings that it was widened by. */
async function highlighter({ plan, corrections }: Found, { style }: Context): Promise<(text: string) => string> {
  const { words } = await import('../../catalog/text.ts');
  const { stem } = await import('../../query/stem.ts');
  const telling = (word: string) => word.length > 1;
  const starts = [
    ...plan.units.flatMap((unit) => unit.words),
    ...corrections.flatMap(({ to }) => to),
    plan.squashed,
  ].filter(telling);
  const whole = new Set(plan.units.flatMap((unit) => unit.spellings.flat()).filter(telling));
  const matches = (word: string) => starts.some((start) => word.startsWith(start)) || whole.has(stem(word));
  return (text) =>
    text.replace(/[\p{L}\p{N}+]+/gu, (word) => (matches(words(word)[0] ?? '') ? style.strong(word) : word));
}
