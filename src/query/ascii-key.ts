/**
 * A key in ASCII, so that the index is read as bytes: any other character becomes `~` and four hexadecimal digits. The order of keys
 * and their beginnings stay what they were among keys of one script.
 */
export function toAscii(key: string): string {
  return /[^\0-\x7f]/.test(key)
    ? key.replace(/[^\0-\x7f]/g, (character) => `~${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : key;
}

/** The key that `toAscii` made this of. */
export function fromAscii(key: string): string {
  return key.includes('~')
    ? key.replace(/~([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : key;
}
