import { squash, words } from '../catalog/text.ts';
import { type Term, Vocabulary } from '../catalog/vocabulary.ts';
import { stem } from './stem.ts';
import type { SynonymGroup } from './synonym-lookup.ts';

/** A spelling as phrases are compared: folded, divided and stemmed. */
export function phraseOf(text: string): string {
  return words(text).map(stem).join(' ');
}

/** The groups that a query is widened by: every term with its spellings, then the acronyms of catalog/vocab/synonyms.yaml. */
export function synonymGroups(
  vocabularies: readonly (readonly Term[])[],
  acronyms: readonly (readonly string[])[],
): SynonymGroup[] {
  const groups: SynonymGroup[] = [];
  for (const terms of vocabularies) {
    for (const term of terms)
      groups.push({ phrases: [...new Set(Vocabulary.spellings(term).map(phraseOf))], topics: [`#${squash(term.id)}`] });
  }
  for (const spellings of acronyms) groups.push({ phrases: [...new Set(spellings.map(phraseOf))], topics: [] });
  return groups;
}
