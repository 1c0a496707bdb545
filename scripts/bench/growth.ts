import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileGrown } from './grown-catalog.ts';
import { pairedRatios, peakOf, type Ratio } from './measure.ts';

const SMALL = 10_000;
const LARGE = 100_000;
const QUERIES: Readonly<Record<string, string>> = {
  'exact name': 'scgpt',
  misspelt: 'genformer',
  words: 'chest x-ray report generation',
};
const MOST_SECONDS = 1;
const MOST_MEGABYTES = 400;

/** How fmh grows with its catalog: lines to print, and what misses its goal. */
export function measureGrowth(pairs: number): { ratios: Ratio[]; lines: string[]; missed: string[] } {
  const scratch = mkdtempSync(join(tmpdir(), 'fmh-grown-'));
  try {
    for (const count of [SMALL, LARGE]) compileGrown('catalog', join(scratch, String(count)), count);
    const args = (query: string) => ['bin/fmh.js', 'search', query];
    const ratios = pairedRatios(
      [
        {
          name: `search scgpt, ${SMALL} records`,
          args: args('scgpt'),
          env: { FMH_CATALOG: join(scratch, `${SMALL}`) },
        },
      ],
      ['-e', '0'],
      pairs,
    );
    const lines: string[] = [];
    const missed: string[] = [];
    for (const [name, query] of Object.entries(QUERIES)) {
      const [small, large] = [SMALL, LARGE].map((count) => best(args(query), join(scratch, `${count}`))) as [
        Peak,
        Peak,
      ];
      const growth = large.seconds / small.seconds;
      lines.push(
        `${name.padEnd(36)}${small.seconds.toFixed(2).padStart(8)}${large.seconds.toFixed(2).padStart(8)}${growth.toFixed(1).padStart(8)}${large.megabytes.toFixed(0).padStart(8)}`,
      );
      if (large.seconds > MOST_SECONDS || large.megabytes > MOST_MEGABYTES || growth > LARGE / SMALL) missed.push(name);
    }
    return { ratios, lines, missed };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** What stands above the lines of `measureGrowth`. */
export const GROWTH_HEADER = `${'seconds of a whole search, and MB'.padEnd(36)}${`${SMALL}`.padStart(8)}${`${LARGE}`.padStart(8)}${'times'.padStart(8)}${'MB'.padStart(8)}`;

interface Peak {
  seconds: number;
  megabytes: number;
}

/** The quickest of a few runs, and the most memory that any of them took. */
function best(args: readonly string[], folder: string): Peak {
  const runs = Array.from({ length: 5 }, () => peakOf(args, { FMH_CATALOG: folder }));
  return {
    seconds: Math.min(...runs.map(({ seconds }) => seconds)),
    megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
  };
}
