import type { Kind } from '../../catalog/record.ts';
import type { Scope } from './scope.ts';

/** What a person has typed and chosen. */
export interface Choice {
  query: string;
  /** A type, a kind, or all of them. */
  type: string | undefined;
  kind: Kind | undefined;
  /** Only what has a code link. */
  withCode: boolean;
  /** Place of the pointer in the list. */
  at: number;
}

/** What is chosen at first. */
export function startWith(query: string): Choice {
  return { query: shorten(query), type: undefined, kind: undefined, withCode: false, at: 0 };
}

/** A key as Node's readline tells it. */
export interface KeyPress {
  name?: string | undefined;
  ctrl?: boolean | undefined;
  meta?: boolean | undefined;
}

/** What a key asks for beside a change of the choice. */
export type Action = 'open' | 'cite' | 'copy';

const ACTIONS: Readonly<Record<string, Action>> = { o: 'open', b: 'cite', y: 'copy' };
/** Longer than any address that is pasted; longer texts are no query. */
const LONGEST = 500;

export function actionOf({ name = '', ctrl }: KeyPress): Action | undefined {
  return ctrl === true ? ACTIONS[name] : undefined;
}

/** What of a scope the keys go by. */
type Keys = Pick<Scope, 'types' | 'kinds' | 'code'>;

/** The part of the choice that a key would change, were it not fixed. */
export function fixedPart({ name, ctrl }: KeyPress, { types, kinds, code }: Keys): string | undefined {
  if (ctrl !== true) return undefined;
  if (name === 't' && types.length === 0) return 'type';
  if (name === 'k' && kinds.length === 0) return 'kind';
  return name === 'x' && !code ? 'code' : undefined;
}

/** What the choice is after a key. Letters are typed, so that whatever else there is to ask for takes Ctrl. */
export function afterKey(
  choice: Choice,
  typed: string | undefined,
  key: KeyPress,
  { found, page, scope }: { found: number; page: number; scope: Keys },
): Choice {
  const moved = (at: number): Choice => ({ ...choice, at: Math.max(0, Math.min(found - 1, at)) });
  const asked = (query: string): Choice => ({ ...choice, query: shorten(query), at: 0 });
  if (key.ctrl === true) {
    if (fixedPart(key, scope) !== undefined) return choice;
    if (key.name === 't') return { ...choice, type: next(scope.types, choice.type), at: 0 };
    if (key.name === 'k') return { ...choice, kind: next(scope.kinds, choice.kind), at: 0 };
    if (key.name === 'x') return { ...choice, withCode: !choice.withCode, at: 0 };
    if (key.name === 'n') return moved(choice.at + 1);
    if (key.name === 'p') return moved(choice.at - 1);
    if (key.name === 'u') return asked('');
    if (key.name === 'w') return asked(choice.query.replace(/\S*\s*$/u, ''));
    return choice;
  }
  switch (key.name) {
    case 'up':
      return moved(choice.at - 1);
    case 'down':
      return moved(choice.at + 1);
    case 'pageup':
      return moved(choice.at - page);
    case 'pagedown':
      return moved(choice.at + page);
    case 'home':
      return moved(0);
    case 'end':
      return moved(found - 1);
    case 'backspace':
      return asked([...choice.query].slice(0, -1).join(''));
    default:
      return typed !== undefined && key.meta !== true && /^[^\p{C}]+$/u.test(typed)
        ? asked(choice.query + typed)
        : choice;
  }
}

/** The value after this one, and after the last one none. */
function next<T>(values: readonly T[], value: T | undefined): T | undefined {
  return value === undefined ? values[0] : values[values.indexOf(value) + 1];
}

function shorten(query: string): string {
  return [...query].slice(0, LONGEST).join('');
}
