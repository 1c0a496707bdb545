import type { Command } from '../command.ts';

/** What is known of a command before it is loaded. */
export interface CommandEntry {
  name: string;
  aliases?: readonly string[];
  summary: string;
  group: 'find' | 'count' | 'take away' | 'maintain' | 'other';
  load(): Promise<Command>;
}

/** All commands, in the order of the help. A new one is a file in this folder and a line here. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'search',
    summary: 'find records by name, title, author, venue, identifier or topic',
    group: 'find',
    load: async () => (await import('./search.ts')).search,
  },
  {
    name: 'list',
    aliases: ['ls'],
    summary: 'list records, narrowed by flags',
    group: 'find',
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'browse',
    summary: 'search and look closer while typing, in the terminal',
    group: 'find',
    load: async () => (await import('./browse.ts')).browse,
  },
  {
    name: 'new',
    summary: 'list what is newest',
    group: 'find',
    load: async () => (await import('./new.ts')).newest,
  },
  {
    name: 'show',
    aliases: ['info'],
    summary: 'show all that is known of a record',
    group: 'find',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'open',
    summary: "open a record's paper, code, weights, data or project page",
    group: 'find',
    load: async () => (await import('./open.ts')).open,
  },
  {
    name: 'stats',
    summary: 'count records by kind, type, year and more',
    group: 'count',
    load: async () => (await import('./stats.ts')).stats,
  },
  {
    name: 'types',
    summary: 'types with counts',
    group: 'count',
    load: async () => (await import('./facet.ts')).facet('type'),
  },
  {
    name: 'venues',
    summary: 'venues with counts',
    group: 'count',
    load: async () => (await import('./facet.ts')).facet('venue'),
  },
  {
    name: 'modalities',
    summary: 'modalities with counts',
    group: 'count',
    load: async () => (await import('./facet.ts')).facet('modalities'),
  },
  {
    name: 'tasks',
    summary: 'tasks with counts',
    group: 'count',
    load: async () => (await import('./facet.ts')).facet('tasks'),
  },
  {
    name: 'sources',
    summary: 'the lists that the catalog is built from, with counts',
    group: 'count',
    load: async () => (await import('./facet.ts')).facet('sources'),
  },
  {
    name: 'export',
    summary: 'write records as Markdown, JSON, CSV, YAML and more',
    group: 'take away',
    load: async () => (await import('./export.ts')).exportRecords,
  },
  {
    name: 'cite',
    summary: 'cite records in a style, or write them for a reference manager',
    group: 'take away',
    load: async () => (await import('./cite.ts')).cite,
  },
  {
    name: 'schema',
    summary: 'JSON Schema of a record and of the answers',
    group: 'take away',
    load: async () => (await import('./schema.ts')).schema,
  },
  {
    name: 'import',
    summary: 'read a list in any form into records',
    group: 'maintain',
    load: async () => (await import('./import.ts')).importRecords,
  },
  {
    name: 'check',
    summary: 'say what is wrong in the catalog or in a list, and mend it',
    group: 'maintain',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'completion',
    summary: 'completion script for a shell',
    group: 'other',
    load: async () => (await import('./completion.ts')).completion,
  },
];

/** The entry that a word names, by name or alias. */
export function commandNamed(word: string): CommandEntry | undefined {
  return COMMANDS.find(({ name, aliases }) => name === word || aliases?.includes(word));
}
