import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINK_KINDS } from '../../src/catalog/record.ts';
import { mendLines } from '../../src/node/mend-text.ts';
import { RULES } from '../../src/rules/index.ts';
import { onlineRules } from '../../src/rules/online.ts';
import type { Finding } from '../../src/rules/rule.ts';
import { runRules } from '../../src/rules/run.ts';
import { catalogOf, listOf } from './support.ts';

const ALL = [...RULES, ...onlineRules(new Map())];

/** Pieces that lists are made of, sound ones and the slips that rules look for. */
const link = fc.constantFrom(
  '[[Paper]](https://arxiv.org/abs/2306.15794)',
  '[[paper]](http://arxiv.org/abs/2306.15794v2)',
  '[[Code]](https://github.com/lab/Alpha)',
  '[[Code]](https://github.com/lab)',
  '[[Code]]()',
  '[[Data]](data.example.org)',
  '[[Paper]](https://www.nature.com/articles/s41586-018-0579-z.)',
  '[[Paper]]([https://a.org/1](https://b.org/2))',
  '[[Paper]](https://proceedings.mlr.press/v182/a22a.html)',
  '<a href="https://c.org/x">Project</a>',
);
const venue = fc.constantFrom('', '[arXiv] ', '[ICLR] ', '[ICLR 2024] ', '[JMLR] ', '[J-BHI] ', '[JBHI] ');
const title = fc.constantFrom(
  'Alpha: a model.',
  'Beta:  cells of llms',
  'ChatCAD+: talk',
  'Al\u200bpha',
  '  ',
  '10x|y',
  'naïve α',
);
const item = fc
  .tuple(
    fc.constantFrom('- ', '-  ', '- - ', '  - '),
    venue,
    title,
    fc.array(link, { maxLength: 3 }),
    fc.constantFrom('', ' ', ', '),
  )
  .map(
    ([bullet, where, what, links, between]) =>
      `${bullet}${where}${what}${links.length > 0 ? between : ''}${links.join(between)}`,
  );
const row = fc
  .tuple(
    fc.constantFrom('[  Set ](https://a.org)', '[Set]()', '[ ]()', 'Plain', '[Other](http://b.org)'),
    fc.constantFrom('158,690 frames', '\t', '', ' 12\t images'),
    fc.constantFrom('[*](https://zenodo.org/records/1)', '[*](zenodo.org)', '-'),
  )
  .map((cells) => `|${cells.join('|')}|`);
const table = fc
  .array(row, { minLength: 1, maxLength: 4 })
  .map((rows) => ['|Dataset|Scale|Link|', '|-|-|-|', ...rows, ''].join('\n'));
const list = fc
  .array(
    fc.oneof(item, table, fc.constantFrom('## LFM methods', '## VFM datasets', '**2023**', '**2021**', '', '```')),
    { maxLength: 14 },
  )
  .map((lines) => lines.join('\n'));

const failed = (found: readonly Finding[]) =>
  found.filter(({ message }) => message.startsWith('the rule itself failed'));

