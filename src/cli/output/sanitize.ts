/**
 * Text made safe for a terminal: control characters, escapes, marks that turn the writing direction and invisible ones become
 * U+FFFD or a space, so that no record can move the cursor, colour the screen or hide what it says. More than four combining
 * marks on one letter are cut.
 */
export function sanitize(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]|[\u2060-\u206f]|[\u115f\u1160\u3164\uffa0]|\u034f|[\u17b4\u17b5]/gu, '\ufffd')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1');
}
