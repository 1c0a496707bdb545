/** A name in its parts, as CSL calls them, or whole: that of an organisation, or one whose parts cannot be told. */
export type Person =
  | { family: string; given?: string; 'non-dropping-particle'?: string; suffix?: string }
  | { literal: string };

const PARTICLES: ReadonlySet<string> = new Set(
  "af al ap auf aus av bin da dal dalla de degli dei del dela della den der des di dos du e el la las le lo los op 't t' te ten ter und van vom von y zu zum zur".split(
    ' ',
  ),
);
/** Written with a capital, these belong to the family name: Jeffrey De Fauw, Ben Van Calster. */
const CAPITAL_PARTICLES =
  /^(?:D[aeiu]|Del|Della|Dell['’]|Den|Der|Dos|El|La|Le|Lo|Mac|St\.|Ten|Ter|V[ao]n|Vander|Vanden)$/;
const SUFFIX = /^(?:jr|sr)\.?$|^(?:ii|iii|iv)$/i;
const ORGANISATION =
  /\b(?:academy|alliance|association|center|centre|challenge|clinic|collaboration|college|committee|community|company|consortium|contributors|corporation|department|foundation|group|health|hospital|inc|initiative|institute|lab|laboratory|ltd|network|organi[sz]ation|project|research|society|study|team|university|working)\b/i;

/** The parts of an author's name as the catalog writes it: `Laurens van der Maaten`, `Martin Luther King Jr.`, `MIMIC Consortium`. */
export function personOf(author: string): Person {
  const whole = author.replace(/\s+/g, ' ').trim();
  // A comma is no part of a person's name, and every format of references would divide the name at it.
  const parts = whole.replaceAll(',', ' ').trim().split(/ +/);
  // Names in scripts that put the family name first, or without a space between, are left as they are.
  if (parts.length === 1 || ORGANISATION.test(whole) || !/\p{Script=Latin}/u.test(whole)) return { literal: whole };
  let end = parts.length;
  let suffix: string | undefined;
  if (end > 2 && SUFFIX.test(parts[end - 1] as string)) {
    suffix = parts[end - 1];
    end -= 1;
  }
  let start = end - 1;
  while (start > 1 && CAPITAL_PARTICLES.test(parts[start - 1] as string)) start -= 1;
  const family = parts.slice(start, end).join(' ');
  if (!/[\p{L}\p{N}]/u.test(family)) return { literal: whole };
  let particle = start;
  while (particle > 1 && PARTICLES.has((parts[particle - 1] as string).toLowerCase()) && isLower(parts[particle - 1]))
    particle -= 1;
  return {
    family,
    given: parts.slice(0, particle).join(' '),
    ...(particle < start ? { 'non-dropping-particle': parts.slice(particle, start).join(' ') } : {}),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** The family name with its particle, as it is sorted and keyed; the whole name of an organisation. */
export function familyName(person: Person): string {
  if ('literal' in person) return person.literal;
  return [person['non-dropping-particle'], person.family].filter((part) => part !== undefined).join(' ');
}

function isLower(word: string | undefined): boolean {
  return word !== undefined && word === word.toLowerCase();
}
