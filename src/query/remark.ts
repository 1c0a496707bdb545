import { counted } from '../catalog/counted.ts';
import type { Found, Hit } from './search.ts';

/** A filter that an answer was narrowed by, and how many of the hits it would leave by itself. */
export interface Narrowed {
  label: string;
  left: number;
}

const MOST_CHANGES = 3;

/**
 * What a person should know of an answer beside its rows: that nothing matches, which filter took the hits away, or that what
 * is shown only comes near. Empty where the rows speak for themselves. `first` names the best hit without filters.
 */
export function remarkOn(
  query: string,
  found: Found,
  kept: readonly Hit[],
  filters: readonly Narrowed[],
  first: () => string,
): string {
  const asked = `"${query}"${filters.length === 0 ? '' : ` (${filters.map(({ label }) => label).join(', ')})`}`;
  if (found.hits.length === 0) return `No entries match ${asked}.`;
  if (kept.length === 0) return `No entries match ${asked}. ${whatWasTaken(found, filters, first)}`;
  const exact = kept.filter(({ tier }) => tier !== 'near').length;
  const near = kept.length - exact;
  if (near === 0) return '';
  const changes = changesIn(found);
  const matching = `${counted(exact, 'entry')} ${exact === 1 ? 'matches' : 'match'}`;
  if (exact === 0) return `No exact match for ${asked}; closest${changes === '' ? '' : ` (${changes})`}:`;
  if (kept[0]?.tier === 'near')
    return `The closest name comes first${changes === '' ? '' : ` (${changes})`}; ${matching} ${asked} as it stands`;
  return `${matching} all of ${asked}; the other ${near === 1 ? 'one' : near} most of it`;
}

/** What a person should know of a long query: that its last words were not looked for. Empty where the whole of it is a title. */
export function remarkOnLength({ plan, hits }: Found): string {
  if (plan.unread === 0 || hits[0]?.tier === 'name' || hits[0]?.tier === 'identifier') return '';
  return `The first ${plan.words.length} words were looked for, the other ${plan.unread === 1 ? 'one' : plan.unread} left out`;
}

function whatWasTaken(found: Found, filters: readonly Narrowed[], first: () => string): string {
  const total = found.hits.length;
  const near = found.hits[0]?.tier === 'near' ? ' near' : '';
  const without = `Without filters: ${total}${near}, first ${first()}.`;
  const emptied = filters.filter(({ left }) => left === 0).map(({ label }) => label);
  if (filters.length < 2) return without;
  return `${without} ${emptied.length > 0 ? `None has ${emptied.join(' or ')}.` : 'Each filter leaves some, together none.'}`;
}

function changesIn({ corrections, dropped }: Found): string {
  return [
    ...corrections.slice(0, MOST_CHANGES).map(({ word, to }) => `${word} → ${to.join(', ')}`),
    ...(dropped.length === 0 ? [] : [`without ${dropped.join(', ')}`]),
  ].join('; ');
}
