import type { Catalog } from '../catalog/catalog.ts';
import { ASKED, type Field } from '../catalog/fields.ts';
import type { Vocabularies } from '../catalog/vocabulary.ts';
import { countValues } from '../query/counts.ts';
import { askedBit, FILTER_FIELDS } from '../query/filters.ts';
import type { View } from './address.ts';
import type { Answer } from './answer.ts';
import { element } from './element.ts';

/** More values than this do not help anybody choose. */
const MOST_VALUES = 200;
const BOXES = ASKED.filter((asked) => ['code', 'weights', 'data', 'verified'].includes(asked));

/** A menu for each filter, its values with their counts, and boxes for what a record must have. */
export function drawFacets(
  into: HTMLElement,
  catalog: Catalog,
  answer: Answer,
  view: View,
  change: (filters: Record<string, string>, has: string[]) => void,
): void {
  const focused = document.activeElement?.id;
  const menus = FILTER_FIELDS.map((field) => {
    const menu = menuOf(field, catalog.vocabularies, answer, view.filters[field.key] ?? '');
    menu.addEventListener('change', () => {
      const { [field.key]: _, ...others } = view.filters;
      change(menu.value === '' ? others : { ...others, [field.key]: menu.value }, view.has);
    });
    return element('label', { for: menu.id }, element('span', {}, field.label), menu);
  });
  const boxes = BOXES.map((asked) => {
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
  if (focused !== undefined && focused !== '' && into.querySelector(`#${CSS.escape(focused)}`) !== null)
    document.getElementById(focused)?.focus();
}

function menuOf(
  { key, vocabulary, filter }: (typeof FILTER_FIELDS)[number] & Pick<Field, 'vocabulary'>,
  vocabularies: Vocabularies,
  answer: Answer,
  chosen: string,
): HTMLSelectElement {
  const counted = countValues(answer.without(key), key);
  if (key === 'year') counted.sort((a, b) => Number(b.value) - Number(a.value));
  // A value from a shared address may be a range or a name, which no count has.
  if (chosen !== '' && !counted.some(({ value }) => value === chosen))
    counted.unshift({ value: chosen, count: answer.rows.length });
  const nameOf = (value: string) => (vocabulary === undefined ? value : vocabularies[vocabulary].nameOf(value));
  return element(
    'select',
    { id: `filter-${filter.flag}`, ...(chosen === '' ? {} : { class: 'chosen' }) },
    element('option', { value: '' }, 'any'),
    ...counted
      .slice(0, MOST_VALUES)
      .map(({ value, count }) =>
        element('option', { value, ...(value === chosen ? { selected: '' } : {}) }, `${nameOf(value)} (${count})`),
      ),
  );
}
