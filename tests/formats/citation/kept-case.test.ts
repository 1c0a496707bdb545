import { describe, expect, it } from 'vitest';
import { keptCase } from '../../../src/formats/citation/kept-case.ts';

const shown = (title: string, name: string) =>
  keptCase(title, name).replaceAll('<span class="nocase">', '«').replaceAll('</span>', '»');

describe('a title whose names keep their case', () => {
  it.each([
    ['scGPT: toward a model', 'scGPT', '«scGPT»: toward a model'],
    ['A model of mRNA for ESM-2 and 5mC', 'X', 'A model of «mRNA» for «ESM-2» and «5mC»'],
    ['Segment anything in medical images', 'MedSAM', 'Segment anything in medical images'],
    ['Geneformer', 'Geneformer', 'Geneformer'],
    ['The Med-PaLM 2 model', 'Med-PaLM 2', 'The «Med-PaLM 2» model'],
    ['about uni and more', 'uni', 'about «uni» and more'],
    ['a <i>b</i> <script> < c', 'X', 'a < i>b< /i> <script> < c'],
  ])('%s', (title, name, wanted) => expect(shown(title, name)).toBe(wanted));
});
