import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import example from '../../schemas/examples/valid/certificate/evidence.json' with { type: 'json' };
import { isCertificate } from '../../src/contract/parse-certificate.ts';
import type { ModelReport } from '../../src/report/model-report.ts';
import { renderPage } from '../../src/report/page/page.ts';
import { createRegistry, type RegistryFixture } from '../support/registry-fixture.ts';
import { REPORT_CASES } from '../support/report-cases.ts';
import { runCli } from '../support/run-cli.ts';
import { byCost, oneOf, SLOW } from '../support/slow.ts';

const CHROME = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const hasChrome = existsSync(CHROME);
if (!hasChrome)
  process.stderr.write(`The tests of the report's page are skipped: no Chromium at ${CHROME}; set CHROME_PATH.\n`);

const folder = mkdtempSync(join(tmpdir(), 'seatrial-page-'));
let registry: RegistryFixture;
let browser: Browser;

beforeAll(async () => {
  registry = createRegistry();
  if (hasChrome) browser = await chromium.launch({ executablePath: CHROME, args: ['--no-sandbox', '--disable-gpu'] });
});

afterAll(async () => {
  await browser?.close();
  registry[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

describe('seatrial certify', () => {
  const certify = (...args: readonly string[]) =>
    runCli(['certify', 'probe@1.0.0', '--quick', ...args], { cwd: registry.folder });

  test('--html writes the report as one file and names it, --output writes it beside the certificates', async () => {
    const { exitCode, stdout } = await certify('--html', 'out/page.html', '--output', 'kept');
    expect(exitCode).toBe(0);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Open next: ');
    const page = readFileSync(join(registry.folder, 'out/page.html'), 'utf8');
    expect(page).toContain('<title>Certification of probe</title>');
    expect(readFileSync(join(registry.folder, 'kept/report.html'), 'utf8')).toBe(page);
    expect(page.length).toBeLessThan(1_000_000);
  });

  test('the terminal lists what passes, and how the data were read, with --verbose only', SLOW, async () => {
    const [short, whole] = [await certify(), await certify('--verbose')];
    for (const { exitCode } of [short, whole]) expect(exitCode).toBe(0);
    expect(short.stdout.replaceAll(/\s+/g, ' ')).toMatch(/is certified.*Next: .*More: --verbose shows all gates/);
    expect(short.stdout).not.toMatch(/Repeat:|Latency, |holdout: \d+ rows/);
    expect(whole.stdout).toMatch(/Repeat:/);
    expect(whole.stdout).toMatch(/Latency, /);
    expect(whole.stdout).not.toContain('More:');
  });

  test('says before it measures where no page can be, and overwrites nothing else', SLOW, async () => {
    registry.write('file', 'no folder');
    registry.write('folder.html/inside', '');
    const manifest = 'models/probe/versions/1.0.0.yaml';
    const before = readFileSync(join(registry.folder, manifest), 'utf8');
    for (const [path, word] of [
      [manifest, 'is no name of a page'],
      ['probe@1.0.0', 'is no name of a page'],
      ['folder.html', 'is no file'],
      ['file/page.html', 'could not be written'],
    ] as const) {
      const { exitCode, stdout, stderr } = await certify('--html', path);
      expect(exitCode, path).toBe(2);
      expect(stderr.replaceAll(/\s+/g, ' '), path).toContain(word);
      expect(stdout, path).toBe('');
    }
    expect(readFileSync(join(registry.folder, manifest), 'utf8')).toBe(before);
  });
});

const REPORTS: Readonly<Record<string, () => ModelReport>> = {
  evidence: () => ({ model: 'churn', certificates: isCertificate(example) ? [example] : [] }),
  ...REPORT_CASES,
};

describe.skipIf(!hasChrome)('in a browser', () => {
  async function open(name: string, look: { readonly width: number; readonly dark: boolean }): Promise<Page> {
    const path = join(folder, `${name}.html`);
    writeFileSync(path, renderPage([REPORTS[name]?.() ?? { model: 'none', certificates: [] }]));
    const page = await browser.newPage({
      viewport: { width: look.width, height: 800 },
      colorScheme: look.dark ? 'dark' : 'light',
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => asked.push(message.text()));
    await page.goto(pathToFileURL(path).href);
    expect(asked).toEqual([pathToFileURL(path).href]);
    return page;
  }

  const looks = [
    { width: 1280, dark: false },
    { width: 1280, dark: true },
    { width: 390, dark: false },
  ] as const;

  const pages = ['evidence', 'several-versions', 'hostile', 'long-names', 'gates-16', 'policy-change'];
  for (const { rows, options } of byCost(pages, (name) => ['evidence', 'hostile'].includes(name)))
    test.each(rows)(
      '%s has no finding of axe, asks no network and is no wider than a screen',
      options,
      async (name) => {
        for (const look of looks) {
          const page = await open(name, look);
          // The policy of the page forbids injected script elements; an evaluation by the debugger is none.
          await page.evaluate(AXE);
          const findings = await page.evaluate(
            'axe.run().then(({violations}) => violations.map(({id, nodes}) => [id, nodes[0].html]))',
          );
          expect(findings, JSON.stringify(look)).toEqual([]);
          expect(await page.evaluate('document.documentElement.scrollWidth'), JSON.stringify(look)).toBe(look.width);
          await page.close();
        }
      },
    );

  for (const { rows, options } of byCost(
    ['all-pass', 'one-latency-failure', 'several-versions', 'evidence', 'inconclusive', 'gates-400'],
    oneOf(3),
  ))
    test.each([...rows])(
      'the tables of %s that are always shown fit a phone, to their last column',
      options,
      async (name) => {
        const page = await open(name, looks[2]);
        const widths = await page.evaluate(
          "[...document.querySelectorAll('article > .scroll')].map(({scrollWidth, clientWidth}) => scrollWidth - clientWidth)",
        );
        expect(new Set(Array.isArray(widths) ? widths : [])).toEqual(new Set([0]));
        await page.close();
      },
    );

  test('prints on paper, with its charts', SLOW, async () => {
    const page = await open('evidence', looks[0]);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.length).toBeGreaterThan(20_000);
    await page.close();
  });
});
