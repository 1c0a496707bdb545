import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationKeys, type Keyed } from '../../../src/formats/citation/citation-keys.ts';
import { openTestCatalog } from '../../support/catalogs.ts';

const one = (name: string, authors?: string[], year?: number): string | undefined =>
  citationKeys([{ id: 'x', name, ...(authors ? { authors } : {}), ...(year ? { year } : {}) }]).get('x');

describe('a key', () => {
  it.each([
    ['scGPT', ['Haotian Cui'], 2024, 'cui2024scgpt'],
    ['DNABERT-2', ['Zhihan Zhou'], 2024, 'zhou2024dnabert2'],
    ['ChatCAD+', ['Zihao Zhao'], 2023, 'zhao2023chatcadplus'],
    ['A 5’ UTR language model', ['Yanyi Chu'], 2024, 'chu2024utr'],
    ['The Toolbox', ['Laurens van der Maaten'], 2008, 'vandermaaten2008toolbox'],
    ['β-Net', ['Łukasz Ørsted-Müller'], 2022, 'orstedmuller2022betanet'],
    ['RETFound', ['王小明'], 2023, 'retfound2023'],
    ['TCGA', ['The Cancer Genome Atlas Research Network'], 2013, 'cancergenomeatlas2013tcga'],
    ['Kvasir-Capsule', undefined, undefined, 'kvasircapsule'],
    ['UK Biobank', undefined, undefined, 'ukbiobank'],
    ['LLMs in medicine', [], 2023, 'llmsmedicine2023'],
    ['模型', undefined, 2023, '2023'],
  ])('of %s by %s, %s', (name, authors, year, key) => expect(one(name, authors, year)).toBe(key));

  it('is the id where nothing else is left', () => expect(one('模型')).toBe('x'));

  it('that several would share goes to none of them', () => {
    const twins: Keyed[] = [
      { id: 'sam-med2d', name: 'SAM Med2D', authors: ['Junlong Cheng'], year: 2023 },
      { id: 'sam-med3d', name: 'SAM Med3D', authors: ['Ning Cheng'], year: 2023 },
    ];
    expect([...citationKeys(twins).values()]).toEqual(['cheng2023sammed2d', 'cheng2023sammed3d']);
    expect([...citationKeys(twins.toReversed()).values()]).toEqual(['cheng2023sammed3d', 'cheng2023sammed2d']);
  });
});

describe('all keys', () => {
  const keyed = fc.record({
    name: fc.oneof(fc.constantFrom('A', 'A B', 'a b', 'A-B', 'β', '中', '!', 'x2024'), fc.string({ unit: 'binary' })),
    authors: fc.option(fc.array(fc.constantFrom('Bo Wang', 'W.', 'Wang', '王', 'B. wang')), { nil: [] }),
    year: fc.option(fc.constantFrom(2023, 2024), { nil: 2022 }),
  });

  it('are ASCII, unique, and the same in any order', () => {
    fc.assert(
      fc.property(fc.array(keyed, { maxLength: 12 }), (parts) => {
        const records = parts.map((part, at) => ({ ...part, id: `id-${at}` }));
        const keys = citationKeys(records);
        expect(new Set(keys.values()).size).toBe(records.length);
        for (const key of keys.values()) expect(key).toMatch(/^[a-z0-9][a-z0-9._-]*$/);
        expect(new Map([...citationKeys(records.toReversed())].sort())).toEqual(new Map([...keys].sort()));
      }),
    );
  });

  it('of the real catalog are unique and short', () => {
    const keys = [...citationKeys(openTestCatalog('realCatalog').catalog.records()).values()];
    expect(new Set(keys).size).toBe(keys.length);
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThanOrEqual(60);
  });
});
