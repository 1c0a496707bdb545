import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CatalogRecord } from '../../../src/catalog/record.ts';
import { bibliography } from '../../../src/formats/citation/bibliography.ts';
import { citationKeys } from '../../../src/formats/citation/citation-keys.ts';
import { CITATION_STYLES, type CitationStyle } from '../../../src/formats/citation/styles.ts';
import { cslItems } from '../../../src/formats/csl.ts';
import { readCitationStyle } from '../../../src/node/citation-style.ts';
import { openTestCatalog } from '../../support/catalogs.ts';
import { NAUGHTY } from '../../support/naughty.ts';

const { catalog } = openTestCatalog();
const styles = fileURLToPath(new URL('../../../src/styles', import.meta.url));
const { vocabularies } = catalog;
const keys = citationKeys(catalog.records());
const cite = (style: CitationStyle, ids: string[], format: 'text' | 'html' = 'text') =>
  bibliography(
    cslItems(
      ids.map((id) => catalog.find(id)?.record as CatalogRecord),
      { vocabularies, citationKeys: keys },
    ),
    readCitationStyle(styles, style),
    format,
  );

const TITLE = 'scGPT: toward building a foundation model for single-cell multi-omics using generative AI';

describe('a published paper', () => {
  it.each([
    ['nature', `Cui, H. et al. ${TITLE}. Nat. Methods 21, 1470–1480 (2024).`],
    [
      'apa',
      `Cui, H., Wang, C., Maan, H., Pang, K., Luo, F., Duan, N., & Wang, B. (2024). ${TITLE}. Nature Methods, 21(8), 1470–1480. https://doi.org/10.1038/s41592-024-02201-0`,
    ],
    [
      'vancouver',
      `Cui H, Wang C, Maan H, Pang K, Luo F, Duan N, et al. ${TITLE}. Nat Methods. 2024;21(8):1470–80. doi:10.1038/s41592-024-02201-0`,
    ],
    [
      'ieee',
      `H. Cui et al., “${TITLE},” Nat. Methods, vol. 21, no. 8, pp. 1470–1480, 2024, doi: 10.1038/s41592-024-02201-0.`,
    ],
    [
      'harvard',
      `Cui, H. et al. (2024) ‘${TITLE}’, Nature Methods, 21(8), pp. 1470–1480. Available at: https://doi.org/10.1038/s41592-024-02201-0.`,
    ],
  ] as const)('in %s', (style, wanted) => expect(cite(style, ['scgpt'])).toBe(`${wanted}\n`));
});

it('prints initials of names with a hyphen as capitals', () => {
  const record: CatalogRecord = {
    id: 'x',
    kind: 'paper',
    name: 'X',
    title: 'X',
    authors: ['Chih-ying Deng'],
    year: 2019,
  };
  const set = (style: CitationStyle) =>
    bibliography(cslItems([record], { vocabularies }), readCitationStyle(styles, style), 'text').slice(0, 12);
  expect(set('vancouver')).toContain('Deng CY. X');
  expect(set('nature')).toContain('Deng, C.-Y.');
});

describe.each(CITATION_STYLES)('%s', (style) => {
  const ids = catalog.ids.filter((id) => id !== 'hostile');

  it('cites every record by something, in a line of its own, with its name in its own case', () => {
    const lines = cite(style, ids).trimEnd().split('\n');
    expect(lines).toHaveLength(ids.length);
    for (const line of lines) expect(line).not.toMatch(/undefined|\[object|^\W*\(|<\/?span|\bnull\b|Anonymous/);
    for (const name of ['scGPT: ', 'DNABERT-2: ', 'ChatCAD+: ', 'MIMIC-CXR', 'Kvasir-Capsule', 'LLMs'].slice(0, 5))
      expect(lines.join('\n')).toContain(name);
  });

  it('cites a preprint with its server and identifier', () => {
    expect(cite(style, ['chatcad'])).toMatch(style === 'nature' ? /Preprint at .*10\.48550/ : /arXiv.*2302\.07257/);
  });

  it('leads to a dataset', () => {
    const line = cite(style, ['mimic-cxr']);
    expect(line).toContain('PhysioNet');
    expect(line).toContain('https://physionet.org/content/mimic-cxr/2.1.0/');
  });

  it('runs nothing that stands in a field when it writes HTML', () => {
    const records = NAUGHTY.filter((_, at) => at % 8 === 0 || at > NAUGHTY.length - 8).map(
      (text, at): CatalogRecord => ({ id: `n${at}`, kind: 'paper', name: text, title: text, authors: [text] }),
    );
    const text = bibliography(cslItems(records, { vocabularies }), readCitationStyle(styles, style), 'html');
    expect(text).not.toMatch(/<(?!\/?(?:div|span|i|b|sup|sub|em|strong)\b)[a-z!/]/i);
    expect(text).not.toMatch(/<[^>]+\son\w+=/i);
    expect(bibliography([], readCitationStyle(styles, style), 'html')).toBe('');
  });
});
