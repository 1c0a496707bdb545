/** The first and last line of every object and list in a JSON text, by its path: `models.3`. One pass, no recursion. */
export function jsonPlaces(text: string): Map<string, { line: number; end: number }> {
  const places = new Map<string, { line: number; end: number }>();
  const open: { path: string; isList: boolean; index: number; key: string; place: { line: number; end: number } }[] =
    [];
  let line = 1;
  let from = 0;
  const lineAt = (offset: number): number => {
    for (let at = text.indexOf('\n', from); at >= 0 && at < offset; at = text.indexOf('\n', from)) {
      line += 1;
      from = at + 1;
    }
    return line;
  };
  for (const match of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},]/g)) {
    const mark = match[0];
    const parent = open.at(-1);
    if (mark === '{' || mark === '[') {
      const step = parent === undefined ? '' : parent.isList ? String(parent.index) : parent.key;
      // A path is only kept where a list of records can stand: deeper ones would cost as much as the text is deep.
      const path =
        parent === undefined
          ? ''
          : open.length > DEEPEST
            ? '\u0000'
            : parent.path === ''
              ? step
              : `${parent.path}.${step}`;
      const place = { line: lineAt(match.index), end: line };
      if (path !== '\u0000') places.set(path, place);
      open.push({ path, isList: mark === '[', index: 0, key: '', place });
    } else if (mark === '}' || mark === ']') {
      const closed = open.pop();
      if (closed !== undefined) closed.place.end = lineAt(match.index);
    } else if (mark === ',') {
      if (parent?.isList) parent.index += 1;
    } else if (parent !== undefined && !parent.isList && isKey(text, match.index + mark.length))
      parent.key = mark.slice(1, -1);
  }
  return places;
}

const DEEPEST = 6;

function isKey(text: string, at: number): boolean {
  let next = at;
  while (/\s/.test(text.charAt(next))) next += 1;
  return text.charAt(next) === ':';
}
