import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { RULES } from '../../src/rules/index.ts';
import { onlineRules } from '../../src/rules/online.ts';
import { plain, run } from '../support/run.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/catalog', import.meta.url));
let folder: string;
let catalog: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fmh-check-'));
  catalog = join(folder, 'catalog');
  cpSync(FIXTURE, catalog, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string): string => {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return file;
};
const edit = (path: string, change: (text: string) => string) => {
  const file = join(catalog, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};
/** Rules with a finding in what a command line checks. */
const rulesIn = async (line: string) => {
  const { out } = await run(`check ${line} --json`);
  return [...new Set((JSON.parse(out) as { items: { rule: string }[] }).items.map(({ rule }) => rule))];
};

describe('check of a list that is broken', () => {
  it.each([
    ['bad.json', '{'],
    ['bad.yaml', 'a: ['],
    ['empty.json', ''],
    ['bad.bib', '@article{a, title = {'],
  ])('%s is refused, and no clean list', async (name, text) => {
    for (const command of ['check', 'import']) {
      const { code, out, err } = await run(`${command} ${write(name, text)}`);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/: no entry can be read from it as \w+: line 1|line 2|it is empty/);
    }
  });
});

describe('check of a catalog', () => {
  it('is exit 0 and one remark where nothing is found', async () => {
    const ran = await run(`check ${catalog} --rule schema,duplicate-title`);
    expect([ran.code, ran.out, ran.err]).toEqual([0, '', 'Nothing found in 13 records\n']);
  });

  it('lists faults of form with their place and exits 3', async () => {
    edit('papers/bfm/2021.yaml', (text) => text.replace('venue: bioinformatics', 'venue: bioinformatcs'));
    const { code, out } = await run(`check ${catalog}`);
    expect(code).toBe(3);
    expect(out).toMatch(/papers\/bfm\/2021\.yaml:\d+:\d+: schema: "bioinformatcs" is not in vocab\/venues\.yaml/);
  });

  it('lists what a catalog of one file lacks, and exits 3', async () => {
    const alone = write('alone/catalog.yaml', 'date: 2026-01-31\n');
    const { code, out } = await run(`check ${join(alone, '..')}`);
    expect(code).toBe(3);
    expect(out).toContain('alone/vocab/types.yaml:1:1: schema: ');
  });

  it('shows 50 faults of form and counts the rest; JSON has them all', async () => {
    write(
      'catalog/papers/vfm/2020.yaml',
      Array.from(
        { length: 60 },
        (_, at) => `- id: broken-${at}\n  year: 2020\n  venue: nowhere\n  name: B${at}\n`,
      ).join('\n'),
    );
    const { out } = await run(`check ${catalog} --rule schema`);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(51);
    expect(lines.at(-1)).toMatch(/^and \d+ more faults of form$/);
    const { items } = JSON.parse((await run(`check ${catalog} --rule schema --json`)).out);
    expect(items.length).toBeGreaterThanOrEqual(60);
  });

  it('finds two terms of one spelling', async () => {
    edit('vocab/venues.yaml', (text) => `${text}- { id: nature-meth, name: Nature methods, kind: journal }\n`);
    expect(await rulesIn(`${catalog} --rule vocabulary-clash`)).toEqual(['vocabulary-clash']);
    const { out } = await run(`check ${catalog} --rule vocabulary-clash`);
    expect(out).toContain('"naturemethods" names nature-methods and nature-meth');
  });

  it('takes an exception with its reason, and reports one that names nothing', async () => {
    const rule = '--rule missing-modality';
    const { items } = JSON.parse((await run(`check ${catalog} ${rule} --json`)).out);
    expect(items).toEqual([]);
    write('catalog/exceptions.yaml', '- rule: missing-modality\n  id: scgpt\n  reason: it has one\n');
    expect(await rulesIn(`${catalog} ${rule}`)).toEqual(['stale-exception']);
    edit('papers/bfm/2024.yaml', (text) => text.replace(/\n {2}modalities: \[scrna-seq\][^\n]*/, ''));
    expect(await rulesIn(`${catalog} ${rule}`)).toEqual([]);
  });

  it('reports an exception from a rule that does not exist', async () => {
    write('catalog/exceptions.yaml', '- rule: no-such-rule\n  id: scgpt\n  reason: because\n');
    const { code, out } = await run(`check ${catalog} --rule duplicate-title`);
    expect(code).toBe(1);
    expect(out).toContain('exceptions.yaml:1:3: stale-exception: no rule is called no-such-rule');
  });

  it('keeps exceptions from rules that ask the network out of runs that do not', async () => {
    write('catalog/exceptions.yaml', '- rule: link-blocked\n  id: scgpt\n  reason: its site lets no program in\n');
    expect(await rulesIn(`${catalog} --rule duplicate-title`)).toEqual([]);
  });

  it('refuses an exception without a reason', async () => {
    write('catalog/exceptions.yaml', '- rule: missing-modality\n  id: scgpt\n');
    const { code, out } = await run(`check ${catalog} --rule schema`);
    expect(code).toBe(3);
    expect(out).toContain('exceptions.yaml:1:3: schema: an exception needs rule, id and reason');
  });

  it('shows the findings of one file or folder of a catalog only', async () => {
    edit('papers/bfm/2021.yaml', (text) => text.replace('https://github.com', 'http://github.com'));
    edit('papers/lfm/2023.yaml', (text) => text.replace('https://github.com', 'http://github.com'));
    const files = async (path: string) => {
      const { items } = JSON.parse((await run(`check ${join(catalog, path)} --rule link-http --json`)).out);
      return items.map(({ file }: { file: string }) => file.slice(catalog.length + 1));
    };
    expect(await files('papers/bfm/2021.yaml')).toEqual(['papers/bfm/2021.yaml']);
    expect(await files('papers/lfm')).toEqual(['papers/lfm/2023.yaml']);
    expect(await files('')).toHaveLength(2);
  });
});

