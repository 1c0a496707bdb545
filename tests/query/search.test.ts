import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { words } from '../../src/catalog/text.ts';
import { remarkOnLength } from '../../src/query/remark.ts';
import { search } from '../../src/query/search.ts';
import { SearchIndex } from '../../src/query/search-index.ts';
import { openTestCatalog } from '../support/catalogs.ts';

const { catalog, searchable } = openTestCatalog();
const real = openTestCatalog('realCatalog');
const find = async (query: string) =>
  (await search(query, searchable)).hits.map((hit) => [catalog.rows[hit.ordinal]?.id, hit.tier]);
const first = async (query: string) => (await find(query))[0];

describe('tiers', () => {
  it.each([
    ['scgpt', 'scgpt', 'name'],
    ['scGPT', 'scgpt', 'name'],
    ['sc gpt', 'scgpt', 'name'],
    ['single-cell gpt', 'scgpt', 'name'],
    ['dnabert', 'dnabert', 'name'],
    ['dnabert-2', 'dnabert-2', 'name'],
    ['dnabert 2', 'dnabert-2', 'name'],
    ['DNABERT2', 'dnabert-2', 'name'],
    ['chatcad', 'chatcad', 'name'],
    ['chatcad+', 'chatcad-plus', 'name'],
    ['chatcad plus', 'chatcad-plus', 'name'],
    ['2306.15006', 'dnabert-2', 'identifier'],
    ['https://arxiv.org/pdf/2306.15006v2', 'dnabert-2', 'identifier'],
    ['10.1038/s41592-024-02201-0', 'scgpt', 'identifier'],
    ['https://www.nature.com/articles/s41586-023-06139-9', 'geneformer', 'identifier'],
    ['bowang-lab/scGPT', 'scgpt', 'identifier'],
    ['https://github.com/bowang-lab/MedSAM', 'medsam', 'identifier'],
    ['https://example.org/lecture', 'some-lecture', 'identifier'],
    ['genef', 'geneformer', 'name-prefix'],
    ['segment anything', 'medsam', 'title'],
    ['network biology', 'geneformer', 'title'],
    ['generative single cell', 'scgpt', 'title'],
    ['cui single cell', 'scgpt', 'anywhere'],
    ['bowang', 'scgpt', 'anywhere'],
    ['nature methods 2024', 'scgpt', 'anywhere'],
    ['cxr', 'mimic-cxr', 'names'],
    ['radiograph dialogue', 'chatcad', 'anywhere'],
  ])('%s finds %s by its %s', async (query, id, tier) => expect(await first(query)).toEqual([id, tier]));

  it('puts the exact name before the family, and both on top', async () => {
    expect((await find('dnabert')).slice(0, 2)).toEqual([
      ['dnabert', 'name'],
      ['dnabert-2', 'name-prefix'],
    ]);
  });

  it('knows acronyms and their long forms both ways', async () => {
    const ids = async (query: string) => (await find(query)).map(([id]) => id).sort();
    expect(await ids('cxr')).toEqual(await ids('chest x-ray'));
    expect(await ids('chest radiograph')).toContain('chatcad');
    expect(await ids('llm')).toContain('chatcad');
  });

  it('takes British for American spelling and plural for singular', async () => {
    expect(await first('images')).toEqual(await first('image'));
    expect((await find('segmentations')).map(([id]) => id)).toContain('medsam');
  });
});

describe('acronyms that topics go by', () => {
  const names = async (query: string) =>
    (await search(query, real.searchable)).hits.map(({ ordinal }) => real.catalog.record(ordinal));

  it('are no letters inside or at the start of other words', async () => {
    expect((await names('oct')).map(({ id }) => id)).not.toContain('octomed');
    // `ner` stands inside many names; what is found has it as a word or as its task.
    for (const { name, title = '', tasks = [] } of await names('NER'))
      expect(tasks.includes('named-entity-recognition') || /\bner\b|entity/i.test(`${name} ${title}`), name).toBe(true);
  });

  it('are found where they begin what is all capitals', async () => {
    expect((await names('dna')).map(({ id }) => id)).toContain('dnabert');
    expect((await names('rna')).map(({ id }) => id)).toContain('rnabert');
  });
});

it('a record comes before others of an author whose first author that is', async () => {
  const { hits } = await search('vorontsov', real.searchable);
  expect(real.catalog.rows[hits[0]?.ordinal ?? -1]?.id).toBe('virchow');
});

describe('what is wanted of a thing', () => {
  it.each(['uni code', 'uni weights', 'uni github', 'uni paper', 'UNI huggingface checkpoint'])(
    '%s is UNI',
    async (query) => expect((await search(query, real.searchable)).hits[0]).toMatchObject({ tier: 'name' }),
  );

  it('are words like others beside anything but a name', async () => {
    expect((await search('life code', real.searchable)).hits[0]?.tier).toBe('name');
    expect((await search('weights of nothing', real.searchable)).plan.words).toEqual(['weights', 'of', 'nothing']);
    expect((await search('code', real.searchable)).plan.words).toEqual(['code']);
  });

  it.each([
    ['the uni model', 'uni'],
    ['uni pathology', 'uni'],
    ['medsam segmentation model', 'medsam'],
  ])('%s: the record that a part of the query names comes first', async (query, id) => {
    const { hits } = await search(query, real.searchable);
    expect(real.catalog.rows[hits[0]?.ordinal ?? -1]?.id).toBe(id);
  });
});

