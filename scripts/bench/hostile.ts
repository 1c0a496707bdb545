import { createRequire } from 'node:module';
import { isProblem } from '../../src/catalog/problem.ts';
import { openCatalog } from '../../src/node/open-catalog.ts';
import { search } from '../../src/query/search.ts';
import { seeded } from '../seeded.ts';

const SCRIPTS = 'abzéßøłжщαωאבกคकखアカ漢字한글𝒳𝓨🧬🫀\u0301\u200d\u202e +-_.:/\'"()[]{}<>|\\0189';

/** The queries that were written or drawn to hurt: long, wide, in every script, at random. */
function hostileQueries(): Map<string, string[]> {
  const random = seeded(25);
  const letters = [...SCRIPTS];
  const drawn = Array.from({ length: 20_000 }, () =>
    Array.from(
      { length: 1 + Math.floor(random() * 60) },
      () => letters[Math.floor(random() * letters.length)] as string,
    ).join(''),
  );
  return new Map([
    ['10,000 characters', ['x'.repeat(10_000), 'ab '.repeat(3334), '𝒳'.repeat(5000)]],
    ['10,000 words', [Array.from({ length: 10_000 }, (_, at) => `w${at}`).join(' ')]],
    [
      'at the cap',
      ['x'.repeat(256), 'scgpz '.repeat(16).trim(), Array.from({ length: 16 }, (_, at) => `zq${at}x`).join(' ')],
    ],
    ['only punctuation', ['!!!', '((((((((', '-- -- --', '.*+?^$'.repeat(40), '\u0301'.repeat(200)]],
    ['naughty strings', createRequire(import.meta.url)('big-list-of-naughty-strings') as string[]],
    ['20,000 at random', drawn],
  ]);
}

/** The slowest query of each sort, in milliseconds, beside an ordinary one, and what takes more than `most` longer than that. */
export async function measureHostile(most = 250): Promise<{ lines: string[]; missed: string[] }> {
  const searchable = openCatalog('dist/catalog').searchable();
  const time = async (query: string): Promise<number> => {
    const start = performance.now();
    try {
      await search(query, searchable);
    } catch (error) {
      if (!isProblem(error)) throw error;
    }
    return performance.now() - start;
  };
  for (let run = 0; run < 20; run += 1) await time('chest x-ray report generation');
  const ordinary = await time('chest x-ray report generation');
  const lines = [line('an ordinary query', ordinary)];
  const missed: string[] = [];
  for (const [name, queries] of hostileQueries()) {
    let worst = 0;
    for (const query of queries) worst = Math.max(worst, await time(query));
    lines.push(line(`${name} (${queries.length})`, worst));
    if (worst > ordinary + most) missed.push(name);
  }
  return { lines, missed };
}

function line(name: string, milliseconds: number): string {
  return `${name.padEnd(36)}${milliseconds.toFixed(1).padStart(8)}`;
}
