import { isProblem } from '../catalog/problem.ts';
import type { CatalogRecord } from '../catalog/record.ts';
import type { Exporter } from '../formats/exporter.ts';
import { applyFilters, makeFilters } from '../query/filters.ts';
import { search } from '../query/search.ts';
import { makeSort } from '../query/sort.ts';
import { filterInputOf, hashOf, type View, viewOf } from './address.ts';
import { detailOf, summaryOf } from './card.ts';
import { drawChart } from './chart.ts';
import { makePageCatalog, type PageCatalog, unpack } from './data.ts';
import { byId, element } from './element.ts';
import { drawFacets } from './facets.ts';
import { COPIES, DOWNLOADS } from './take-away.ts';

const PAGE_SIZE = 50;

let page: PageCatalog;
let view: View = viewOf('');
let shown = PAGE_SIZE;
let found: { records: CatalogRecord[]; note: string } = { records: [], note: '' };

async function start(): Promise<void> {
  page = makePageCatalog(await unpack(byId('data').textContent ?? ''));
  const { count, version } = page.catalog.manifest;
  byId('count').textContent =
    `${page.records.length === count ? count : `${page.records.length} of ${count}`} records of ${version}`;
  // On a phone the filters would push the results off the screen.
  byId<HTMLDetailsElement>('filters').open = matchMedia('(min-width: 48rem)').matches;
  const input = byId<HTMLInputElement>('query');
  input.disabled = false;
  input.addEventListener('input', () => show({ ...view, query: input.value, id: '' }, 'replace'));
  byId('search').addEventListener('submit', (event) => {
    event.preventDefault();
    document.querySelector<HTMLAnchorElement>('#hits .name')?.focus();
  });
  byId('more').addEventListener('click', () => {
    shown += PAGE_SIZE;
    drawHits();
  });
  byId('clear').addEventListener('click', () => show(viewOf(''), 'push'));
  byId('close').addEventListener('click', () => show({ ...view, id: '' }, 'push'));
  byId('hits').addEventListener('click', (event) => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[data-id]');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void show({ ...view, id: link.dataset.id ?? '' }, 'push').then(() => document.getElementById('open-name')?.focus());
  });
  document.addEventListener('keydown', onKey);
  window.addEventListener('popstate', () => show(viewOf(location.hash), 'keep'));
  window.addEventListener('hashchange', () => show(viewOf(location.hash), 'keep'));
  for (const exporter of DOWNLOADS) {
    const button = element('button', { type: 'button' }, exporter.name.toUpperCase());
    button.addEventListener('click', () => void download(exporter, found.records));
    byId('download').append(button);
  }
  await show(viewOf(location.hash), 'keep');
  document.documentElement.dataset.ready = 'true';
}

/** Shows a view and writes it into the address: a new entry of the history, the same one, or none. */
async function show(next: View, history: 'push' | 'replace' | 'keep'): Promise<void> {
  const before = view;
  view = next;
  if (hashOf(before) !== hashOf(next) || history === 'keep') shown = PAGE_SIZE;
  const address = hashOf(next) || location.pathname + location.search;
  if (history === 'push' && hashOf(before) !== hashOf(next)) window.history.pushState(null, '', address);
  if (history === 'replace') window.history.replaceState(null, '', address);
  const input = byId<HTMLInputElement>('query');
  if (input.value !== next.query) input.value = next.query;
  const answer = await answerFor(next);
  // A slower answer to an older question must not overwrite a newer one.
  if (view !== next) return;
  found = answer;
  drawHits();
  drawFacets(
    byId('facets'),
    page,
    found.records,
    view,
    (filters, has) => void show({ ...view, filters, has, id: '' }, 'push'),
  );
  byId('chart').replaceChildren(
    drawChart(
      found.records.map((record) => page.catalog.rows[page.records.indexOf(record)]).filter((row) => row !== undefined),
      page.catalog.vocabularies.types.terms.map(({ id }) => id),
    ),
  );
  drawOpen();
}

