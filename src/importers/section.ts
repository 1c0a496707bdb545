import type { Kind } from '../catalog/record.ts';
import { words } from '../catalog/text.ts';
import { type Mapping, type SectionFacts, sectionFacts } from './mapping.ts';

/** What the headings above an entry say of it. */
export interface Section extends SectionFacts {
  year?: number;
  /** What its words suggest where nothing above or below says a kind. */
  hint?: Kind;
}

/** Headings whose links are about the list itself, and what they are. */
const ABOUT =
  /^(?:table of )?contents?(?: toc)?$|^toc$|^catalog$|^(?:\S+ )?(?:news|news updates|update news|updates)$|^(?:how to )?(?:cit(?:e|ing|ations?)|contribut(?:e|ing|ors?|ions?))\b|^acknowledge?ments?\b|^licen[cs]es?\b|^star history$|^(?:project )?maintainers?\b|^overview$|^introduction$|^\d+ (?:acknowledge?ments?|citations?|star history|aim of the project)\b|^aim of the project\b|^(?:tag )?legend$|^contact\b/;

/**
 * Words that tell the type. What joins two worlds is multimodal, so those words come first; "language model" alone is the last
 * resort, for there are language models of proteins.
 */
const TYPES: ReadonlyArray<[type: string, pattern: RegExp]> = [
  ['lfm', /\blfms?\b/],
  ['vfm', /\bvfms?\b/],
  ['bfm', /\bbfms?\b/],
  ['mfm', /\bmfms?\b/],
  ['sfm', /\bsfms?\b/],
  [
    'mfm',
    /\b(?:multi ?modal|mllms?|vlms?|vision language|language vision|visual question answering|image caption|clip|report generation)\b/,
  ],
  ['sfm', /\b(?:ecg|eeg|ppg|emg|biosignals?|physiological|electrocardiogra\w*|electroencephalogra\w*|wearables?)\b/],
  [
    'bfm',
    /\b(?:proteins?|dna|rna|genom\w*|single cell|scrna seq|scatac seq|scfms?|\w*omics?|transcriptom\w*|molecul\w*|drugs?|perturbation|virtual cell|inverse folding|alignment based)\b/,
  ],
  [
    'vfm',
    /\b(?:vision|imaging|ct|mri?|pet|ultrasound|fundus|oct|x ray|xray|radiolog\w*|\w*pathology|dermatology|dermoscopy|microscopy|endoscopy|slide level|patch level)\b/,
  ],
  ['lfm', /\b(?:llms?|language models?|language|text)\b/],
];

const KIND_WORDS: ReadonlyArray<[kind: Kind, pattern: RegExp]> = [
  ['survey', /\b(?:surveys?|survery|reviews?|perspectives?)\b/],
  ['database', /\b(?:databases?|knowledge bases?)\b/],
  ['resource', /\b(?:tool\w*|packages?|librar(?:y|ies)|infrastructure|frameworks and formats|data formats)\b/],
  ['dataset', /\b(?:data ?sets?|data|corpus|corpora|benchmarks?|atlas(?:es)?)\b/],
  [
    'resource',
    /\b(?:resources?|lectures?|tutorials?|blogs?|courses?|repositor(?:y|ies)|talks?|workshops?|leaderboards?|further reading)\b/,
  ],
  ['paper', /\b(?:methods?|models?|papers?)\b/],
];

/** Headings that list items make of themselves lie below all real ones; a bold year lies below everything. */
const ITEM_LEVEL = 10;
const DEEPEST_ITEM = 80;
const YEAR_LEVEL = 99;

/** What one heading says by its words alone. */
export function sectionOf(heading: string): Section {
  const text = words(heading).join(' ');
  const section: Section = {};
  if (ABOUT.test(text)) section.skip = `stands under "${heading.trim()}", which holds no entries`;
  const kind = KIND_WORDS.find(([, pattern]) => pattern.test(text))?.[0];
  if (kind !== undefined) section.kind = kind;
  else if (/\b(?:m?llms?|fms?|vlms?|pre ?training)\b/.test(text)) section.hint = 'paper';
  const type = TYPES.find(([, pattern]) => pattern.test(text))?.[0];
  if (type !== undefined) section.type = type;
  const year = /^(?:19|20)\d{2}$/.exec(text)?.[0];
  if (year !== undefined) section.year = Number(year);
  return section;
}

/** The headings that an entry stands under, outermost first; a deeper heading adds to or overrules those above it. */
export class SectionPath {
  private readonly open: { level: number; section: Section; title: string }[] = [];
  private readonly mapping: Mapping | undefined;

  constructor(mapping?: Mapping) {
    this.mapping = mapping;
  }

  /** The title of the whole list. It speaks of the list ("... : A Review"), so its kind is no more than a hint. */
  enterList(title: string): void {
    this.leave(1);
    const { kind, ...rest } = sectionOf(title);
    this.open.push({
      level: 1,
      section: { ...rest, ...(kind === 'paper' ? { hint: kind } : {}), ...sectionFacts(this.mapping, title) },
      title,
    });
  }

  enter(level: number, title: string): void {
    this.leave(level);
    this.open.push({ level, section: { ...sectionOf(title), ...sectionFacts(this.mapping, title) }, title });
  }

  /** Closes every section that is not above the level. */
  leave(level: number): void {
    while (this.open.length > 0 && (this.open.at(-1)?.level ?? 0) >= level) this.open.pop();
  }

  /** An item of a list that heads the items under it. */
  enterItem(depth: number, title: string): void {
    this.enter(ITEM_LEVEL + Math.min(depth, DEEPEST_ITEM), title);
  }

  leaveItems(depth: number): void {
    for (const one of this.open.splice(0))
      if (one.level < ITEM_LEVEL + Math.min(depth, DEEPEST_ITEM) || one.level === YEAR_LEVEL) this.open.push(one);
  }

  /** A bold year between headings: it holds until the next heading or year. */
  year(year: number): void {
    this.enter(YEAR_LEVEL, String(year));
  }

  get current(): Section {
    const { kind, type, modalities, tasks, skip } = this.mapping ?? {};
    const merged: Section = {
      ...(kind === undefined ? {} : { kind }),
      ...(type === undefined ? {} : { type }),
      ...(modalities === undefined ? {} : { modalities }),
      ...(tasks === undefined ? {} : { tasks }),
      ...(skip === undefined ? {} : { skip }),
    };
    for (const { section } of this.open) Object.assign(merged, section);
    if (merged.kind === undefined && merged.hint !== undefined) merged.kind = merged.hint;
    // A section may be taken although the list as a whole is not: `skip: ''` says so.
    if (merged.skip === '') delete merged.skip;
    return merged;
  }

  get titles(): string[] {
    return this.open.filter(({ level }) => level < YEAR_LEVEL).map(({ title }) => title);
  }
}
