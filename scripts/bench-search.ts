import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCatalog } from '../src/node/open-catalog.ts';
import { type Judged, type Scores, score } from './bench/judged.ts';
import { wallOf } from './bench/measure.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** What is compared: a file in scripts/bench/engines each, and how a process that answers one query is started. */
const ENGINES: readonly { file: string; first?: (query: string) => string[] }[] = [
  { file: 'fmh', first: (query) => ['bin/fmh.js', 'search', query, '-q'] },
  { file: 'fuse' },
  { file: 'fuse-token' },
  { file: 'minisearch' },
  { file: 'ufuzzy' },
  { file: 'sqlite' },
];
const FIRST_QUERY = 'chest x-ray report generation';
const FIRST_RUNS = 9;

interface Measured {
  name: string;
  /** Ids of the first ten for each query. */
  found: string[][];
  /** Milliseconds a query once everything is loaded. */
  warm: number;
  /** Megabytes that the process holds more than before it opened the catalog. */
  memory: number;
}

const folder = process.argv[2] ?? join('dist', 'catalog');
const judged: Judged = JSON.parse(readFileSync(join('tests', 'query', 'judged.json'), 'utf8')) as Judged;
const queries = [...judged.known, ...judged.topic].map(({ q }) => q);
const { catalog } = openCatalog(folder);
const records = new Map(catalog.records().map((record) => [record.id, record]));
const scratch = mkdtempSync(join(tmpdir(), 'fmh-bench-'));
try {
  const file = join(scratch, 'queries.json');
  writeFileSync(file, JSON.stringify(queries));
  const { count, version } = catalog.manifest;
  console.log(
    `${count} records of ${version}, ${judged.known.length} known-item and ${judged.topic.length} topic queries`,
  );
  console.log(`Node ${process.version}; first answer: whole process, median of ${FIRST_RUNS}\n`);
  console.log(
    '| search | MRR@10 | topic precision@10 | topics held | first answer, ms | a warm query, ms | memory, MB |',
  );
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const engine of ENGINES) {
    const measured = measure(engine.file, file);
    const scores = await scoreOf(measured);
    const first = engine.first?.(FIRST_QUERY) ?? ['scripts/bench/engines/first.mjs', engine.file, folder, FIRST_QUERY];
    const walls = Array.from({ length: FIRST_RUNS }, () => wallOf(first, { FMH_CATALOG: folder })).sort(
      (a, b) => a - b,
    );
    console.log(row(measured, scores, walls[Math.floor(FIRST_RUNS / 2)] as number));
  }
} finally {
  rmSync(scratch, { recursive: true });
}

function measure(engine: string, file: string): Measured {
  const program = join('scripts', 'bench', 'engines', 'measure.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', program, engine, folder, file], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`${engine}: ${stderr}`);
  return JSON.parse(stdout) as Measured;
}

async function scoreOf({ found }: Measured): Promise<Scores> {
  const byQuery = new Map(queries.map((query, at) => [query, found[at] ?? []]));
  return score(judged, (query) => (byQuery.get(query) ?? []).flatMap((id) => records.get(id) ?? []));
}

function row({ name, warm, memory }: Measured, { mrr, precision, held }: Scores, first: number): string {
  const cells = [name, mrr.toFixed(3), precision.toFixed(3), `${held} of ${judged.topic.length}`];
  return `| ${[...cells, first.toFixed(0), warm.toFixed(2), memory.toFixed(1)].join(' | ')} |`;
}
