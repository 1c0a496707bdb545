import { join } from 'node:path';
import type { Correction } from '../../src/catalog/record.ts';
import { compareText } from '../../src/catalog/text.ts';
import { markdownText } from '../../src/formats/markdown-text.ts';
import { readCatalogFiles } from '../../src/node/catalog-files.ts';

/** docs/corrections.md: every place where a list is wrong about a record, made of the records' `corrections`. */
export function corrections(root: string): string {
  const { placed, vocabularies } = readCatalogFiles(join(root, 'catalog'));
  const found = placed.flatMap(({ record }) =>
    (record.corrections ?? []).map((correction) => ({ record, correction })),
  );
  const sources = vocabularies.sources.terms.filter(({ id }) =>
    found.some(({ correction }) => correction.source === id),
  );
  const parts = [
    '# Corrections',
    '<!-- Made by `npm run docs` from the `corrections` of the records: change those, not this file. -->',
    `What public lists have wrong about records of the catalog: ${found.length} places in ${new Set(found.map(({ record }) => record.id)).size} records, each with what is right and, where there is one, the page that shows it.`,
  ];
  for (const source of sources) {
    const own = found
      .filter(({ correction }) => correction.source === source.id)
      .sort((a, b) => compareText(a.record.name, b.record.name) || compareText(a.correction.field, b.correction.field));
    parts.push(
      `## ${markdownText(source.name)}`,
      [
        ['record', 'field', 'listed', 'right', 'evidence'],
        ['---', '---', '---', '---', '---'],
        ...own.map(({ record, correction }) => cells(record.name, correction)),
      ]
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n'),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

function cells(name: string, { field, listed, right, evidence }: Correction): string[] {
  return [name, field, listed, right]
    .map(markdownText)
    .concat(evidence === undefined || !/^https?:/.test(evidence) ? '' : `<${evidence}>`);
}
