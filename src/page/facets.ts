import { ASKED } from '../catalog/fields.ts';
import type { CatalogRecord } from '../catalog/record.ts';
import type { Vocabularies } from '../catalog/vocabulary.ts';
import { countValues } from '../query/counts.ts';
import { FILTER_FIELDS } from '../query/filters.ts';
import type { View } from './address.ts';
import type { PageCatalog } from './data.ts';
import { element } from './element.ts';

/** More values than this do not help anybody choose. */
const MOST_VALUES = 200;

/** A menu for each filter, its values with their counts among what is shown, and boxes for what a record must have. */
export function drawFacets(
  into: HTMLElement,
  { catalog, records }: PageCatalog,
  found: readonly CatalogRecord[],
  view: View,
  change: (filters: Record<string, string>, has: string[]) => void,
): void {
  const places = new Map(records.map((record, at) => [record, at]));
  const rows = found.map((record) => catalog.rows[places.get(record) as number]).filter((row) => row !== undefined);
  const focused = document.activeElement?.id;
  const menus = FILTER_FIELDS.map(({ key, label, vocabulary, filter }) => {
    const chosen = view.filters[key] ?? '';
    const counted = countValues(rows, key);
    if (key === 'year') counted.sort((a, b) => Number(b.value) - Number(a.value));
    if (chosen !== '' && !counted.some(({ value }) => value === chosen))
      counted.unshift({ value: chosen, count: rows.length });
    const name = (value: string) =>
      vocabulary === undefined ? value : catalog.vocabularies[vocabulary as keyof Vocabularies].nameOf(value);
    const id = `filter-${filter.flag}`;
    const menu = element(
      'select',
      { id },
      element('option', { value: '' }, 'any'),
      ...counted
        .slice(0, MOST_VALUES)
        .map(({ value, count }) =>
          element('option', { value, ...(value === chosen ? { selected: '' } : {}) }, `${name(value)} (${count})`),
        ),
    );
    menu.addEventListener('change', () => change({ ...view.filters, [key]: menu.value }, view.has));
    return element('label', { for: id }, element('span', {}, label), menu);
  });
  const boxes = ASKED.filter((asked) => ['code', 'weights', 'data', 'authors', 'verified'].includes(asked)).map(
    (asked) => {
      const id = `has-${asked}`;
      const box = element('input', { type: 'checkbox', id, ...(view.has.includes(asked) ? { checked: '' } : {}) });
      box.addEventListener('change', () =>
        change(view.filters, box.checked ? [...view.has, asked] : view.has.filter((one) => one !== asked)),
      );
      return element('label', { for: id, class: 'box' }, box, element('span', {}, asked));
    },
  );
  into.replaceChildren(...menus, element('fieldset', {}, element('legend', {}, 'Has'), ...boxes));
  if (focused !== undefined && focused !== '') document.getElementById(focused)?.focus();
}
