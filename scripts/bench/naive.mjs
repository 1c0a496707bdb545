// The same search without any of the measures that make it fast: every library loaded, the YAML parsed, Fuse.js over all of it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chalk } from 'chalk';
import Table from 'cli-table3';
import { Command } from 'commander';
import Fuse from 'fuse.js';
import { parse } from 'yaml';

const records = [];
for (const file of readdirSync('catalog', { recursive: true })) {
  if (!file.endsWith('.yaml') || file.includes('vocab')) continue;
  const found = parse(readFileSync(join('catalog', file), 'utf8'));
  if (Array.isArray(found)) records.push(...found);
}
const program = new Command().argument('<words...>').parse();
const hits = new Fuse(records, { keys: ['name', 'aliases', 'title', 'authors', 'modalities', 'tasks'] }).search(
  program.args.join(' '),
);
const table = new Table({ head: ['id', 'year', 'title'] });
const chalk = new Chalk({ level: 0 });
for (const { item } of hits.slice(0, 20)) table.push([chalk.cyan(item.id), item.year ?? '', item.title ?? item.name]);
process.stdout.write(`${table.toString()}\n`);
