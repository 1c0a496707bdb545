import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const packed = (): Set<string> => {
  const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
  });
  return new Set(JSON.parse(said)[0].files.map(({ path }: { path: string }) => path));
};

describe('the package', () => {
  it('has what its help and its README point at', async () => {
    const files = packed();
    const named = [...(await run('--help')).out.matchAll(/docs\/\S+?\.md/g)].map(([path]) => path);
    expect(named.length).toBeGreaterThan(0);
    const linked = linksOf('README.md').filter((link) => link.startsWith('docs/'));
    expect(linked.length).toBeGreaterThan(5);
    expect([...named, ...linked].filter((path) => !files.has(path))).toEqual([]);
  });

  it('has documents that point at each other and at nothing that is missing', () => {
    const files = packed();
    const missing = [...files]
      .filter((file) => /^docs\/.*\.md$/.test(file) && file !== 'docs/example-list.md')
      .flatMap((file) =>
        linksOf(file)
          .map((link) => posix.normalize(posix.join('docs', link)))
          .filter((path) => path.startsWith('docs/') && !files.has(path))
          .map((path) => `${file}: ${path}`),
      );
    expect(missing).toEqual([]);
  });
});

/** Links of a Markdown file to files beside it, without fragments. */
function linksOf(file: string): string[] {
  const text = readFileSync(`${root}${file}`, 'utf8').replace(/^```[\s\S]*?^```|`[^`\n]*`/gm, '');
  return [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)\s#]+)/g)].map(([, link]) => link as string);
}
