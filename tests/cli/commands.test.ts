import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { FILTER_FIELDS } from '../../src/catalog/fields.ts';
import { applyFilters, makeFilters, NO_FILTERS } from '../../src/query/filters.ts';
import { openTestCatalog } from '../support/catalogs.ts';
import { plain, run } from '../support/run.ts';

describe('bare fmh and help', () => {
  it('says what it is, how many records of which date, and five examples', async () => {
    const { out, code, err } = await run([]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(
      '14 records of 2026.01.31: 8 papers, 1 survey, 2 datasets, 1 database, 1 resource.'.replace('14', '13'),
    );
    expect(out.match(/^ {2}fmh /gm)).toHaveLength(5);
  });

  it('lists every command', async () => {
    for (const line of ['--help', '-h', 'help']) {
      const { out, code } = await run(line);
      expect(code).toBe(0);
      for (const name of ['search', 'list', 'show', 'open', 'stats', 'venues', 'export', 'schema', 'completion'])
        expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    }
  });

  it('help <command> is its --help', async () => expect(await run('help list')).toEqual(await run('list --help')));

  it('--version names program and catalog', async () =>
    expect((await run('--version')).out).toMatch(
      /^fmh \d+\.\d+\.\d+, catalog 2026\.01\.31 \(13 records, [0-9a-f]{16}\)\n$/,
    ));
});

describe('show', () => {
  it('is a card with all that is known', async () => {
    const { out, code } = await run('show scgpt', { tty: 100 });
    expect(code).toBe(0);
    expect(plain(out)).toBe(
      [
        'scGPT  scgpt · paper, bioinformatics foundation model',
        '  scGPT: toward building a foundation model for single-cell multi-omics using generative AI',
        '',
        '  Authors       Haotian Cui, Chloe Wang, Hassaan Maan, Kuan Pang, Fengning Luo, Nan Duan, Bo Wang',
        '  Published     Nature Methods, 2024',
        '  Preprint      bioRxiv:2023.04.30.538439 (2023)',
        '  DOI           10.1038/s41592-024-02201-0',
        '  Trained on    cellxgene',
        '  Modalities    Single-cell RNA-seq',
        '  Tasks         Cell type annotation, Perturbation prediction',
        '  Also          single-cell GPT',
        '',
        '  Paper         https://www.nature.com/articles/s41592-024-02201-0',
        '  Code          https://github.com/bowang-lab/scGPT',
        '',
        '  Listed by     First list, The second list',
        '  Verified      2026-01-31, against',
        '                https://www.nature.com/articles/s41592-024-02201-0',
        '',
      ].join('\n'),
    );
  });

  it('divides names by semicolons where one holds a comma', async () => {
    const { out } = await run('show scgpt', { real: true });
    expect(out).toContain('HFM survey list; HFM survey list, first version; Bio FM wiki');
    expect(out).toContain('Haotian Cui, Chloe Wang');
  });

  it('keeps every label apart from its text', async () => {
    const { out } = await run('show mimic-cxr', { real: true });
    expect(out).toMatch(/^ {2}Described in {2}Scientific Data, 2019$/m);
  });

  it('is the same in a pipe, without colour', async () =>
    expect((await run('show scgpt')).out).toBe(plain((await run('show scgpt', { tty: 100 })).out)));

  it('wraps to the width, but no link', async () => {
    const { out } = await run('show scgpt', { tty: 50 });
    for (const line of plain(out).split('\n')) if (!line.includes('http')) expect(line.length).toBeLessThanOrEqual(50);
  });

  it('says that a paper was retracted', async () => expect((await run('show medsam')).out).toContain('RETRACTED'));

  it('follows an id that has moved, and a name', async () => {
    const moved = await run('show sc-gpt --format jsonl --fields id');
    expect([moved.out, moved.err]).toEqual(['{"id":"scgpt"}\n', 'sc-gpt is now scgpt\n']);
    expect((await run(['show', 'ChatCAD+', '--format', 'jsonl', '--fields', 'id'])).out).toBe(
      '{"id":"chatcad-plus"}\n',
    );
    expect((await run('show SCGPT --json')).code).toBe(0);
  });

  it.each([
    ['another name', 'single-cell GPT', 'scgpt'],
    ['a DOI', '10.1038/s41592-024-02201-0', 'scgpt'],
    ['a DOI as a link', 'https://doi.org/10.1038/s41592-024-02201-0', 'scgpt'],
    ['an arXiv id', 'arXiv:2306.15006v2', 'dnabert-2'],
    ['a repository', 'https://github.com/bowang-lab/scGPT', 'scgpt'],
  ])('follows %s', async (_, text, id) => {
    const { out, err, code } = await run(['show', text, '--format', 'jsonl', '--fields', 'id']);
    expect([out, err, code]).toEqual([`{"id":"${id}"}\n`, '', 0]);
  });

  it('takes the identifier of a paper for the paper, and no word that several names begin with for any', async () => {
    const both = await run(['show', '2306.15794', '--format', 'jsonl', '--fields', 'id'], { real: true });
    expect(both.out).toBe('{"id":"hyenadna"}\n');
    expect((await run('list --kind dataset -q', { real: true })).out).toContain('long-range-benchmark\n');
    for (const word of ['cell', 'segmentation', 'nature', '2024', 'x'.repeat(30_000)])
      expect([word.slice(0, 20), (await run(['show', word], { real: true })).code]).toEqual([word.slice(0, 20), 1]);
  });

  it('shows what it found beside what it did not', async () => {
    const { out, err, code } = await run('show scgtp geneformer --json');
    expect(JSON.parse(out).items.map((item: { id: string }) => item.id)).toEqual(['geneformer']);
    expect([err, code]).toEqual(['fmh: no entry "scgtp". Did you mean scgpt?\n', 1]);
  });

  it('answers with an empty envelope where nothing is there', async () => {
    const { out, code } = await run('show qqqqqqqq --json');
    expect([JSON.parse(out).items, code]).toEqual([[], 1]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('knows no %s', async (id) =>
    expect((await run(['show', id])).code).toBe(1),
  );

  it('has nothing to try for an empty id', async () =>
    expect((await run(['show', ''])).err).toBe('fmh: no entry "".\n'));

  it('needs an id', async () =>
    expect(await run('show')).toMatchObject({
      code: 2,
      err: expect.stringContaining('fmh show needs <id...>; for instance `fmh show scgpt`'),
    }));
});

describe('open', () => {
  it.each([
    ['open scgpt', 'https://www.nature.com/articles/s41592-024-02201-0'],
    ['open scgpt --code', 'https://github.com/bowang-lab/scGPT'],
    ['open dnabert-2 --weights', 'https://huggingface.co/zhihan1996/DNABERT-2-117M'],
    ['open kvasir-capsule', 'https://datasets.simula.no/kvasir-capsule/'],
    ['open some-lecture --project', 'https://example.org/lecture'],
  ])('%s', async (line, link) => {
    const ran = await run(line);
    expect([ran.code, ran.opened, ran.out]).toEqual([0, [link], '']);
    const printed = await run(`${line} --print`);
    expect([printed.code, printed.opened, printed.out]).toEqual([0, [], `${link}\n`]);
  });

  it('prints the link where no browser is', async () => {
    const ran = await run('open scgpt', { browser: false });
    expect(ran).toMatchObject({
      code: 1,
      out: 'https://www.nature.com/articles/s41592-024-02201-0\n',
      err: 'fmh: no browser could be started; the link is above\n',
    });
  });

  it('says what there is where the link asked for is not', async () => {
    expect(await run('open geneformer --code')).toMatchObject({
      code: 1,
      err: 'fmh: geneformer has no code; it has paper, weights\n',
    });
  });

  it('opens one thing at a time', async () => expect((await run('open scgpt --code --paper')).code).toBe(2));
});

describe('stats', () => {
  it('is a matrix with totals in a pipe', async () => {
    expect((await run('stats --by kind,type')).out).toBe(
      'kind\tlfm\tvfm\tbfm\tmfm\t-\ttotal\npaper\t2\t1\t4\t1\t0\t8\nsurvey\t0\t0\t0\t0\t1\t1\ndataset\t0\t1\t0\t1\t0\t2\ndatabase\t0\t0\t0\t0\t1\t1\nresource\t0\t0\t0\t0\t1\t1\ntotal\t2\t2\t4\t2\t3\t13\n',
    );
  });

  it('has bars on a terminal', async () => {
    const { out } = await run('stats --by type --kind paper', { tty: 60 });
    expect(plain(out)).toMatch(/^bfm +4 {2}█+$/m);
    for (const line of plain(out).split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });

  it('says how many columns do not fit', async () =>
    expect(plain((await run('stats --by type,year', { tty: 24 })).out)).toMatch(/\d+ more columns? do(?:es)? not fit/));

  it('counts what is verified', async () =>
    expect((await run('stats --by verified')).out).toBe('verified\ttotal\nno\t12\nyes\t1\ntotal\t13\n'));

  it('is JSON with the totals', async () => {
    const answer = JSON.parse((await run('stats --by type,year --kind paper --json')).out);
    expect(answer.total).toBe(8);
    expect(answer.items.find((item: { type: string }) => item.type === 'bfm')).toMatchObject({
      counts: { 2024: 2, 2023: 1, 2021: 1 },
      count: 4,
    });
  });

  it('refuses a field that does not group', async () =>
    expect(await run('stats --by tpye')).toMatchObject({
      code: 2,
      err: expect.stringContaining('cannot count by "tpye"; did you mean type?'),
    }));
});

describe('facets', () => {
  it.each([
    ['types', 'id\tname\tcount\nbfm\tBioinformatics foundation model\t4\n'],
    ['venues', 'id\tname\tcount\narxiv\tarXiv\t2\nnature\tNature\t2\n'],
    ['modalities', 'id\tname\tcount\nimaging\tMedical imaging\t5\n'],
    ['tasks', 'id\tname\tcount\ndialogue\tDialogue\t2\n'],
    [
      'sources',
      'id\tname\tcount\trepository\tcommit\tdate\tlicense\ttaken\nfirst-list\tThe first list\t12\towner/first-list\tabc1234\t2026-01-01\tMIT\tnames and links\nsecond-list\tThe second list\t3\t\t\t\t\t\n',
    ],
  ])('%s', async (name, start) => expect((await run(name)).out.startsWith(start)).toBe(true));

  it.each([
    ['types', 'type'],
    ['venues', 'venue'],
    ['modalities', 'modality'],
    ['tasks', 'task'],
    ['sources', 'source'],
  ])('%s count what list --%s finds', async (name, flag) => {
    for (const filters of ['', ' --kind dataset']) {
      const { items } = JSON.parse((await run(`${name} --json${filters}`, { real: true })).out);
      expect(items.length).toBeGreaterThan(3);
      const { catalog } = openTestCatalog('realCatalog');
      for (const { id, count } of items) {
        const key = FILTER_FIELDS.find((field) => field.filter.flag === flag)?.key as string;
        const values = { [key]: [id], ...(filters === '' ? {} : { kind: ['dataset'] }) };
        const found = applyFilters(catalog.rows, makeFilters({ ...NO_FILTERS, values }, catalog));
        expect([id, found.length]).toEqual([id, count]);
      }
      const stats = JSON.parse((await run(`stats --by ${flag} --json${filters}`, { real: true })).out);
      const counted = stats.items.filter((item: Record<string, string>) => !Object.values(item).includes('-'));
      expect(
        Object.fromEntries(counted.map(({ count, ...by }: { count: number }) => [Object.values(by)[0], count])),
      ).toEqual(Object.fromEntries(items.map((item: { id: string; count: number }) => [item.id, item.count])));
    }
  });

  it('say on a terminal how many have none, why counts add up to more, and how many values there are', async () => {
    const types = plain((await run('types', { tty: 80 })).out)
      .trimEnd()
      .split('\n');
    expect(types.at(-2)).toMatch(/^- +none of them +3 /);
    const counts = types.slice(1).map((line) => Number(/ (\d+)(?: |$)/.exec(line)?.[1]));
    expect(counts.slice(0, -1).reduce((sum, count) => sum + count)).toBe(counts.at(-1));
    expect((await run('types', { tty: 80 })).err).toBe('');
    expect(plain((await run('modalities', { tty: 80 })).err)).toMatch(
      /^A record counts under each of its modalities and under/,
    );
    expect(plain((await run('stats --by task', { tty: 80 })).err)).toMatch(/^A record counts under each of its tasks/);
    expect((await run('venues --limit 2')).err).toMatch(/^Showing 2 of \d+; --limit 0 shows all\n$/);
    expect((await run('venues --limit 2 -q')).err).toBe('');
    expect((await run('venues --limit 0')).err).toBe('');
  });

  it.each([40, 80, 200])('cut names and no ids at %i cells', async (width) => {
    const ids = (await run('venues -q', { real: true })).out.trimEnd().split('\n');
    const lines = plain((await run('venues --no-pager', { tty: width, real: true })).out)
      .trimEnd()
      .split('\n');
    expect(lines.slice(1, -2).map((line) => line.split(' ')[0])).toEqual(ids);
    const types = plain((await run('types', { tty: width, real: true })).out)
      .trimEnd()
      .split('\n');
    for (const line of types) expect([...line].length).toBeLessThanOrEqual(width);
  });

  it.each(['types', 'modalities', 'stats', 'stats --by year'])('%s says that nothing matches', async (line) => {
    for (const tty of [undefined, 80]) {
      const ran = await run(`${line} --year 1999`, tty === undefined ? {} : { tty });
      expect([plain(ran.err), ran.code]).toEqual(['No entries match (year=1999).\n', 0]);
      if (tty !== undefined) expect(ran.out).toBe('');
    }
    expect((await run(`${line} --year 1999 -e`)).code).toBe(1);
    expect((await run(`${line} -e`)).code).toBe(0);
    expect(JSON.parse((await run(`${line} --year 1999 --json`)).out)).toMatchObject({ total: 0, items: [] });
  });

  it('say that the entries have no such thing', async () =>
    expect((await run('types --kind survey')).err).toBe('None of 1 entry has any of the types.\n'));

  it('are paged where they are longer than the screen', async () => {
    for (const line of ['venues', 'sources', 'stats --by venue', 'list']) {
      expect([line, (await run(line, { tty: 80 })).paged]).toEqual([line, true]);
      expect((await run(`${line} --no-pager`, { tty: 80 })).paged).toBe(false);
      expect((await run(line)).paged).toBeUndefined();
    }
  });

  it('take the filters, and --all the values that nothing has', async () => {
    expect((await run('venues --type bfm -q')).out.split('\n')).toEqual([
      'bioinformatics',
      'iclr',
      'nature',
      'nature-methods',
      '',
    ]);
    expect((await run('types --type bfm --all')).out).toContain('lfm\tLanguage foundation model\t0');
    expect(JSON.parse((await run('types --json --limit 1')).out)).toMatchObject({
      total: 4,
      count: 1,
      items: [{ id: 'bfm', count: 4 }],
    });
  });
});

describe('schema', () => {
  it('is met by what --json prints', async () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      JSON.parse((await run('schema')).out),
    );
    for (const line of ['list --json', 'search scgpt --json', 'show hostile --json', 'list --year 1999 --json']) {
      const answer = JSON.parse((await run(line)).out);
      expect(validate(answer), JSON.stringify(validate.errors)).toBe(true);
    }
    const broken = JSON.parse((await run('show scgpt --json')).out);
    broken.items[0].year = '2024';
    expect(validate(broken)).toBe(false);
  });

  it('describes one record too', async () => {
    expect(JSON.parse((await run('schema record')).out).required).toContain('venueName');
    expect(await run('schema recrod')).toMatchObject({ code: 2 });
  });
});

describe('search', () => {
  it('marks near hits on stderr and in JSON', async () => {
    const pipe = await run('search scgtp');
    expect(pipe.err).toBe('No exact match for "scgtp"; closest (scgtp → scgpt):\n');
    expect(pipe.out.split('\n')[1]).toMatch(/^scgpt\t/);
    expect(JSON.parse((await run('search scgtp --json')).out)).toMatchObject({ near: true, total: 1 });
  });

  it('says which filter left nothing', async () => {
    expect(await run('search geneformer --year 1999')).toMatchObject({
      code: 0,
      err: 'No entries match "geneformer" (year=1999). Without filters: 1, first Geneformer (geneformer).\n',
    });
    expect((await run('search geneformer --year 1999 --type bfm')).err).toMatch(/None has year=1999\.\n$/);
    expect((await run('search gpt --type mfm --year 2023')).err).toMatch(/^No entries match "gpt"/);
    expect(await run('search qqqqqqqq')).toMatchObject({ code: 0, err: 'No entries match "qqqqqqqq".\n' });
    expect((await run('search qqqqqqqq -e')).code).toBe(1);
  });

  it('joins its words', async () =>
    expect(await run('search segment anything -q')).toEqual(await run(['search', 'segment anything', '-q'])));

  it('explains', async () => {
    const { err } = await run('search segment anything --explain');
    expect(err).toMatch(/medsam: title, score [\d.]+; segment anything in title \(weight \d\.\d × rarity [\d.]+\)/);
    expect(JSON.parse((await run('search scgtp --explain --json')).out).items[0].match.tier).toBe('near');
  });

  it('sets off what was searched for, on a terminal only', async () => {
    expect((await run('search segment anything', { tty: 100 })).out).toContain('\u001b[1mSegment\u001b[22m');
    expect((await run('search segment anything')).out).not.toContain('\u001b');
  });

  it.each([['search'], ['search ""'], ['search "  "']])('%s needs words', async (line) =>
    expect(await run(line)).toMatchObject({ code: 2, out: '' }),
  );

  it('finds a long title that was pasted, and says of another long query how much of it was looked for', async () => {
    const title =
      'scBERT as a large-scale pretrained deep language model for cell type annotation of single-cell RNA-seq data';
    expect(await run(['search', title, '-q'], { real: true })).toMatchObject({ code: 0, out: 'scbert\n', err: '' });
    const { err, code } = await run(`search ${Array.from({ length: 20 }, () => 'cell').join(' ')}`);
    expect([code, err.split('\n')[0]]).toEqual([0, 'The first 16 words were looked for, the other 4 left out']);
    expect((await run(['search', 'x'.repeat(257)])).code).toBe(2);
  });
});

describe('completion', () => {
  const words = async (...typed: string[]) =>
    (await run(['complete', ...typed])).out.split('\n').filter((word) => word !== '');
  it('offers commands, flags, values and ids', async () => {
    expect(await words('s')).toEqual(['search', 'show', 'stats', 'sources', 'schema']);
    expect(await words('list', '--ty')).toEqual(['--type']);
    expect(await words('list', '--type', '')).toEqual(['lfm', 'vfm', 'bfm', 'mfm', 'sfm']);
    expect(await words('list', '--type=v')).toEqual(['--type=vfm']);
    // bash divides words at "=", and replaces what follows it.
    expect(await words('list', '--type', '=', 'v')).toEqual(['vfm']);
    expect(await words('list', '--type', '=')).toEqual(['lfm', 'vfm', 'bfm', 'mfm', 'sfm']);
    expect(await words('list', '--type', 'lfm,v')).toEqual(['lfm,vfm']);
    expect(await words('list', '--venue', 'nature-m')).toEqual(['nature-methods']);
    expect(await words('list', '--format', 'j')).toEqual(['json', 'jsonl']);
    expect(await words('show', 'dna')).toEqual(['dnabert-2', 'dnabert']);
    expect(await words('show', 'scgpt', 'gene')).toEqual(['geneformer']);
    expect(await words('completion', 'f')).toEqual(['fish']);
    expect(await words('list', '--no-co')).toEqual(['--no-code', '--no-corrections', '--no-color']);
    expect(await words('nothing', '')).toEqual([]);
  });
  it.each(['bash', 'zsh', 'fish', 'powershell'])('has a script for %s', async (shell) =>
    expect((await run(`completion ${shell}`)).out).toContain('fmh complete'),
  );
  it('offers files in fish where nothing else fits, as the other shells do by themselves', async () =>
    expect((await run('completion fish')).out).toContain('__fish_complete_path'));
  it('knows no other shell', async () =>
    expect(await run('completion bsh')).toMatchObject({ code: 2, err: expect.stringContaining('did you mean bash?') }));
});
