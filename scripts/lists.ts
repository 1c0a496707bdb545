import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceOf } from '../src/importers/sources.ts';
import { readCatalogFiles } from '../src/node/catalog-files.ts';
import { FIGURES, type Figures, type ListFigures } from './docs/list-figures.ts';
import { readVerdicts } from './docs/list-verdicts.ts';
import { runCli } from './docs/run-cli.ts';

/**
 * Measures the public lists and writes the figures that docs/lists.md is made of: `npm run lists -- <folder> [<source>=<file>...]`.
 * A file belongs to the source whose repository its name has; the others are named one by one.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const [folder, ...named] = process.argv.slice(2);
if (folder === undefined) throw new Error('say where the lists are: npm run lists -- <folder> [<source>=<file>...]');

const { terms, date } = readCatalogFiles(join(root, 'catalog'));
const files = new Map<string, string>();
for (const file of readdirSync(folder).sort()) {
  const source = sourceOf(file, terms.sources);
  if (source !== undefined && !files.has(source)) files.set(source, file);
}
for (const pair of named) {
  const [source = '', file = ''] = pair.split('=');
  if (!terms.sources.some(({ id }) => id === source)) throw new Error(`no source is called ${source}`);
  files.set(source, file);
}

const judged = new Set(readVerdicts(root).lists.map(({ source }) => source));
const figures: Figures = { catalog: date, lists: [], judged: {} };
for (const { id } of terms.sources) {
  const file = files.get(id);
  if (file === undefined) {
    console.log(`${id}: no file`);
    continue;
  }
  const path = relative(process.cwd(), join(folder, file));
  const { items: findings } = JSON.parse((await runCli(root, `fmh check "${path}" --json`)).out) as {
    items: { rule: string; line: number; column: number }[];
  };
  const list: ListFigures = { source: id, ...(await readingOf(path, id)), findings: countsOf(findings) };
  figures.lists.push(list);
  if (judged.has(id)) figures.judged[id] = findings.map(({ rule, line, column }) => ({ rule, line, column }));
  console.log(`${id}: ${list.entries} entries, ${list.leftovers} leftovers, ${findings.length} findings`);
}
writeFileSync(join(root, FIGURES), `${JSON.stringify(figures, null, 1)}\n`);

async function readingOf(
  path: string,
  source: string,
): Promise<Pick<ListFigures, 'form' | 'entries' | 'leftovers' | 'lines'>> {
  const { out, err } = await runCli(root, `fmh import "${path}" --as json --source ${source}`);
  if (out === '') throw new Error(err);
  const answer = JSON.parse(out) as {
    query: { form: string };
    total: number;
    lines: ListFigures['lines'];
    leftovers: unknown[];
  };
  return {
    form: answer.query.form,
    entries: answer.total,
    leftovers: answer.leftovers.length,
    lines: answer.lines,
  };
}

function countsOf(findings: readonly { rule: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
