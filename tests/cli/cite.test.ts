import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';

describe('fmh cite', () => {
  it('cites in a style, apa where none is said', async () => {
    const { out, err, code } = await run('cite scgpt');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Cui, H\., .* \(2024\)\. scGPT: .*\n$/);
    expect((await run('cite scgpt --style nature')).out).toBe(
      'Cui, H. et al. scGPT: toward building a foundation model for single-cell multi-omics using generative AI. Nat. Methods 21, 1470–1480 (2024).\n',
    );
  });

  it('takes several, by id, name, older id or key, each once', async () => {
    const { out } = await run('cite scgpt "DNABERT-2" cui2024scgpt --style nature');
    expect(out.split('\n').map((line) => line.slice(0, 10))).toEqual(['1. Cui, H.', '2. Zhou, Z', '']);
  });

  it.each([
    ['bibtex', /^@article\{cui2024scgpt,\n {2}author = \{Cui, Haotian and /],
    ['biblatex', /^@article\{cui2024scgpt,\n {2}ids = \{scgpt\},\n/],
    ['ris', /^TY {2}- JOUR\r\nID {2}- cui2024scgpt\r\nAU {2}- Cui, Haotian\r\n/],
    ['csl', /^\[\n {2}\{\n {4}"id": "cui2024scgpt",/],
    ['html', /^<div class="csl-bib-body">\s*<div class="csl-entry">Cui, H\., /],
  ])('writes %s', async (format, pattern) => expect((await run(`cite scgpt --format ${format}`)).out).toMatch(pattern));

  it('has the same keys as an export of any part', async () => {
    for (const filter of ['', ' --type bfm', ' --year 2024'])
      expect((await run(`export --bibtex${filter}`)).out).toContain('@article{cui2024scgpt,');
  });

  it('says what is not there, and cites the rest', async () => {
    const { out, err, code } = await run('cite scgtp scgpt --style ieee');
    expect([code, err]).toEqual([1, expect.stringContaining('no entry "scgtp". Did you mean scgpt')]);
    expect(out).toMatch(/^H\. Cui et al\./);
    expect(await run('cite nonesuch')).toMatchObject({ code: 1, out: '' });
  });

  it('leaves a file as it is where an id is unknown', async () => {
    const { written, err, code } = await run('cite scgpt nosuch -o refs.bib');
    expect([code, written.size]).toEqual([1, 0]);
    expect(err).toMatch(/^fmh: no entry "nosuch"\..*\nfmh: refs\.bib is left as it is\n$/);
  });

  it('says whose authors are not known, a line for all', async () => {
    const { err, code } = await run('cite hostile geneformer scgpt kvasir-capsule');
    expect(code).toBe(0);
    expect(err).toMatch(/^warning: no authors are known here of [a-z-]+(?:, [a-z-]+)*$/m);
    expect(err).not.toMatch(/authors are known here of .*scgpt/);
  });

  it('says of a retracted paper that it was', async () => {
    expect((await run('cite medsam')).err).toContain('medsam is retracted');
  });

  it.each([
    ['refs.bib', '@article{'],
    ['refs.ris', 'TY  - '],
    ['refs.json', '[\n'],
    ['refs.html', '<div'],
    ['refs.txt', 'Cui, H.'],
    ['refs', 'Cui, H.'],
  ])('writes %s by its ending', async (file, start) => {
    const { written, out, err } = await run(['cite', 'scgpt', '-o', file]);
    expect(written.get(file)?.startsWith(start)).toBe(true);
    expect([out, err]).toEqual(['', `Wrote 1 reference to ${file}\n`]);
  });

  it.each([
    ['cite', /needs an id/],
    ['cite scgpt --style chicago', /unknown style "chicago"; use one of apa, vancouver/],
    ['cite scgpt --style natur', /did you mean nature/],
    ['cite scgpt --format bibtex --style apa', /--format bibtex has no style/],
    ['cite scgpt --all-from x.md', /two ways to say what/],
    ['cite scgpt --format bib', /unknown format "bib"/],
    ['cite scgpt -o x.foo', /no format goes with the ending of x\.foo; use \.txt, .*, or add --format/],
  ])('%s is refused', async (line, message) => {
    const { code, err, out } = await run(line);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('fmh cite --all-from', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fmh-draft-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const draft = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it('writes what the draft cites, under the keys that it uses', async () => {
    const path = draft('draft.md', 'As shown [@scgpt; @zhou2024dnabert2] and `@code`.');
    const { out, err, code } = await run(['cite', '--all-from', path]);
    expect([code, err]).toEqual([0, '']);
    expect(out.match(/^@\w+\{[^,]+/gm)).toEqual(['@article{scgpt', '@inproceedings{zhou2024dnabert2']);
  });

  it('reads LaTeX, and writes other formats', async () => {
    const path = draft('draft.tex', '\\citep[see][]{scgpt} % \\cite{chatcad}');
    expect((await run(['cite', '--all-from', path, '--style', 'nature'])).out).toMatch(/^Cui, H\. et al\. scGPT/);
    const { written } = await run(['cite', '--all-from', path, '-o', 'refs.ris']);
    expect(written.get('refs.ris')).toContain('ID  - scgpt\r\n');
  });

  it('says what is unknown, writes the rest, and exits 1', async () => {
    const path = draft('unknown.md', '[@scgpt; @scgtp; @zzzzzzzzzzzz]');
    const { out, err, code } = await run(['cite', '--all-from', path]);
    expect([code, out.match(/^@/gm)?.length]).toEqual([1, 1]);
    expect(err).toMatch(/cites "scgtp", which is no id or key here\. Did you mean scgpt/);
    expect(err).toMatch(/cites "zzzzzzzzzzzz", which is no id or key here\.$/m);
    const { written, ...ran } = await run(['cite', '--all-from', path, '-o', 'refs.bib']);
    expect([ran.code, written.get('refs.bib')]).toEqual([1, out]);
    expect(ran.err).toMatch(/^Wrote 1 reference to refs\.bib, without what is said above$/m);
  });

  it('says when one record is cited by two keys', async () => {
    const { err, code } = await run(['cite', '--all-from', draft('two.md', '@scgpt and @cui2024scgpt')]);
    expect(code).toBe(1);
    expect(err).toContain('both as "scgpt" and as "cui2024scgpt"');
  });

  it('says when nothing is cited, and when there is no draft', async () => {
    expect(await run(['cite', '--all-from', draft('empty.md', 'Nothing.')])).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('cites nothing'),
    });
    expect(await run(['cite', '--all-from', join(folder, 'none.md')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('no such file'),
    });
  });
});
