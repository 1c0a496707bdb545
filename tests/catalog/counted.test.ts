import { expect, it } from 'vitest';
import { counted } from '../../src/catalog/counted.ts';

it.each([
  [0, 'record', '0 records'],
  [1, 'record', '1 record'],
  [2, 'record', '2 records'],
  [1, 'entry', '1 entry'],
  [3, 'entry', '3 entries'],
  [78, 'survey', '78 surveys'],
  [2, 'more fault', '2 more faults'],
])('%i %s', (n, noun, wanted) => expect(counted(n, noun)).toBe(wanted));
