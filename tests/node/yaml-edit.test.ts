import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { editRecords, type RecordEdit } from '../../src/node/yaml-edit.ts';
import { readYaml } from '../../src/node/yaml-reader.ts';

const TEXT = `# The file's own remark
- id: alpha
  year: 2024   # of the journal
  name: Alpha
  title: "Alpha:  a model"
  preprint: {server: arXiv, id: "2301.00001", year: 2023}
  links:
    paper: https://example.org/alpha   # the right one
  sources: [one]

# Why beta is here
- id: beta
  year: 2023
  name:   Beta
  links: { paper: https://example.org/beta }
  sources:
    - one
  note: >
    folded
    text

- id: delta
  name: Delta
  sources: [ one, two ]`;

/** Lines of the old text that the new one lacks, in order. */
function lostLines(before: string, after: string): string[] {
  const now = after.split('\n');
  let at = 0;
  return before.split('\n').filter((line) => {
    const found = now.indexOf(line, at);
    if (found < 0) return true;
    at = found + 1;
    return false;
  });
}

const edit = (edits: RecordEdit[], blocks: { id: string; block: string }[] = []) => editRecords(TEXT, edits, blocks);

describe('an edited file', () => {
  it('has a new field where the field table has it, and every other line as it was', () => {
    const after = edit([
      {
        id: 'alpha',
        adds: [
          { field: 'venue', value: 'nature' },
          { field: 'authors', value: ['Ann Lee', 'Bo Chen'] },
        ],
      },
    ]);
    expect(lostLines(TEXT, after)).toEqual([]);
    expect(after).toContain(
      '  year: 2024   # of the journal\n  venue: nature\n  name: Alpha\n  title: "Alpha:  a model"\n  authors: [Ann Lee, Bo Chen]\n  preprint:',
    );
  });

  it('has a new link under the others, in their order', () => {
    const after = edit([
      {
        id: 'alpha',
        adds: [
          { field: 'links.weights', value: 'https://example.org/w' },
          { field: 'links.code', value: 'https://example.org/c' },
        ],
      },
    ]);
    expect(after).toContain(
      '    paper: https://example.org/alpha   # the right one\n    code: https://example.org/c\n    weights: https://example.org/w\n  sources: [one]\n',
    );
  });

  it('has links where there were none, as one field', () => {
    const after = edit([
      {
        id: 'delta',
        adds: [
          { field: 'links.code', value: 'https://example.org/c' },
          { field: 'links.paper', value: 'https://example.org/p' },
        ],
      },
    ]);
    expect(after).toContain(
      '  name: Delta\n  links:\n    paper: https://example.org/p\n    code: https://example.org/c\n  sources: [ one, two ]',
    );
  });

  it.each([
    ['in brackets', 'alpha', '  sources: [one, three]\n'],
    ['on lines', 'beta', '  sources:\n    - one\n    - three\n'],
    ['in spaced brackets at the end of the file', 'delta', '  sources: [ one, two, three ]'],
  ])('has a source more: %s', (_, id, wanted) => expect(edit([{ id, adds: [], source: 'three' }])).toContain(wanted));

  it('has a link more in braces', () =>
    expect(edit([{ id: 'beta', adds: [{ field: 'links.code', value: 'https://example.org/c' }] }])).toContain(
      'links: { paper: https://example.org/beta, code: https://example.org/c }',
    ));

  it.each([
    ['first', 'aaa', /remark\n- id: aaa\n {2}name: X\n\n- id: alpha/],
    ['before the remark of the next', 'azz', /sources: \[one\]\n\n- id: azz\n {2}name: X\n\n# Why beta/],
    ['last', 'zeta', /two \]\n\n- id: zeta\n {2}name: X\n$/],
  ])('has a new record in the order of ids: %s', (_, id, wanted) => {
    const after = edit([], [{ id, block: `- id: ${id}\n  name: X\n` }]);
    expect(lostLines(TEXT, after)).toEqual([]);
    if (id === 'aaa') expect(after.indexOf('- id: aaa')).toBeLessThan(after.indexOf('- id: alpha'));
    else expect(after).toMatch(wanted);
  });

  it.each([
    ['an empty file', ''],
    ['an empty list', '[]\n'],
    ['only a remark', '# A remark\n'],
  ])('takes a first record into %s', (_, text) => {
    const after = editRecords(
      text,
      [],
      [
        { id: 'b', block: '- id: b\n' },
        { id: 'a', block: '- id: a\n' },
      ],
    );
    expect(readYaml(after).value).toEqual(
      [{ id: 'a' }, { id: 'b' }].map((one) => Object.assign(Object.create(null), one)),
    );
    expect(after.startsWith('# A remark')).toBe(text.startsWith('#'));
  });

  it('refuses an id that is not there', () =>
    expect(() => edit([{ id: 'nobody', adds: [] }])).toThrow('nobody is not in the file'));

  it('keeps every line whatever is added, and says what was meant', () => {
    const text = fc
      .string({ minLength: 1, maxLength: 40 })
      .filter((one) => one.trim() !== '' && !/[\u0000-\u001f\u007f]/.test(one));
    fc.assert(
      fc.property(
        fc.constantFrom('alpha', 'beta', 'delta'),
        text,
        fc.uniqueArray(text, { maxLength: 6 }),
        (id, license, aliases) => {
          const adds = [
            { field: 'license', value: license },
            ...(aliases.length > 0 ? [{ field: 'aliases', value: aliases }] : []),
          ];
          const after = edit([{ id, adds }]);
          expect(lostLines(TEXT, after)).toEqual([]);
          const value = readYaml(after).value as Record<string, unknown>[];
          const record = value.find((one) => one.id === id);
          expect(record?.license).toBe(license);
          if (aliases.length > 0) expect(record?.aliases).toEqual(aliases);
        },
      ),
      { seed: 11, numRuns: 500 },
    );
  });

  it('is more than writing the document out again, which changes lines that nobody touched', () => {
    const document = parseDocument(TEXT, { schema: 'failsafe' });
    document.setIn([0, 'venue'], 'nature');
    expect(lostLines(TEXT, document.toString()).length).toBeGreaterThan(2);
  });
});
