import { describe, expect, it } from 'vitest';
import { slug } from '../../src/catalog/slug.ts';
import { compareText, foldText, squash, titleKey, words } from '../../src/catalog/text.ts';

describe('words', () => {
  it.each([
    ['scGPT: toward building', ['scgpt', 'toward', 'building']],
    ['DNABERT-2', ['dnabert', '2']],
    ['5′ UTR', ['5', 'utr']],
    ["5' UTR", ['5', 'utr']],
    ['ChatCAD+', ['chatcad+']],
    ['Polyp-SAM++', ['polyp', 'sam++']],
    ["Alzheimer's", ['alzheimers']],
    ['vision–language', ['vision', 'language']],
    ['α-synuclein', ['alpha', 'synuclein']],
    ['Müller, Łukasz, Søren', ['muller', 'lukasz', 'soren']],
    ['ＦＵＬＬ width', ['full', 'width']],
    ['本草 (BenTsao)', ['本草', 'bentsao']],
    ['… — !', []],
    ['', []],
  ])('%s', (text, wanted) => expect(words(text)).toEqual(wanted));
});

describe('squash', () => {
  it('makes one key of every spelling of a name', () => {
    for (const spelling of ['dnabert2', 'DNABERT-2', 'dnabert 2', 'DNA-BERT 2'])
      expect(squash(spelling)).toBe('dnabert2');
  });

  it('keeps names apart that differ by a plus sign or a digit', () => {
    expect(new Set(['ChatCAD', 'ChatCAD+', 'Polyp-SAM', 'Polyp-SAM++', 'ProGen', 'ProGen2'].map(squash)).size).toBe(6);
  });
});

describe('slug', () => {
  it.each([
    ['scGPT', 'scgpt'],
    ['DNABERT-2', 'dnabert-2'],
    ['ChatCAD+', 'chatcad-plus'],
    ['Polyp-SAM++', 'polyp-sam-plus-plus'],
    ['ATLAS v2.0', 'atlas-v2.0'],
    ['  Kvasir Capsule  ', 'kvasir-capsule'],
    ['$(rm -rf ~)', 'rm-rf'],
    ['β-VAE', 'beta-vae'],
    ['Med-PaLM M', 'med-palm-m'],
    ['../../etc/passwd', 'etc-passwd'],
  ])('%s', (name, wanted) => expect(slug(name)).toBe(wanted));
});

describe('foldText', () => {
  it('leaves plain text as it is, in lower case', () => expect(foldText('Chest X-Ray')).toBe('chest x-ray'));
});

describe('titleKey', () => {
  it('drops case and punctuation', () =>
    expect(titleKey('LLaVA-Med: Training a Large…')).toBe(titleKey('Llava-med training a large')));
});

describe('compareText', () => {
  it('orders the same everywhere', () => {
    expect(['Zebra', 'ähnlich', 'apple', 'Äpfel', 'b'].sort(compareText)).toEqual([
      'ähnlich',
      'Äpfel',
      'apple',
      'b',
      'Zebra',
    ]);
    expect(compareText('a', 'a')).toBe(0);
    expect(compareText('A', 'a')).not.toBe(0);
  });
});
