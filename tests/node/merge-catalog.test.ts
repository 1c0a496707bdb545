import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CatalogRecord } from '../../src/catalog/record.ts';
import { awesome } from '../../src/importers/awesome.ts';
import { type Comparison, compareList } from '../../src/importers/compare/index.ts';
import { resolveDraft } from '../../src/importers/resolve.ts';
import { readCatalogFiles } from '../../src/node/catalog-files.ts';
import { type MergePlan, planMerge, writePlan } from '../../src/node/merge-catalog.ts';

const fixture = fileURLToPath(new URL('../fixtures/catalog', import.meta.url));
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fmh-merge-'));
  cpSync(fixture, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function plan(list: string, options: { source?: string; namesakes?: boolean } = {}): MergePlan {
  const { source = 'second-list', namesakes = false } = options;
  const files = readCatalogFiles(folder);
  const entries = awesome
    .parse(list, {})
    .drafts.map((draft) => ({ draft, ...resolveDraft(draft, files.vocabularies) }));
  const records = files.placed.map(({ record }) => record);
  return planMerge(folder, files, compareList(entries, records, files.vocabularies, source), { source, namesakes });
}

const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const entry = (title: string, links: string, venue = 'Nature') => `- [${venue}] ${title}. ${links}\n`;
const NEW = entry(
  'AlphaCell: a model of cells and nothing else',
  '[[Paper]](https://www.nature.com/articles/s41586-025-00001-1) [[Code]](https://github.com/lab/alphacell)',
);

describe('a merge', () => {
  it('adds a new record in its file and its place, with its source', () => {
    const made = plan(`## BFM methods\n\n**2024**\n\n${NEW}`);
    expect([...made.files.keys()]).toEqual(['papers/bfm/2024.yaml']);
    expect(made.added.map(({ id }) => id)).toEqual(['alphacell']);
    writePlan(folder, made);
    const text = read('papers/bfm/2024.yaml');
    expect(text.startsWith('- id: alphacell\n  year: 2024\n  venue: nature\n  name: AlphaCell\n')).toBe(true);
    expect(text).toContain('  sources: [second-list]\n\n- id: dnabert-2\n');
    expect(text.endsWith(readFileSync(join(fixture, 'papers/bfm/2024.yaml'), 'utf8'))).toBe(true);
    expect(readCatalogFiles(folder).faults).toEqual([]);
  });

  it('makes a file and its folder where there is none', () => {
    writePlan(folder, plan(`## SFM methods\n\n**2025**\n\n${NEW}`));
    expect(read('papers/sfm/2025.yaml')).toMatch(/^- id: alphacell\n/);
    expect(readCatalogFiles(folder).faults).toEqual([]);
  });

  it('adds missing facts and the source to what is known', () => {
    const made = plan(
      '## LFM methods\n\n- [arXiv] ChatCAD: Interactive Computer-Aided Diagnosis on Medical Image using Large Language Models. [[Paper]](https://arxiv.org/abs/2302.07257) [[Project]](https://example.org/chatcad)\n',
    );
    expect(made.changed.map(({ record, adds }) => [record.id, adds.map(({ field }) => field)])).toEqual([
      ['chatcad', ['links.project']],
    ]);
    writePlan(folder, made);
    expect(read('papers/lfm/2023.yaml')).toContain(
      '    code: https://github.com/zhaozh10/ChatCAD\n    project: https://example.org/chatcad\n  sources: [first-list, second-list]\n\n- id: chatcad-plus\n',
    );
  });

  it('never writes what contradicts the catalog', () => {
    const made = plan(
      '## BFM methods\n\n**2021**\n\n- [Nature] scGPT: toward building a foundation model for single-cell multi-omics using generative AI. [[Paper]](https://www.nature.com/articles/s41592-024-02201-0) [[Code]](https://github.com/lab/other)\n',
    );
    expect(made.changed).toEqual([]);
    expect(made.files.size).toBe(0);
  });

  it('does nothing the second time', () => {
    const list = `## BFM methods\n\n**2024**\n\n${NEW}`;
    writePlan(folder, plan(list));
    expect(plan(list).files.size).toBe(0);
  });

  it("holds back what is incomplete, and what bears another's name", () => {
    const list = `## LFM methods\n\n- No venue or year at all in this one. [[Code]](https://github.com/lab/none)\n${entry('ChatCAD: quite another thing altogether', '[[Paper]](https://www.nature.com/articles/s41586-025-00002-2)')}`;
    expect(plan(list).held.map(({ why }) => why)).toEqual(['lacks year, venue', 'chatcad bears the same name']);
  });

  it('gives a namesake an id of its own', () => {
    const list = `## LFM methods\n\n${entry('ChatCAD: quite another thing altogether', '[[Paper]](https://www.nature.com/articles/s41586-025-00002-2)')}`;
    expect(plan(list, { namesakes: true }).added.map(({ id }) => id)).toEqual(['chatcad-2025']);
  });

  it('keeps an id that is told apart from another within what an id may have', () => {
    const long = 'Foundation Models of Wearable Movement Data for Mental Health Research with Sensors';
    const list = (what: string, link: string) =>
      `## BFM methods\n\n**2024**\n\n${entry(`${long}: ${what}`, `[[Paper]](https://www.nature.com/articles/${link})`)}`;
    writePlan(folder, plan(list('of sleep and of steps', 's41586-025-00001-1')));
    writePlan(folder, plan(list('quite another thing altogether', 's41586-025-00002-2'), { namesakes: true }));
    const { placed, faults } = readCatalogFiles(folder);
    expect(faults).toEqual([]);
    expect(placed.map(({ record }) => record.id).filter((id) => id.startsWith('foundation'))).toEqual([
      'foundation-models-of-wearable-movement-data-for-mental-health-research-with-2024',
      'foundation-models-of-wearable-movement-data-for-mental-health-research-with-sens',
    ]);
  });

  it('gives a name in another script an id', () => {
    const list = `## VFM methods\n\n**2024**\n\n${entry('医学影像基础模型', '[[Paper]](https://www.nature.com/articles/s41586-025-00003-3)')}`;
    const made = plan(list);
    expect([made.held, made.added.map(({ id }) => id)]).toEqual([[], ['paper']]);
    writePlan(folder, made);
    expect(readCatalogFiles(folder).faults).toEqual([]);
  });

  it('holds back a record or a fact that the build would refuse', () => {
    const files = readCatalogFiles(folder);
    const known = files.placed.find(({ record }) => record.id === 'chatcad')?.record as CatalogRecord;
    const link = { field: 'links.project', value: 'https://example.org/\u001b[2J' };
    const fresh = { ...known, id: 'alphacell', name: 'AlphaCell', links: { code: link.value } };
    const made = planMerge(
      folder,
      files,
      {
        fresh: [{ record: fresh, lines: [1], lacks: [], namesakes: [] }],
        known: [{ record: known, by: 'name', lines: [2], adds: [link], contradicts: [] }],
        doubtful: [],
        absent: [],
      } as unknown as Comparison,
      { source: 'second-list', namesakes: false },
    );
    expect(made.held.map(({ why }) => why.replace(/"[^"]*"/, 'it'))).toEqual([
      'links.project: it is not a web address',
      'links.code: it is not a web address',
    ]);
    expect(made.added).toEqual([]);
    expect(made.files.get('papers/lfm/2023.yaml')).not.toContain('example.org');
  });

  it('takes entries of the list that are one paper for one', () => {
    const made = plan(
      `## BFM methods\n\n**2024**\n\n${NEW}${NEW.replace('[[Code]](https://github.com/lab/alphacell)', '[[Weights]](https://huggingface.co/lab/alphacell)')}`,
    );
    expect(made.added).toHaveLength(1);
    expect(made.files.get('papers/bfm/2024.yaml')).toContain('weights: https://huggingface.co/lab/alphacell');
  });
});
