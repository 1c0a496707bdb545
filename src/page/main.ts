import { counted } from '../catalog/counted.ts';
import { hashOf, type View, viewOf } from './address.ts';
import { type Answer, answerFor } from './answer.ts';
import { detailOf, summaryOf } from './card.ts';
import { drawChart } from './chart.ts';
import { copyButton } from './clipboard.ts';
import { makePageCatalog, type PageCatalog, unpack } from './data.ts';
import { byId, element } from './element.ts';
import { drawFacets } from './facets.ts';
import { listenToKeys } from './keyboard.ts';
import { COPIES, DOWNLOADS, download, render } from './take-away.ts';

const PAGE_SIZE = 50;
const TITLE = document.title;

let page: PageCatalog;
let view: View = viewOf('');
let shown = PAGE_SIZE;
let drawn = false;
let answer: Answer = { rows: [], note: '', without: () => [] };

async function start(): Promise<void> {
  const data = await unpack(byId('data').textContent ?? '').catch(sayBroken);
  if (data === undefined) return;
  page = makePageCatalog(data);
  const { count, version } = page.catalog.manifest;
  byId('count').textContent =
    `${page.records.length === count ? count : `${page.records.length} of ${count}`} records of ${version}`;
  // On a phone the filters would push the results off the screen.
  byId<HTMLDetailsElement>('filters').open = matchMedia('(min-width: 60rem)').matches;
  const input = byId<HTMLInputElement>('query');
  input.disabled = false;
  input.addEventListener('input', () => show({ ...view, query: input.value, id: '' }, 'replace'));
  byId('search').addEventListener('submit', (event) => {
    event.preventDefault();
    document.querySelector<HTMLAnchorElement>('#hits .name')?.focus();
  });
  byId('more').addEventListener('click', () => {
    const next = shown;
    shown += PAGE_SIZE;
    drawHits();
    document.querySelectorAll<HTMLAnchorElement>('#hits .name')[next]?.focus();
  });
  byId('clear').addEventListener('click', () => {
    void show(viewOf(''), 'push');
    input.focus();
  });
  byId('close').addEventListener('click', close);
  byId('hits').addEventListener('click', (event) => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[data-id]');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void show({ ...view, id: link.dataset.id ?? '' }, 'push').then(() => document.getElementById('open-name')?.focus());
  });
  listenToKeys(() => view.id !== '', close);
  window.addEventListener('popstate', () => show(viewOf(location.hash), 'keep'));
  for (const { label, exporter } of DOWNLOADS) {
    const button = element('button', { type: 'button' }, label);
    button.addEventListener('click', async () =>
      download(await render(exporter, recordsOf(answer), page, hashOf(view)), exporter),
    );
    byId('download').append(button);
  }
  await show(viewOf(location.hash), 'keep');
  document.documentElement.dataset.ready = 'true';
  // Made while the reader looks, so that the first letter typed need not wait for it.
  setTimeout(() => page.searchable());
}

/** Nothing on the page works without its records, so only the reason stays. */
function sayBroken(error: unknown): undefined {
  for (const part of ['search', 'filters', 'download']) byId(part).remove();
  byId('note').textContent =
    `The records of this page could not be unpacked (${error instanceof Error ? error.message : String(error)}). Either the file is damaged, or this browser is too old: Chrome 103, Firefox 113 and Safari 16.4 can.`;
}

/** Shows a view and writes it into the address: a new entry of the history, the same one, or none. */
async function show(next: View, history: 'push' | 'replace' | 'keep'): Promise<void> {
  const before = view;
  view = next;
  const address = hashOf(next) || location.pathname + location.search;
  if (history === 'push' && hashOf(before) !== hashOf(next)) window.history.pushState(null, '', address);
  if (history === 'replace') window.history.replaceState(null, '', address);
  const input = byId<HTMLInputElement>('query');
  if (input.value !== next.query) input.value = next.query;
  if (drawn && hashOf({ ...before, id: '' }) === hashOf({ ...next, id: '' })) {
    markOpen();
    drawOpen();
    return;
  }
  const found = await answerFor(next, page);
  // A slower answer to an older question must not overwrite a newer one.
  if (view !== next) return;
  answer = found;
  drawn = true;
  shown = PAGE_SIZE;
  drawHits();
  drawOpen();
  drawFacets(
    byId('facets'),
    page,
    answer,
    view,
    (filters, has) => void show({ ...view, filters, has, id: '' }, 'push'),
  );
  const chart = drawChart(answer.rows, page.catalog.vocabularies.types.terms);
  byId('chart').replaceChildren(...(chart === undefined ? [] : [chart]));
}

function close(): void {
  const { id } = view;
  void show({ ...view, id: '' }, 'push').then(() => {
    const link = document.querySelector<HTMLAnchorElement>(`#hits .name[data-id="${CSS.escape(id)}"]`);
    (link ?? byId('query')).focus();
  });
}

const recordsOf = ({ rows }: Answer, most = rows.length) =>
  rows.slice(0, most).flatMap((row) => page.records[row.ordinal] ?? []);

function drawHits(): void {
  const { vocabularies } = page.catalog;
  byId('note').textContent = answer.note;
  byId('total').textContent = counted(answer.rows.length, 'record');
  byId('hits').replaceChildren(
    ...recordsOf(answer, shown).map((record) =>
      summaryOf(record, vocabularies, record.id === view.id, hashOf({ ...view, id: record.id })),
    ),
  );
  byId('columns').classList.toggle('searching', view.query !== '');
  byId('more').hidden = answer.rows.length <= shown;
}

/** Only another record is open: the list stays as it is. */
function markOpen(): void {
  byId('note').textContent = answer.note;
  for (const name of document.querySelectorAll<HTMLAnchorElement>('#hits .name')) {
    const open = name.dataset.id === view.id;
    if (open) name.setAttribute('aria-current', 'true');
    else name.removeAttribute('aria-current');
    name.parentElement?.classList.toggle('open', open);
  }
}

function drawOpen(): void {
  const record = view.id === '' ? undefined : page.catalog.find(view.id)?.record;
  byId('open').hidden = record === undefined;
  byId('columns').classList.toggle('reading', record !== undefined);
  document.title = record === undefined ? TITLE : `${record.name} – ${TITLE}`;
  if (record === undefined) {
    if (view.id !== '') byId('note').textContent = `There is no record “${view.id}” on this page.`;
    return;
  }
  const actions = [
    ...COPIES.map(({ label, exporter }) =>
      copyButton(`Copy ${label}`, `the ${label} of ${record.name}`, () =>
        render(exporter, [record], page, hashOf(view)),
      ),
    ),
    copyButton('Copy link', `the link to ${record.name}`, () => location.href),
  ];
  byId('record').replaceChildren(detailOf(record, page.catalog.vocabularies, actions));
}

void start();
