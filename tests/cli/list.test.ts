import { describe, expect, it } from 'vitest';
import { countValues } from '../../src/query/counts.ts';
import { openTestCatalog } from '../support/catalogs.ts';
import { plain, run } from '../support/run.ts';

const ids = async (line: string) => (await run(`${line} -q`)).out.split('\n').filter((id) => id !== '');

describe('list in a pipe', () => {
  it('is TSV with one header row and full values', async () => {
    const { out, code, err } = await run('list --type bfm --year 2021');
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toBe(
      'id\tkind\ttype\tyear\tvenue\tname\ttitle\ndnabert\tpaper\tbfm\t2021\tbioinformatics\tDNABERT\tDNABERT: pre-trained Bidirectional Encoder Representations from Transformers model for DNA-language in genome\n',
    );
  });

  it('drops the header when told to', async () => {
    expect((await run('list --year 2021 --no-header')).out.split('\n')).toHaveLength(2);
  });

  it('has no escape sequence', async () => {
    expect((await run('list')).out).not.toContain('\u001b');
  });
});

describe('a filter without a value', () => {
  it.each(["--type ''", '--type ,', "--year ''", "--venue ''", "--modality ''", "--source ''"])(
    '%s is refused: a script whose variable is empty does not want everything',
    async (flags) => {
      const { code, out, err } = await run(`list ${flags}`);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^fmh: --\w+ has no value; /);
    },
  );
});

describe('list on a terminal', () => {
  it('is a table that fits its width', async () => {
    for (const width of [60, 80, 120, 200]) {
      const lines = plain((await run('list', { tty: width })).out).split('\n');
      expect(lines[0]).toMatch(/^Id\s+Year\s+(?:Kind\s+)?Type/);
      expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(width);
    }
  });

  it('has the kind where there is more than one of it', async () => {
    expect(plain((await run('list', { tty: 100 })).out)).toMatch(/^Id\s+Year\s+Kind\s+Type\s+Venue\s+Title\n/);
    expect(plain((await run('list --kind paper', { tty: 100 })).out)).toMatch(/^Id\s+Year\s+Type\s+Venue\s+Title\n/);
  });

  it.each([24, 40, 60, 80, 120, 1000])(
    'cuts no id at %i cells, and no line is wider than it must be',
    async (width) => {
      const { out } = await run('list --no-pager', { tty: width, real: true });
      const lines = plain(out).trimEnd().split('\n');
      const shown = width < 60 ? lines.filter((line) => !line.startsWith('  ')) : lines.slice(1);
      const wanted = (await run('list -q', { real: true })).out.trimEnd().split('\n');
      expect(shown.map((line) => line.split(' ')[0])).toEqual(wanted);
      for (const line of lines)
        expect([...line].length).toBeLessThanOrEqual(Math.max(width, line.split(' ')[0]?.length ?? 0));
    },
  );

  it('takes two lines a record where it is narrow', async () => {
    const { out } = await run('list --type bfm', { tty: 40 });
    const lines = plain(out).trimEnd().split('\n');
    expect(lines).toHaveLength(8);
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(40);
  });

  it('cuts no id where little else is asked for', async () => {
    const wanted = (await run('list -q', { real: true })).out;
    for (const fields of ['id', 'id,code', 'name,id']) {
      const { out } = await run(`list --no-pager --no-header --fields ${fields}`, { tty: 60, real: true });
      const words = new Set(plain(out).split(/\s+/));
      for (const id of wanted.trimEnd().split('\n')) expect(words.has(id), id).toBe(true);
    }
  });

  it('links an id that is wider than its column too', async () => {
    const { out } = await run('list --no-pager --type lfm', { tty: 80, real: true, env: { FMH_HYPERLINKS: '1' } });
    expect(out).toMatch(/\u001b\]8;;https?:[^\u0007]+\u0007(?:\u001b\[\d+m)?[a-z0-9-]{30,}/);
  });

  it('says that it cut, once, and --no-truncate cuts nothing', async () => {
    const cut = await run('list', { tty: 80 });
    expect(plain(cut.err)).toBe('Hint: --no-truncate or --json shows full values\n');
    const full = await run('list --no-truncate', { tty: 80 });
    expect(full.err).toBe('');
    expect(plain(full.out)).toContain('DNA-language in genome');
  });

  it.each([
    ['NO_COLOR', { NO_COLOR: '1' }],
    ['TERM=dumb', { TERM: 'dumb' }],
    ['CLICOLOR=0', { CLICOLOR: '0' }],
  ])('has no colour with %s', async (_, env) => {
    expect((await run('list', { tty: 80, env })).out).not.toContain('\u001b[');
  });

  it('has colour on a terminal, and in a pipe that asks for it', async () => {
    expect((await run('list', { tty: 80 })).out).toContain('\u001b[36m');
    expect((await run('list --format table --color always')).out).toContain('\u001b[36m');
    expect((await run('list --no-color', { tty: 80 })).out).not.toContain('\u001b[');
  });

  it('shows the same rows in the same order as a pipe', async () => {
    const rows = plain((await run('list --no-truncate', { tty: 300 })).out)
      .trimEnd()
      .split('\n')
      .slice(1);
    expect(rows.map((row) => row.split(/\s/)[0])).toEqual(await ids('list'));
  });
});

