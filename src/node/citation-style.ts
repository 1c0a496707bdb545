import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CitationStyle, StyleKit } from '../formats/citation/styles.ts';

/** A style and the locales that come with the program, from the folder of style files. */
export function readCitationStyle(folder: string, name: CitationStyle): StyleKit {
  return {
    name,
    style: readFileSync(join(folder, `${name}.csl`), 'utf8'),
    locale: (language) =>
      readFileSync(join(folder, language === 'en-GB' ? 'locale-en-GB.xml' : 'locale-en-US.xml'), 'utf8'),
  };
}
