import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/fmh.js', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fmh-bin-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fmh = (args: string[], env: Record<string, string> = {}, options: object = {}) =>
  spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', FMH_CATALOG: inject('fixtureCatalog'), ...env },
    ...options,
  });

describe('the program as a process', () => {
  it('prints its version', () => expect(fmh(['--version'])).toMatchObject({ status: 0, stderr: '' }));

  it('exits 2 and prints one line on a wrong flag', () => {
    const { status, stdout, stderr } = fmh(['list', '--tpye', 'bfm']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^fmh: unknown flag --tpye; .*\n$/);
  });

  it('sends 3 MB of JSON whole through a pipe with a slow reader', async () => {
    const big = join(folder, 'big');
    const whole = JSON.parse(readFileSync(join(inject('fixtureCatalog'), 'catalog.json'), 'utf8'));
    const { writeCompiled } = await import('../../scripts/compile-catalog.ts');
    const { readCatalogFiles } = await import('../../src/node/catalog-files.ts');
    const files = readCatalogFiles(fileURLToPath(new URL('../fixtures/catalog', import.meta.url)));
    const [sample] = files.placed;
    files.placed = Array.from(
      { length: 3000 },
      (_, at) =>
        ({
          ...sample,
          record: { ...sample?.record, id: `record-${at}`, note: 'x'.repeat(300) },
        }) as (typeof files.placed)[number],
    );
    writeCompiled(files, big);
    const child = spawn(process.execPath, [bin, 'list', '--json'], {
      env: { PATH: process.env.PATH ?? '', FMH_CATALOG: big },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.setEncoding('utf8');
    child.stdout.pause();
    await new Promise((resume) => setTimeout(resume, 300));
    for await (const chunk of child.stdout) text += chunk;
    expect(text.length).toBeGreaterThan(3_000_000);
    expect(JSON.parse(text).items).toHaveLength(3000);
    expect(whole.items).toHaveLength(13);
  });

  it.each(['list', 'list --json', 'export --md', 'search scgpt', '--help'])(
    '%s ends quietly when its reader has seen enough',
    (line) => {
      const out = execFileSync(
        'bash',
        ['-c', `set -o pipefail; ${process.execPath} ${bin} ${line} | head -c 1 > /dev/null; echo "\${PIPESTATUS[0]}"`],
        {
          encoding: 'utf8',
          env: { PATH: process.env.PATH ?? '', FMH_CATALOG: inject('realCatalog') },
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      );
      expect(out).toBe('0\n');
    },
  );

  it('completes after "=" in bash, which divides words there', () => {
    const script = [
      `fmh() { ${process.execPath} ${bin} "$@"; }`,
      'source <(fmh completion bash)',
      'COMP_WORDS=(fmh list --type = bf) COMP_CWORD=4',
      '_fmh',
      'echo "$COMPREPLY"',
    ].join('\n');
    expect(
      execFileSync('bash', ['-c', script], {
        encoding: 'utf8',
        env: { PATH: process.env.PATH ?? '', FMH_CATALOG: inject('fixtureCatalog') },
      }),
    ).toBe('bfm\n');
  });

  it('works without HOME, in any zone, locale and width', () => {
    const plain = fmh(['list', '--json']).stdout;
    for (const env of [
      { HOME: '/nonexistent' },
      { TZ: 'Pacific/Kiritimati' },
      { TZ: 'America/Los_Angeles', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' },
      { COLUMNS: '1' },
      { LANG: 'C' },
      { XDG_CONFIG_HOME: 'relative' },
    ])
      expect(fmh(['list', '--json'], env as unknown as Record<string, string>).stdout).toBe(plain);
    expect(fmh(['list'], { FMH_FORCE_TTY: '1', COLUMNS: '1' }).status).toBe(0);
  });

  it('works in a folder that is gone', () => {
    const gone = join(folder, 'gone');
    mkdirSync(gone);
    const { stdout, status } = spawnSync(
      'sh',
      ['-c', `cd "${gone}" && rmdir "${gone}" && ${process.execPath} ${bin} show scgpt --format tsv --fields id`],
      { encoding: 'utf8', env: { PATH: process.env.PATH ?? '', FMH_CATALOG: inject('fixtureCatalog') } },
    );
    expect([status, stdout]).toEqual([0, 'id\nscgpt\n']);
  });

  it('says in one line that the compiled catalog is missing or damaged, and exits 3', () => {
    const none = join(folder, 'none');
    const tip = 'FMH_CATALOG names that folder; it must be dist/catalog of a build';
    const answer = (what: string) => ({
      status: 3,
      stdout: '',
      stderr: `fmh: the compiled catalog in ${what}; ${tip}\n`,
    });
    expect(fmh(['list'], { FMH_CATALOG: none })).toMatchObject(
      answer(`${none} cannot be read: rows.json is not there`),
    );
    const damaged = join(folder, 'damaged');
    mkdirSync(damaged);
    writeFileSync(join(damaged, 'rows.json'), '{');
    const cut = answer(`${damaged} cannot be read: rows.json is damaged`);
    expect(fmh(['list'], { FMH_CATALOG: damaged })).toMatchObject(cut);
  });

  it('shows its help where no catalog can be read', () => {
    const { status, stdout, stderr } = fmh(['--help'], { FMH_CATALOG: join(folder, 'none') });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Usage: fmh [\s\S]*\nfmh \d+\.\d+\.\d+\n$/);
  });

  it.each([['check'], ['import', 'docs/example-list.md', '--merge', '--catalog']])(
    'says the same of a folder that holds no catalog: %s',
    (...words) => {
      const empty = join(folder, 'empty');
      mkdirSync(empty, { recursive: true });
      expect(fmh([...words, empty])).toMatchObject({
        status: 3,
        stdout: '',
        stderr: `fmh: ${empty} holds no catalog: there is no catalog.yaml in it; name the folder that has one\n`,
      });
    },
  );

  it.each([['check'], ['import', 'docs/example-list.md', '--catalog']])(
    'names what a folder with a date alone lacks, and exits 3: %s',
    (...words) => {
      const dated = join(folder, 'dated');
      mkdirSync(dated, { recursive: true });
      writeFileSync(join(dated, 'catalog.yaml'), 'date: 2026-01-31\n');
      const { status, stdout, stderr } = fmh([...words, dated]);
      expect(status).toBe(3);
      expect(stdout + stderr).toMatch(/dated\/vocab\/types\.yaml:1:1.*the file is not there/);
      expect(stderr).not.toContain('ENOENT');
    },
  );

  it('says that it could not write to a full disk', () => {
    const { status, stderr } = spawnSync('sh', ['-c', `${process.execPath} ${bin} list > /dev/full`], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', FMH_CATALOG: inject('fixtureCatalog') },
    });
    expect([status, stderr]).toEqual([1, 'fmh: stdout: the disk is full\n']);
  });

  it('loads neither a parser nor colours nor tables for a search in a pipe', () => {
    const { stderr } = fmh(['search', 'scgpt'], { NODE_DEBUG: 'esm' });
    expect(stderr).not.toMatch(/dist\/cold\//);
  });

  it('keeps control characters of the environment and the command line off the terminal', () => {
    const { stderr } = fmh(['show', 'a\u001b[2Jb\u202e']);
    expect(stderr).not.toMatch(/[\u001b\u202e]/);
  });
});
