import { dirname, join, relative, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

/**
 * Modules that nearly every run needs although the source imports them lazily. They go into the program's one file: each further file
 * costs a run about half a millisecond, and what is imported lazily inside one file is still only evaluated when it is called for.
 */
const HOT = [
  'cli/options.ts',
  'cli/make-context.ts',
  'cli/commands/search.ts',
  'cli/commands/list.ts',
  'cli/commands/show.ts',
  'query/search.ts',
  'formats/json.ts',
  'formats/delimited.ts',
  'catalog/text.ts',
  'cli/output/card.ts',
];

/** Modules that some searches need: each a file of its own, loaded with `require`, which costs less than the loader of ES modules. */
const WARM = ['cli/program.ts', 'query/near.ts', 'cli/output/table.ts', 'cli/output/hyperlinks.ts', 'chalk'];

const SHARED = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  // Libraries in the CommonJS form ask for Node's modules with require, which an ES module lacks.
  banner: {
    js: "import { createRequire as fmhRequire } from 'node:module'; const require = fmhRequire(import.meta.url);",
  },
} as const;

/**
 * commander loads Node's process starter, at a fifth of what a whole search costs, for subcommands that are programs of their own.
 * There are none here.
 */
const noChildProcess: Plugin = {
  name: 'no-child-process',
  setup(builder) {
    builder.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('node_modules/commander') ? { path: 'child_process', namespace: 'absent' } : undefined,
    );
    builder.onLoad({ filter: /./, namespace: 'absent' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

/**
 * Bundles the program into `dist`: `cli/main.cjs` holds what nearly every run needs, `cold` the rest, loaded when asked for, and
 * `index.js` the library. The two share source, not modules: nothing may rely on the identity of a class across them.
 * Returns the paths of all sources that went in.
 */
export async function bundleProgram(root: string, dist: string, define: Record<string, string>): Promise<string[]> {
  const source = join(root, 'src');
  const cold = new Set<string>();
  const split: Plugin = {
    name: 'hot-and-cold',
    setup(builder) {
      builder.onResolve({ filter: /./ }, (args) => {
        if (args.kind !== 'dynamic-import') return undefined;
        const local = args.path.startsWith('.');
        const target = local ? relative(source, resolve(args.resolveDir, args.path)) : args.path;
        if (HOT.includes(target)) return undefined;
        if (WARM.includes(target)) return { path: target, namespace: 'warm' };
        cold.add(target);
        return { path: `../cold/${coldName(target)}.js`, external: true };
      });
      builder.onResolve({ filter: /./, namespace: 'warm' }, ({ path }) => ({ path, external: true }));
      builder.onLoad({ filter: /./, namespace: 'warm' }, ({ path }) => ({
        contents: `module.exports = require('./${coldName(path)}.cjs');`,
        loader: 'js',
      }));
    },
  };
  const warmEntry = (target: string) => [
    `cli/${coldName(target)}`,
    target.endsWith('.ts') ? join('src', target) : target,
  ];
  // A CommonJS file: starting the loader of ES modules costs a run a fifth of what `node -e 0` does.
  const hot = await build({
    ...SHARED,
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outfile: join(dist, 'cli', 'main.cjs'),
    format: 'cjs',
    banner: { js: "const fmhUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { ...define, 'import.meta.url': 'fmhUrl' },
    plugins: [split, noChildProcess],
  });
  const warm = await build({
    ...SHARED,
    absWorkingDir: root,
    entryPoints: Object.fromEntries(WARM.map(warmEntry)),
    outdir: dist,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    banner: {},
    define,
    plugins: [noChildProcess],
  });
  const rest = await build({
    ...SHARED,
    absWorkingDir: root,
    entryPoints: Object.fromEntries([
      ...[...cold].map((target) => [`cold/${coldName(target)}`, target.endsWith('.ts') ? join('src', target) : target]),
      ['index', 'src/index.ts'],
    ]),
    outdir: dist,
    splitting: true,
    chunkNames: 'cold/chunks/[name]-[hash]',
    define,
  });
  return [hot, warm, rest].flatMap(({ metafile }) => Object.keys(metafile.inputs));
}

/** `cli/commands/export.ts` is `commands-export`: flat, so that files beside the program are found from anywhere in the folder. */
function coldName(target: string): string {
  const folder = dirname(target).split('/').at(-1);
  const base = target.split('/').at(-1)?.replace(/\.ts$/, '') ?? target;
  return target.endsWith('.ts') && folder !== undefined ? `${folder}-${base}` : target.replace(/[^\w.-]/g, '-');
}

/** Bundles the page's script and style for `fmh export --html`, each into one text without anything that could end its block early. */
export async function bundlePage(root: string, dist: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: { page: 'src/page/main.ts', style: 'src/page/page.css' },
    outdir: join(dist, 'page'),
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: ['chrome110', 'firefox115', 'safari16.4'],
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
}
