import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeVocabularies } from '../../src/catalog/catalog.ts';
import type { CatalogRecord } from '../../src/catalog/record.ts';
import { indexText } from '../../src/query/index-build.ts';
import { entriesOf, KEY, NAME_MARKS, WORD_MARKS } from '../../src/query/index-entries.ts';
import { Matcher } from '../../src/query/match.ts';
import { decodePostings, encodePostings, type Posting } from '../../src/query/postings.ts';
import { SearchIndex } from '../../src/query/search-index.ts';

describe('postings', () => {
  it('come back as they were, in characters that no word has', () => {
    const posting = fc.record({ ordinal: fc.nat({ max: 3_000_000 }), mark: fc.nat({ max: 7 }) });
    fc.assert(
      fc.property(fc.array(posting), (some) => {
        const sorted = some.sort((a, b) => a.ordinal - b.ordinal || a.mark - b.mark);
        const text = encodePostings(sorted);
        expect(text).toMatch(/^[\u0020-\u005f]*$/);
        const back: Posting[] = [];
        decodePostings(`x${text}y`, 1, 1 + text.length, (ordinal, mark) => back.push({ ordinal, mark }));
        expect(back).toEqual(sorted);
      }),
      { seed: 4 },
    );
  });
});

describe('the index', () => {
  const records: [string, number][][] = [
    [
      ['sam', WORD_MARKS.name],
      ['med2d', WORD_MARKS.name],
      [`${KEY.name}sammed2d`, NAME_MARKS.name],
      ['2024', WORD_MARKS.facet],
      ['samuel', WORD_MARKS.people],
    ],
    [
      [`${KEY.name}samus`, NAME_MARKS.name],
      ['samus', WORD_MARKS.name],
      ['ultrasound', WORD_MARKS.title],
      ['using', WORD_MARKS.title],
      ['using', WORD_MARKS.title],
    ],
  ];
  const index = new SearchIndex(indexText(records));
  const visited = (walk: (visit: (ordinal: number, mark: number) => void) => void) => {
    const found: [number, number][] = [];
    walk((ordinal, mark) => found.push([ordinal, mark]));
    return found;
  };

  it('finds whole keys and keys by their beginning', () => {
    expect(index.size).toBe(2);
    expect([index.has('sam'), index.has('sa'), index.has(''), index.has('zzz')]).toEqual([true, false, false, false]);
    expect(visited((visit) => index.whole('using', visit))).toEqual([[1, WORD_MARKS.title]]);
    expect(visited((visit) => index.startingWith('sam', visit))).toEqual([
      [0, WORD_MARKS.name],
      [0, WORD_MARKS.people],
      [1, WORD_MARKS.name],
    ]);
    expect(visited((visit) => index.insideName('med', visit))).toEqual([[0, NAME_MARKS.name]]);
    expect(visited((visit) => index.insideName('sam', visit))).toEqual([]);
    const words: [string, boolean][] = [];
    index.words((from, to, isName) => words.push([index.wordAt(from, to), isName]));
    expect(words.filter(([, isName]) => isName)).toEqual([
      ['sammed2d', true],
      ['samus', true],
    ]);
    expect(words.map(([word]) => word)).toContain('2024');
    expect(words).toHaveLength(9);
  });

  it('finds every key that is in it, and none that is not, among any keys', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', '1', '+', 'é', '中', '=', '#'),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (keys, other) => {
        const made = new SearchIndex(indexText(keys.map((key) => [[key, 0]])));
        expect(made.text).toMatch(/^[\0-\x7f]*$/);
        for (const [at, key] of keys.entries()) expect(visited((visit) => made.whole(key, visit))).toEqual([[at, 0]]);
        expect(made.has(other)).toBe(keys.includes(other));
        expect(
          visited((visit) => made.startingWith(other, visit))
            .map(([at]) => keys[at])
            .sort(),
        ).toEqual(keys.filter((key) => key.startsWith(other)).sort());
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('is empty for an empty catalog', () => {
    for (const text of ['', indexText([])]) {
      const none = new SearchIndex(text);
      expect([none.size, none.has('x')]).toEqual([0, false]);
      none.words(() => expect.unreachable());
    }
  });

  it('weighs whole words over beginnings, and beginnings over what is inside', () => {
    const matcher = new Matcher(index);
    const weigh = (word: string, ordinal: number) => matcher.word(word).weights[ordinal] as number;
    expect(weigh('sam', 0)).toBe(10);
    expect(weigh('sam', 1)).toBeLessThan(10);
    expect(weigh('sam', 1)).toBeGreaterThan(weigh('amu', 1));
    expect(weigh('amu', 1)).toBeGreaterThan(0);
    expect(weigh('ound', 1)).toBe(0);
    expect(matcher.word('us', 'whole').found).toEqual([]);
    expect(matcher.word('202').found).toEqual([0]);
    expect(matcher.word('2024').found).toEqual([0]);
  });
});

describe('entries', () => {
  const vocabularies = makeVocabularies({
    types: [],
    venues: [{ id: 'nature-methods', name: 'Nature Methods', short: 'Nat. Methods' }],
    modalities: [
      { id: 'imaging', name: 'Imaging' },
      { id: 'x-ray', name: 'X-ray', parent: 'imaging' },
    ],
    tasks: [],
    sources: [],
  });
  const record: CatalogRecord = {
    id: 'biobert-ii',
    kind: 'paper',
    name: 'BioBERT-II',
    title: 'A multi-modal model of 5′ UTRs',
    aliases: ['BBT', 'An older title of the same long paper'],
    authors: ['Ada Smith-Jones'],
    year: 2024,
    venue: 'nature-methods',
    modalities: ['x-ray'],
    links: { code: 'https://github.com/some-lab/bbt-code' },
  };
  const entries = entriesOf(record, vocabularies).map(([key, mark]) => `${key} ${mark}`);

  it.each([
    ['the run-together name', `${KEY.name}biobertii ${NAME_MARKS.name}`],
    ['the name with an Arabic number', `${KEY.name}biobert2 ${NAME_MARKS.name}`],
    ['the parts that capitals show', `bert ${WORD_MARKS.alias}`],
    ['another name', `${KEY.name}bbt ${NAME_MARKS.alias}`],
    ['words of an older title', `older ${WORD_MARKS.title}`],
    ['a hyphenated word as one', `multimodal ${WORD_MARKS.title}`],
    ['and as two', `modal ${WORD_MARKS.title}`],
    ['a prime', `5 ${WORD_MARKS.title}`],
    ['the singular', `utr ${WORD_MARKS.title}`],
    ['the beginning of the title', `${KEY.title}amultimodalmodelof5utrs 0`],
    ['a topic', `${KEY.topic}xray ${WORD_MARKS.topic}`],
    ['the topic above', `${KEY.topic}imaging ${WORD_MARKS.wider}`],
    ['the short form of the venue', `nat ${WORD_MARKS.venue}`],
    ['the year', `2024 ${WORD_MARKS.facet}`],
    ['half of a double name', `jone ${WORD_MARKS.people}`],
    ['a double name as one', `smithjone ${WORD_MARKS.people}`],
    ['the owner of the repository', `somelab ${WORD_MARKS.people}`],
    ['the name of the repository', `${KEY.name}bbtcode ${NAME_MARKS.repository}`],
    ['its identifier', `${KEY.identifier}github:some-lab/bbt-code 1`],
    ['the kind', `${KEY.kind}paper 0`],
  ])('have %s', (_, entry) => expect(entries).toContain(entry));

  it('do not take an older title for a name', () =>
    expect(entries.filter((entry) => entry.startsWith(`${KEY.name}anolder`))).toEqual([]));
});
