import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { CatalogRecord } from '../../../src/catalog/record.ts';
import { startWith } from '../../../src/cli/browse/choice.ts';
import type { Scope } from '../../../src/cli/browse/scope.ts';
import { divide, drawScreen, type Screen, type Size } from '../../../src/cli/browse/screen.ts';
import { PLAIN, styleFor } from '../../../src/cli/output/style.ts';
import { openTestCatalog } from '../../support/catalogs.ts';
import { NAUGHTY } from '../../support/naughty.ts';
import { plain } from '../../support/run.ts';

const { catalog } = openTestCatalog();
const records = catalog.rows.map(({ ordinal }) => catalog.record(ordinal));
const scope: Scope = {
  types: ['lfm', 'bfm'],
  kinds: ['paper', 'dataset'],
  code: true,
  said: { type: 'any', kind: 'any', code: 'with or without code', others: [] },
  left: 13,
};
const screenOf = (page: readonly CatalogRecord[], more: Partial<Screen> = {}): Screen => ({
  choice: startWith(''),
  scope,
  page,
  from: 0,
  found: page.length,
  finding: '',
  total: 99,
  remark: '',
  ...more,
});
const draw = (screen: Screen, size: Size, style = PLAIN) =>
  drawScreen(screen, size, catalog.vocabularies, style, stringWidth).split('\n');

describe('the screen', () => {
  it('shows the query, how many are left, the filters, and the record under the pointer', () => {
    const lines = draw(screenOf(records.slice(0, 3), { choice: { ...startWith('cell'), at: 1, type: 'bfm' } }), {
      columns: 100,
      rows: 24,
    });
    expect(lines[0]).toBe('Search: cell█  3 of 99');
    expect(lines[1]).toBe('type bfm · kind any · with or without code');
    expect(lines.filter((line) => line.startsWith('❯'))).toHaveLength(1);
    expect(lines[4]).toContain(`❯ ${records[1]?.name}`);
    expect(lines.join('\n')).toContain(records[1]?.links?.paper ?? 'no link');
  });

  it('shows a remark in the place of the filters', () => {
    expect(draw(screenOf(records, { remark: 'opened it' }), { columns: 80, rows: 24 })[1]).toBe('opened it');
  });

  it('shows what the flags ask for beside what was chosen', () => {
    const said = { type: 'lfm,bfm', kind: 'paper', code: 'with code', others: ['year 2023', 'has weights'] };
    const line = (type?: string) =>
      draw(screenOf(records, { scope: { ...scope, said }, choice: { ...startWith(''), type } }), {
        columns: 100,
        rows: 24,
      })[1];
    expect(line()).toBe('type lfm,bfm · kind paper · with code · year 2023 · has weights');
    expect(line('bfm')).toBe('type bfm · kind paper · with code · year 2023 · has weights');
  });

  it('says over the list that it only comes near', () => {
    const [, , rule = ''] = draw(screenOf(records, { finding: 'No exact match; closest (a → b):' }), {
      columns: 60,
      rows: 24,
    });
    expect(rule).toMatch(/^─ No exact match; closest \(a → b\) ─+$/);
    expect(rule).toHaveLength(59);
  });

  it.each([
    [{ query: 'x' }, scope, 'Shorten the query.'],
    [{ query: 'x', type: 'bfm' }, scope, 'Shorten the query, or widen it with ^T.'],
    [
      { query: 'x', type: 'bfm', kind: 'paper', withCode: true },
      scope,
      'Shorten the query, or widen it with ^T, ^K and ^X.',
    ],
    [{ kind: 'paper', withCode: true }, scope, 'Widen it with ^K and ^X.'],
    [{}, { ...scope, left: 0 }, 'The flags of the command line leave nothing to choose from; Esc leaves.'],
  ] as const)('says what to do when nothing is found: %j', (chosen, within, way) => {
    const lines = draw(
      screenOf([], { choice: { ...startWith(''), ...chosen }, scope: within, finding: 'No entries match.' }),
      { columns: 80, rows: 24 },
    );
    expect(lines.slice(3, 5)).toEqual(['No entries match.', way]);
  });

  it('puts the titles under each other on a wide terminal, and cuts no name that has room', () => {
    const name = 'A dataset with a name of forty cells ...';
    const page = ['arxiv', 'bioinformatics', undefined].map((venue): CatalogRecord => {
      const { venue: _, ...record } = records[0] as CatalogRecord;
      return { ...record, name, title: 'Title', year: 2024, ...(venue === undefined ? {} : { venue }) };
    });
    const lines = draw(screenOf(page), { columns: 200, rows: 24 }).slice(3, 6);
    expect(new Set(lines.map((line) => line.indexOf('Title'))).size).toBe(1);
    for (const line of lines) expect(line).toContain(name);
  });

  it('warns of a retracted paper', () => {
    const record = { ...(records[0] as CatalogRecord), status: 'retracted' };
    expect(draw(screenOf([record]), { columns: 80, rows: 24 }).join('\n')).toContain('RETRACTED · ');
  });

  it('has every key in its last line at 80 columns', () => {
    const help = draw(screenOf(records), { columns: 80, rows: 24 }).at(-1) ?? '';
    for (const key of ['Enter', '^O', '^B', '^Y', '^T', '^K', '^X', 'Esc']) expect(help).toContain(key);
    expect(help).not.toContain('…');
  });

  it('is never wider or higher than the terminal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 21, max: 300 }),
        fc.integer({ min: 2, max: 80 }),
        fc.nat(12),
        (columns, rows, at) => {
          const { list, preview } = divide({ columns, rows });
          expect(list).toBeGreaterThan(0);
          expect(preview).toBeGreaterThan(0);
          const from = Math.floor(at / list) * list;
          const page = records.slice(from, from + list);
          const lines = draw(screenOf(page, { choice: { ...startWith('a long query '.repeat(20)), at }, from }), {
            columns,
            rows,
          });
          expect(lines.length).toBeLessThanOrEqual(rows);
          expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThan(columns);
        },
      ),
    );
  });

  it('lets nothing through that a terminal obeys', async () => {
    const style = await styleFor({ write: () => true }, {}, 'always');
    for (const text of [...NAUGHTY, '\u001b[2Jgone', 'a\u0007b', 'x\r\ny', '\u009b31m', '\u202eright to left']) {
      const record: CatalogRecord = {
        ...(records[0] as CatalogRecord),
        name: text,
        title: text,
        authors: [text],
        links: { paper: `https://example.org/${text}` },
      };
      const lines = draw(
        screenOf([record], { choice: startWith(text), remark: text }),
        { columns: 80, rows: 24 },
        style,
      );
      expect(lines).toHaveLength(23);
      expect(lines.map(plain).join('')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }
  });
});
