// Run as a program: node --expose-gc measure.mjs <engine> <folder> <file of queries as JSON>. Prints what one engine finds and costs.
import { readFileSync } from 'node:fs';

const [engine, folder, file] = process.argv.slice(2);
const MOST_PASSES = 5;
const ENOUGH_MS = 3000;
const queries = JSON.parse(readFileSync(file, 'utf8'));
const { name, open } = await import(`./${engine}.mjs`);
globalThis.gc();
const before = process.memoryUsage();
const search = open(folder);
const found = [];
for (const query of queries) found.push(await search(query, 10));
globalThis.gc();
const after = process.memoryUsage();
const times = [];
for (let pass = 0, spent = 0; pass < MOST_PASSES && spent < ENOUGH_MS; pass += 1) {
  const start = process.hrtime.bigint();
  for (const query of queries) await search(query, 10);
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  spent += took;
  times.push(took / queries.length);
}
const held = after.heapUsed + after.external - before.heapUsed - before.external;
console.log(JSON.stringify({ name, found, warm: Math.min(...times), memory: held / 1e6 }));
