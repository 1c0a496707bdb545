import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable } from '../../scripts/oracles/comparable.ts';
import { hostileRecords } from '../../scripts/oracles/hostile-records.ts';
import { ORACLES } from '../../scripts/oracles/index.ts';
import { latexReading } from '../../scripts/oracles/latex-reading.ts';
import { differences } from '../../scripts/oracles/oracle.ts';
import { latexText } from '../../src/formats/citation/latex-text.ts';
import { EXPORTERS } from '../../src/formats/index.ts';
import { openTestCatalog } from '../support/catalogs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { vocabularies } = openTestCatalog().catalog;

describe('the programs that read back', () => {
  it.each(EXPORTERS.map(({ name }) => name))('there is one at least for %s', (format) => {
    expect(ORACLES.filter((oracle) => oracle.format === format).length).toBeGreaterThan(0);
  });

  it('have names of their own and read formats that are there', () => {
    expect(new Set(ORACLES.map(({ name }) => name)).size).toBe(ORACLES.length);
    for (const { format } of ORACLES) expect(EXPORTERS.map(({ name }) => name)).toContain(format);
  });

  it('come from packages that are listed in order, each once', () => {
    const packages = readFileSync(`${root}/scripts/oracle-packages.txt`, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(packages).toEqual([...new Set(packages)].sort());
    for (const one of packages) expect(one).toMatch(/^[a-z0-9][a-z0-9.+-]+$/);
  });

  it.each([
    ['are skipped where they are missing, and counted', '', 0, /^0 passed, 0 failed, 2 skipped$/m],
    ['fail where they are missing in CI', 'true', 1, /^0 passed, 2 failed, 0 skipped$/m],
  ])('%s', (_, ci, code, message) => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [`${root}/node_modules/tsx/dist/cli.mjs`, `${root}/scripts/oracles.ts`, 'biber'],
      { encoding: 'utf8', env: { PATH: '/nonexistent', HOME: process.env.HOME ?? '', CI: ci } },
    );
    expect(stdout).toMatch(message);
    expect(stdout).toMatch(/biber missing/);
    expect(status).toBe(code);
  });
});

describe('hostile records', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(hostileRecords(50, 7, { ...vocabularies })).toEqual(hostileRecords(50, 7, vocabularies));
    expect(hostileRecords(50, 8, vocabularies)).not.toEqual(hostileRecords(50, 7, vocabularies));
  });

  it('hold what breaks formats', () => {
    const text = JSON.stringify(hostileRecords(2000, 1, vocabularies));
    for (const part of [
      '</script>',
      '=cmd',
      '\\u001b',
      '\\nER  - ',
      '中文',
      '5′',
      'β',
      '}{',
      '\\\\input',
      '\\ud800',
      "';--",
    ])
      expect(text).toContain(part);
  });
});

describe('comparing', () => {
  it.each([
    ['a -- b', 'a – b', true],
    ['\\times and', '× and', true],
    ['\\geq3', '≥3', true],
    ['ﬁ', 'fi', true],
    ['scGPT', 'ScGPT', false],
    ['a b', 'ab', false],
    ['{a}', 'a', false],
  ])('%s and %s: %s', (a, b, equal) => expect(comparable(a) === comparable(b)).toBe(equal));

  it('reads LaTeX back as the text that it was made of', () => {
    const pieces = fc.constantFrom(...'{}\\%&$#_~^"\'`-@=|<>éöÅłøßβ′–“…≥ aB1', 'ễ', 'ï');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const text = parts.join('').trim();
        expect(comparable(latexReading(latexText(text, { ascii: true })))).toBe(comparable(text));
      }),
      // Found once: `$'$` is the prime, and stands between the two bars.
      { examples: [[['|', "'", '|']]], numRuns: 3000 },
    );
  });

  it('says what differs, the first few, and how many there are', () => {
    expect(differences('titles', ['a'], ['a'])).toEqual([]);
    expect(differences('titles', [], ['a'])).toEqual([
      '0 titles read, 1 written',
      'titles 0: read nothing, written "a"',
    ]);
    expect(differences('titles', Array(99).fill('x'), Array(99).fill('y'))).toHaveLength(5);
    expect(differences('rows', ['a', 'b'], ['a'])).toEqual(['2 rows read, 1 written']);
  });
});
