import { makeVocabularies } from '../../src/catalog/catalog.ts';
import type { CatalogRecord } from '../../src/catalog/record.ts';
import { IMPORTERS } from '../../src/importers/index.ts';
import { collectRecords } from '../../src/node/catalog-collection.ts';
import type { Collection } from '../../src/rules/collection.ts';
import { knownPapers } from '../../src/rules/known-papers.ts';
import { collectList } from '../../src/rules/list-collection.ts';

export const vocabularies = makeVocabularies({
  types: [
    { id: 'lfm', name: 'language' },
    { id: 'vfm', name: 'vision' },
    { id: 'bfm', name: 'bioinformatics' },
    { id: 'mfm', name: 'multimodal' },
  ],
  venues: [
    { id: 'arxiv', name: 'arXiv', kind: 'preprint' },
    { id: 'biorxiv', name: 'bioRxiv', kind: 'preprint' },
    { id: 'iclr', name: 'International Conference on Learning Representations', short: 'ICLR', kind: 'conference' },
    { id: 'iccv', name: 'International Conference on Computer Vision', short: 'ICCV', kind: 'conference' },
    { id: 'jmlr', name: 'Journal of Machine Learning Research', short: 'JMLR', kind: 'journal' },
    { id: 'miccai', name: 'Medical Image Computing', short: 'MICCAI', kind: 'conference' },
    { id: 'mlhc', name: 'Machine Learning for Healthcare', short: 'MLHC', kind: 'conference' },
    { id: 'nature-methods', name: 'Nature Methods', kind: 'journal' },
    { id: 'neurips', name: 'NeurIPS', kind: 'conference' },
  ],
  modalities: [{ id: 'ct', name: 'CT' }],
  tasks: [],
  sources: [],
});

/** A list in Markdown as the rules see it, judged with what a catalog of these records knows. */
export async function listOf(text: string, known: readonly CatalogRecord[] = []): Promise<Collection> {
  const file = 'list.md';
  const importer = IMPORTERS.find(({ name }) => name === 'awesome');
  const imported = await importer?.parse(text, { file });
  return collectList(file, text, imported ?? { drafts: [] }, vocabularies, knownPapers(known));
}

/** Records as the rules see them in a catalog: each on a line of its own, its values at the columns of their order. */
export function catalogOf(records: readonly Partial<CatalogRecord>[]): Collection {
  return collectRecords(
    records.map((part, place) => {
      const record: CatalogRecord = { id: `record-${place + 1}`, kind: 'paper', name: 'Name', ...part };
      return {
        record,
        at: (path: string) => ({
          file: 'papers.yaml',
          line: place + 1,
          column: Object.keys(record).indexOf(path.split('.')[0] ?? '') + 2,
          id: record.id,
        }),
      };
    }),
    vocabularies,
  );
}