describe('near hits', () => {
  it.each([
    ['scgtp', 'scgpt'],
    ['genformer', 'geneformer'],
    ['kvasir capsul', 'kvasir-capsule'],
    ['geneformre', 'geneformer'],
    ['mimc-cxr', 'mimic-cxr'],
  ])('%s is near %s', async (query, id) => expect((await find(query))[0]?.[0]).toBe(id));

  it.each([
    // Parts of these are found here and there, which says less than the name that they are a slip away from.
    ['mimc-cxr', 'mimic-cxr'],
    ['vqa-ard', 'vqa-rad'],
    ['utr-llm', 'utr-lm'],
    ['ct-rte', 'ct-rate'],
  ])('%s, typed as one word, is a slip in %s before all that has its parts', async (query, id) => {
    const { hits } = await search(query, real.searchable);
    expect(real.catalog.rows[hits[0]?.ordinal ?? -1]?.id).toBe(id);
    expect(new Set(hits.map(({ ordinal }) => ordinal)).size).toBe(hits.length);
  });

  it.each(['single-cell', 'x-ray', 'self-supervised', 'multi-modal', 'vision-language', 'pre-training'])(
    '%s is a slip in nothing',
    async (query) => expect((await search(query, real.searchable)).hits[0]?.tier).not.toBe('near'),
  );

  it('take the record whose own name it is before one that it is another name of', async () => {
    const { hits } = await search('biomedebrt', real.searchable);
    expect(hits.slice(0, 2).map(({ ordinal }) => real.catalog.rows[ordinal]?.id)).toEqual(['biomedbert', 'pubmedbert']);
  });

  it('are marked, few, and say what was changed', async () => {
    const { hits, corrections } = await search('scgtp', searchable);
    expect(hits.every((hit) => hit.tier === 'near')).toBe(true);
    expect(hits.length).toBeLessThanOrEqual(5);
    expect(corrections[0]).toEqual({ word: 'scgtp', to: ['scgpt'] });
  });

  it('drop the words at the end that nothing has', async () => {
    const { hits, dropped } = await search('geneformer qqqqqqqq', searchable);
    expect(catalog.rows[hits[0]?.ordinal ?? -1]?.id).toBe('geneformer');
    expect(dropped).toEqual(['qqqqqqqq']);
  });

  it('are none where nothing is near', async () => {
    expect(await find('qqqqqqqq')).toEqual([]);
    expect(await find('!!!')).toEqual([]);
    expect(await find('')).toEqual([]);
  });
});

describe('properties', () => {
  const vocabulary = [
    ...new Set(
      real.catalog.rows.flatMap((row) => `${row.name} ${row.title ?? ''} ${row.modalities?.join(' ')}`.split(/\s+/)),
    ),
    // A dash alone asks for nothing, so what follows it finds more.
  ].filter((text) => /[\p{L}\p{N}]/u.test(text));

  it('a longer query never finds more', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...vocabulary), { minLength: 2, maxLength: 5 }), async (words) => {
        let before = Number.POSITIVE_INFINITY;
        for (let length = 1; length <= words.length; length += 1) {
          const found = (await search(words.slice(0, length).join(' '), real.searchable)).hits.length;
          expect(found).toBeLessThanOrEqual(before);
          before = found;
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('every name finds its record first, or ties with another of the name', async () => {
    for (const row of real.catalog.rows) {
      const { hits } = await search(row.name, real.searchable);
      const top = hits
        .filter((hit) => hit.tier === hits[0]?.tier && hit.score === hits[0]?.score)
        .map((hit) => hit.ordinal);
      expect(top, row.name).toContain(row.ordinal);
    }
  });

  it('any text is answered or refused, never a crash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        try {
          await search(text, searchable);
        } catch (error) {
          expect((error as Error).name).toBe('Problem');
        }
      }),
      { seed: 2, numRuns: 1000 },
    );
  });
});

describe('caps', () => {
  it('refuse what no title is as long as', async () => {
    const message = 'the query has 257 characters, more than 256';
    await expect(search('x'.repeat(257), searchable)).rejects.toMatchObject({ kind: 'usage', message });
  });

  it('let every whole title through, which finds its record first', async () => {
    const titles = real.catalog.rows.filter(({ title = '' }) => words(title).length > 16);
    expect(titles.length).toBeGreaterThan(50);
    for (const { title = '', ordinal } of titles) {
      const { hits } = await search(title, real.searchable);
      const top = hits.filter(({ tier }) => tier === 'name');
      expect(
        top.map((hit) => hit.ordinal),
        title,
      ).toContain(ordinal);
    }
  });

  it('look for the first words of a longer query, and say so', async () => {
    const long = `scgpt generative single cell ${Array.from({ length: 14 }, (_, at) => `w${at}`).join(' ')}`;
    const found = await search(long, searchable);
    expect(found.plan.words).toHaveLength(16);
    expect(remarkOnLength(found)).toBe('The first 16 words were looked for, the other 2 left out');
    expect(remarkOnLength(await search('scgpt generative', searchable))).toBe('');
    const title = real.catalog.rows.find((row) => words(row.title ?? '').length > 16)?.title ?? '';
    expect(remarkOnLength(await search(title, real.searchable))).toBe('');
  });
});

describe('hostile queries', () => {
  // Not timed: what is counted is how often the index is looked into.
  const looks = async (words: number) => {
    const spy = vi.spyOn(SearchIndex.prototype, 'startingWith');
    const query = Array.from({ length: words }, (_, at) => `zq${String.fromCharCode(97 + at)}x`).join(' ');
    await search(query, real.searchable);
    const calls = spy.mock.calls.length;
    spy.mockRestore();
    return calls;
  };

  it('cost no more than their words: twice as many are not more than eight times the work', async () => {
    const few = await looks(8);
    expect(few).toBeGreaterThan(0);
    expect(await looks(16)).toBeLessThan(8 * few);
  });
});