describe('rules on any list', () => {
  it('never fail, and point at places that are there', async () => {
    await fc.assert(
      fc.asyncProperty(list, async (text) => {
        const found = runRules(await listOf(text), ALL);
        const lines = text.split('\n');
        expect(failed(found)).toEqual([]);
        for (const { at, message, tip, mend } of found) {
          const line = lines[at.line - 1] ?? '';
          expect(at.column).toBeGreaterThanOrEqual(1);
          expect(at.column).toBeLessThanOrEqual(line.length + 1);
          expect(message.length * tip.length).toBeGreaterThan(0);
          if (mend === undefined) continue;
          expect(line.startsWith(mend.from, at.column - 1)).toBe(true);
          expect(mend.to).not.toBe(mend.from);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('come to rest: what was mended over and over has nothing left to mend', async () => {
    await fc.assert(
      fc.asyncProperty(list, async (start) => {
        let text = start;
        for (let round = 0; round < 6; round += 1) {
          const edits = runRules(await listOf(text), ALL).flatMap(({ at, mend }) =>
            mend === undefined ? [] : [{ ...at, ...mend }],
          );
          if (edits.length === 0) return;
          const mended = mendLines(text, edits);
          const touched = new Set(edits.map(({ line }) => line));
          const before = text.split('\n');
          for (const [at, line] of mended.text.split('\n').entries())
            if (!touched.has(at + 1)) expect(line).toBe(before[at]);
          expect(mended.made).toBeGreaterThan(0);
          text = mended.text;
        }
        expect('still something to mend').toBe('nothing');
      }),
      { numRuns: 200 },
    );
  });

  it('never fail on any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
        expect(failed(runRules(await listOf(text), ALL))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('rules on any records', () => {
  const text = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('ChatCAD', 'ChatCAD+', 'https://a.org', '', '𝛂'));
  const address = fc.oneof(
    fc.webUrl(),
    fc.constantFrom('https://arxiv.org/abs/2301.00001', 'https://github.com/a/b', 'https://github.com/a', 'x'),
  );
  const record = fc.record(
    {
      id: fc.constantFrom('a', 'b', 'c'),
      kind: fc.constantFrom('paper' as const, 'survey' as const, 'dataset' as const, 'resource' as const),
      name: text,
      title: text,
      aliases: fc.array(text, { maxLength: 2 }),
      authors: fc.array(text, { maxLength: 2 }),
      year: fc.integer({ min: 1990, max: 2030 }),
      venue: fc.constantFrom('arxiv', 'iclr', 'nowhere'),
      doi: text,
      scale: text,
      links: fc.dictionary(fc.constantFrom(...LINK_KINDS), address, { maxKeys: 4 }),
    },
    { requiredKeys: ['id', 'kind', 'name'] },
  );

  it('never fail, and say which record they mean', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 8 }), (records) => {
        const found = runRules(catalogOf(records), ALL);
        expect(failed(found)).toEqual([]);
        for (const { at, rule } of found) if (rule !== 'vocabulary-clash') expect(at.id).toMatch(/^[abc]$/);
      }),
      { numRuns: 300 },
    );
  });

  it('find nothing more in a record alone than beside a copy of another paper', () => {
    fc.assert(
      fc.property(record, (one) => {
        const other = { id: 'other', kind: 'resource' as const, name: 'Quite something else' };
        const alone = runRules(catalogOf([one]), ALL).map(({ rule, message }) => `${rule} ${message}`);
        const beside = runRules(catalogOf([one, other]), ALL)
          .filter(({ at }) => at.id !== 'other')
          .map(({ rule, message }) => `${rule} ${message}`);
        expect(beside).toEqual(alone);
      }),
    );
  });
});

/** Texts on which careless patterns take the square of their length. The test's own time limit is the measure. */
const HOSTILE: [name: string, text: string][] = [
  ['brackets', '['.repeat(50_000)],
  ['links that never close', '[a]('.repeat(15_000)],
  ['empty links', '[]()'.repeat(15_000)],
  ['nested links', `${'[a]('.repeat(5000)}${')'.repeat(5000)}`],
  ['a cell of blanks', `|a|b|\n|-|-|\n|x|${' '.repeat(30_000)}y\t${' '.repeat(30_000)}|`],
  ['bars', `|${'|'.repeat(60_000)}`],
  ['tags', '<a '.repeat(20_000)],
  ['tags with addresses', `${'<a href="'.repeat(7000)}x`],
  ['blanks before a word', `- ${' '.repeat(60_000)}x`],
  ['dots', `- [x](https://a.org/${'.'.repeat(4000)}x)`],
  ['digits', `|Dataset|Scale|\n|-|-|\n|[a](https://a.org)|${'9'.repeat(60_000)}|`],
  ['a long venue', `## LFM methods\n- [2024${','.repeat(60_000)}x] T. [[Paper]](https://a.org/1)`],
  ['a long host', `- [x](${'a-'.repeat(2000)})`],
  ['many lines', '- [arXiv] T. [[Paper]](https://a.org/1)\n'.repeat(4000)],
  ['many rows', `|Dataset|Link|\n|-|-|\n${'|[a](https://a.org)|[*](https://b.org)|\n'.repeat(4000)}`],
];

describe('hostile lists', () => {
  it.each(HOSTILE)('%s', async (_, text) => {
    expect(failed(runRules(await listOf(text), ALL))).toEqual([]);
  });
});
