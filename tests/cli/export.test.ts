import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';

describe('fmh export -o', () => {
  it.each([
    ['x.md', '# Healthcare'],
    ['x.markdown', '# Healthcare'],
    ['x.json', '{'],
    ['x.jsonl', '{"id"'],
    ['x.ndjson', '{"id"'],
    ['x.yaml', '- id: '],
    ['x.yml', '- id: '],
    ['x.BIB', '@'],
  ])('writes %s by its ending', async (file, start) => {
    const { code, out, err, written } = await run(['export', '-o', file]);
    expect([code, out, err]).toEqual([0, '', `Wrote 13 records to ${file}\n`]);
    expect(written.get(file)?.startsWith(start)).toBe(true);
  });

  it.each([
    ['export -o x.txt', /no format goes with the ending of x\.txt; say one of --md, .*--sqlite\n$/],
    ['export', /no format; say one of --md, .*--sqlite\n$/],
    ['export --format sqlite', /a database is written to a file/],
    ['export -o ""', /-o names no file/],
    ['cite scgpt -o ""', /-o names no file/],
  ])('%s is refused', async (line, message) => {
    const { code, out, err, written } = await run(line);
    expect([code, out, written.size]).toEqual([2, '', 0]);
    expect(err).toMatch(message);
  });

  it('knows standard output by its other names', async () => {
    for (const name of ['-', '/dev/stdout', '/dev/fd/1'])
      expect(await run(['export', '--csv', '--fields', 'id', '-o', name])).toEqual(
        await run('export --csv --fields id'),
      );
  });

  it('counts one record as one', async () => {
    expect((await run('export --csv --kind survey -o x.csv')).err).toBe('Wrote 1 record to x.csv\n');
    expect((await run('show scgpt --format md')).out).toContain('> One record on foundation models');
  });
});
