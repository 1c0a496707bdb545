import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/catalog/record.ts';
import {
  actionOf,
  afterKey,
  type Choice,
  fixedPart,
  type KeyPress,
  startWith,
} from '../../../src/cli/browse/choice.ts';

const scope = { types: ['lfm', 'vfm'], kinds: KINDS, code: true };
const bounds = { found: 10, page: 4, scope };
const press = (choice: Choice, typed: string | undefined, key: KeyPress = {}) => afterKey(choice, typed, key, bounds);
const ctrl = (name: string): KeyPress => ({ name, ctrl: true });
const at = (place: number, query = ''): Choice => ({ ...startWith(query), at: place });

describe('a key', () => {
  it.each<[string, Choice, string | undefined, KeyPress, Partial<Choice>]>([
    ['a letter', at(3, 'sc'), 'g', { name: 'g' }, { query: 'scg', at: 0 }],
    ['a capital', at(0), 'G', { name: 'g' }, { query: 'G' }],
    ['a space', at(0, 'a'), ' ', { name: 'space' }, { query: 'a ' }],
    ['a letter of another script', at(0), '药', {}, { query: '药' }],
    ['a pasted text', at(0), 'scgpt nature', {}, { query: 'scgpt nature' }],
    ['Backspace', at(2, 'scg'), '\b', { name: 'backspace' }, { query: 'sc', at: 0 }],
    ['Backspace over a pair of code units', at(0, 'a𝛼'), '\b', { name: 'backspace' }, { query: 'a' }],
    ['Backspace on nothing', at(0), '\b', { name: 'backspace' }, { query: '' }],
    ['Down', at(3), undefined, { name: 'down' }, { at: 4 }],
    ['Down on the last', at(9), undefined, { name: 'down' }, { at: 9 }],
    ['Up', at(3), undefined, { name: 'up' }, { at: 2 }],
    ['Up on the first', at(0), undefined, { name: 'up' }, { at: 0 }],
    ['Page Down', at(3), undefined, { name: 'pagedown' }, { at: 7 }],
    ['Page Down near the end', at(8), undefined, { name: 'pagedown' }, { at: 9 }],
    ['Page Up', at(3), undefined, { name: 'pageup' }, { at: 0 }],
    ['Home', at(3), undefined, { name: 'home' }, { at: 0 }],
    ['End', at(3), undefined, { name: 'end' }, { at: 9 }],
    ['Ctrl-N', at(3), '\u000e', ctrl('n'), { at: 4 }],
    ['Ctrl-P', at(3), '\u0010', ctrl('p'), { at: 2 }],
    ['Ctrl-U', at(3, 'sc gpt'), '\u0015', ctrl('u'), { query: '', at: 0 }],
    ['Ctrl-W', at(3, 'sc gpt '), '\u0017', ctrl('w'), { query: 'sc ', at: 0 }],
    ['Ctrl-T', at(3), '\u0014', ctrl('t'), { type: 'lfm', at: 0 }],
    ['Ctrl-T on the last', { ...at(0), type: 'vfm' }, '\u0014', ctrl('t'), { type: undefined }],
    ['Ctrl-K', at(3), '\u000b', ctrl('k'), { kind: 'paper', at: 0 }],
    ['Ctrl-X', at(3), '\u0018', ctrl('x'), { withCode: true, at: 0 }],
    ['Ctrl-X again', { ...at(0), withCode: true }, '\u0018', ctrl('x'), { withCode: false }],
    ['Ctrl with no meaning', at(3, 'a'), '\u0007', ctrl('g'), { query: 'a', at: 3 }],
    ['Alt with a letter', at(3, 'a'), 'b', { name: 'b', meta: true }, { query: 'a', at: 3 }],
    ['Tab', at(3, 'a'), '\t', { name: 'tab' }, { query: 'a', at: 3 }],
    ['a function key', at(3, 'a'), undefined, { name: 'f5' }, { query: 'a', at: 3 }],
    ['an escape sequence', at(3, 'a'), '\u001b[200~', {}, { query: 'a', at: 3 }],
  ])('%s', (_, before, typed, key, expected) => {
    expect(press(before, typed, key)).toEqual({ ...before, ...expected });
  });

  it.each([
    [ctrl('o'), 'open'],
    [ctrl('b'), 'cite'],
    [ctrl('y'), 'copy'],
    [{ name: 'o' }, undefined],
    [{ name: 'y' }, undefined],
    [ctrl('t'), undefined],
    [{}, undefined],
  ] as const)('%j asks for %s', (key, action) => expect(actionOf(key)).toBe(action));

  it('goes through every type and kind, and back to all of them', () => {
    for (const [key, field, values] of [
      ['t', 'type', scope.types],
      ['k', 'kind', KINDS],
    ] as const) {
      let choice = at(0);
      const seen = [...values, undefined].map(() => {
        choice = press(choice, undefined, ctrl(key));
        return choice[field];
      });
      expect(seen).toEqual([...values, undefined]);
    }
  });
});

describe('what the flags have fixed', () => {
  it.each([
    ['t', 'type', { ...scope, types: [] }],
    ['k', 'kind', { ...scope, kinds: [] }],
    ['x', 'code', { ...scope, code: false }],
  ] as const)('Ctrl-%s leaves as it is, and it is named', (name, part, fixed) => {
    expect(fixedPart(ctrl(name), fixed)).toBe(part);
    expect(fixedPart(ctrl(name), scope)).toBeUndefined();
    expect(fixedPart({ name }, fixed)).toBeUndefined();
    expect(afterKey(at(3, 'a'), undefined, ctrl(name), { ...bounds, scope: fixed })).toEqual(at(3, 'a'));
  });
});

it('never points outside of what was found, and never holds more than a query may', () => {
  const key = fc.record({
    typed: fc.option(fc.string({ unit: 'binary', maxLength: 700 }), { nil: undefined }),
    key: fc.record({
      name: fc.constantFrom(
        'up',
        'down',
        'pageup',
        'pagedown',
        'home',
        'end',
        'backspace',
        't',
        'k',
        'x',
        'n',
        'w',
        'u',
        'z',
      ),
      ctrl: fc.boolean(),
      meta: fc.boolean(),
    }),
  });
  fc.assert(
    fc.property(fc.array(key), fc.nat(12), (keys, found) => {
      let choice = startWith('start');
      for (const { typed, key } of keys) {
        choice = afterKey(choice, typed, key, { ...bounds, found });
        expect(choice.at).toBeGreaterThanOrEqual(0);
        expect(choice.at).toBeLessThanOrEqual(Math.max(0, found - 1));
        expect([...choice.query].length).toBeLessThanOrEqual(500);
        expect(choice.query).not.toMatch(/\p{Cc}/u);
      }
    }),
  );
});

it('cuts what it is started with', () => expect(startWith('x'.repeat(10_000)).query).toHaveLength(500));
