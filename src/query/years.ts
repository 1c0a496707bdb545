import { Problem } from '../catalog/problem.ts';

/** An inclusive range of years; an open end is absent. */
export interface YearRange {
  from?: number;
  to?: number;
}

/** Reads `2023`, `2021..2023`, `2022..`, `..2020`, `2021,2023`. Throws a usage Problem on anything else. */
export function parseYears(text: string): YearRange[] {
  return text.split(',').map((part) => {
    const match = /^(\d{4})?(\.\.)?(\d{4})?$/.exec(part.trim());
    const [, from, dots, to] = match ?? [];
    if (match === null || (from === undefined && to === undefined) || (dots === undefined && to !== undefined))
      throw new Problem('usage', `"${part.trim()}" is no year`, 'write 2023, 2021..2023, 2022.., ..2020 or 2021,2023');
    if (dots === undefined) return { from: Number(from), to: Number(from) };
    if (from !== undefined && to !== undefined && Number(from) > Number(to))
      throw new Problem('usage', `"${part.trim()}" ends before it starts`, `write ${to}..${from}`);
    return { ...(from === undefined ? {} : { from: Number(from) }), ...(to === undefined ? {} : { to: Number(to) }) };
  });
}

export function inYears(year: number | undefined, ranges: readonly YearRange[]): boolean {
  return (
    year !== undefined &&
    ranges.some(({ from, to }) => (from === undefined || year >= from) && (to === undefined || year <= to))
  );
}
