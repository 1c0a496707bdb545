import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { comparable } from '../../scripts/oracles/comparable.ts';
import { hostileRecords } from '../../scripts/oracles/hostile-records.ts';
import type { CatalogRecord } from '../../src/catalog/record.ts';
import type { Vocabularies } from '../../src/catalog/vocabulary.ts';
import { bibtex } from '../../src/formats/bibtex.ts';
import { citationKeys } from '../../src/formats/citation/citation-keys.ts';
import type { CslItem, Reference } from '../../src/formats/citation/csl-item.ts';
import { referencesOf } from '../../src/formats/citation/references.ts';
import { csl } from '../../src/formats/csl.ts';
import { ris } from '../../src/formats/ris.ts';
import { openTestCatalog } from '../support/catalogs.ts';

/** A parser of BibTeX and RIS that is not ours reads back what we write, record by record. */
interface Case {
  references: Reference[];
  render(exporter: typeof bibtex): string;
}
function caseOf(records: readonly CatalogRecord[], vocabularies: Vocabularies): Case {
  const options = {
    manifest: openTestCatalog().catalog.manifest,
    vocabularies,
    query: {},
    citationKeys: citationKeys(records),
  };
  return {
    references: referencesOf(records, options),
    render: (exporter) => exporter.render(records, options) as string,
  };
}

const real = openTestCatalog('realCatalog').catalog;
const CASES: readonly (readonly [string, Case])[] = [
  ['the real catalog', caseOf(real.records(), real.vocabularies)],
  ['2,000 hostile records', caseOf(hostileRecords(2000, 1, real.vocabularies), real.vocabularies)],
];
const title = (item: { title?: unknown }) => comparable(String(item.title));
const yearOf = (item: { issued?: unknown }) =>
  (item.issued as { 'date-parts': number[][] } | undefined)?.['date-parts'][0]?.[0];

describe.each(CASES)('%s', (_, { references, render }) => {
  const items: CslItem[] = references.map(({ item }) => item);

  it('is read back from BibTeX by @citation-js', () => {
    const read = new Cite(render(bibtex), { forceType: '@bibtex/text' }).data;
    expect(read.map(({ 'citation-key': key }) => key)).toEqual(items.map(({ id }) => id));
    expect(read.map(title)).toEqual(items.map(title));
    expect(read.map(yearOf)).toEqual(items.map(yearOf));
    expect(read.map(({ author }) => (author as unknown[] | undefined)?.length)).toEqual(
      items.map(({ author }) => author?.length),
    );
  });

  it('is read back from RIS by @citation-js', () => {
    const read = new Cite(render(ris), { forceType: '@ris/file' }).data;
    expect(read).toHaveLength(items.length);
    expect(read.map(({ title: text }) => text)).toEqual(items.map(({ title: text }) => text));
    expect(read.map(yearOf)).toEqual(items.map(yearOf));
  });

  it('is JSON, with no markup in it but ours', () => {
    const read = JSON.parse(render(csl)) as CslItem[];
    const bare = (text: string) => text.replace(/<\/?span(?: class="nocase")?>/g, '').replaceAll('< ', '<');
    expect(read.map(({ title: text }) => bare(text))).toEqual(
      items.map(({ title: text }) => text.replaceAll('< ', '<')),
    );
    expect(read.map(({ title: _t, ...rest }) => rest)).toEqual(items.map(({ title: _t, ...rest }) => rest));
  });

  it('has every preprint that it cites with its identifier and server', () => {
    const entries = render(bibtex).split(/\n(?=@)/);
    for (const [at, { preprint }] of references.entries())
      if (preprint !== undefined)
        expect(entries[at]).toMatch(/\n {2}eprint = \{.+\},\n {2}archivePrefix = \{[A-Za-z][\w. ]+\},\n/);
  });

  it('has no empty author', () => {
    expect(render(bibtex)).not.toMatch(/author = \{\s*\}/);
    expect(render(ris)).not.toMatch(/^AU {2}- \s*$/m);
    expect(render(csl)).not.toMatch(/"author": \[\]/);
  });
});

describe('broken twins', () => {
  const [, { references, render }] = CASES[1] as (typeof CASES)[number];

  it('of BibTeX: an unescaped brace, and entries are lost', () => {
    const twin = render(bibtex).replaceAll('{\\textbraceleft}', '{').replaceAll('{\\textbraceright}', '}');
    let count = 0;
    try {
      count = new Cite(twin, { forceType: '@bibtex/text' }).data.length;
    } catch {
      // A parser may also refuse the whole file.
    }
    expect(count).toBeLessThan(references.length);
  });

  it('of RIS: a line break in a value, and a record more is read', () => {
    const twin = 'TY  - JOUR\r\nTI  - a\nER  - \nTY  - JOUR\r\nER  - \r\n';
    expect(new Cite(twin, { forceType: '@ris/file' }).data).toHaveLength(2);
  });
});