describe('check where no catalog of one’s own is at hand', () => {
  it('looks at the one that comes with the program, with its exceptions', async () => {
    const here = process.cwd();
    process.chdir(folder);
    rmSync(catalog, { recursive: true });
    try {
      const ran = await run('check --rule repository-unrelated,duplicate-link', { real: true });
      expect([ran.code, ran.out]).toEqual([0, '']);
      expect(ran.err).toMatch(/^Nothing found in \d+ records\n$/);
      const { out } = await run('check --rule missing-modality --json');
      expect(JSON.parse(out).schema).toBe(1);
    } finally {
      process.chdir(here);
    }
  });
});

describe('check of a list', () => {
  const LIST =
    '## LFM methods\n**2023**\n- [arXiv] Alpha model.[[Paper]](http://arxiv.org/abs/2306.00001)\n- [ICLR] Beta. [[Paper]](https://a.org/1) [[Code]](https://github.com/someone)\n';

  it('prints file:line:column: rule: what; what to do', async () => {
    const file = write('list.md', LIST);
    const { code, out, err } = await run(`check ${file}`);
    expect(code).toBe(1);
    expect(out.split('\n').slice(0, 2)).toEqual([
      `${file}:3:22: space-before-link: no space between "." and the link; add one [--fix]`,
      `${file}:3:33: link-http: http where arxiv.org has https; write https:// [--fix]`,
    ]);
    expect(err).toBe('1 error and 2 warnings in 2 entries; --fix mends 2\n');
  });

  it('is exit 0 with warnings alone', async () => {
    const file = write('list.md', LIST);
    expect((await run(`check ${file} --rule link-http,space-before-link`)).code).toBe(0);
    expect((await run(`check ${file} --rule link-http --rule link-not-code`)).code).toBe(1);
  });

  it('--json has the same in one document', async () => {
    const file = write('list.md', LIST);
    const { code, out, err } = await run(`check ${file} --json`);
    const answer = JSON.parse(out);
    expect([code, err]).toEqual([1, '']);
    expect(answer).toMatchObject({
      schema: 1,
      catalog: expect.stringMatching(/^\d{4}\.\d{2}\.\d{2}$/),
      query: { paths: [file], rules: [], online: false, fix: false },
      total: 3,
      count: 3,
    });
    expect(answer.items[1]).toEqual({
      rule: 'link-http',
      severity: 'warning',
      file,
      line: 3,
      column: 33,
      message: 'http where arxiv.org has https',
      tip: 'write https://',
      fixable: true,
    });
    const none = JSON.parse((await run(`check ${write('sound.md', '- [a](https://a.org)\n')} --json`)).out);
    expect([Object.keys(none), none.count, none.items]).toEqual([Object.keys(answer), 0, []]);
  });

  it('knows what the catalog knows', async () => {
    const file = write(
      'list.md',
      '## BFM methods\n**2024**\n- [arXiv] Gutsam: Polyps. [[Paper]](https://arxiv.org/abs/2401.00001) [[Code]](https://github.com/bowang-lab/scGPT)\n',
    );
    expect((await run(`check ${file} --rule repository-unrelated`)).out).toContain('it is the repository of scGPT');
  });

  it('reads a list in the form that is named where its own look does not tell', async () => {
    const file = write('list.txt', '[arXiv] Alpha: a model. [[Paper]](http://arxiv.org/abs/2306.00001)\n');
    const unread = await run(`check ${file}`);
    expect([unread.code, unread.err]).toEqual([2, expect.stringContaining('say --format json|')]);
    expect((await run(`check ${file} --format awesome`)).out).toContain('link-http');
    expect((await run(`check ${file} --format nonsense`)).code).toBe(2);
  });

  it('sanitises what it shows', async () => {
    const file = write(
      'list.md',
      '## LFM methods\n- [arXiv] Al\u001b[31mpha. [[Code]](https://github.com/some\u202eone)\n',
    );
    const { out } = await run(`check ${file}`, { tty: 80 });
    expect(plain(out)).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('--fix', () => {
  const real = (argv: string[]) => {
    const said = { out: '', err: '' };
    return main(argv, {
      stdout: { write: (text) => (said.out += text) },
      stderr: { write: (text) => (said.err += text) },
      stdin: {},
      env: { FMH_CATALOG: join(fileURLToPath(new URL('../..', import.meta.url)), 'dist', 'catalog') },
    }).then((code) => ({ code, ...said }));
  };
  const git = (...args: string[]) => {
    const ran = spawnSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      encoding: 'utf8',
    });
    expect(ran.status).toBe(0);
    return ran.stdout;
  };

  it('changes only the lines of what it mends: git counts them', async () => {
    edit(
      'papers/bfm/2021.yaml',
      (text) =>
        `# a remark\n${text.replace('https://github.com', 'http://github.com').replace(/\n {2}venue/, '   # kept\n  venue')}`,
    );
    edit('papers/bfm/2024.yaml', (text) => text.replace('Efficient Foundation Model', 'Efficient  Foundation Model'));
    const list = write(
      'list.md',
      '\ufeff## LFM\r\n\r\n- [arXiv] A  model.[[Paper]](https://arxiv.org/abs/2306.00001)\r\n- kept  \r\n',
    );
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'before');
    const ran = await real([
      'check',
      catalog,
      list,
      '--fix',
      '--rule',
      'link-http,stray-spaces,double-space,space-before-link',
    ]);
    expect(ran.err).toBe(
      'Mended 4 findings: 1 link-http, 1 stray-spaces, 1 double-space, 1 space-before-link\nNothing found in 14 entries\n',
    );
    expect(ran.code).toBe(0);
    expect(
      git('diff', '--numstat')
        .split('\n')
        .filter((line) => line !== '')
        .sort(),
    ).toEqual(['1\t1\tcatalog/papers/bfm/2021.yaml', '1\t1\tcatalog/papers/bfm/2024.yaml', '1\t1\tlist.md']);
    expect(readFileSync(list, 'utf8')).toBe(
      '\ufeff## LFM\r\n\r\n- [arXiv] A model. [[Paper]](https://arxiv.org/abs/2306.00001)\r\n- kept  \r\n',
    );
  });

  it('mends all that is wrong with one value', async () => {
    edit('papers/bfm/2024.yaml', (text) => text.replace('Efficient Foundation', 'Efficient  Foun\u200bdation'));
    const before = readFileSync(join(catalog, 'papers/bfm/2024.yaml'), 'utf8');
    const { err } = await real(['check', catalog, '--fix', '--rule', 'stray-spaces,invisible-characters']);
    expect(err).toBe('Mended 2 findings: 1 invisible-characters, 1 stray-spaces\nNothing found in 13 records\n');
    expect(readFileSync(join(catalog, 'papers/bfm/2024.yaml'), 'utf8')).toBe(
      before.replace('Efficient  Foun\u200bdation', 'Efficient Foundation'),
    );
  });

  it('mends what another mend uncovers', async () => {
    const list = write('list.md', '## LFM\n- [arXiv] A. [[Paper]]([https://a.org](http://arxiv.org/abs/2306.00001))\n');
    const { err } = await real(['check', list, '--fix', '--rule', 'link-nested,link-http']);
    expect(err).toContain('Mended 2 findings: 1 link-nested, 1 link-http\n');
    expect(readFileSync(list, 'utf8')).toContain('[[Paper]](https://arxiv.org/abs/2306.00001)');
  });

  it('mends a value of a table of tabs, wherever in it the fault stands', async () => {
    const file = write('list.tsv', 'name\ttitle\tpaper\nA\tA model of ce\u200blls\thttps://a.org/1\n');
    const { written, err } = await run(`check ${file} --fix --rule invisible-characters`);
    expect(err).toContain('Mended 1 finding: 1 invisible-characters\n');
    expect(written.get(file)).toBe('name\ttitle\tpaper\nA\tA model of cells\thttps://a.org/1\n');
  });

  it('writes nothing where nothing can be mended', async () => {
    const file = write('list.md', '## LFM methods\n- [arXiv] A. [[Code]](https://github.com/someone)\n');
    const ran = await run(`check ${file} --fix`);
    expect([ran.code, ran.written.size]).toEqual([1, 0]);
    expect(ran.err).toBe('Mended nothing: none of it can be mended here\n1 error in 1 entry\n');
  });
});

describe('refusals and help', () => {
  it.each([
    ['check nowhere.md', 1, 'nowhere.md: no such file; name a catalog'],
    ['check --rule link-htp', 2, 'unknown rule "link-htp"; did you mean link-http?'],
    ['check --fxi', 2, 'unknown flag --fxi; did you mean --fix?'],
  ])('%s', async (line, code, message) => {
    const ran = await run(line);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toContain(`fmh: ${message}`);
    expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('says of a file in the wrong place that nothing reads it, asked about it or about all', async () => {
    const file = write('catalog/papers/bfm/2025-new.yaml', '- id: zzz\n');
    for (const path of [file, catalog])
      expect(await run(`check ${path}`)).toMatchObject({
        code: 3,
        out: expect.stringContaining(`${file}:1:1: schema: no file of a catalog: nothing in it is read; move it to`),
      });
  });

  it('refuses a folder without a catalog', async () => {
    const ran = await run(`check ${folder}`);
    expect([ran.code, ran.err]).toEqual([
      3,
      expect.stringContaining('holds no catalog: there is no catalog.yaml in it'),
    ]);
  });

  it('--rules prints every rule, in columns on a terminal', async () => {
    const { out, code } = await run('check --rules');
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(1 + RULES.length + onlineRules(new Map()).length + 1);
    expect((await run('check --rules', { tty: 100 })).out).not.toContain('\t');
    const { items, count } = JSON.parse((await run('check --rules --json')).out);
    expect(count).toBe(RULES.length + onlineRules(new Map()).length + 1);
    expect(items[0]).toEqual({ rule: 'schema', severity: 'error', for: 'catalog', what: expect.any(String) });
  });
});
