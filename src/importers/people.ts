/** Who wrote a paper, as lists write it. */
export interface Authors {
  authors: string[];
  /** What stands after the authors: mostly the venue. */
  rest: string;
  /** Whether these are all of them; false after "et al.". */
  whole: boolean;
}

const NAME =
  /^(?:\p{Lu}[\p{L}'’.-]*|[dvl][aeiou](?:n|r|s|l)?|van|von|der|den|bin|al|el)(?:\s+(?:\p{Lu}[\p{L}'’.-]*|(?:de|da|di|do|du|la|le|van|von|der|den|bin|al|el|dos|del)))*\.?\*?$/u;

/** Authors in a text such as `Ann Lee, Bo Chen, and Cy Day` or `Ann Lee et al. Nature`. None where the text reads otherwise. */
export function splitAuthors(text: string): Authors {
  const none: Authors = { authors: [], rest: '', whole: false };
  const cut = /^(.{2,80}?),?\s+et\s+al\b[.,]*\s*(.*)$/.exec(text);
  if (cut !== null) {
    const authors = divide(cut[1] ?? '');
    return authors.length === 0 ? none : { authors, rest: (cut[2] ?? '').replace(/[.,\s]+$/, ''), whole: false };
  }
  const sentence = /^(.*?\p{Ll})\.\s+(\S.*)$/u.exec(text);
  if (sentence !== null) {
    const authors = divide(sentence[1] ?? '');
    if (authors.length > 1) return { authors, rest: (sentence[2] ?? '').replace(/[.,\s]+$/, ''), whole: true };
  }
  const authors = divide(text.replace(/\.$/, ''));
  return authors.length > 1 ? { authors, rest: '', whole: true } : none;
}

function divide(text: string): string[] {
  const parts = text
    .replace(/\s*[,;&]?\s+(?:and|&)\s+/g, ', ')
    .split(/\s*[,;]\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.every((part) => NAME.test(part) && part.split(' ').length <= 6)
    ? parts.map((part) => part.replace(/\*$/, ''))
    : [];
}
