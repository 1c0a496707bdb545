import type { Kind } from '../catalog/record.ts';
import { words } from '../catalog/text.ts';
import { type Mapping, mappedColumn } from './mapping.ts';

/** What a column of a table or a field of a record can hold. `ignore` is for what looks like one of the others and is not. */
export const COLUMN_NAMES = [
  'name',
  'title',
  'year',
  'venue',
  'doi',
  'modalities',
  'scale',
  'tasks',
  'links',
  'paper',
  'code',
  'weights',
  'data',
  'project',
  'params',
  'pretraining',
  'license',
  'access',
  'authors',
  'aliases',
  'type',
  'kind',
  'ignore',
] as const;
export type Column = (typeof COLUMN_NAMES)[number];

/** Header words and what they head, in whatever order the columns stand; the first that fits counts. */
const COLUMNS: ReadonlyArray<[Column, RegExp]> = [
  ['doi', /^doi$/],
  ['title', /^(?:paper |article )?title\b/],
  ['paper', /^(?:papers?|publications?|article|reference|arxiv|pdf|preprint)( links?| urls?)?$/],
  ['code', /^(?:codes?|github|git|repo(?:sitory)?|source code|implementation)( links?| urls?| repo(?:sitory)?)?$/],
  ['weights', /^(?:(?:model )?weights?|checkpoints?|hugging ?face|hf|models? (?:links?|hub))( links?| urls?)?$/],
  ['data', /^(?:data|download|data(?:set)? (?:links?|urls?))$/],
  ['project', /^(?:website|home ?page|project(?: page)?|official site)( links?| urls?)?$/],
  ['links', /^(?:links?|urls?|page|resources?|availability links?)$/],
  ['year', /^(?:years?|date|published|time|release(?:d)?(?: date| year)?|publication (?:year|date))$/],
  ['venue', /^(?:venue|journal|conference|publisher|published in|source venue)$/],
  ['authors', /^authors?(?: list)?$/],
  ['aliases', /^(?:alias(?:es)?|also known as|other names?)$/],
  ['license', /^licen[cs]e( access)?$/],
  ['access', /^(?:access|availability|accessibility)$/],
  ['params', /^(?:#?\s*param(?:eter)?s?|model size|parameter count|number of parameters)\b/],
  ['pretraining', /^(?:pre ?training (?:data(?:set)?s?|corpus|corpora)|training data(?:set)?s?|data sources?)$/],
  [
    'modalities',
    /^(?:modalit(?:y|ies)|omic modalities|text types?|data types?|image types?|imaging modality|input modality)\b/,
  ],
  ['scale', /^(?:(?:data(?:set)? ?)?(?:scale|size)|samples?|number of .*|volume|amount|quantity|data statistics)$/],
  ['tasks', /^(?:tasks?|downstream tasks?|applications?|task types?)$/],
  ['type', /^(?:model )?class$/],
  [
    'name',
    /^(?:(?:data ?set|data|corpus|benchmark|data ?set benchmark|database|model|method|tool|toolbox|package|toolbox package|evaluation framework|representative source)s?(?: name| paper)?|names?|abbreviation|acronym)$/,
  ],
];

/** What each column holds; undefined where neither its words nor the mapping say it. */
export function columnsOf(header: readonly string[], mapping?: Mapping): (Column | undefined)[] {
  return header.map((cell) => columnOf(cell, mapping));
}

export function columnOf(header: string, mapping?: Mapping): Column | undefined {
  const mapped = mappedColumn(mapping, header);
  if (mapped !== undefined) return mapped;
  const text = words(header).join(' ');
  return COLUMNS.find(([, pattern]) => pattern.test(text))?.[0];
}

const KINDS_BY_HEADER: ReadonlyArray<[Kind, RegExp]> = [
  ['paper', /^(?:models?|methods?)(?: name)?$/],
  ['resource', /\b(?:tool|toolbox|package|library)\b/],
  ['database', /^databases?$/],
  ['dataset', /^(?:data ?sets?|data|corpus|benchmarks?)\b/],
];

/** The kind of the entries that a header of the name column speaks of. */
export function kindOfHeader(header: string): Kind | undefined {
  const text = words(header).join(' ');
  return KINDS_BY_HEADER.find(([, pattern]) => pattern.test(text))?.[0];
}
