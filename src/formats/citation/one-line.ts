/**
 * One line of plain characters: no format of references has a place for control characters, marks that turn the writing
 * direction, or halves of characters.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g, '')
    .replace(/\p{Cs}|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim();
}
