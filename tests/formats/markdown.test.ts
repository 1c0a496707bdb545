import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { CatalogRecord } from '../../src/catalog/record.ts';
import { markdown } from '../../src/formats/markdown.ts';
import { markdownText } from '../../src/formats/markdown-text.ts';
import { awesome } from '../../src/importers/awesome.ts';
import { resolveDraft } from '../../src/importers/resolve.ts';
import { awesomeLint } from '../support/awesome-lint.ts';
import { openTestCatalog } from '../support/catalogs.ts';

const { catalog } = openTestCatalog();
const real = openTestCatalog('realCatalog').catalog;
const options = { manifest: catalog.manifest, vocabularies: catalog.vocabularies, query: {} };

/** What the form can carry of a record. */
function carried(record: CatalogRecord): Partial<CatalogRecord> {
  const { kind, type, year, venue, title, name, modalities = [], tasks = [], scale, links = {} } = record;
  if (kind === 'resource') return { kind, name: title ?? name, links };
  if (kind === 'dataset' || kind === 'database')
    return {
      kind,
      ...(type === undefined ? {} : { type }),
      name,
      modalities,
      tasks,
      ...(scale === undefined ? {} : { scale: scale.replace(/\s+/g, ' ') }),
      links,
    };
  return {
    kind,
    ...(type === undefined ? {} : { type }),
    ...(year === undefined ? {} : { year }),
    ...(venue === undefined ? {} : { venue }),
    title: title ?? name,
    name,
    links,
  };
}

function back(text: string, vocabularies = catalog.vocabularies): Partial<CatalogRecord>[] {
  const { drafts, leftovers } = awesome.parse(text, {});
  expect(leftovers.filter(({ reason }) => reason !== 'running text, not an entry' && reason !== 'a heading')).toEqual(
    [],
  );
  return drafts.map((draft) => {
    const { record, unknown } = resolveDraft(draft, vocabularies);
    expect(unknown).toEqual([]);
    return carried({ ...record, name: draft.name ?? record.name });
  });
}

// Two works may share a name; their links never.
const orderKey = ({ name, kind, links = {} }: Partial<CatalogRecord>) =>
  [name, kind, ...Object.values(links).sort()].join(' ');
const byName = (a: Partial<CatalogRecord>, b: Partial<CatalogRecord>) => (orderKey(a) < orderKey(b) ? -1 : 1);

describe('export --md', () => {
  it.each([
    ['the fixture', catalog],
    ['the real catalog', real],
  ])('reads back as the same records: %s', async (_, from) => {
    const records = from.records();
    const text = String(
      await markdown.render(records, { ...options, manifest: from.manifest, vocabularies: from.vocabularies }),
    );
    const wanted = records.map((record) => carried(record)).sort(byName);
    expect(back(text, from.vocabularies).sort(byName)).toEqual(wanted);
  });

  it('has the sections of the list in their order', async () => {
    const text = String(await markdown.render(catalog.records(), options));
    expect(text.match(/^##+ .*/gm)).toEqual([
      '## Contents',
      '## Related survey',
      '## Methods',
      '### LFM methods',
      '### VFM methods',
      '### BFM methods',
      '### MFM methods',
      '## Datasets',
      '### VFM datasets',
      '### MFM datasets',
      '## Large-scale comprehensive databases',
      '## Other resources',
    ]);
    expect(text).toContain(
      '- [Nature] Transfer learning enables predictions in network biology. [[Paper]](https://www.nature.com/articles/s41586-023-06139-9) [[Weights]](https://huggingface.co/ctheodoris/Geneformer) – Geneformer\n',
    );
  });

  it('groups by type or year alone', async () => {
    const byYear = String(await markdown.render(catalog.records(), { ...options, groupBy: ['year'] }));
    expect(byYear).not.toContain('### LFM methods');
    expect(byYear).toContain('**2024**');
    expect(String(await markdown.render(catalog.records(), { ...options, groupBy: ['type'] }))).not.toContain(
      '**2024**',
    );
  });

  it('shows every text as it is, whatever it holds', () => {
    const parser = new MarkdownIt({ html: true, linkify: true });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const shown = text
          .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
          .replace(/\s+/g, ' ')
          .trim();
        const tokens = parser.parseInline(markdownText(text), {});
        const read = (tokens[0]?.children ?? [])
          .map((token) => (token.type === 'text' || token.type === 'text_special' ? token.content : `<${token.type}>`))
          .join('');
        expect(read).toBe(shown);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });

  it('fails on an escaper that knows pipes only', () => {
    const pipeOnly = (text: string) => text.replaceAll('|', '\\|');
    const parser = new MarkdownIt();
    expect(parser.parseInline(pipeOnly('a_b_ *c*'), {})[0]?.children?.some((token) => token.type === 'em_open')).toBe(
      true,
    );
    expect(
      parser.parseInline(markdownText('a_b_ *c*'), {})[0]?.children?.some((token) => token.type === 'em_open'),
    ).toBe(false);
  });
});

describe('awesome-lint', () => {
  /** Rules that contradict the form of the field's lists, and why. All others must hold. */
  const CONTRADICT: Record<string, string> = {
    'awesome-heading': 'wants a list named "Awesome ..."',
    'awesome-list-item': 'wants `- [name](link) - Description.` where the form is `- [Venue] Title. [[Paper]](…)`',
    'no-undefined-references': 'takes the venue in brackets for a reference',
    'no-emphasis-as-heading': 'takes the bold year for a heading',
    'double-link': 'one paper may stand for a model and for a dataset',
    'awesome-contributing': 'looks for a file of the repository',
    'awesome-license': 'looks for a file of the repository',
    'awesome-code-of-conduct': 'looks for a file of the repository',
    'awesome-spell-check': 'judges the titles of papers',
    'no-repeat-punctuation': 'judges the titles of papers',
    'match-punctuation': 'judges the titles of papers',
  };

  // The linter takes long, and longer for a longer list: so many records, from all over the catalog.
  const SAMPLE = 250;

  it('accepts it, but for the rules that contradict the form', async () => {
    const all = real.records();
    const sample = all.filter((_, at) => at % Math.ceil(all.length / SAMPLE) === 0);
    expect(new Set(sample.map(({ kind }) => kind)).size).toBeGreaterThan(3);
    const text = String(
      await markdown.render(sample, { ...options, manifest: real.manifest, vocabularies: real.vocabularies }),
    );
    const messages = await awesomeLint(text);
    expect(messages.filter(({ rule }) => !(rule in CONTRADICT)).slice(0, 10)).toEqual([]);
    // The whole catalog takes it ten seconds, and more on a machine that is busy.
  }, 180_000);

  it('is asked in earnest', async () => {
    expect((await awesomeLint('# A\n\n* one\n- two\n')).length).toBeGreaterThan(0);
  });
});
