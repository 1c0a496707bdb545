import type MarkdownIt from 'markdown-it';

export type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/** A piece of running text: plain, or the text of a link. An empty `href` is a link that leads nowhere. */
export interface Span {
  text: string;
  href?: string;
  strong?: true;
  em?: true;
  code?: true;
  /** An image: its text is what stands for it. */
  image?: true;
  /** What the badge of a link says beside its label: the `Nat Med 2023` of a badge `Paper | Nat Med 2023`. */
  badge?: string;
}

/** The text of spans, links by their labels. */
export function plainText(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join('');
}

/** One line with single spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** The spans of inline Markdown. Bare addresses become links with an empty text, HTML links and images are understood. */
export function inlineSpans(tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  const style = { strong: 0, em: 0 };
  let link: Span | undefined;
  const styled = (span: Span): Span => {
    if (style.strong > 0) span.strong = true;
    if (style.em > 0) span.em = true;
    return span;
  };
  const add = (text: string, code = false) => {
    if (link !== undefined) {
      link.text += text;
      return;
    }
    const span = styled(code ? { text, code: true } : { text });
    const last = spans.at(-1);
    if (last !== undefined && !code && sameStyle(last, span)) last.text += text;
    else if (text !== '') spans.push(span);
  };
  /** A bare address is a link with no text. An escaped one (`https\\://`) comes in pieces, and is text. */
  const addText = (text: string) => {
    if (!/https?:\/\//i.test(text)) return add(text);
    for (const part of text.split(/(https?:\/\/[^\s<>"'|\])]+)/i)) {
      if (/^https?:\/\//i.test(part)) spans.push(styled({ text: '', href: part }));
      else add(part);
    }
    return undefined;
  };
  const open = (href: string) => {
    link = styled({ text: '', href });
    spans.push(link);
  };
  const image = (alt: string, source: string) => {
    const message = badgeMessage(source);
    if (link === undefined) {
      const text = alt || (message?.text ?? '');
      if (text !== '') spans.push({ text, image: true });
      return;
    }
    if (link.text === '') link.image = true;
    link.text += alt || (message?.label ?? '');
    if (message !== undefined) link.badge = message.text;
  };
  for (const token of tokens) {
    if (token.type === 'link_open') open(String(token.attrGet('href') ?? ''));
    else if (token.type === 'link_close') link = undefined;
    else if (token.type === 'strong_open') style.strong += 1;
    else if (token.type === 'strong_close') style.strong -= 1;
    else if (token.type === 'em_open') style.em += 1;
    else if (token.type === 'em_close') style.em -= 1;
    else if (token.type === 'softbreak' || token.type === 'hardbreak') add('\n');
    else if (token.type === 'image') image(token.content, String(token.attrGet('src') ?? ''));
    else if (token.type === 'code_inline') add(token.content, true);
    else if (token.type === 'html_inline') {
      const tag = readTag(token.content);
      if (tag.name === 'a' && !tag.closes) open(tag.attributes.href ?? '');
      else if (tag.name === 'a') link = undefined;
      else if (tag.name === 'br') add('\n');
      else if (tag.name === 'img') image(tag.attributes.alt ?? '', tag.attributes.src ?? '');
      else if (tag.name === 'b' || tag.name === 'strong') style.strong += tag.closes ? -1 : 1;
      else if (tag.name === 'i' || tag.name === 'em') style.em += tag.closes ? -1 : 1;
    } else if (token.type === 'text' && link === undefined) addText(token.content);
    else add(token.content);
  }
  return spans;
}

/** Name and attributes of one HTML tag. */
export function readTag(html: string): { name: string; closes: boolean; attributes: Record<string, string> } {
  const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html) ?? [];
  const attributes: Record<string, string> = {};
  for (const match of html.matchAll(/(?<![a-z-])([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)) {
    const key = match[1]?.toLowerCase();
    if (key === 'href' || key === 'alt' || key === 'src') attributes[key] = match[2] ?? match[3] ?? match[4] ?? '';
  }
  return { name: name.toLowerCase(), closes: slash === '/', attributes };
}

function sameStyle(a: Span, b: Span): boolean {
  return a.href === undefined && !a.image && !a.code && a.strong === b.strong && a.em === b.em;
}

/** What a static badge of shields.io says: `badge/Paper-Nat%20Med%202023-blue.svg` is `Paper` and `Nat Med 2023`. */
function badgeMessage(source: string): { label: string; text: string } | undefined {
  const path = /shields\.io\/badge\/([^?#]+?)(?:\.svg|\.png)?(?:[?#].*)?$/.exec(source)?.[1];
  if (path === undefined) return undefined;
  const parts = decode(path)
    .replaceAll('--', '\u0000')
    .split('-')
    .map((part) => part.replaceAll('\u0000', '-').replaceAll('_', ' '));
  return parts.length < 3 ? undefined : { label: parts[0] ?? '', text: parts[1] ?? '' };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
