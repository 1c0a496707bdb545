import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plain, run } from '../support/run.ts';

const fixtures = fileURLToPath(new URL('../importers/fixtures/', import.meta.url));
const catalog = fileURLToPath(new URL('../fixtures/catalog', import.meta.url));
let folder = '';
let list = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fmh-import-'));
  list = join(folder, 'list.md');
  writeFileSync(
    list,
    [
      '## BFM methods',
      '**2024**',
      '- [Nature] scGPT: toward building a foundation model for single-cell multi-omics using generative AI. [[Paper]](https://www.nature.com/articles/s41592-024-02201-0) [[Weights]](https://huggingface.co/lab/scgpt)',
      '- [Nature] AlphaCell: a model of cells and nothing else. [[Paper]](https://www.nature.com/articles/s41586-025-00001-1)',
      '- [Nature]() and nothing else',
      '',
    ].join('\n\n'),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('import --as json', () => {
  it('is one envelope with drafts, leftovers and the accounting of lines', async () => {
    const { out, err, code } = await run(`import ${fixtures}awesome.md --as json`);
    expect(code).toBe(0);
    const found = JSON.parse(out);
    expect(Object.keys(found)).toEqual(['schema', 'catalog', 'query', 'total', 'count', 'lines', 'leftovers', 'items']);
    expect(found.query).toMatchObject({ form: 'awesome', source: null });
    expect(found.lines).toMatchObject({ unexplained: 0 });
    expect(found.items[1]).toMatchObject({ name: 'GeneOne', venue: 'nature-methods', line: 18, end: 18, unknown: [] });
    expect(found.items.at(-1)).toMatchObject({ kind: 'database', name: 'OneBase' });
    expect(found.leftovers[0]).toEqual({
      line: 1,
      text: 'Awesome Foundation Models Awesome',
      reason: 'a heading',
    });
    expect(err).toMatch(
      /^\d+ entries and \d+ leftovers \(awesome\); of \d+ lines with links \d+ taken, \d+ explained, 0 not understood\n$/,
    );
  });

  it('names the words that no vocabulary has', async () => {
    const found = JSON.parse((await run(`import ${fixtures}table.html --as json`)).out);
    expect(found.items[0].unknown).toEqual([{ field: 'venue', value: 'ICML' }]);
  });

  it('takes a type for what says none, and a form by name', async () => {
    const found = JSON.parse((await run(`import ${fixtures}csv.csv --as json --type lfm --format csv`)).out);
    expect(found.items[0]).toMatchObject({ type: 'lfm', name: 'Set, One' });
  });
});

describe('import --as yaml', () => {
  it('is records as they stand in the catalog, with doubts and leftovers as remarks', async () => {
    const { out } = await run(`import ${fixtures}table.html --as yaml`);
    expect(out).toBe(
      [
        '# line 6; venue "ICML" is in no vocabulary',
        '- id: splitnet',
        '  kind: paper',
        '  year: 2024',
        '  name: SplitNet',
        '  title: "SplitNet: splitting cells"',
        '  links:',
        '    paper: https://proceedings.mlr.press/v235/lee24a.html',
        '    code: https://github.com/lab/splitnet',
        '',
        '# line 2: outside a table: <html><body><p>See <a href="https://example.org/about">about</a>.</p>',
        '# line 8: placeholder row: no name: 2023 | arXiv | - | Paper |',
        '',
      ].join('\n'),
    );
  });
});

describe('import --as diff', () => {
  it('is a row for each difference in a pipe', async () => {
    const { out, err } = await run(`import ${list} --source first-list`);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((row) => row.split('\t'));
    expect(rows[0]).toEqual(['change', 'id', 'line', 'field', 'listed', 'catalog', 'note']);
    expect(rows.filter(([change]) => change !== 'absent').slice(1)).toEqual([
      ['new', 'alphacell', '7', '', 'AlphaCell: a model of cells and nothing else', '', ''],
      ['adds', 'scgpt', '5', 'links.weights', 'https://huggingface.co/lab/scgpt', '', ''],
      ['contradicts', 'scgpt', '5', 'venue', 'nature', 'nature-methods', 'the catalog is verified'],
    ]);
    expect(rows.filter(([change]) => change === 'absent').length).toBeGreaterThan(3);
    expect(err.split('\n')[0]).toMatch(
      /^1 new, 1 known \(1 with facts that the catalog lacks, 1 that contradict it\), 0 doubtful, \d+ absent from the list$/,
    );
  });

  it('has headings on a terminal, and only counts what is absent where no source is named', async () => {
    const { out } = await run(`import ${list}`, { tty: 100 });
    expect(plain(out)).toContain('New (1)\n  + alphacell line 7 AlphaCell: a model of cells and nothing else\n');
    expect(plain(out)).toContain(
      '  ! scgpt line 5 venue: the list says "nature", the catalog "nature-methods" (the catalog is verified)\n',
    );
    expect(plain(out)).toMatch(/\n\d+ records of the catalog are not in it; --source says/);
    expect(plain(out)).not.toContain('Absent');
  });

  it('is one JSON document with --json', async () => {
    const found = JSON.parse((await run(`import ${list} --json`)).out);
    expect(found.items[0]).toMatchObject({ change: 'new', id: 'alphacell' });
    expect(found.total).toBe(found.items.length);
  });

  it('shows no control character of a list', async () => {
    const hostile = join(folder, 'hostile.md');
    writeFileSync(
      hostile,
      '## BFM methods\n\n- [Nature] Esc\u001b[31m\u202eaped title of many words. [[Paper]](https://www.nature.com/articles/s41586-025-00001-1)\n',
    );
    for (const line of [`import ${hostile}`, `import ${hostile} --as yaml`, `import ${hostile} --as json`])
      expect((await run(line, { tty: 80 })).out).not.toMatch(/\u001b\[31m|\u202e/);
    expect((await run(`import ${hostile}`)).out).not.toContain('\u001b');
  });
});

describe('import --merge', () => {
  it('writes into the folder that is named, and says what', async () => {
    const copy = join(folder, 'catalog');
    cpSync(catalog, copy, { recursive: true });
    const { out, err, code } = await run(`import ${list} --source second-list --merge --catalog ${copy}`);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'change\tid\tline\tnote',
        'added\talphacell\t7\t',
        'changed\tscgpt\t5\tlinks.weights, sources',
        'contradicts\tscgpt\t5\tvenue: "nature" in the list, "nature-methods" in the catalog',
        '',
      ].join('\n'),
    );
    expect(err).toContain('1 files written: 1 records added, 1 changed; 0 held back, 0 doubtful');
    const text = readFileSync(join(copy, 'papers/bfm/2024.yaml'), 'utf8');
    expect(text).toContain('- id: alphacell\n');
    expect(text).toContain('    weights: https://huggingface.co/lab/scgpt\n');
    expect(text).not.toContain('venue: nature\n  name: scGPT');
  });

  it('lists every fault of a broken catalog and changes nothing', async () => {
    const copy = join(folder, 'broken');
    cpSync(catalog, copy, { recursive: true });
    writeFileSync(join(copy, 'surveys.yaml'), '- id: x\n  name: [\n');
    const { err, code, out } = await run(`import ${list} --source second-list --merge --catalog ${copy}`);
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/surveys\.yaml:\d+:\d+: /);
    expect(readFileSync(join(copy, 'papers/bfm/2024.yaml'), 'utf8')).not.toContain('alphacell');
  });
});

describe('bad input', () => {
  it.each([
    ['import', 2, 'fmh import needs <file>'],
    ['import nowhere.md', 1, 'nowhere.md: no such file'],
    ['import LIST --format jsn', 2, 'unknown format "jsn"; did you mean json?'],
    ['import LIST --type bfn', 2, 'unknown type "bfn"; did you mean bfm?'],
    ['import LIST --source first-lost', 2, 'unknown source "first-lost"; did you mean first-list?'],
    ['import LIST --as xml', 2, 'unknown as "xml"'],
    ['import LIST --merge --catalog /nowhere', 1, '/nowhere: no such folder; name the folder'],
    [`import LIST --merge --catalog ${catalog}`, 2, '--merge needs --source'],
  ])('%s', async (line, code, message) => {
    const ran = await run(line.replace('LIST', list));
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(message);
    expect(ran.out).toBe('');
  });

  it('a text of no form is refused', async () => {
    const nothing = join(folder, 'nothing.xyz');
    writeFileSync(nothing, 'just some words');
    const { err, code } = await run(`import ${nothing}`);
    expect(code).toBe(2);
    expect(err).toContain('the form of the list cannot be told; say --format ');
  });
});
