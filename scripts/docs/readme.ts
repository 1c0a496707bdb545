import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from './run-cli.ts';

/**
 * README.md with its generated parts renewed: after `<!-- run: fmh … -->` the block that follows is the output of that command, and
 * between `<!-- numbers -->` and `<!-- /numbers -->` stands what the catalog holds. All else is written by hand.
 */
export async function readme(root: string, before: string): Promise<string> {
  let text = before;
  const runs = [...before.matchAll(/<!-- run: (.+?) -->\n+```text\n[\s\S]*?\n```/g)];
  for (const [whole, line = ''] of runs) {
    const [command = '', filter] = line.split(' | ');
    const { all } = await runCli(root, command, { width: 100 });
    const lines = all.trimEnd().split('\n');
    const head = filter === undefined ? lines.length : Number(/^head -n (\d+)$/.exec(filter)?.[1]);
    text = text.replace(
      whole,
      () => `<!-- run: ${line} -->\n\n\`\`\`text\n$ ${line}\n${lines.slice(0, head).join('\n')}\n\`\`\``,
    );
  }
  return text.replace(
    /<!-- numbers -->[\s\S]*?<!-- \/numbers -->/,
    () => `<!-- numbers -->\n${numbers(root)}\n<!-- /numbers -->`,
  );
}

interface Item {
  kind: string;
  type: string | null;
  year: number | null;
  links: Record<string, string | null>;
  authors: string[];
  verified: unknown;
}

function numbers(root: string): string {
  const { catalog, items } = JSON.parse(readFileSync(join(root, 'dist', 'catalog', 'catalog.json'), 'utf8')) as {
    catalog: string;
    items: Item[];
  };
  const count = (accept: (item: Item) => boolean) => items.filter(accept).length;
  const papers = items.filter(({ kind }) => kind === 'paper');
  const share = (accept: (item: Item) => boolean) =>
    `${Math.round((100 * papers.filter(accept).length) / papers.length)} %`;
  return `The catalog of ${catalog} holds **${count(({ kind }) => kind === 'paper')} papers**, **${count(({ kind }) => kind === 'dataset')} datasets**, ${count(({ kind }) => kind === 'survey')} surveys, ${count(({ kind }) => kind === 'database')} databases and ${count(({ kind }) => kind === 'resource')} other resources. Of the papers, ${share(({ links }) => links.code !== null)} have a code link, ${share(({ links }) => links.weights !== null)} weights and ${share(({ authors }) => authors.length > 0)} their authors; ${count(({ verified }) => verified !== null)} records have been verified against the publisher, the preprint server or the makers.`;
}
