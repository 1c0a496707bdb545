import { byId } from './element.ts';

/** "/" goes to the search, Escape closes the record, the arrows walk through the hits. */
export function listenToKeys(isOpen: () => boolean, close: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    const typing = target instanceof HTMLInputElement && target.type === 'search';
    if (event.key === '/' && !typing) {
      event.preventDefault();
      byId('query').focus();
    } else if (event.key === 'Escape' && isOpen()) {
      event.preventDefault();
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walk(event, typing);
  });
}

/** From the search down into the hits and back. Elsewhere the arrows scroll the page and change menus, as they always do. */
function walk(event: KeyboardEvent, typing: boolean): void {
  const names = [...document.querySelectorAll<HTMLAnchorElement>('#hits .name')];
  const at = names.indexOf(document.activeElement as HTMLAnchorElement);
  if (at < 0 && !(typing && event.key === 'ArrowDown')) return;
  const to = event.key === 'ArrowDown' ? at + 1 : at - 1;
  event.preventDefault();
  if (to < 0) byId('query').focus();
  else names[to]?.focus();
}
