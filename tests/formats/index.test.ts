import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CELLS, cellText, toItem } from '../../src/catalog/cells.ts';
import { csvCell, inertCell } from '../../src/formats/delimited.ts';
import { EXPORTERS } from '../../src/formats/index.ts';
import { jsonText } from '../../src/formats/json.ts';
import { markdownText } from '../../src/formats/markdown-text.ts';
import { openTestCatalog } from '../support/catalogs.ts';

const { catalog } = openTestCatalog();
const records = catalog.records();
// The hash of the fixture changes with every edit of it, and no format prints it.
// The page's own script and style have tests of their own; here a stand-in keeps the golden file readable.
const pageKit = {
  script: '/* script */',
  style: '/* style */',
  pack: (text: string) => Buffer.from(text).toString('base64'),
  hash: () => 'sha256-',
};
const options = { manifest: { ...catalog.manifest, hash: '' }, vocabularies: catalog.vocabularies, query: {}, pageKit };
const render = async (name: string, more = {}) =>
  String(await EXPORTERS.find((exporter) => exporter.name === name)?.render(records, { ...options, ...more }));

/** `UPDATE_GOLDEN=1 npx vitest run tests/formats` writes the golden files anew; the diff is then read by a person. */
describe.each(EXPORTERS.map((exporter) => [exporter.name, exporter] as const))('%s', (name, exporter) => {
  it('is byte for byte what its golden file says', async () => {
    const golden = fileURLToPath(new URL(`golden/catalog.${exporter.name}.txt`, import.meta.url));
    const text = await render(name);
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, text);
    expect(existsSync(golden), `no golden file for ${name}`).toBe(true);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });

  it('writes nothing that breaks for no records', async () => {
    const text = String(await exporter.render([], options));
    if (name === 'json') expect(JSON.parse(text).items).toEqual([]);
    if (name === 'yaml') expect(parse(text)).toEqual([]);
  });

  it('is given citation keys exactly where it writes them', async () => {
    const citationKeys = new Map(records.map(({ id }) => [id, `zzkey${id}`]));
    const differs = (await render(name, { citationKeys })) !== (await render(name));
    expect(differs).toBe(exporter.citesByKey === true);
  });

  it('carries no control character but tabs and line breaks', async () => {
    expect(await render(name)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
  });
});

describe('parsed back', () => {
  const items = records.map((record) => toItem(record, catalog.vocabularies));

  it('JSON and JSONL are the records', async () => {
    expect(JSON.parse(await render('json')).items).toEqual(items);
    expect(
      (await render('jsonl'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(items);
  });

  it('YAML is the records, texts as texts', async () => {
    const read = parse(await render('yaml'), { schema: 'failsafe' });
    const asText = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(asText)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asText(one)]))
          : String(value);
    expect(read).toEqual(records.map(asText));
  });

  it('TSV has every cell, and no cell divides a row', async () => {
    const rows = (await render('tsv'))
      .slice(0, -1)
      .split('\n')
      .map((line) => line.split('\t'));
    expect(rows[0]).toEqual(CELLS.map(({ key }) => key));
    for (const [at, record] of records.entries())
      expect(rows[at + 1]).toEqual(CELLS.map(({ key }) => cellText(record, key).replaceAll('\t', ' ')));
  });
});

describe('CSV', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['a "b"', '"a ""b"""'],
    ['a\nb', '"a\nb"'],
    [' a', '" a"'],
    ['', ''],
  ])('%j is %j', (text, cell) => expect(csvCell(text)).toBe(cell));
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])(
    '%j is made inert',
    (text) => expect(inertCell(text)).toBe(`'${text}`),
  );
  it.each(['a=1', '', '1-1', "'=1"])('%j stays', (text) => expect(inertCell(text)).toBe(text));
  it('--raw leaves formulas', async () => {
    expect(await render('csv')).toContain("'=Formula");
    expect(await render('csv', { raw: true })).not.toContain("'=Formula");
  });
});

describe('JSON text', () => {
  it('escapes what a terminal obeys, and reads back the same', () => {
    const value = { text: 'a\u001b[2J\u009b\u202e\u200b\u2028\ufeffb' };
    expect(jsonText(value)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff]/);
    expect(JSON.parse(jsonText(value))).toEqual(value);
  });
});

describe('Markdown text', () => {
  it.each([
    ['a_b*c', 'a\\_b\\*c'],
    ['[x](y)', '\\[x\\](y)'],
    ['a | b', 'a \\| b'],
    ['<b>', '\\<b\\>'],
    ['a\nb', 'a b'],
    ['&amp; &', '\\&amp; &'],
    ['# head', '\\# head'],
    ['1. item', '1\\. item'],
    ['scGPT: toward', 'scGPT: toward'],
    ['https://x.org', 'https\\://x.org'],
  ])('%s', (text, wanted) => expect(markdownText(text)).toBe(wanted));
});
