/**
 * Every picture of the documentation, from one certification and one generated catalogue, so that none shows old words:
 * npm run pictures -- [--only report|catalog]. Needs Chromium (CHROME_PATH) and takes about a minute.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { parseCertificate } from '../src/contract/parse-certificate.ts';
import { renderCertificationComment } from '../src/report/certification-comment.ts';
import { COLOUR_STYLE } from '../src/report/terminal/style.ts';
import { renderTerminalReport } from '../src/report/terminal/terminal-report.ts';
import { catalogFiles } from '../test/support/catalog-data.ts';
import { buildSite } from './build-site.ts';
import { serveFolder } from './serve-folder.ts';
import { readOptions } from './read-options.ts';

const IMAGES = 'docs/images';
/** More accurate than its predecessor, and blocked because it is too slow. */
const VERSION = 'examples/registry/models/handwritten-digits/versions/1.2.0.yaml';

const { values } = readOptions('npm run pictures -- [--only report | --only catalog]', {
  options: { only: { type: 'string' } },
});
const folder = mkdtempSync(join(tmpdir(), 'seatrial-pictures-'));
if (values.only !== 'catalog') drawReport();
if (values.only !== 'report') await drawCatalogue();

/** Comment and terminal of the same run, so that both show the same numbers. */
function drawReport(): void {
  // A rejected version ends with 1, which is what the picture is about.
  spawnSync(process.execPath, ['src/cli/main.ts', 'certify', VERSION, '--output', folder], { stdio: 'inherit' });
  const name = readdirSync(folder).find((file) => file.endsWith('.certificate.json'));
  if (name === undefined) throw new Error('No certificate was written: see above.');
  const path = join(folder, name);
  const { value: certificate } = parseCertificate({ path, content: readFileSync(path) });
  const { model } = certificate.subject;
  draw('report.md', renderCertificationComment([certificate], { model }), '--phone');
  draw('report.txt', renderTerminalReport(certificate, { style: COLOUR_STYLE, columns: 120 }), '--terminal');
}

function draw(file: string, text: string, how: string): void {
  const path = join(folder, file);
  writeFileSync(path, text);
  const drawn = spawnSync(process.execPath, ['scripts/render-report.ts', path, 'report', '--output', IMAGES, how], {
    stdio: 'inherit',
  });
  if (drawn.status !== 0) throw new Error(`${file} could not be drawn.`);
}

async function drawCatalogue(): Promise<void> {
  const site = join(folder, 'site');
  for (const [path, text] of await catalogFiles({ models: 24, versionsPerModel: 9 })) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  await buildSite(site);
  const server = await serveFolder(site);
  await using browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'],
  });
  const page = await browser.newPage({ viewport: { width: 1180, height: 900 } });
  await page.goto(server.address, { waitUntil: 'networkidle' });
  await page.screenshot({ path: `${IMAGES}/catalog-list.png` });
  // Another hash is no other page, so that nothing is loaded that could be waited for.
  await page.goto(`${server.address}#/model/churn-retail-0/1.1.0`);
  await page.locator('.facts').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${IMAGES}/catalog-version.png`, fullPage: true });
  await server.close();
}
