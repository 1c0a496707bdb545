import { type CatalogRecord, firstLink } from '../../catalog/record.ts';
import type { Context } from '../context.ts';

/** Opens a record's link in the browser, or gives it to the terminal's clipboard; returns what to tell the person. */
export async function actOnLink(action: 'open' | 'copy', record: CatalogRecord, context: Context): Promise<string> {
  const link = firstLink(record);
  if (link === undefined) return `${record.name} has no link`;
  if (action === 'copy') {
    // OSC 52: the terminal itself copies, over ssh too. Whether it did, it does not say.
    context.io.stderr.write(`\u001b]52;c;${Buffer.from(link).toString('base64')}\u0007`);
    return `to the clipboard: ${link}`;
  }
  try {
    return (await context.openLink(link)) ? `opened ${link}` : `no browser here; the link is ${link}`;
  } catch (error) {
    return `could not open ${link}: ${(error as Error).message}`;
  }
}
