import type { CheckTarget } from '../node/check-targets.ts';
import type { Collection } from '../rules/collection.ts';
import type { Exception } from '../rules/exceptions.ts';
import type { Finding } from '../rules/rule.ts';
import type { Context } from './context.ts';
import { readList } from './read-list.ts';

/** A catalog or a list, read and ready for the rules. */
export interface Checked {
  collection: Collection;
  exceptions: Exception[];
  /** Whether a finding belongs to what was asked about. */
  concerns(finding: Finding): boolean;
  /** Whether its files may be mended. */
  mendable: boolean;
}

export interface ReadOptions {
  /** The form of the lists, where it is not told by themselves. */
  form?: string;
  type?: string;
  /** Lets an address lead to this machine or a private network. */
  allowPrivate: boolean;
}

/** Reads what a target names. Lists are judged with what the catalog knows. */
export async function readTarget(context: Context, target: CheckTarget, options: ReadOptions): Promise<Checked> {
  if (target.is === 'catalog') {
    const { collectCatalog } = await import('../node/catalog-collection.ts');
    const { only } = target;
    return {
      ...collectCatalog(target.folder),
      concerns: ({ at }) => only === undefined || at.file === only || at.file.startsWith(`${only}/`),
      mendable: true,
    };
  }
  const { path } = target;
  const { entries, text, file } = await readList(context, {
    file: path,
    allowPrivate: options.allowPrivate,
    ...(options.form === undefined ? {} : { form: options.form }),
    ...(options.type === undefined ? {} : { type: options.type }),
  });
  const { collectList } = await import('../rules/list-collection.ts');
  const { knownPapers } = await import('../rules/known-papers.ts');
  const catalog = context.catalog();
  return {
    collection: collectList(
      file,
      text,
      { drafts: entries.map(({ draft }) => draft) },
      catalog.vocabularies,
      knownPapers(catalog.records()),
    ),
    exceptions: [],
    concerns: () => true,
    mendable: path !== '-' && !/^https?:/i.test(path),
  };
}

/** The catalog that comes with the program, where no files of one are at hand. */
export async function readCompiled(context: Context): Promise<Checked> {
  const { collectRecords } = await import('../node/catalog-collection.ts');
  const catalog = context.catalog();
  const at = (id: string) => ({ file: `fmh:${id}`, line: 1, column: 1, id });
  const places = catalog.records().map((record) => ({ record, at: () => at(record.id) }));
  return {
    collection: collectRecords(places, catalog.vocabularies),
    exceptions: context.exceptions().map((exception) => ({ ...exception, at: at(exception.id) })),
    concerns: () => true,
    mendable: false,
  };
}
