import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LINK_KINDS } from '../../src/catalog/record.ts';
import { importList } from '../../src/importers/import-list.ts';
import { IMPORTERS } from '../../src/importers/index.ts';
import { parseYaml } from '../../src/node/parse-yaml.ts';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));
const fixtureOf = (name: string) =>
  readdirSync(folder).find((file) => file.startsWith(`${name}.`) && !file.endsWith('.golden.json'));

describe.each(IMPORTERS.map((importer) => [importer.name, importer] as const))('%s', (name) => {
  const fixture = fixtureOf(name) ?? 'missing';
  const text = existsSync(`${folder}${fixture}`) ? readFileSync(`${folder}${fixture}`, 'utf8') : '';

  it('has a fixture that is known by its ending, and by its text alone where it can be', async () => {
    expect(existsSync(`${folder}${fixture}`), `no fixture for ${name}`).toBe(true);
    expect((await importList(text, { file: fixture, parseYaml }))?.form).toBe(name);
    // A table with commas looks like any text.
    if (name !== 'csv') expect((await importList(text, { parseYaml }))?.form).toBe(name);
  });

  it('reads its fixture', async () => {
    const found = await importList(text, { file: fixture, parseYaml }, name);
    const golden = `${folder}${name}.golden.json`;
    const shown = `${JSON.stringify(found, null, 2)}\n`;
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, shown);
    expect(JSON.parse(shown)).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
  });

  it('accounts for every line with a link, and invents none', async () => {
    const found = await importList(text, { file: fixture, parseYaml }, name);
    expect(found?.lines.bearing).toBeGreaterThan(0);
    const { bearing = 0, taken = 0, explained = 0, unexplained = 0 } = found?.lines ?? {};
    expect(taken + explained + unexplained).toBe(bearing);
    for (const draft of found?.drafts ?? [])
      for (const kind of LINK_KINDS) {
        const link = draft.links[kind];
        if (link !== undefined) expect(text).toContain(link.replace(/^https:\/\/(?=doi\.org|support)/, ''));
      }
  });

  it('never throws', async () => {
    for (const hostile of [
      '',
      '{',
      '[',
      '---\n: :',
      '\t',
      '@article{',
      '<table><tr><td>',
      '|\n|-',
      '\u0000',
      '"',
      '[]()',
      '- [](',
      '{"a":[{}]}',
    ])
      expect(await importList(hostile, { parseYaml }, name)).toMatchObject({ form: name });
  });
});