describe('filters', () => {
  it.each([
    ['--type bfm', ['dnabert-2', 'scgpt', 'geneformer', 'dnabert']],
    ['--type bfm --year 2021', ['dnabert']],
    ['--type BFM --year 2023', ['geneformer']],
    ['--type bfm --first-year 2023', ['dnabert-2', 'scgpt', 'geneformer']],
    ['--type bfm --first-year 2024', []],
    ['--has code,weights --type bfm', ['dnabert-2', 'scgpt', 'geneformer', 'dnabert']],
    ['--has code --has weights --type bfm', ['dnabert-2']],
    ['--type bfm, --year 2021', ['dnabert']],
    ['--type bfm,vfm --kind paper --year 2024', ['dnabert-2', 'medsam', 'scgpt']],
    ['--type bfm --type vfm --kind paper --year 2024', ['dnabert-2', 'medsam', 'scgpt']],
    ['--kind datasets', ['mimic-cxr', 'kvasir-capsule']],
    ['--modality endoscopy', ['kvasir-capsule']],
    ['--modality radiograph', ['chatcad', 'mimic-cxr']],
    ['--modality cxr --kind paper', ['chatcad']],
    ['--venue "nature*" --kind paper', ['medsam', 'scgpt', 'geneformer']],
    ['--venue jbhi', ['hostile']],
    ['--has weights', ['dnabert-2', 'geneformer']],
    ['--no-code --kind paper', ['geneformer', 'hostile']],
    ['--has doi --no-weights', ['medsam', 'scgpt']],
    ['--source "second list"', ['dnabert-2', 'scgpt', 'hostile']],
    ['--task segmentation', ['medsam']],
    ['--has verified', ['scgpt']],
    ['--year 2021..2022', ['hostile', 'dnabert']],
    ['--year ..2021', ['dnabert', 'mimic-cxr']],
  ])('%s', async (flags, wanted) => {
    expect(await ids(`list ${flags}`)).toEqual(wanted);
  });

  it('take the years that are shown and counted', async () => {
    for (const { value, count } of countValues(openTestCatalog('realCatalog').catalog.rows, 'year')) {
      const { out } = await run(`list --year ${value} --fields year --no-header`, { real: true });
      expect(out.split('\n').slice(0, -1)).toEqual(Array.from({ length: count }, () => value));
    }
  });
});

