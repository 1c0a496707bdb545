import { describe, expect, it } from 'vitest';
import { bareVenue } from '../../src/rules/venue-text.ts';

describe('bareVenue', () => {
  it.each([
    ['ICLR 2024', 'ICLR'],
    ['2025 Nature Methods', 'Nature Methods'],
    ['Arxiv, 2023.10', 'Arxiv'],
    ['Arxiv_2508', 'Arxiv'],
    ["CVPR'23", 'CVPR'],
    ['Proc. of X (2021)', 'Proc. of X'],
    ['AMIA Annu. Symp. Proc.', 'AMIA Annu. Symp. Proc.'],
    ['ML4H', 'ML4H'],
    ['NPJ Digit. Med.', 'NPJ Digit. Med.'],
  ])('%s', (venue, bare) => expect(bareVenue(venue)).toBe(bare));
});
