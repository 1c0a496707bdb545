import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';

describe('flags that ask for different things, or for nothing', () => {
  it.each([
    ['search scgpt -q --json', /-q and --json ask for two forms/],
    ['search scgpt --json --format csv', /--json and --format csv ask for two forms/],
    ['list --format json -q', /-q and --format json ask for two forms/],
    ['new -q --format tsv', /ask for two forms/],
    ['stats --json --format tsv', /ask for two forms/],
    ['types -q --json', /ask for two forms/],
    ['show scgpt --json --format yaml', /ask for two forms/],
    ['list -q --fields id', /--fields has no effect with -q/],
    ['list --format md --fields id', /--fields has no effect with md/],
    ['show scgpt --format card --fields id', /--fields has no effect with card/],
    ['export --csv --json', /ask for two formats/],
    ['export --bibtex --fields id', /--fields has no effect with bibtex/],
    ['export --sqlite -o fm.db --fields id', /--fields has no effect with sqlite/],
    ['export --csv --group-by type', /--group-by has no effect with --csv/],
    ['export --json --raw', /--raw has no effect with --json/],
    ['import list.md --json --as yaml', /--json has no effect with --as yaml/],
    ['import list.md --merge --json', /--json has no effect with --merge/],
    ['import list.md --with-namesakes', /--with-namesakes goes with --merge/],
    ['check --rules --fix', /--fix has no effect with --rules/],
    ['check --rules --allow-private', /--allow-private has no effect with --rules/],
    ['check list.md --rules', /--rules prints the rules and checks nothing/],
  ])('%s is refused', async (line, message) => {
    const { code, out, err, written } = await run(line);
    expect([code, out, written.size]).toEqual([2, '', 0]);
    expect(err).toMatch(message);
  });

  it.each(['list --json --format json', 'export --csv --raw --fields id', 'export --md --group-by type'])(
    '%s is not',
    async (line) => expect((await run(line)).code).toBe(0),
  );
});

describe('--fields', () => {
  it('says which fields only JSON has', async () => {
    for (const line of ['list --fields counts', 'export --csv --fields id,counts'])
      expect(await run(line)).toMatchObject({ code: 2, err: 'fmh: "counts" is a field of JSON alone; use --json\n' });
    expect((await run('list --fields links')).err).toContain('name paper, code, weights, data, project, or use --json');
    expect((await run('list --fields counts --json')).code).toBe(0);
  });

  it('makes TSV of show too', async () =>
    expect((await run('show scgpt --fields id,code')).out).toBe(
      'id\tcode\nscgpt\thttps://github.com/bowang-lab/scGPT\n',
    ));
});

describe('nothing found', () => {
  it.each([
    ['export --bibtex', ''],
    ['stats', 'kind\ttype\ttotal\ntotal\t\t0\n'],
  ])('%s says so, and fails where that is asked for', async (line, out) => {
    const err = 'No entries match (year=2031).\n';
    expect(await run(`${line} --year 2031`)).toMatchObject({ code: 0, out, err });
    expect(await run(`${line} --year 2031 --fail-empty`)).toMatchObject({ code: 1, out, err });
    expect((await run(`${line} -e`)).code).toBe(0);
  });

  it('draws no table of nothing', async () => expect((await run('stats --year 2031', { tty: 80 })).out).toBe(''));

  it('leaves the file where a failure is asked for', async () => {
    expect((await run('export -o x.bib --year 2031 -e')).written.size).toBe(0);
    expect((await run('export -o x.bib --year 2031')).written.get('x.bib')).toBe('');
  });
});
