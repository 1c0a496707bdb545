import { DAY, type PlainShape } from './plain-value.ts';
import type { VocabularyName } from './vocabulary.ts';

/** One part of a value that has several. */
export interface Part {
  shape: PlainShape;
  /** A list of such values; of a part that must be there it has one at least. */
  many?: true;
  optional?: true;
  /** It must be a term of this vocabulary. */
  vocabulary?: VocabularyName;
}

export type Parts = Readonly<Record<string, Part>>;

const text = (max: number): Part => ({ shape: { is: 'string', max } });

/** What the values of fields with parts consist of. A part that is not named here is refused. */
export const PREPRINT_PARTS: Parts = {
  server: text(40),
  id: { shape: { is: 'string', pattern: /^\S+$/, max: 80 } },
  year: { shape: { is: 'integer', min: 1950, max: 2100 } },
};

export const COUNT_PARTS: Parts = {
  n: { shape: { is: 'integer', min: 0, max: Number.MAX_SAFE_INTEGER } },
  unit: text(80),
};

export const VERIFIED_PARTS: Parts = {
  date: { shape: { is: 'string', pattern: DAY } },
  evidence: { shape: { is: 'link' }, many: true },
};

export const CORRECTION_PARTS: Parts = {
  source: { ...text(80), vocabulary: 'sources' },
  field: text(40),
  listed: text(600),
  right: text(600),
  evidence: { shape: { is: 'link' }, optional: true },
};
