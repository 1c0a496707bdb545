/** Words that mean the same, and the modalities or tasks that they name: one group for each term, one for each acronym. */
export interface SynonymGroup {
  /** Stemmed words of each spelling, joined by spaces. */
  phrases: string[];
  /** Topic keys as the search index has them: `#chestxray`. */
  topics: string[];
}

/** The groups, found by how one of their spellings begins. */
export class Synonyms {
  readonly groups: readonly SynonymGroup[];
  private readonly byFirstWord = new Map<string, SynonymGroup[]>();

  constructor(groups: readonly SynonymGroup[]) {
    this.groups = groups;
    for (const group of groups) {
      for (const phrase of group.phrases) {
        const space = phrase.indexOf(' ');
        const first = space < 0 ? phrase : phrase.slice(0, space);
        const known = this.byFirstWord.get(first);
        if (known === undefined) this.byFirstWord.set(first, [group]);
        else if (known.at(-1) !== group) known.push(group);
      }
    }
  }

  /** The groups with a spelling that is, or begins with, these words. */
  beginningWith(phrase: string): SynonymGroup[] {
    const space = phrase.indexOf(' ');
    const groups = this.byFirstWord.get(space < 0 ? phrase : phrase.slice(0, space)) ?? [];
    return groups.filter(({ phrases }) =>
      phrases.some((spelling) => spelling === phrase || spelling.startsWith(`${phrase} `)),
    );
  }
}
