import type { CatalogRecord } from '../../src/catalog/record.ts';

/** The start of every address of an arXiv page. */
export const ARXIV = 'https://arxiv.org/abs/';
/** A paper named by the head of its title. */
export const paper = (id: string, title: string, link: string, code?: string): CatalogRecord => ({
  id,
  kind: 'paper',
  name: title.split(':')[0] ?? title,
  title,
  links: code === undefined ? { paper: link } : { paper: link, code },
});
