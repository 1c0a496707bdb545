/**
 * Text that Markdown shows as it is: every mark that could mean something is escaped, line breaks become spaces. What GitHub
 * would make a link of by itself (`www.`, `https://`, an address) is broken up by an escape too.
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/(?<=\w)@(?=\w)/g, '\\@')
    .replace(/^(?=[#+=-])/, '\\')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** `[label](url)`; an address with anything that could end it early stands in angle brackets. */
export function markdownLink(label: string, url: string): string {
  const safe = url.replace(/[\s<>|\\`]/g, (character) => encodeURIComponent(character));
  return `[${label}](${/[()]/.test(safe) ? `<${safe}>` : safe})`;
}
