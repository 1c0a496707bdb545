import CSL from 'citeproc';
import type { CslItem } from './csl-item.ts';
import type { StyleKit } from './styles.ts';

/** A reference list as a style prints it, in the style's order: plain text, a line an entry, or HTML. */
export function bibliography(items: readonly CslItem[], kit: StyleKit, format: 'text' | 'html'): string {
  if (items.length === 0) return '';
  const byId = new Map(
    items.map(withInitials).map((item) => [item.id, kit.name === 'nature' ? asNatureSees(item) : item]),
  );
  const engine = new CSL.Engine({ retrieveLocale: kit.locale, retrieveItem: (id) => byId.get(id) }, kit.style, 'en-US');
  engine.setOutputFormat(format);
  engine.updateItems([...byId.keys()]);
  const made = engine.makeBibliography();
  if (made === false) throw new Error('the style has no reference list');
  const [{ bibstart, bibend }, entries] = made;
  if (format === 'html') return `${bibstart}${entries.join('')}${bibend}`;
  const lines = entries.map((entry) => entry.replace(/\s+/g, ' ').trim());
  // A number in front tells several entries apart; one alone is read and pasted better without it.
  const shown = lines.length === 1 ? lines.map((line) => line.replace(/^(?:\[1\]|1\.) ?/, '')) : lines;
  return shown.map((line) => `${line}\n`).join('');
}

/** Nature's file prints no address of a dataset; the journal does, after the repository, as the file does for web pages. */
function asNatureSees({ publisher, ...item }: CslItem): CslItem {
  if (item.type !== 'dataset') return publisher === undefined ? item : { ...item, publisher };
  return { ...item, type: 'webpage', ...(publisher === undefined ? {} : { 'container-title': publisher }) };
}

/** All styles here print initials, which are capitals: of Chih-ying too, where the processor would print "C ying". */
function withInitials(item: CslItem): CslItem {
  if (item.author === undefined) return item;
  const author = item.author.map((person) =>
    'given' in person && person.given !== undefined
      ? { ...person, given: person.given.replace(/-\p{Ll}/gu, (part) => part.toUpperCase()) }
      : person,
  );
  return { ...item, author };
}
