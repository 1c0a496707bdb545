import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { PageKit } from '../formats/exporter.ts';

/** The page's script and style as the build made them. */
export function readPageKit(folder: string): PageKit {
  // Inside a script block "</script" would end it, and "<!--" would change how it is read.
  const script = readFileSync(join(folder, 'page.js'), 'utf8').replace(/<(?=\/script|!--)/gi, '\\x3c');
  const style = readFileSync(join(folder, 'style.css'), 'utf8').replace(/<(?=\/style)/gi, '\\3c ');
  return {
    script,
    style,
    pack: (text) => deflateRawSync(text, { level: 9 }).toString('base64'),
    hash: (text) => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`,
  };
}
