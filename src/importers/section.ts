import type { Kind } from '../catalog/record.ts';
import { words } from '../catalog/text.ts';

/** What the headings above an entry say of it. */
export interface Section {
  kind?: Kind;
  type?: string;
  year?: number;
  /** A table of contents or the like, whose links lead into the list itself. */
  skip?: boolean;
}

const TYPE_WORDS: ReadonlyArray<[type: string, words: readonly string[]]> = [
  ['lfm', ['lfm', 'lfms']],
  ['vfm', ['vfm', 'vfms']],
  ['bfm', ['bfm', 'bfms']],
  ['mfm', ['mfm', 'mfms']],
  ['sfm', ['sfm', 'sfms']],
];

const KIND_WORDS: ReadonlyArray<[kind: Kind, pattern: RegExp]> = [
  ['survey', /\b(?:surveys?|survery|reviews?|perspectives?)\b/],
  ['database', /\bdatabases?\b/],
  ['dataset', /\b(?:datasets?|data|corpus|corpora|benchmarks?)\b/],
  ['resource', /\b(?:resources?|lectures?|tutorials?|blogs?|courses?|repositor(?:y|ies)|talks?|workshops?|tools?)\b/],
  ['paper', /\b(?:methods?|models?|papers?)\b/],
];

/** What one heading says by its words alone. */
export function sectionOf(heading: string): Section {
  const found = words(heading);
  const text = found.join(' ');
  const section: Section = {};
  if (/^(?:table of )?contents?$|^toc$/.test(text)) section.skip = true;
  const kind = KIND_WORDS.find(([, pattern]) => pattern.test(text))?.[0];
  if (kind !== undefined) section.kind = kind;
  const type = TYPE_WORDS.find(([, names]) => names.some((name) => found.includes(name)))?.[0];
  if (type !== undefined) section.type = type;
  const year = /^(?:19|20)\d{2}$/.exec(text)?.[0];
  if (year !== undefined) section.year = Number(year);
  return section;
}

/** The headings that an entry stands under, outermost first; a deeper heading adds to or overrules those above it. */
export class SectionPath {
  private readonly open: { level: number; section: Section; title: string }[] = [];

  enter(level: number, title: string): void {
    while (this.open.length > 0 && (this.open.at(-1)?.level ?? 0) >= level) this.open.pop();
    this.open.push({ level, section: sectionOf(title), title });
  }

  /** A bold year between headings: it holds until the next heading or year. */
  year(year: number): void {
    this.enter(99, String(year));
  }

  get current(): Section {
    const merged: Section = {};
    for (const { section } of this.open) Object.assign(merged, section);
    return merged;
  }

  get titles(): string[] {
    return this.open.map(({ title }) => title);
  }
}
