/** Where a text stands; both numbers start at 1. */
export interface Place {
  line: number;
  column: number;
  /** Set where it may as well be another value that reads the same: nothing may be changed there. */
  isGuess?: true;
}

/**
 * Where a value stands in the lines of its entry. Importers do not hand on places, so the text is sought: as a whole word, and
 * best where brackets, quotes or bars set it apart. `arxiv` in a title is not the venue beside it.
 */
export function placeOfValue(value: string, lines: readonly string[], first: number, next: number): Place | undefined {
  if (value === '') return undefined;
  const words: Place[] = [];
  const apart: Place[] = [];
  let inside: Place | undefined;
  for (let line = first; line < next && apart.length < 2; line += 1) {
    const text = lines[line - 1] ?? '';
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
      const place = { line, column: at + 1 };
      const end = at + value.length;
      if (!isWhole(text, at, end)) inside ??= place;
      else (isApart(text, at, end) ? apart : words).push(place);
    }
  }
  if (apart.length === 1) return apart[0];
  if (apart.length === 0 && words.length === 1) return words[0];
  const nearest = earliest(apart[0], words[0]) ?? inside;
  return nearest === undefined ? undefined : { ...nearest, isGuess: true };
}

function isWhole(text: string, start: number, end: number): boolean {
  const joins = (outer: string | undefined, inner: string | undefined) => isWordy(outer) && isWordy(inner);
  return !joins(text[start - 1], text[start]) && !joins(text[end], text[end - 1]);
}

function isWordy(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_-]/u.test(character);
}

/** Whether the text fills a cell, a field or a pair of brackets, emphasis aside. */
function isApart(text: string, start: number, end: number): boolean {
  let [left, right] = [start - 1, end];
  while (isBlankOrEmphasis(text[left])) left -= 1;
  while (isBlankOrEmphasis(text[right])) right += 1;
  return '[(|,;"\'`\t'.includes(text[left] ?? '|') && '])|,;"\'`\t\r'.includes(text[right] ?? '|');
}

function isBlankOrEmphasis(character: string | undefined): boolean {
  return character === ' ' || character === '*' || character === '_';
}

function earliest(a: Place | undefined, b: Place | undefined): Place | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a.line < b.line || (a.line === b.line && a.column < b.column) ? a : b;
}
