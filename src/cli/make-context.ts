import { fileURLToPath } from 'node:url';
import { Catalog } from '../catalog/catalog.ts';
import { type CompiledSource, compiledCatalog } from '../node/compiled-catalog.ts';
import type { Context } from './context.ts';
import type { Io } from './io.ts';
import { sanitize } from './output/sanitize.ts';
import { type ColorChoice, styleFor } from './output/style.ts';

declare const FMH_VERSION: string;

/** The compiled catalog lies beside the program; FMH_CATALOG names another folder, for tests and for one's own build. */
function openSource({ env }: Io): CompiledSource {
  return env.FMH_CATALOG
    ? compiledCatalog(env.FMH_CATALOG, 'FMH_CATALOG names that folder; it must be dist/catalog of a build')
    : compiledCatalog(fileURLToPath(new URL('../catalog', import.meta.url)));
}

/** The context of a real run. What is not used is not loaded. */
export async function makeContext(io: Io, color: ColorChoice = 'auto'): Promise<Context> {
  const source = openSource(io);
  let catalog: Catalog | undefined;
  const [style, errorStyle] = await Promise.all([
    styleFor(io.stdout, io.env, color),
    styleFor(io.stderr, io.env, color),
  ]);
  const context: Context = {
    io,
    version: typeof FMH_VERSION === 'string' ? FMH_VERSION : '0.0.0',
    style,
    errorStyle,
    catalog: () => {
      catalog ??= new Catalog(source);
      return catalog;
    },
    searchable: async () => {
      const { searchableOf } = await import('../query/search.ts');
      return searchableOf(context.catalog(), source.synonyms());
    },
    mappings: () => source.mappings(),
    exceptions: () => source.exceptions(),
    catalogFiles: async (folder) => (await import('../node/sound-catalog.ts')).soundCatalog(folder, context.note),
    merger: () => import('../node/merge-catalog.ts'),
    parseYaml: async () => (await import('../node/parse-yaml.ts')).parseYaml,
    write: (text) => {
      if (text !== '') io.stdout.write(text);
    },
    note: (text) => {
      io.stderr.write(`${errorStyle.dim(sanitize(text))}\n`);
    },
    pageKit: async () =>
      (await import('../node/page-kit.ts')).readPageKit(fileURLToPath(new URL('../page', import.meta.url))),
    citationStyle: async (name) =>
      (await import('../node/citation-style.ts')).readCitationStyle(
        fileURLToPath(new URL('../styles', import.meta.url)),
        name,
      ),
    citationKeys: async () =>
      (await import('../formats/citation/citation-keys.ts')).citationKeys(context.catalog().records()),
    makeDatabase: async (script) =>
      (await import('../node/sqlite-file.ts')).makeDatabase(
        script,
        fileURLToPath(new URL('../sqlite', import.meta.url)),
      ),
    openLink: async (link) => (await import('../node/open-link.ts')).openLink(link),
    writeFile: async (path, content) => (await import('../node/write-file.ts')).replaceFile(path, content),
    fetchText: async (url, allowPrivate) =>
      (await (await import('../node/guarded-fetch.ts')).fetchText(url, { allowPrivate })).text,
    readFile: async (path) => (await import('../node/read-text.ts')).readText(path),
    page: async (text, wanted) => {
      const lines = text.split('\n').length;
      const { stdout, env } = io;
      const fits = stdout.isTTY !== true || lines <= (stdout.rows ?? Number.POSITIVE_INFINITY);
      if (!wanted || fits || env.CI !== undefined) context.write(text);
      else if (!(await (await import('../node/pager.ts')).showInPager(text, process.env))) context.write(text);
    },
  };
  return context;
}
