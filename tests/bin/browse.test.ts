import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { browse } from '../../src/cli/commands/browse.ts';
import { KEY, Terminal } from '../support/terminal.ts';

const bin = fileURLToPath(new URL('../../bin/fmh.js', import.meta.url));
let folder: string;
let terminal: Terminal | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fmh-browse-'));
});
afterEach(() => {
  terminal?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts fmh on a pseudo-terminal; what it prints goes into a file, as in `$(…)`. */
function open(line: string, { columns = 80, rows = 24, env = {}, real = false } = {}): Terminal {
  terminal = new Terminal(line.replaceAll('fmh ', `'${process.execPath}' '${bin}' `), {
    columns,
    rows,
    env: { FMH_CATALOG: inject(real ? 'realCatalog' : 'fixtureCatalog'), ...env },
  });
  return terminal;
}
/** The letter of Linux for what a process does: `T` where it is stopped. */
const stateOf = (pid: number) => /\) (\w) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
const outOf = () => readFileSync(join(folder, 'out'), 'utf8');
const kept = () => `> '${join(folder, 'out')}'`;

describe('fmh browse on a pseudo-terminal', () => {
  it('narrows as one types, moves with the arrows, and prints the id that Enter is pressed on', async () => {
    const term = open(`echo before; fmh browse ${kept()}`);
    await term.see(/Search: █ {2}13 of 13(?:.|\n)*Esc leave$/);
    expect(term.isOnOtherScreen).toBe(true);
    expect(term.lines().at(-2)).toBe('Enter id  ^O open  ^B BibTeX  ^Y copy  ^T type  ^K kind  ^X code  Esc leave');
    term.press('scgpt');
    expect(await term.see(/Search: scgpt█/)).toMatch(/❯ scGPT .*\n/);
    term.press(KEY.enter);
    expect(await term.ended()).toBe(0);
    expect(outOf()).toBe('scgpt\n');
    expect(term.isOnOtherScreen).toBe(false);
    expect(term.text()).toBe('before');
  });

  it('takes what is typed in any order: arrows, Backspace, a page down, a pasted text', async () => {
    const term = open(`fmh browse ${kept()}`);
    const first = (await term.see(/❯ /)).match(/❯ (.*?) {2}/)?.[1];
    term.press(KEY.down);
    await term.see(new RegExp(`  ${first}.*\n❯ `));
    term.press(KEY.up);
    await term.see(new RegExp(`❯ ${first}`));
    term.press(KEY.end);
    await term.see(/❯ (?!.*\n❯)/);
    term.press('https://doi.org/10.1038/s41592-024-02201-0');
    await term.see(/❯ scGPT/);
    for (let at = 0; at < 60; at += 1) term.press(KEY.backspace);
    await term.see(/Search: █ {2}13 of 13/);
    term.press(KEY.escape);
    expect(await term.ended()).toBe(130);
    expect(outOf()).toBe('');
  });

  it('narrows by type, kind and code with Ctrl and a letter, round and round', async () => {
    const term = open('fmh browse');
    await term.see(/13 of 13\ntype any · kind any · with or without code/);
    term.press(KEY.ctrl('t'));
    await term.see(/type lfm/);
    // Types that nothing has are passed over.
    for (const next of ['vfm', 'bfm', 'mfm', 'any']) {
      term.press(KEY.ctrl('t'));
      await term.see(new RegExp(`type ${next}`));
    }
    term.press(KEY.ctrl('k'));
    await term.see(/kind paper/);
    term.press(KEY.ctrl('x'));
    await term.see(/kind paper · with code/);
    term.press('zzzzzzzzzzzzzzzzzzzz');
    await term.see(/ 0 of 13/);
    await term.see(/No entries match "z+".\nShorten the query, or widen it with \^K and \^X\./);
    term.press(KEY.enter);
    term.press(KEY.ctrl('u'));
    await term.see(/Search: █/);
    term.press(KEY.ctrl('c'));
    expect(await term.ended()).toBe(130);
  });

  it('shows the flags of the command line, and its keys change within them', async () => {
    const term = open('fmh browse --type bfm --year 2021..2024');
    await term.see(/Search: █ {2}4 of 13\ntype bfm · kind paper · with or without code · year 2021\.\.2024/);
    term.press(KEY.ctrl('t'));
    await term.see(/type is fixed by the flags of the command line/);
    term.press('scgtp');
    await term.see(
      /Search: scgtp█ {2}1 of 13\ntype bfm .*\n─ No exact match for "scgtp"; closest \(scgtp → scgpt\) ─+\n❯ scGPT/,
    );
    term.press(KEY.ctrl('c'));
    expect(await term.ended()).toBe(130);
  });

  it('says that flags leave nothing', async () => {
    const term = open('fmh browse --year 1960');
    await term.see(/ 0 of 13\n.*year 1960\n─+\nNo entries match the filters\.\nThe flags .* leave nothing/);
    term.press(KEY.escape);
    expect(await term.ended()).toBe(130);
  });

  it('gives the screen back when it is stopped, and takes it again with all that was typed', async () => {
    const line = `set -m; echo before; fmh browse scgp ${kept()}; echo stopped; read go; fg; echo "code $?"`;
    const term = open(line);
    await term.see(/❯ scGPT/);
    for (const typed of ['t', '\u007f']) {
      term.press(typed);
      await term.see(typed === 't' ? /Search: scgpt█/ : /Search: scgp█/);
    }
    const picture = term.text();
    term.press(KEY.ctrl('z'));
    await term.see(/stopped/);
    expect(term.isOnOtherScreen).toBe(false);
    expect(term.text()).toMatch(/^before\n/);
    expect(term.text()).not.toContain('Search:');
    expect(term.raw.lastIndexOf('\u001b[?25h')).toBeGreaterThan(term.raw.lastIndexOf('\u001b[?25l'));
    term.press('\r');
    await term.see(/❯ scGPT(?:.|\n)*Esc leave$/);
    expect(term.isOnOtherScreen).toBe(true);
    expect(term.text()).toBe(picture);
    term.press('t');
    await term.see(/Search: scgpt█/);
    term.press(KEY.enter);
    await term.see(/code 0/);
    expect(await term.ended()).toBe(0);
    expect(outOf()).toBe('scgpt\n');
  });

  it('leaves the terminal alone when it is ended while it is stopped', async () => {
    const term = open(
      `set -m; echo before; fmh browse scgpt; echo stopped; kill -TERM %1; fg; echo "code $?"; sleep 0.3`,
    );
    await term.see(/❯ scGPT/);
    term.press(KEY.ctrl('z'));
    await term.see(/code 143/);
    expect(await term.ended()).toBe(0);
    expect(term.isOnOtherScreen).toBe(false);
    expect(term.raw.lastIndexOf('\u001b[?25h')).toBeGreaterThan(term.raw.lastIndexOf('\u001b[?25l'));
  });

  it('goes on where nobody could let a stopped program go on', async () => {
    const term = open(`trap '' TSTP; fmh browse scgpt ${kept()}`);
    const picture = await term.see(/❯ scGPT(?:.|\n)*Esc leave$/);
    term.press(KEY.ctrl('z'));
    await term.count(/\[\?1049h/g, 2);
    await term.see(/❯ scGPT(?:.|\n)*Esc leave$/);
    expect(term.text()).toBe(picture);
    term.press(KEY.enter);
    expect(await term.ended()).toBe(0);
    expect(outOf()).toBe('scgpt\n');
  });

  it('draws again when something else had stopped it', async () => {
    const term = open(`echo $$ > '${join(folder, 'pid')}'; exec fmh browse scgpt`);
    const picture = await term.see(/❯ scGPT(?:.|\n)*Esc leave$/);
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    process.kill(pid, 'SIGSTOP');
    // Sent at once, the second signal would take the first back.
    await vi.waitFor(() => expect(stateOf(pid)).toBe('T'), 10_000);
    process.kill(pid, 'SIGCONT');
    const letting = setInterval(() => term.goOn(), 100);
    await term.count(/\[\?1049h/g, 2).finally(() => clearInterval(letting));
    await term.see(/❯ scGPT(?:.|\n)*Esc leave$/);
    expect(term.text()).toBe(picture);
    term.press(KEY.ctrl('c'));
    expect(await term.ended()).toBe(130);
  });

  it('prints a BibTeX entry with Ctrl-B', async () => {
    const term = open(`fmh browse scgpt ${kept()}`);
    await term.see(/❯ scGPT/);
    term.press(KEY.ctrl('b'));
    expect(await term.ended()).toBe(0);
    expect(outOf()).toMatch(/^@\w+\{.*scGPT.*\}\n$/s);
  });

  it('gives a link to the clipboard of the terminal with Ctrl-Y, and says so where no browser is', async () => {
    const term = open('PATH=/nowhere fmh browse scgpt');
    await term.see(/❯ scGPT/);
    term.press(KEY.ctrl('y'));
    const link = (await term.see(/to the clipboard: \S+/)).match(/clipboard: (\S+)/)?.[1] ?? '';
    expect(term.raw).toContain(`\u001b]52;c;${Buffer.from(link).toString('base64')}\u0007`);
    term.press(KEY.ctrl('o'));
    await term.see(/no browser here; the link is https:/);
    term.press(KEY.ctrl('c'));
    expect(await term.ended()).toBe(130);
  });

  it('opens the link in the browser with Ctrl-O', async () => {
    const mark = join(folder, 'opened');
    writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\necho "$1" > '${mark}'\n`, { mode: 0o755 });
    const term = open('fmh browse scgpt', { env: { PATH: `${folder}:${process.env.PATH}` } });
    await term.see(/❯ scGPT/);
    term.press(KEY.ctrl('o'));
    const link = (await term.see(/opened \S+/)).match(/opened (\S+)/)?.[1];
    expect(readFileSync(mark, 'utf8')).toBe(`${link}\n`);
    term.press(KEY.ctrl('c'));
    expect(await term.ended()).toBe(130);
  });

  it('leaves the terminal as it was when it is ended from outside', async () => {
    const term = open(`echo before; echo $$ > '${join(folder, 'pid')}'; exec fmh browse scgpt`);
    await term.see(/❯ scGPT/);
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 'SIGTERM');
    expect(await term.ended()).toBe(143);
    expect(term.isOnOtherScreen).toBe(false);
    expect(term.text()).toBe('before');
    expect(term.raw.lastIndexOf('\u001b[?25h')).toBeGreaterThan(term.raw.lastIndexOf('\u001b[?25l'));
  });

  it.each([
    [80, 24],
    [200, 50],
    [40, 10],
    [20, 5],
  ])('fills %i columns and %i rows without a line too many', async (columns, rows) => {
    const term = open('fmh browse cell', { columns, rows, real: true });
    await term.see(/Search: cell(?:.|\n)*❯ /);
    expect(term.lines()[0]).toMatch(/^Search: cell█/);
    term.press(KEY.pageDown);
    await term.see(/❯ /);
    term.press(KEY.ctrl('c'));
    expect(await term.ended()).toBe(130);
  });

  it('draws on a terminal that does not know its size', async () => {
    const term = open('stty cols 0 rows 0; fmh browse cell');
    await term.see(/Search: cell/);
    await term.see(/❯ /);
    term.press(KEY.ctrl('c'));
    expect(await term.ended()).toBe(130);
  });

  it('has examples that can be answered', async () => {
    for (const example of [...browse.examples, 'fmh show $(fmh browse)']) {
      const term = open(example, { real: true });
      await term.see(/❯ /);
      term.press(KEY.enter);
      expect([example, await term.ended()]).toEqual([example, 0]);
      expect(term.text()).not.toBe('');
      term.stop();
    }
  });
});
