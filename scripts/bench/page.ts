import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { citationKeys } from '../../src/formats/citation/citation-keys.ts';
import { html } from '../../src/formats/html.ts';
import { openCatalog } from '../../src/node/open-catalog.ts';
import { readPageKit } from '../../src/node/page-kit.ts';
import { launchChromium } from '../../tests/support/chromium.ts';
import { manyRecords } from '../../tests/support/many-records.ts';

/*
 * What the HTML page costs at the size that the catalog is to grow to: `npx tsx scripts/bench/page.ts [records]` prints its bytes,
 * the time until it is ready, and for each query the time from the last letter typed to the first result in the page.
 */
const GOAL = { bytes: 1_500_000, milliseconds: 100 };
const QUERIES = [
  'scgpt',
  'c',
  'chest x-ray report',
  'genformer',
  'the',
  'foundation model for medical image segmentation',
];
const ROUNDS = 9;

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const { catalog, searchable } = openCatalog(join(dist, 'catalog'));
const records = manyRecords(catalog.records(), Number(process.argv[2] ?? 3000));
const folder = mkdtempSync(join(tmpdir(), 'fmh-page-'));
const file = join(folder, 'page.html');
writeFileSync(
  file,
  await html.render(records, {
    manifest: { ...catalog.manifest, count: records.length },
    vocabularies: catalog.vocabularies,
    query: {},
    pageKit: readPageKit(join(dist, 'page')),
    synonyms: searchable().synonyms.groups,
    citationKeys: citationKeys(records),
  }),
);
console.log(`${records.length} records: ${statSync(file).size} bytes (goal ${GOAL.bytes})`);

const browser = await launchChromium();
const page = await browser.newPage();
await page.goto(pathToFileURL(file).href);
await page.waitForSelector('html[data-ready]');
console.log(`ready ${await page.evaluate('Math.round(performance.now())')} ms after the page was asked for`);
const type = (query: string) => `(async () => {
  const input = document.querySelector('#query');
  const set = (text) => { input.value = text; input.dispatchEvent(new Event('input')); };
  set('');
  await new Promise((next) => setTimeout(next, 200));
  const shown = new Promise((next) => new MutationObserver((_, watch) => { watch.disconnect(); next(performance.now()); })
    .observe(document.querySelector('#hits'), { childList: true }));
  const began = performance.now();
  set(${JSON.stringify(query)});
  return (await shown) - began;
})()`;
for (const query of QUERIES) {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push((await page.evaluate(type(query))) as number);
  times.sort((a, b) => a - b);
  const [median = 0, most = 0] = [times[ROUNDS >> 1], times.at(-1)];
  console.log(
    `${query}: first result after ${median.toFixed(0)} ms, at most ${most.toFixed(0)} ms (goal ${GOAL.milliseconds})`,
  );
}
await browser.close();
rmSync(folder, { recursive: true, force: true });
