/** How a value that has no parts looks, alone, in a list or as a part of another. Validation and the JSON Schema read it here. */
export type PlainShape =
  | { is: 'string'; pattern?: RegExp; among?: readonly string[]; max?: number }
  | { is: 'integer'; min: number; max: number }
  | { is: 'link' };

/** A day as the catalog writes it. */
export const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

const LINK = /^https?:\/\/[^\s/]+\.[^\s/]+\S*$/;

/** What is wrong with a value, and what to do; `label` is what people call it. Undefined when it is sound. */
export function plainFault(
  shape: PlainShape,
  value: unknown,
  label: string,
): { what: string; tip: string } | undefined {
  switch (shape.is) {
    case 'string':
      if (typeof value !== 'string' || value.trim() === '')
        return { what: 'must be a text that is not empty', tip: 'write one, or leave it out' };
      if (shape.among !== undefined && !shape.among.includes(value))
        return { what: `"${value}" is not allowed`, tip: `use one of ${shape.among.join(', ')}` };
      if (/\p{Cc}/u.test(value)) return { what: 'a line break or control character', tip: 'write it on one line' };
      if (shape.pattern !== undefined && !shape.pattern.test(value))
        return {
          what: `"${value}" does not look like ${/^[aeiou]/i.test(label) ? 'an' : 'a'} ${label.toLowerCase()}`,
          tip: `it must match ${shape.pattern.source}`,
        };
      if (shape.max !== undefined && value.length > shape.max)
        return { what: `${value.length} characters`, tip: `at most ${shape.max}` };
      return undefined;
    case 'integer': {
      const number = typeof value === 'number' ? value : /^\d+$/.test(String(value)) ? Number(value) : Number.NaN;
      if (Number.isInteger(number) && number >= shape.min && number <= shape.max) return undefined;
      return {
        what: `"${String(value)}" is not a whole number from ${shape.min} to ${shape.max}`,
        tip: 'write digits only',
      };
    }
    case 'link':
      // What is printed by `open --print` goes to a terminal as it is, so nothing may hide in it.
      if (typeof value === 'string' && LINK.test(value) && !/[\p{Cc}\p{Cf}]/u.test(value)) return undefined;
      return { what: `"${String(value)}" is not a web address`, tip: 'write it with https://, or leave it out' };
  }
}
