import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const css = readFileSync(fileURLToPath(new URL('../../src/page/page.css', import.meta.url)), 'utf8').replace(
  /\/\*[\s\S]*?\*\//g,
  '',
);
const [light = {}, darkOnly = {}] = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, block = '']) =>
  Object.fromEntries([...block.matchAll(/--([a-z]+):\s*(#[0-9a-f]+)/g)].map(([, name, color]) => [name, color])),
);
const SCHEMES: Record<string, Record<string, string>> = { light, dark: { ...light, ...darkOnly } };
const TYPES = ['lfm', 'vfm', 'bfm', 'mfm', 'sfm'];
/** What is read, and what only has to be seen: the edges of controls and the parts of the chart. */
const READ = ['text', 'dim', 'accent', 'alert', ...TYPES];
const SEEN = ['edge', 'accent', 'none', ...TYPES];

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(color = ''): number {
  const hex = color.length === 4 ? color.replace(/[0-9a-f]/g, '$&$&') : color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string | undefined, other: string | undefined): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

it('measures contrast as others do', () => {
  expect(contrast('#000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#fff')).toBeCloseTo(4.48, 2);
});

describe.each(Object.entries(SCHEMES))('in the %s scheme', (_, colors) => {
  // An open hit and the controls have a back of their own.
  describe.each(['back', 'soft'])('on --%s', (back) => {
    it.each(READ)('--%s can be read', (name) =>
      expect(contrast(colors[name], colors[back])).toBeGreaterThanOrEqual(4.5),
    );
    it.each(SEEN)('--%s can be seen', (name) => expect(contrast(colors[name], colors[back])).toBeGreaterThanOrEqual(3));
  });
});

it('has no colour that only one scheme was thought of for', () => {
  expect(Object.keys(darkOnly).sort()).toEqual(Object.keys(light).sort());
  expect(css.replace(/:root \{[^}]*\}/g, '')).not.toMatch(/#[0-9a-f]{3,8}\s*[;,)]|\brgba?\(|\bhsla?\(/);
});

it('bounds every control by an edge that can be seen', () => {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  const bounded = rules.filter(
    ([, selector = '', body = '']) => /border:/.test(body) && /#query|button|select/.test(selector),
  );
  expect(bounded.length).toBeGreaterThanOrEqual(2);
  for (const [, , body] of bounded) expect(body).toContain('border: 1px solid var(--edge)');
});