describe('refusals', () => {
  it.each([
    ['list --type xfm', 'unknown type "xfm"; did you mean bfm? use one of lfm (2), vfm (2), bfm (4), mfm (2), sfm (0)'],
    ['list --venue natrue', 'unknown venue "natrue"; did you mean Nature? `fmh venues` lists them'],
    ['list --year 20x', '"20x" is no year; write 2023, 2021..2023, 2022.., ..2020 or 2021,2023'],
    ['list --year 2024..2020', '"2024..2020" ends before it starts; write 2020..2024'],
    ['list --has wieghts', 'unknown value of --has "wieghts"; did you mean weights?'],
    ['list --kind papr', 'unknown kind "papr"; did you mean paper?'],
    ['list --fields id,titel', 'unknown field "titel"; did you mean title?'],
    ['list --sort nmae', 'cannot sort by "nmae"; did you mean name?'],
    ['list --limit many', '--limit takes a whole number, not "many"'],
    ['list --format jsn', 'unknown format "jsn"; did you mean json?'],
    ...['type', 'kind', 'venue', 'modality', 'task', 'source', 'year', 'first-year', 'has'].flatMap((flag) =>
      ['""', ',', '" , "'].map((value): [string, string] => [
        `list --${flag} ${value}`,
        `--${flag} has no value; leave`,
      ]),
    ),
    ['list --type bfm --type ""', '--type has no value'],
    ['list foo', 'fmh list takes flags, no words'],
    ['open scgpt geneformer', 'fmh open takes only <id>'],
    ['list --tpye bfm', 'unknown flag --tpye; did you mean --type?'],
    ['lst', 'unknown command "lst". Did you mean list?'],
    ['--type bfm', 'unknown flag --type; flags follow the command'],
  ])('%s', async (line, message) => {
    const ran = await run(line);
    expect(ran.err).toContain(`fmh: ${message}`);
    expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
    expect([ran.code, ran.out]).toEqual([2, '']);
  });
});

describe('formats', () => {
  it('--json is one envelope for none, one and many', async () => {
    for (const [flags, total] of [
      ['--year 1999', 0],
      ['--year 2021', 1],
      ['--kind paper', 8],
    ] as const) {
      const { out, code } = await run(`list ${flags} --json`);
      const answer = JSON.parse(out);
      expect(code).toBe(0);
      expect(Object.keys(answer)).toEqual(['schema', 'catalog', 'query', 'total', 'count', 'items']);
      expect([answer.schema, answer.catalog, answer.total, answer.items.length]).toEqual([
        1,
        '2026.01.31',
        total,
        total,
      ]);
    }
  });

  it('--limit takes any whole number', async () =>
    expect((await run(`list -q --limit ${'9'.repeat(30)}`)).out).toBe((await run('list -q')).out));

  it('--limit keeps the total', async () => {
    const answer = JSON.parse((await run('list --kind paper --limit 2 --json')).out);
    expect([answer.total, answer.count, answer.items.length]).toEqual([8, 2, 2]);
    expect((await run('list --kind paper --limit 2')).err).toContain('Showing 2 of 8');
  });

  it('--jsonl is a record a line, and --fields narrows it', async () => {
    const lines = (await run('list --type bfm --format jsonl --fields id,code,links')).out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(4);
    expect(lines[1]).toEqual({
      id: 'scgpt',
      code: 'https://github.com/bowang-lab/scGPT',
      links: {
        paper: 'https://www.nature.com/articles/s41592-024-02201-0',
        code: 'https://github.com/bowang-lab/scGPT',
        weights: null,
        data: null,
        project: null,
      },
    });
  });

  it('--fail-empty exits 1 when nothing is found', async () => {
    expect((await run('list --year 1999')).code).toBe(0);
    expect((await run('list --year 1999 -e')).code).toBe(1);
    expect((await run('list --year 1999')).err).toBe('No entries match (year=1999).\n');
  });

  it('--sort is total and turns round', async () => {
    expect(await ids('list --type bfm --sort name')).toEqual(['dnabert', 'dnabert-2', 'geneformer', 'scgpt']);
    expect(await ids('list --type bfm --sort -name')).toEqual(['scgpt', 'geneformer', 'dnabert-2', 'dnabert']);
    expect(await ids('list --type bfm --sort listed')).toEqual(['dnabert-2', 'scgpt', 'dnabert', 'geneformer']);
  });
});