async function answerFor({ query, ...rest }: View): Promise<typeof found> {
  try {
    const filters = makeFilters(filterInputOf({ query, ...rest }), () => page.catalog.vocabularies);
    const rows = applyFilters(page.catalog.rows, filters);
    if (query.trim() === '')
      return {
        records: rows.sort(makeSort('year')).map((row) => page.records[row.ordinal] as CatalogRecord),
        note: '',
      };
    const { hits, corrections } = await search(query, page.searchable);
    const accepted = new Set(rows.map((row) => row.ordinal));
    const near =
      hits[0]?.tier === 'near'
        ? `No exact match; closest${corrections.length === 0 ? '' : ` (${corrections.map(({ word, to }) => `${word} → ${to.join(', ')}`).join('; ')})`}:`
        : '';
    return {
      records: hits.filter((hit) => accepted.has(hit.ordinal)).map((hit) => page.records[hit.ordinal] as CatalogRecord),
      note: near,
    };
  } catch (error) {
    if (isProblem(error))
      return { records: [], note: `${error.message}${error.hint === undefined ? '' : `; ${error.hint}`}` };
    throw error;
  }
}

function drawHits(): void {
  const { vocabularies } = page.catalog;
  byId('note').textContent = found.note;
  byId('total').textContent = found.records.length === 1 ? '1 record' : `${found.records.length} records`;
  byId('hits').replaceChildren(
    ...found.records
      .slice(0, shown)
      .map((record) => summaryOf(record, vocabularies, record.id === view.id, hashOf({ ...view, id: record.id }))),
  );
  byId('more').hidden = found.records.length <= shown;
}

function drawOpen(): void {
  const record = view.id === '' ? undefined : page.catalog.find(view.id)?.record;
  byId('open').hidden = record === undefined;
  document.title =
    record === undefined ? 'Healthcare foundation models' : `${record.name} – Healthcare foundation models`;
  if (record === undefined) return;
  const actions = [
    copyButton('Copy link', () => location.href),
    ...COPIES.map(({ label, exporter }) => copyButton(label, () => render(exporter, [record]))),
  ];
  byId('record').replaceChildren(detailOf(record, page.catalog.vocabularies, actions));
}

function copyButton(label: string, text: () => string | Promise<string>): HTMLElement {
  const button = element('button', { type: 'button' }, label);
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(await text());
    button.textContent = 'Copied';
    setTimeout(() => {
      button.textContent = label;
    }, 1500);
  });
  return button;
}

async function render(exporter: Exporter, records: readonly CatalogRecord[]): Promise<string> {
  const { manifest, vocabularies } = page.catalog;
  return exporter.render(records, { manifest, vocabularies, query: { address: hashOf(view) } });
}

async function download(exporter: Exporter, records: readonly CatalogRecord[]): Promise<void> {
  const address = URL.createObjectURL(
    new Blob([await render(exporter, records)], { type: 'text/plain;charset=utf-8' }),
  );
  element('a', { href: address, download: `fmh.${exporter.extension}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** "/" goes to the search, Escape closes the record, the arrows walk through the hits. */
function onKey(event: KeyboardEvent): void {
  const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  if (event.key === '/' && !typing) {
    event.preventDefault();
    byId('query').focus();
  } else if (event.key === 'Escape' && view.id !== '') void show({ ...view, id: '' }, 'push');
  else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !(event.target instanceof HTMLSelectElement)) {
    const names = [...document.querySelectorAll<HTMLAnchorElement>('#hits .name')];
    const at = names.indexOf(document.activeElement as HTMLAnchorElement);
    const to = event.key === 'ArrowDown' ? at + 1 : at - 1;
    if (at < 0 && event.key === 'ArrowUp') return;
    event.preventDefault();
    if (to < 0) byId('query').focus();
    else names[to]?.focus();
  }
}

void start();
