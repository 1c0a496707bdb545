import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CatalogRecord } from '../../src/catalog/record.ts';
import { html } from '../../src/formats/html.ts';
import { readPageKit } from '../../src/node/page-kit.ts';
import { openTestCatalog } from '../support/catalogs.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { NAUGHTY } from '../support/naughty.ts';

const pageKit = readPageKit(fileURLToPath(new URL('../../dist/page', import.meta.url)));
const fixture = openTestCatalog();
const real = openTestCatalog('realCatalog');

async function write(
  file: string,
  { catalog, searchable }: typeof fixture,
  records: CatalogRecord[] = catalog.records(),
): Promise<string> {
  writeFileSync(
    file,
    await html.render(records, {
      manifest: catalog.manifest,
      vocabularies: catalog.vocabularies,
      query: {},
      pageKit,
      synonyms: searchable.synonyms.groups,
    }),
  );
  return pathToFileURL(file).href;
}

let folder: string;
let address: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fmh-page-'));
  address = await write(join(folder, 'page.html'), fixture);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the page as a file', () => {
  it('is one file under 1.5 MB with the whole catalog', async () => {
    await write(join(folder, 'real.html'), real);
    expect(statSync(join(folder, 'real.html')).size).toBeLessThan(1_500_000);
  });

  it('loads nothing from elsewhere and has one script and one style, both hashed', () => {
    const text = readFileSync(join(folder, 'page.html'), 'utf8');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? '';
    const script = /<script>([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '';
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
    expect(policy).toContain(`script-src '${pageKit.hash(script)}'`);
    expect(policy).toContain(`style-src '${pageKit.hash(style)}'`);
    expect(policy).toContain("default-src 'none'");
    expect(text.match(/<script/g)).toHaveLength(2);
    expect(text).not.toMatch(/\s(?:src|href)="/);
    expect(text).not.toMatch(/\son\w+="/);
  });
});

describe.skipIf(!hasChromium)('the page in Chromium', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let faults: string[];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    faults = [];
    context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('request', (request) => {
      if (!/^(?:file|blob|data):/.test(request.url())) faults.push(`asked for ${request.url()}`);
    });
  });
  afterEach(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  const open = async (hash = '', from = address) => {
    await page.goto(from + hash);
    await page.waitForSelector('html[data-ready]');
  };
  const names = () => page.locator('#hits .name').allTextContents();

  it('finds while one types, and says how many', async () => {
    await open();
    expect(await page.locator('#total').textContent()).toBe('13 records');
    await page.keyboard.press('/');
    await page.keyboard.type('dnabert');
    await page.waitForFunction("document.querySelectorAll('#hits .name').length === 2");
    expect(await names()).toEqual(['DNABERT', 'DNABERT-2']);
    expect(page.url()).toContain('#q=dnabert');
    await page.fill('#query', 'scgtp');
    await page.waitForFunction("document.querySelector('#note').textContent !== ''");
    expect(await page.locator('#note').textContent()).toBe('No exact match; closest (scgtp → scgpt):');
    expect(await names()).toEqual(['scGPT']);
  });

  it('filters, goes back, and keeps all of it in the address', async () => {
    await open();
    await page.selectOption('#filter-type', 'bfm');
    await page.waitForFunction("document.querySelectorAll('#hits .name').length === 4");
    await page.check('#has-weights');
    await page.waitForFunction("document.querySelectorAll('#hits .name').length === 2");
    expect(await names()).toEqual(['DNABERT-2', 'Geneformer']);
    expect(page.url()).toContain('#type=bfm&has=weights');
    await page.goBack();
    await page.waitForFunction("document.querySelectorAll('#hits .name').length === 4");
    await page.reload();
    await page.waitForSelector('html[data-ready]');
    expect(await names()).toHaveLength(4);
    expect(await page.inputValue('#filter-type')).toBe('bfm');
  });

  it('opens a record by its address, and closes it', async () => {
    await open('#id=scgpt');
    expect(await page.locator('#open-name').textContent()).toBe('scGPT');
    expect(await page.locator('#record dd').first().textContent()).toContain('Haotian Cui');
    expect(await page.title()).toContain('scGPT');
    await page.keyboard.press('Escape');
    await page.waitForSelector('#open[hidden]', { state: 'attached' });
    expect(page.url()).not.toContain('id=');
  });

  it('is walked through with the keyboard alone', async () => {
    await open('#q=chatcad');
    await page.focus('#query');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#open:not([hidden])');
    expect(await page.locator('#open-name').textContent()).toBe('ChatCAD+');
    expect(await page.evaluate('document.activeElement.id')).toBe('open-name');
  });

  it('copies a link, and what it has of citations', async () => {
    await open('#id=scgpt');
    await page.click('text=Copy link');
    await page.waitForSelector('text=Copied');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(`${address}#id=scgpt`);
  });

  it('downloads what is shown', async () => {
    await open('#type=bfm');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#download >> text=JSON')]);
    expect(JSON.parse(readFileSync(await download.path(), 'utf8')).items).toHaveLength(4);
  });

  it('follows links in a tab of their own that knows nothing of this one', async () => {
    await open('#id=scgpt');
    for (const link of await page.locator('#record a, #hits .links a').all()) {
      expect(await link.getAttribute('rel')).toContain('noopener');
      expect(await link.getAttribute('href')).toMatch(/^https?:\/\//);
    }
  });

  it('fits a phone, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 360, height: 640 });
      await open('#q=scgpt&id=scgpt');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    }
    const backs: unknown[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      backs.push(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
    }
    expect(backs[0]).not.toBe(backs[1]);
  });

  it('names every control and the chart for a screen reader', async () => {
    await open();
    const nameless = await page.evaluate(
      `[...document.querySelectorAll('button, select, input, a')].filter((one) => !(one.textContent.trim() || one.getAttribute('aria-label') || one.labels?.[0]?.textContent.trim())).map((one) => one.outerHTML)`,
    );
    expect(nameless).toEqual([]);
    expect(await page.locator('svg[role=img] title').textContent()).toContain('2024 3');
  });

  it('runs nothing that stands in a record, in any field', async () => {
    const [sample] = fixture.catalog.records();
    const hostile = NAUGHTY.slice(0, 600).map(
      (text, at): CatalogRecord => ({
        ...(sample as CatalogRecord),
        id: `n${at}`,
        name: text,
        aliases: [text],
        title: text,
        authors: [text],
        scale: text,
        params: text,
        pretraining: [text],
        license: text,
        note: text,
        links: { paper: `https://example.org/${at}?${text}`, project: text },
        verified: { date: text, evidence: [text] },
      }),
    );
    const from = await write(join(folder, 'hostile.html'), fixture, hostile);
    await open('', from);
    expect(await page.locator('#total').textContent()).toBe(`${hostile.length} records`);
    while (await page.locator('#more').isVisible()) await page.click('#more');
    const shown = new Set(await names());
    for (const { name } of hostile) expect(shown).toContain(name);
    for (const at of [0, 100, 200, 300, 400, hostile.length - 1]) {
      await page.evaluate(`location.hash = '#id=n${at}'`);
      await page.waitForFunction(
        `document.querySelector('#hits .open .name')?.dataset.id === 'n${at}' || document.title !== ''`,
      );
    }
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
  });
});
