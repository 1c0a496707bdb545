import { cliReference } from './cli-reference.ts';
import { corrections } from './corrections.ts';
import { lists } from './lists.ts';
import { readme } from './readme.ts';
import { terminalPicture } from './terminal-picture.ts';

/** A file that is made of the program or the catalog. `before` is what stands there now. */
export interface Generated {
  path: string;
  make(root: string, before: string): string | Promise<string>;
}

/** All generated files. `npm run docs` writes them, `npm run docs -- --check` fails where one is stale. */
export const GENERATED: readonly Generated[] = [
  { path: 'docs/cli.md', make: cliReference },
  { path: 'docs/corrections.md', make: corrections },
  { path: 'docs/lists.md', make: lists },
  { path: 'docs/terminal.svg', make: terminalPicture },
  { path: 'README.md', make: readme },
];
