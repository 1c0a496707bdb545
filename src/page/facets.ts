import { ASKED, FILTER_FIELDS, type FilterField } from '../catalog/fields.ts';
import type { Vocabularies } from '../catalog/vocabulary.ts';
import type { Counted } from '../query/counts.ts';
import { askedBit } from '../query/filters.ts';
import type { View } from './address.ts';
import type { Answer } from './answer.ts';
import type { PageCatalog } from './data.ts';
import { byId, element } from './element.ts';

/** More values than this do not help anybody choose. */
const MOST_VALUES = 200;
const BOXES = ['code', 'weights', 'data', 'verified'];

/** A menu for each filter, its values with their counts, and boxes for what a record must have. */
export function drawFacets(
  into: HTMLElement,
  { catalog, choices }: PageCatalog,
  answer: Answer,
  view: View,
  change: (filters: Record<string, string>, has: string[]) => void,
): void {
  const focused = document.activeElement?.id;
  const menus = FILTER_FIELDS.map((field) => {
    const menu = menuOf(
      field,
      catalog.vocabularies,
      choices(field, answer.without(field.key)),
      view.filters[field.key] ?? '',
      answer.rows.length,
    );
    menu.addEventListener('change', () => {
      const { [field.key]: _, ...others } = view.filters;
      change(menu.value === '' ? others : { ...others, [field.key]: menu.value }, view.has);
    });
    return element('label', { for: menu.id }, element('span', {}, field.label), menu);
  });
  // A shared address may ask for what has no box of its own otherwise.
  const boxes = ASKED.filter((asked) => BOXES.includes(asked) || view.has.includes(asked)).map((asked) => {
    const id = `has-${asked}`;
    const box = element('input', { type: 'checkbox', id, ...(view.has.includes(asked) ? { checked: '' } : {}) });
    box.addEventListener('change', () =>
      change(view.filters, box.checked ? [...view.has, asked] : view.has.filter((one) => one !== asked)),
    );
    const bit = askedBit(asked);
    const count = answer.rows.filter((row) => (row.has & bit) !== 0).length;
    return element('label', { for: id, class: 'box' }, box, element('span', {}, `${asked} (${count})`));
  });
  into.replaceChildren(...menus, element('fieldset', {}, element('legend', {}, 'Has'), ...boxes));
  const active = Object.keys(view.filters).length + view.has.length;
  byId('filters-active').textContent = active === 0 ? '' : ` (${active})`;
  if (focused !== undefined && focused !== '' && into.querySelector(`#${CSS.escape(focused)}`) !== null)
    document.getElementById(focused)?.focus();
}

function menuOf(
  { vocabulary, filter }: FilterField,
  vocabularies: Vocabularies,
  offered: readonly Counted[],
  chosen: string,
  found: number,
): HTMLSelectElement {
  const most = offered.slice(0, MOST_VALUES);
  // A value from a shared address may be a range or a name, which no count has, or one of the rarest.
  if (chosen !== '' && !most.some(({ value }) => value === chosen)) most.unshift({ value: chosen, count: found });
  const nameOf = (value: string) => (vocabulary === undefined ? value : vocabularies[vocabulary].nameOf(value));
  return element(
    'select',
    { id: `filter-${filter.flag}`, ...(chosen === '' ? {} : { class: 'chosen' }) },
    element('option', { value: '' }, 'any'),
    ...most.map(({ value, count }) =>
      element('option', { value, ...(value === chosen ? { selected: '' } : {}) }, `${nameOf(value)} (${count})`),
    ),
  );
}
