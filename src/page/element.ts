type Child = Node | string | undefined;

/** An element with attributes and children. Texts become text nodes, so nothing in a record is ever read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  for (const child of children) if (child !== undefined) made.append(child);
  return made;
}

/** A link that opens in a tab of its own; plain text where the address is not http or https. */
export function outLink(text: string, address: string, attributes: Record<string, string> = {}): HTMLElement {
  if (!/^https?:\/\//i.test(address)) return element('span', {}, text);
  return element('a', { href: address, target: '_blank', rel: 'noopener noreferrer', ...attributes }, text);
}

/** The element of the page with this id. The page is made by the same program, so it is there. */
export function byId<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found as T;
}
