import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CatalogRecord } from '../../src/catalog/record.ts';
import { citationKeys } from '../../src/formats/citation/citation-keys.ts';
import { html } from '../../src/formats/html.ts';
import { readPageKit } from '../../src/node/page-kit.ts';
import { openTestCatalog } from '../support/catalogs.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { manyRecords } from '../support/many-records.ts';
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
      citationKeys: citationKeys(catalog.records()),
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
    expect(await page.locator('#note').textContent()).toBe('No exact match for "scgtp"; closest (scgtp → scgpt):');
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

  it('copies BibTeX with the key of the whole catalog, and a link', async () => {
    await open('#id=scgpt');
    await page.click('text=Copy BibTeX');
    await page.waitForSelector('text=Copied');
    expect(await page.locator('#said').textContent()).toBe('Copied the BibTeX of scGPT');
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(copied).toContain('@article{cui2024scgpt,\n  author = {Cui, Haotian and ');
    await page.click('text=Copy link');
    await page.waitForSelector('#said:text-is("Copied the link to scGPT")', { state: 'attached' });
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(`${address}#id=scgpt`);
  });

  it('copies in the older way where the browser gives no clipboard', async () => {
    await page.addInitScript('Object.defineProperty(navigator, "clipboard", { value: undefined })');
    await open('#id=scgpt');
    await page.click('text=Copy BibTeX');
    await page.waitForSelector('text=Copied');
  });

  it.each([
    ['BibTeX', /^@/gm, 'bib'],
    ['RIS', /^TY {2}- /gm, 'ris'],
    ['CSL-JSON', /^ {4}"id": /gm, 'json'],
    ['CSV', /^(?!id,)\S+,/gm, 'csv'],
    ['JSON', /^ {6}"id": /gm, 'json'],
    ['Markdown', /^- \[[^\]]+\] /gm, 'md'],
  ])('downloads what is shown as %s', async (label, entry, ending) => {
    await open('#type=bfm&kind=paper');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.click(`#download button:text-is("${label}")`),
    ]);
    expect(file.suggestedFilename()).toBe(`fmh.${ending}`);
    expect(readFileSync(await file.path(), 'utf8').match(entry)).toHaveLength(4);
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
    expect(await page.locator('svg[role=img] desc').textContent()).toContain('2024: VFM 1, BFM 2');
  });

  it('is read out in an order that makes sense', async () => {
    await open('#q=scgpt&id=scgpt');
    expect(await page.locator('body').ariaSnapshot()).toMatch(
      /heading "Healthcare foundation models" \[level=1\][\s\S]*search:[\s\S]*searchbox "Search": scgpt[\s\S]*combobox "Type"[\s\S]*status: 1 record[\s\S]*group "Download:"[\s\S]*region "Results"[\s\S]*link "scGPT"[\s\S]*region "Record"[\s\S]*heading "scGPT" \[level=2\]/,
    );
  });

  it('gives the focus back to the record that was closed', async () => {
    await open('#q=chatcad');
    await page.focus('#hits .name[data-id=chatcad]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#open:not([hidden])');
    expect(await page.evaluate('document.activeElement.id')).toBe('open-name');
    await page.keyboard.press('Escape');
    await page.waitForSelector('#open[hidden]', { state: 'attached' });
    expect(await page.evaluate('document.activeElement.dataset.id')).toBe('chatcad');
  });

  it('leaves the arrows to the menus and to the page', async () => {
    await open();
    await page.focus('#filter-type');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction("document.querySelector('#filter-type').value !== ''");
    expect(await page.evaluate('document.activeElement.id')).toBe('filter-type');
  });

  it('counts in a menu what its own choice hides', async () => {
    await open('#type=bfm');
    const options = await page.locator('#filter-type option').allTextContents();
    expect(options.length).toBeGreaterThan(3);
    expect(await page.locator('#filter-kind option').allTextContents()).toEqual(['any', 'paper (4)']);
  });

  it('shows as many records as the menu said', async () => {
    const from = await write(join(folder, 'real.html'), real);
    await open('', from);
    const chosen = async (filter: string, value: string) => {
      const said = await page.locator(`#filter-${filter} option[value="${value}"]`).textContent();
      await page.selectOption(`#filter-${filter}`, value);
      await page.waitForFunction(`document.querySelector('#filter-${filter}').className === 'chosen'`);
      return [`${/\((\d+)\)$/.exec(said ?? '')?.[1]} records`, await page.locator('#total').textContent()];
    };
    for (const [filter, value] of [
      ['modality', 'imaging'],
      ['year', '2023'],
      ['task', 'segmentation'],
      ['venue', 'arxiv'],
    ] as const) {
      const [said, shown] = await chosen(filter, value);
      expect([filter, shown]).toEqual([filter, said]);
    }
    await page.click('#clear');
    await page.waitForFunction("document.querySelectorAll('select.chosen').length === 0");
    const rarest = await page.evaluate("[...document.querySelectorAll('#filter-venue option')].at(-1).value");
    await open(`#venue=${rarest}`, from);
    expect(await page.inputValue('#filter-venue')).toBe(rarest);
  });

  it('keeps the menus right where one of them is wrong', async () => {
    await open('#type=nonesuch&kind=paper');
    expect(await page.locator('#filter-kind option').allTextContents()).toEqual(['any', 'paper (0)']);
    await page.selectOption('#filter-type', 'bfm');
    await page.waitForFunction("document.querySelector('#total').textContent === '4 records'");
  });

  it('says how many filters are on, those without a menu of their own too', async () => {
    await page.setViewportSize({ width: 360, height: 640 });
    await open('#type=bfm&has=doi,code');
    expect(await page.locator('summary').textContent()).toBe('Filters (3)');
    await page.click('summary');
    await page.click('#has-doi');
    await page.waitForFunction("document.querySelector('summary').textContent === 'Filters (2)'");
    expect(page.url()).toContain('#type=bfm&has=code');
  });

  it('keeps the remark in the accessibility tree while it is empty', async () => {
    await open();
    const session = await context.newCDPSession(page);
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#note' });
    const { nodes } = await session.send('Accessibility.getPartialAXTree', { nodeId, fetchRelatives: false });
    expect(nodes[0]).toMatchObject({ ignored: false, role: { value: 'status' } });
    expect(await page.evaluate("document.querySelector('#note').offsetHeight")).toBe(0);
  });

  it.each([
    ['a browser that is too old', 'delete window.DecompressionStream', (text: string) => text],
    ['a damaged file', '', (text: string) => text.replace(/(id="data">.{20}).{9}/, '$1AAAAAAAAA')],
  ])('says that the records cannot be unpacked: %s', async (_, script, damage) => {
    await page.addInitScript(script);
    const file = join(folder, 'broken.html');
    writeFileSync(file, damage(readFileSync(join(folder, 'page.html'), 'utf8')));
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector('#note:not(:empty)');
    expect(await page.locator('#note').textContent()).toContain('could not be unpacked');
    expect(await page.locator('button:visible, input:visible').count()).toBe(0);
  });

  it('warns of a retracted paper in the list too', async () => {
    const [record] = fixture.catalog.records();
    const retracted = { ...(record as CatalogRecord), status: 'retracted' };
    await open('', await write(join(folder, 'retracted.html'), fixture, [retracted]));
    expect(await page.locator('#hits .status').textContent()).toBe('RETRACTED');
  });

  it('draws few years no larger than many', async () => {
    const widthOf = () => page.evaluate("document.querySelector('#chart rect').getBoundingClientRect().width");
    await open();
    const many = await widthOf();
    await open('#year=2021..2022');
    expect(await widthOf()).toBe(many);
  });

  it.each([
    ['#q=zzzzzz', 'No entries match "zzzzzz".'],
    ['#q=scgpt&type=vfm', 'No entries match "scgpt". Without filters: 1, first scGPT.'],
    ['#q=dnabert efficient', '1 entry matches all of "dnabert efficient"; the other one most of it'],
    ['#type=vfm&year=2021', 'No entries match the filters. Without filters: 13.'],
    ['#id=nonesuch', 'There is no record “nonesuch” on this page.'],
    ['#type=nonesuch', 'unknown type "nonesuch"'],
    ['#year=abc', '"abc"'],
  ])('says of %s what is wrong', async (hash, note) => {
    await open(hash);
    expect(await page.locator('#note').textContent()).toContain(note);
  });

  it('shows one thing at a time on a phone', async () => {
    await page.setViewportSize({ width: 360, height: 640 });
    await open('#q=scgpt&id=scgpt');
    expect(await page.locator('#results').isVisible()).toBe(false);
    await page.click('#close');
    await page.waitForSelector('#results', { state: 'visible' });
    expect(await page.locator('#side #open').isVisible()).toBe(false);
  });

  it('shows no chart of a single year', async () => {
    await open('#year=2021');
    expect(await page.locator('#chart svg').count()).toBe(0);
  });

  it('searches 3,000 records', async () => {
    const from = await write(join(folder, 'many.html'), real, manyRecords(real.catalog.records(), 3000));
    expect(statSync(join(folder, 'many.html')).size).toBeLessThan(1_500_000);
    await open('', from);
    expect(await page.locator('#total').textContent()).toBe('3000 records');
    await page.fill('#query', 'scgpt');
    await page.waitForFunction("document.querySelector('#hits .name').textContent === 'scGPT'");
  });

  describe.each([
    ['with its policy', (text: string) => text],
    ['without its policy', (text: string) => text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')],
  ])('%s', (_, change) => {
    it('runs nothing that stands in a record, in any field', async () => {
      const hostile = NAUGHTY.slice(-500).map(hostileRecord);
      const file = join(folder, 'hostile.html');
      const from = await write(file, fixture, hostile);
      writeFileSync(file, change(readFileSync(file, 'utf8')));
      await open('', from);
      expect(await page.locator('#total').textContent()).toBe(`${hostile.length} records`);
      while (await page.locator('#more').isVisible()) await page.click('#more');
      const shown = new Set(await names());
      for (const { name } of hostile) expect(shown).toContain(name);
      const opened = await page.evaluate(`(async () => {
        const names = [];
        for (let at = 0; at < ${hostile.length}; at += 1) {
          const drawn = new Promise((next) => new MutationObserver((_, watch) => { watch.disconnect(); next(); }).observe(document.querySelector('#record'), { childList: true }));
          location.hash = '#id=n' + at;
          await drawn;
          names.push(document.querySelector('#open-name').textContent);
        }
        return names;
      })()`);
      expect(opened).toEqual(hostile.map(({ name }) => name));
      expect(await page.evaluate('window.ran')).toBeUndefined();
      expect(await page.locator('a:not([href^="http://"]):not([href^="https://"]):not([href^="#"])').count()).toBe(0);
      expect(await page.locator('script').count()).toBe(2);
    });
  });

  it('would run it, were the records not packed: the broken twin', async () => {
    const file = join(folder, 'twin.html');
    const { manifest, vocabularies } = fixture.catalog;
    const naked = { ...pageKit, pack: (text: string) => text };
    const hostile = [hostileRecord('</script><script>window.ran=1</script>', 0)];
    const text = await html.render(hostile, { manifest, vocabularies, query: {}, pageKit: naked });
    writeFileSync(file, text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
    await page.goto(pathToFileURL(file).href);
    expect(await page.evaluate('window.ran')).toBe(1);
    faults = [];
  });
});

function hostileRecord(text: string, at: number): CatalogRecord {
  return {
    id: `n${at}`,
    kind: 'paper',
    type: text,
    name: text,
    aliases: [text],
    title: text,
    authors: [text],
    year: 2024,
    venue: text,
    volume: text,
    issue: text,
    pages: text,
    preprint: { server: text, id: text, year: 2023 },
    doi: text,
    modalities: [text],
    tasks: [text],
    scale: text,
    counts: [{ n: 1, unit: text }],
    params: text,
    pretraining: [text],
    access: text,
    license: text,
    status: text,
    note: text,
    sources: [text],
    links: { paper: `https://example.org/${at}?${text}`, code: text, weights: text, data: text, project: text },
    verified: { date: text, evidence: [text] },
    corrections: [{ source: text, field: text, listed: text, right: text, evidence: text }],
  };
}
