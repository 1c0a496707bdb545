import { byId, element } from './element.ts';

/** A button that copies a text and says so, to the eye and to a screen reader. */
export function copyButton(label: string, what: string, text: () => string | Promise<string>): HTMLElement {
  const button = element('button', { type: 'button' }, label);
  button.addEventListener('click', async () => {
    const copied = await copy(await text());
    button.textContent = copied ? 'Copied' : 'Could not copy';
    byId('said').textContent = copied ? `Copied ${what}` : `Could not copy ${what}`;
    setTimeout(() => {
      button.textContent = label;
      byId('said').textContent = '';
    }, 1500);
  });
  return button;
}

/** Some browsers give no clipboard to a page that is a file; the older way works there. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const before = document.activeElement;
    const area = element('textarea', { class: 'unseen', 'aria-hidden': 'true' });
    area.value = text;
    document.body.append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    if (before instanceof HTMLElement) before.focus();
    return copied;
  }
}
