import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../scripts/build-site.ts';
import { type FolderServer, serveFolder } from '../../scripts/serve-folder.ts';
import {
  validateCatalogIndex,
  validateCatalogModel,
  validateCatalogShard,
} from '../../src/contract/generated/validators.js';
import { type CatalogDataOptions, catalogFiles } from '../support/catalog-data.ts';
import { byCost, SLOW } from '../support/slow.ts';

const CHROME = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const hasChrome = existsSync(CHROME);
if (!hasChrome)
  process.stderr.write(`The tests of the catalogue's pages are skipped: no Chromium at ${CHROME}; set CHROME_PATH.\n`);

const folders: string[] = [];
const servers: FolderServer[] = [];
let browser: Browser;
let small: Site;
let large: Site;

interface Site {
  readonly folder: string;
  readonly server: FolderServer;
}

beforeAll(async () => {
  if (!hasChrome) return;
  browser = await chromium.launch({ executablePath: CHROME, args: ['--no-sandbox', '--disable-gpu'] });
  small = await makeSite({ models: 4, versionsPerModel: 6 });
  large = await makeSite({ models: 1000, versionsPerModel: 10 });
});

afterAll(async () => {
  await browser?.close();
  await Promise.all(servers.map((server) => server.close()));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function makeSite(options: CatalogDataOptions, change?: (files: Map<string, string>) => void): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-site-'));
  folders.push(folder);
  const files = new Map(await catalogFiles(options));
  change?.(files);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await buildSite(folder);
  const server = await serveFolder(folder);
  servers.push(server);
  return { folder, server };
}

interface OpenOptions {
  readonly width?: number;
  readonly dark?: boolean;
  /** Errors of the console that belong to the case. */
  readonly allowErrors?: boolean;
}

/** Opens a page, and fails on any console error, foreign request or broken policy while it is used. */
async function withPage(site: Site, hash: string, use: (page: Page) => Promise<void>, options: OpenOptions = {}) {
  const page = await browser.newPage({
    viewport: { width: options.width ?? 1180, height: 900 },
    colorScheme: options.dark === true ? 'dark' : 'light',
  });
  const wrong: string[] = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on(
    'request',
    (request) => request.url().startsWith(site.server.address) || wrong.push(`asked ${request.url()}`),
  );
  page.setDefaultTimeout(10_000);
  try {
    await page.goto(site.server.address + hash);
    await page.locator('h1').first().waitFor();
    await use(page);
    if (options.allowErrors !== true) expect(wrong).toEqual([]);
  } finally {
    await page.close();
  }
}

async function found(page: Page): Promise<string> {
  const count = page.locator('.result-count', { hasText: 'found' });
  await count.waitFor();
  return (await count.textContent()) ?? '';
}

describe.skipIf(!hasChrome)('the catalogue in a browser', () => {
  it('finds a model by its words and keeps the question in the address', async () => {
    await withPage(small, '', async (page) => {
      await page.getByLabel('Search').fill('fraud');
      await page.locator('.items li').nth(1).waitFor({ state: 'detached' });
      expect(await found(page)).toBe('1 model found');
      expect(page.url()).toContain('q=fraud');
      await page.reload();
      expect(await found(page)).toBe('1 model found');
      expect(await page.getByLabel('Search').inputValue()).toBe('fraud');
    });
  });

  it('filters and sorts versions, and shows those that failed with what stopped them', async () => {
    await withPage(small, '#/?view=versions', async (page) => {
      expect(await found(page)).toBe('24 versions found');
      await page.getByLabel('Stage').selectOption('rejected');
      await page.locator('.failures').first().waitFor();
      const rejected = await page.locator('.items li').count();
      expect(await page.locator('.failures').count()).toBe(rejected);
      await page.getByRole('link', { name: /Remove the condition stage/ }).click();
      await page.getByLabel('Order').selectOption('latency');
      await page.waitForURL(/sort=latency/);
      const shown = await page.locator('.figure', { hasText: 'p99' }).locator('dd').allTextContents();
      const numbers = shown.map((text) => Number.parseFloat(text));
      expect(numbers.length).toBe(24);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    });
  });

  it('says which condition to loosen when nothing fits', async () => {
    await withPage(small, '#/?task=text-ranking&p99=0.001', async (page) => {
      await page.getByRole('link', { name: 'without p99 ≤ 0.001 ms' }).click();
      expect(await found(page)).toBe('1 model found');
    });
  });

  it('shows a model with charts, timeline and versions, and a version with its evidence', async () => {
    await withPage(small, '#/model/churn-retail-0', async (page) => {
      await page.locator('.plot canvas').first().waitFor();
      expect(await page.locator('.timeline rect').count()).toBeGreaterThan(2);
      await page.getByRole('link', { name: '1.2.0', exact: true }).first().click();
      await page.locator('h1', { hasText: '1.2.0' }).waitFor();
      const titles = await page.locator('h2').allTextContents();
      expect(titles).toEqual(expect.arrayContaining(['Gates', 'Slices', 'Latency and throughput', 'Provenance']));
      const release = await page
        .getByRole('link', { name: 'churn-retail-0@v1.2.0' })
        .getAttribute('href')
        .catch(() => null);
      expect(release).toBe('https://github.example/acme/models/releases/tag/churn-retail-0%40v1.2.0');
    });
  });

  it('compares versions that were marked in a list', async () => {
    await withPage(small, '#/?view=versions&sort=name', async (page) => {
      await page.getByLabel(/Compare churn-retail-0@1\.0\.0/).check();
      await page.getByLabel(/Compare fraud-retail-1@1\.0\.0/).check();
      await page.getByRole('link', { name: 'Compare 2 versions' }).click();
      await page.locator('.compare thead a').first().waitFor();
      expect(await page.locator('.compare thead th').count()).toBe(3);
      expect(await page.textContent('main')).toContain('not evaluated on the same data');
      await page.getByLabel(/Add a version/).fill('churn-retail-0@1.4.0');
      await page.keyboard.press('Enter');
      await page.locator('.compare thead th').nth(3).waitFor();
      expect(page.url()).toContain('churn-retail-0%401.4.0');
    });
  });

  it('can be used with the keyboard alone', async () => {
    await withPage(small, '', async (page) => {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Skip to the content');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.type('fraud');
      await page.locator('.items li').nth(1).waitFor({ state: 'detached' });
      for (let steps = 0; steps < 40 && (await focused(page)) !== 'Fraud 1'; steps++) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.locator('h1', { hasText: 'Fraud 1' }).waitFor();
      expect(await page.evaluate('document.activeElement?.id')).toBe('main');
    });
  });

  const views = [
    { view: 'list', hash: '' },
    { view: 'versions', hash: '#/?view=versions&q=churn&metric=roc_auc' },
    { view: 'model', hash: '#/model/churn-retail-0' },
    { view: 'version', hash: '#/model/churn-retail-0/1.1.0' },
    { view: 'comparison', hash: '#/compare?v=churn-retail-0@1.1.0&v=churn-retail-0@1.2.0' },
  ];
  for (const { rows, options } of byCost(views, ({ view }) => ['list', 'version'].includes(view)))
    it.each(rows)('is accessible in light and dark, and fits a phone: $view', options, async ({ hash }) => {
      for (const dark of [false, true]) {
        await withPage(
          small,
          hash,
          async (page) => {
            await page.locator('.items li, .facts, .compare').first().waitFor();
            expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
            // The policy of the page forbids injected script elements; an evaluation by the debugger is none.
            await page.evaluate(AXE);
            const findings = await page.evaluate(
              'axe.run().then(({violations}) => violations.filter(({impact}) => impact === "serious" || impact === "critical").map(({id, nodes}) => [id, nodes[0].html]))',
            );
            expect(findings).toEqual([]);
          },
          { width: dark ? 390 : 1180, dark },
        );
      }
    });

  it('says of a version how its data were read, in the words of its report', async () => {
    await withPage(small, '#/model/churn-retail-0/1.1.0', async (page) => {
      await page.locator('.facts').first().waitFor();
      const text = ((await page.textContent('main')) ?? '').replaceAll(/\s+/g, ' ');
      expect(text).toContain(
        'Read holdout: 1,910 rows; churned holds no, yes; yes is positive, column 1 of probabilities',
      );
      expect(text).toContain('with its charts as the artifact report.html');
    });
  });

  it('shows hostile text as text, and links to nothing but web pages', async () => {
    const site = await makeSite({ models: 2, versionsPerModel: 3, hostile: true });
    for (const hash of [
      '',
      '#/?view=versions',
      '#/model/churn-retail-0',
      '#/model/churn-retail-0/1.1.0',
      '#/model/%3Cimg%20src=x%20onerror=alert(1)%3E',
    ]) {
      await withPage(site, hash, async (page) => {
        await page.locator('.items li, .facts, .notice').first().waitFor();
        expect(await page.evaluate('window.hacked')).toBe(undefined);
        expect(await page.locator('main img, main script').count()).toBe(0);
        const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
        expect(links.filter((href) => !/^(#|https:\/\/|catalog\.json$)/.test(href))).toEqual([]);
      });
    }
  });

  it('says what is missing: a catalogue without versions, a lost shard, an unknown model, a lost index', async () => {
    const empty = await makeSite({ models: 0, versionsPerModel: 0 });
    await withPage(empty, '', async (page) => expect(await page.textContent('h1')).toBe('No model yet'));
    await withPage(small, '#/model/churn-retial-0', async (page) => {
      await page.getByRole('link', { name: 'churn-retail-0' }).waitFor();
    });
    const lossy = await makeSite({ models: 40, versionsPerModel: 9 }, (files) => void files.delete('versions/1.json'));
    await withPage(
      lossy,
      '#/?view=versions',
      async (page) => {
        await page.getByText('Incomplete:').waitFor();
        expect(await page.textContent('.incomplete')).toContain('versions/1.json');
        expect(await page.locator('.items li').count()).toBe(50);
      },
      { allowErrors: true },
    );
    const lost = await makeSite({ models: 1, versionsPerModel: 1 }, (files) => void files.delete('catalog.json'));
    await withPage(lost, '', async (page) => expect(await page.textContent('[role=alert]')).toContain('catalog.json'), {
      allowErrors: true,
    });
  });
});

describe.skipIf(!hasChrome)('ten thousand versions', () => {
  it('show their first view for less than 300 kB, raw and compressed', async () => {
    const before = large.server.sent();
    const [bytes, count] = [before.bytes, before.paths.length];
    await withPage(large, '', async (page) => {
      expect(await found(page)).toBe('1,000 models found');
      const files = large.server.sent().paths.slice(count);
      const raw = files.reduce((sum, file) => sum + readFileSync(join(large.folder, file)).length, 0);
      expect(files).toContain('catalog.json');
      expect(files.filter((file) => file.includes('/'))).toEqual([]);
      expect(large.server.sent().bytes - bytes).toBeLessThan(60_000);
      expect(raw).toBeLessThan(300_000);
    });
  });

  it('are searched and filtered, 50 shown at a time', SLOW, async () => {
    await withPage(large, '#/?view=versions', async (page) => {
      await page.locator('.result-count', { hasText: '10,000 versions found' }).waitFor({ timeout: 30_000 });
      for (const text of ['fraud', 'fraud mobile', 'realtime-p99', '']) {
        await page.getByLabel('Search').fill(text);
        await page.waitForURL((url) => (new URLSearchParams(url.hash.split('?')[1]).get('q') ?? '') === text);
        expect(await page.locator('.items li').count()).toBe(50);
      }
    });
  });
});

async function focused(page: Page): Promise<string> {
  return page.evaluate<string>("document.activeElement?.textContent?.trim() ?? ''");
}

describe('the generated catalogues', () => {
  it.each([{ hostile: false }, { hostile: true }])(
    'are valid against the schemas, hostile: $hostile',
    async ({ hostile }) => {
      const files = await catalogFiles({ models: 3, versionsPerModel: 4, hostile });
      for (const [path, text] of files) {
        const content: unknown = JSON.parse(text);
        const validate =
          path === 'catalog.json'
            ? validateCatalogIndex
            : path.startsWith('model/')
              ? validateCatalogModel
              : validateCatalogShard;
        expect([path, validate(content) ? [] : validate.errors]).toEqual([path, []]);
      }
      expect(gzipSync(files.get('catalog.json') ?? '').length).toBeGreaterThan(100);
    },
  );
});
