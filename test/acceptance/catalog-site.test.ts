import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../scripts/build-site.ts';
import { type FolderServer, serveFolder } from '../../scripts/serve-folder.ts';
import { type CatalogDataOptions, catalogFiles } from '../support/catalog-data.ts';
import { AXE, focused, OFF_SCREEN } from '../support/seen-page.ts';
import { byCost, SLOW } from '../support/slow.ts';

const CHROME = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
const hasChrome = existsSync(CHROME);
if (!hasChrome)
  process.stderr.write(`The tests of the catalogue's pages are skipped: no Chromium at ${CHROME}; set CHROME_PATH.\n`);

/** Rows of the list, not of what runs above it. */
const ROWS = '.list-layout .data tbody tr';
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
  small = await makeSite({ models: 4, versionsPerModel: 6, groups: 120 });
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
      await page.locator('.data tbody tr').nth(1).waitFor({ state: 'detached' });
      expect(await found(page)).toBe('1 model found');
      expect(page.url()).toContain('q=fraud');
      await page.reload();
      expect(await found(page)).toBe('1 model found');
      expect(await page.getByLabel('Search').inputValue()).toBe('fraud');
    });
  });

  it('filters and sorts versions, and shows those that failed with what stopped them', SLOW, async () => {
    await withPage(small, '#/?view=versions', async (page) => {
      expect(await found(page)).toBe('24 versions found');
      await page
        .getByRole('group', { name: 'Stage' })
        .getByRole('link', { name: /rejected/ })
        .click();
      await page.locator('.failures').first().waitFor();
      expect(await page.locator('.failures').count()).toBe(await page.locator(ROWS).count());
      await page.getByRole('link', { name: /Remove the condition stage/ }).click();
      await page.getByRole('link', { name: /^p99/ }).click();
      await page.waitForURL(/sort=latency/);
      const read = async () => {
        const shown = await page.locator(`${ROWS} td[data-title="p99"]`).allTextContents();
        return shown.map((text) => Number.parseFloat(text));
      };
      const numbers = await read();
      expect(numbers.length).toBe(24);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
      await page.getByRole('link', { name: /^p99/ }).click();
      await page.waitForURL(/reverse=1/);
      expect(await read()).toEqual(numbers.toReversed());
    });
  });

  it('narrows by several tags, and finds a value among many by its letters', async () => {
    await withPage(large, '', async (page) => {
      const owners = page.getByRole('group', { name: 'Owner' });
      const tags = page.getByRole('group', { name: 'Tag' });
      await tags.getByRole('searchbox').fill('tiny');
      await tags.getByRole('link', { name: /tiny/ }).click();
      await tags.getByRole('link', { name: /weekly/ }).click();
      await page.waitForURL((url) => url.hash.includes('tag=tiny') && url.hash.includes('tag=weekly'));
      const all = await found(page);
      await owners.getByRole('link').first().click();
      await page.waitForURL(/owner=/);
      expect(await found(page)).not.toBe(all);
      await tags.getByRole('link', { name: /tiny/ }).click();
      await page.waitForURL((url) => !url.hash.includes('tag=tiny'));
    });
  });

  it('says which condition to loosen when nothing fits', SLOW, async () => {
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
      expect(titles).toEqual(
        expect.arrayContaining([
          'Gates',
          'Quality by slice',
          'Cost',
          'Use this version',
          'Lineage and licence',
          'Digests and papers',
        ]),
      );
      const release = await page
        .getByRole('link', { name: 'churn-retail-0@v1.2.0' })
        .getAttribute('href')
        .catch(() => null);
      expect(release).toBe('https://github.example/acme/models/releases/tag/churn-retail-0%40v1.2.0');
    });
  });

  it('compares versions that were marked in a list', SLOW, async () => {
    await withPage(small, '#/?view=versions&sort=name', async (page) => {
      await page.getByLabel(/Compare churn-retail-0@1\.0\.0/).check();
      await page.getByLabel(/Compare demand-retail-2@1\.0\.0/).check();
      await page.getByRole('link', { name: 'Compare 2 versions' }).click();
      await page.locator('.compare thead a').first().waitFor();
      expect(await page.locator('.compare thead th').count()).toBe(3);
      expect(await page.textContent('main')).toContain('not comparable: measured on different machines');
      await page.getByLabel(/Add a version/).fill('churn-retail-0@1.4.0');
      await page.keyboard.press('Enter');
      await page.locator('.compare thead th').nth(3).waitFor();
      expect(page.url()).toContain('churn-retail-0%401.4.0');
    });
  });

  it('can be used with the keyboard alone', SLOW, async () => {
    await withPage(small, '', async (page) => {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Skip to the content');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.type('fraud');
      await page.locator('.data tbody tr').nth(1).waitFor({ state: 'detached' });
      for (let steps = 0; steps < 80 && (await focused(page)) !== 'Fraud 1'; steps++) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.locator('h1', { hasText: 'Fraud 1' }).waitFor();
      expect(await page.evaluate('document.activeElement?.id')).toBe('main');
    });
  });

  it('leads from the model and the version to a live test, with its steps and its proof', async () => {
    await withPage(small, '#/model/churn-retail-0', async (page) => {
      await page.getByRole('link', { name: 'churn-retail-0-0002' }).click();
      await page.getByRole('region', { name: 'Steps' }).locator('tbody tr').nth(3).waitFor();
      expect(await page.locator('.code-block code').first().textContent()).toContain('seatrial prove churn-retail-0@');
      await page.locator('.chart canvas').first().waitFor();
    });
    await withPage(small, '#/model/churn-retail-0/1.2.0?at=tests', async (page) => {
      await page.locator('#part-tests').getByRole('link', { name: 'churn-retail-0-0002' }).waitFor();
    });
  });

  const views = [
    { view: 'start', hash: '' },
    { view: 'what runs', hash: '#/?view=running' },
    { view: 'versions', hash: '#/?view=versions&q=churn&metric=roc_auc' },
    { view: 'quality and latency', hash: '#/?view=trade' },
    { view: 'model', hash: '#/model/churn-retail-0' },
    { view: 'version with 120 groups', hash: '#/model/churn-retail-0/1.1.0' },
    { view: 'live test', hash: '#/model/churn-retail-0/test/production/churn-retail-0-0002' },
    { view: 'comparison', hash: '#/compare?v=churn-retail-0@1.1.0&v=churn-retail-0@1.2.0&v=fraud-retail-1@1.0.0' },
    { view: 'nothing found', hash: '#/?q=fruad' },
    { view: 'no such model', hash: '#/model/chrun-retail-0' },
    { view: 'no such page', hash: '#/nothing' },
  ];
  for (const { rows, options } of byCost(views, ({ view }) => ['start', 'version with 120 groups'].includes(view)))
    it.each(rows)(
      'has no finding of axe in light and dark, and nothing off the screen of a phone: $view',
      options,
      async ({ hash }) => {
        for (const [width, dark] of [
          [1440, false],
          [390, true],
        ] as const) {
          await withPage(
            small,
            hash,
            async (page) => {
              await page.locator('.data, .facts, .notice').first().waitFor();
              await page.waitForLoadState('networkidle');
              expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
              // Code alone may scroll inside its frame.
              expect(await page.evaluate(OFF_SCREEN)).toEqual([]);
              // The policy of the page forbids injected script elements; an evaluation by the debugger is none.
              await page.evaluate(AXE);
              const findings = await page.evaluate(
                'axe.run().then(({violations}) => violations.map(({id, nodes}) => [id, nodes[0].html]))',
              );
              expect(findings).toEqual([]);
            },
            { width, dark },
          );
        }
      },
    );

  it('answers first what runs where now, since when, at what share and how it is doing', async () => {
    await withPage(large, '', async (page) => {
      const first = page.locator('section', { has: page.getByRole('heading', { name: 'What runs now' }) });
      const titles = await first.locator('thead th').allTextContents();
      expect(titles).toEqual([
        'Model',
        'Environment',
        'Version',
        'Since',
        'Certified → live',
        'Traffic',
        'How it does',
      ]);
      expect(await first.locator('tbody tr').count()).toBeGreaterThan(1);
      const row = first.locator('tbody tr').first();
      expect(await row.textContent()).toMatch(/(production|staging)1\.9\.0 (at 100|live test at 10)/);
      const box = (await first.boundingBox())!;
      const list = (await page.locator('.list-layout').boundingBox())!;
      expect(box.y).toBeLessThan(list.y);
      await row.getByRole('link').nth(1).click();
      await page.locator('h1', { hasText: '1.9.0' }).waitFor();
      expect(await page.locator('.facts').first().textContent()).toContain('Runs in');
    });
  });

  it('lists all that runs, by environment', SLOW, async () => {
    await withPage(large, '#/?view=running', async (page) => {
      expect(await found(page)).toMatch(/^[\d,]{3,} running versions found$/);
      await page
        .getByRole('group', { name: 'Runs in' })
        .getByRole('link', { name: /staging/ })
        .click();
      await page.waitForURL(/env=staging/);
      const environments = await page.locator(`${ROWS} td[data-title="Environment"]`).allTextContents();
      expect(new Set(environments)).toEqual(new Set(['staging']));
    });
  });

  it('goes to the search by a slash, and asks what a typo may have meant', async () => {
    await withPage(small, '', async (page) => {
      await page.locator('main').click({ position: { x: 2, y: 2 } });
      await page.keyboard.press('/');
      await page.keyboard.type('fruad/');
      expect(await page.getByLabel('Search').inputValue()).toBe('fruad/');
      await page.getByLabel('Search').fill('fruad');
      await page.getByText('Did you mean').getByRole('link', { name: 'fraud' }).click();
      await expect.poll(() => found(page)).toBe('1 model found');
      expect(page.url()).toContain('q=fraud');
    });
  });

  it('draws quality against latency among what was measured alike, with an address of its own', SLOW, async () => {
    await withPage(small, '#/?view=trade', async (page) => {
      await page.locator('.trade-plot svg').waitFor();
      await page.getByLabel('Quality', { exact: true }).selectOption('roc_auc');
      // The address changes first, then the words, then the drawing.
      await page.locator('figcaption').getByText('Certified roc_auc').waitFor();
      const group = page.getByLabel('Measured alike');
      expect(await group.locator('option').count()).toBeGreaterThan(0);
      expect(await group.textContent()).toContain('server at 150/s, AMD EPYC');
      const onLine = await page.locator('figure tbody tr').count();
      expect(onLine).toBeGreaterThan(0);
      expect(await page.locator('figure tbody .badges').count()).toBe(onLine);
      await expect.poll(() => page.locator('.trade-front circle').count()).toBe(onLine);
      expect(page.url()).toContain('metric=roc_auc');
      await page.locator('.trade-dot a').first().press('Enter');
      await page.locator('h1 .version').waitFor();
    });
  });

  it('saves what was found as CSV and as JSON, all of it', SLOW, async () => {
    await withPage(small, '#/?view=versions&q=churn', async (page) => {
      await found(page);
      const save = async (name: string) => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name, exact: true }).click(),
        ]);
        return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
      };
      const csv = await save('CSV');
      expect(csv.name).toBe('versions.csv');
      expect(csv.text.trim().split('\r\n')).toHaveLength(1 + 6);
      expect(csv.text.split('\r\n')[0]).toContain('certified_roc_auc_lower');
      const rows: unknown = JSON.parse((await save('JSON')).text);
      expect(rows).toHaveLength(6);
    });
  });

  it('keeps 120 groups readable: folded, on one scale, searched, with an address of their own', SLOW, async () => {
    await withPage(small, '#/model/churn-retail-0/1.1.0?at=slices', async (page) => {
      const part = page.locator('#part-slices');
      expect(await page.locator('#part-findings tbody').textContent()).toContain('The process ended');
      expect(await part.getByRole('status').textContent()).toMatch(/120 groups, the weakest.*after a correction/);
      expect(await part.locator('tbody tr:visible').count()).toBeLessThan(15);
      await part.getByText('110 more').click();
      expect(await part.locator('tbody tr:visible').count()).toBe(120);
      await part.getByPlaceholder('Search groups …').fill('region 11');
      await page.waitForURL(/groups=region\+11/);
      expect(await part.getByRole('status').textContent()).toContain('of 120 groups');
      expect(await part.locator('tbody tr:visible').count()).toBe(8);
      expect(await page.evaluate('document.activeElement?.placeholder')).toBe('Search groups …');
      await part.getByRole('link', { name: 'log_loss' }).click();
      await page.waitForURL(/metric=log_loss/);
      await page.reload();
      await part.locator('tbody tr').first().waitFor();
      expect(await part.getByPlaceholder('Search groups …').inputValue()).toBe('region 11');
      expect(await part.locator('[aria-current=page]').textContent()).toBe('log_loss');
    });
  });

  it('leads from a version to its certificate, its digests and the ways to use it', async () => {
    await withPage(small, '#/model/churn-retail-0/1.2.0', async (page) => {
      const papers = page.locator('#part-papers');
      const certificate = await papers.getByRole('link', { name: /^certificates/ }).getAttribute('href');
      expect(certificate).toMatch(
        /^https:\/\/github\.example\/acme\/models\/blob\/[0-9a-f]{40}\/certificates\/churn-retail-0\/1\.2\.0\.json$/,
      );
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await papers.getByRole('button', { name: 'Copy the digest of the artifact' }).click();
      await papers.getByText('Copied').waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(/^[0-9a-f]{64}$/);
      const use = page.locator('#part-use');
      expect(await use.locator('summary').allTextContents()).toEqual(['Workflow', 'Command line', 'Python', 'curl']);
      await use.locator('summary', { hasText: 'Command line' }).click();
      expect(await use.textContent()).toContain('seatrial use churn-retail-0@1.2.0 --as');
    });
  });

  it('shows what other tools reported and keep, apart from what was certified', SLOW, async () => {
    await withPage(small, '#/model/churn-retail-0/1.2.0?at=reported', async (page) => {
      const part = page.locator('#part-reported');
      await part.waitFor();
      expect(await part.locator('tbody tr').first().innerText()).toMatch(/accuracy[^]*0\.8571[^]*Adult, test/);
      expect(await part.getByRole('link', { name: 'papers.example' }).getAttribute('href')).toBe(
        'https://papers.example/adult',
      );
      await part.getByText('1 annotation of other tools').click();
      expect(await part.innerText()).toMatch(/mlflow\.tag\.team\s+retention/);
    });
  });

  it('goes to a part of a version by its address', SLOW, async () => {
    await withPage(small, '#/model/churn-retail-0/1.2.0', async (page) => {
      await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Cost' }).click();
      await page.waitForURL(/at=cost/);
      expect(await page.evaluate('document.activeElement?.textContent')).toBe('Cost');
      await page.reload();
      await page.locator('#part-cost h2:focus').waitFor();
    });
  });

  it('says of a version how its data were read, in the words of its report', SLOW, async () => {
    await withPage(small, '#/model/churn-retail-0/1.1.0', async (page) => {
      await page.getByText('Read holdout').first().waitFor({ state: 'attached' });
      const text = ((await page.textContent('main')) ?? '').replaceAll(/\s+/g, ' ');
      expect(text).toContain(
        'Read holdout: 1,910 rows; churned holds no, yes; yes is positive, column 1 of output probabilities',
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
        await page.locator('.data, .facts, .notice').first().waitFor();
        expect(await page.evaluate('window.hacked')).toBe(undefined);
        expect(await page.locator('main img, main script').count()).toBe(0);
        const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
        expect(links.filter((href) => !/^(#|https:\/\/|catalog\.json$)/.test(href))).toEqual([]);
      });
    }
  });

  it('says what is missing: all versions, a shard, a model, the index', SLOW, async () => {
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
        expect(await page.locator(ROWS).count()).toBe(50);
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
  it('show their first view for less than 50 kB', async () => {
    const before = large.server.sent();
    const [bytes, count] = [before.bytes, before.paths.length];
    await withPage(large, '', async (page) => {
      expect(await found(page)).toBe('1,000 models found');
      const files = large.server.sent().paths.slice(count);
      const raw = files.reduce((sum, file) => sum + readFileSync(join(large.folder, file)).length, 0);
      expect(files).toContain('catalog.json');
      expect(files.filter((file) => file.includes('/'))).toEqual([]);
      expect(large.server.sent().bytes - bytes).toBeLessThan(50_000);
      expect(raw).toBeLessThan(250_000);
    });
  });

  it('are searched and filtered, 50 shown at a time', SLOW, async () => {
    await withPage(large, '#/?view=versions', async (page) => {
      await page.locator('.result-count', { hasText: '10,000 versions found' }).waitFor({ timeout: 30_000 });
      for (const text of ['fraud', 'fraud mobile', 'realtime-p99', '']) {
        await page.getByLabel('Search').fill(text);
        await page.waitForURL((url) => (new URLSearchParams(url.hash.split('?')[1]).get('q') ?? '') === text);
        expect(await page.locator(ROWS).count()).toBe(50);
      }
    });
  });
});
