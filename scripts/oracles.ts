import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalog } from '../src/catalog/catalog.ts';
import type { CatalogRecord } from '../src/catalog/record.ts';
import { citationKeys } from '../src/formats/citation/citation-keys.ts';
import { referencesOf } from '../src/formats/citation/references.ts';
import { EXPORTERS } from '../src/formats/index.ts';
import { openCatalog } from '../src/node/open-catalog.ts';
import { readPageKit } from '../src/node/page-kit.ts';
import { hostileRecords } from './oracles/hostile-records.ts';
import { ORACLES } from './oracles/index.ts';
import { type Oracle, run, type Sample } from './oracles/oracle.ts';

/*
 * Reads back what the formats write by programs that are not ours, record by record: `npm run oracles`, or with a word, those that
 * have it in their name. Each must also find fault with what a broken twin of the format writes. A program that is missing is a skip
 * that is counted, and a failure where CI is set.
 */
const HOSTILE = 2000;
const SEED = 20_240_226;
const dist = fileURLToPath(new URL('../dist', import.meta.url));
const wanted = process.argv.slice(2);

const { catalog, searchable } = openCatalog(join(dist, 'catalog'));
const samples = [
  sampleOf('the catalog', catalog, catalog.records()),
  sampleOf(`${HOSTILE} hostile records`, catalog, hostileRecords(HOSTILE, SEED, catalog.vocabularies)),
];
const count = { passed: 0, failed: 0, skipped: 0 };

for (const oracle of ORACLES.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)))) {
  const missing = oracle.needs.filter((need) => !isThere(need));
  if (missing.length > 0) {
    if (process.env.CI) report('failed', `${oracle.name}: ${missing.join(', ')} missing`);
    else
      report(
        'skipped',
        `${oracle.name}: ${missing.join(', ')} missing; scripts/oracle-packages.txt names the packages`,
      );
    continue;
  }
  for (const sample of samples) await read(oracle, sample);
}
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
if (count.failed > 0) process.exitCode = 1;

async function read(oracle: Oracle, sample: Sample): Promise<void> {
  const began = performance.now();
  const exporter = EXPORTERS.find(({ name }) => name === oracle.format);
  if (exporter === undefined) throw new Error(`no format ${oracle.format}`);
  const text = await exporter.render(sample.records, { ...sample.options, ...oracle.options });
  const faults = await oracle.check(sample, text);
  const hostile = sample !== samples[0];
  if (hostile && faults.length === 0) {
    const twin = oracle.twin(text);
    if (twin === text || (await oracle.check(sample, twin)).length === 0) faults.push('does not see its broken twin');
  }
  const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  report(
    faults.length === 0 ? 'passed' : 'failed',
    [`${oracle.name}: ${sample.label}, ${took}`, ...faults].join('\n    '),
  );
}

function report(what: keyof typeof count, line: string): void {
  count[what] += 1;
  console.log(`${what.padEnd(8)}${line}`);
}

function sampleOf(label: string, { manifest, vocabularies }: Catalog, records: readonly CatalogRecord[]): Sample {
  const options = {
    manifest: { ...manifest, count: records.length },
    vocabularies,
    query: {},
    citationKeys: citationKeys(records),
    pageKit: readPageKit(join(dist, 'page')),
    synonyms: searchable().synonyms.groups,
  };
  return { label, records, references: referencesOf(records, options), options };
}

/** `jq`, `/usr/bin/python3`, or a module of Python or Perl: `/usr/bin/python3:html5lib`, `perl:YAML::XS`. */
function isThere(need: string): boolean {
  const colon = need.indexOf(':');
  const program = colon < 0 ? need : need.slice(0, colon);
  const module = need.slice(program.length + 1);
  if (module !== '')
    return run(program, program === 'perl' ? [`-M${module}`, '-e', '1'] : ['-c', `import ${module}`]).code === 0;
  return existsSync(program) || (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program)));
}
