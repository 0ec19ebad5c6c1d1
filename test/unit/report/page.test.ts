// @module-tag thorough
import { Buffer } from 'node:buffer';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import example from '../../../schemas/examples/valid/certificate/evidence.json' with { type: 'json' };
import { isCertificate } from '../../../src/contract/parse-certificate.ts';
import type { Certificate } from '../../../src/contract/generated/types.ts';
import { htmlText } from '../../../src/report/page/html.ts';
import { fromMarkdown } from '../../../src/report/page/from-markdown.ts';
import { renderPage } from '../../../src/report/page/page.ts';
import { sliceLabels } from '../../../src/report/page/charts/slice-labels.ts';
import { fold, md } from '../../../src/report/markdown.ts';
import { aCertificate, anEstimate, aPerformance, aPrediction, withVersion } from '../../support/certificate.ts';
import { REPORT_CASES } from '../../support/report-cases.ts';
import { SLOW } from '../../support/slow.ts';

const MEGABYTE = 1_000_000;

function pageOf(certificate: Certificate) {
  const text = renderPage([{ model: certificate.subject.model, certificates: [certificate] }]);
  return { text, document: parseHTML(text).document };
}

function titlesOf({ document }: ReturnType<typeof pageOf>): readonly string[] {
  return [...document.querySelectorAll('figure h3')].map((title) => title.textContent ?? '');
}

function evidence(): Certificate {
  const value: unknown = example;
  if (!isCertificate(value)) throw new Error('the example is no certificate');
  return value;
}

function manySlices(count: number): readonly Certificate[] {
  const slices = Array.from({ length: 300 }, (_, index) =>
    aPrediction({ slice: { name: 'shop', group: `s${index}` } }),
  );
  const certificate = aCertificate({ prediction: [aPrediction(), ...slices] });
  return Array.from({ length: count }, (_, index) => withVersion(certificate, `2.${index}.0`));
}

describe('a page', () => {
  test.each(Object.entries(REPORT_CASES))(
    'of %s stays below a megabyte and has one heading for each model',
    (_, report) => {
      const text = renderPage([report()]);
      expect(Buffer.byteLength(text)).toBeLessThan(MEGABYTE);
      expect(parseHTML(text).document.querySelectorAll('h1')).toHaveLength(1);
    },
  );

  test('of 4,000 slices stays below a megabyte, and its chart shows the weakest', () => {
    const slices = Array.from({ length: 4000 }, (_, index) =>
      aPrediction({
        slice: { name: 'shop', group: `s${index}` },
        estimate: anEstimate(0.5 + index / 10_000, 0.4, 0.95),
      }),
    );
    const page = pageOf(aCertificate({ prediction: [aPrediction(), ...slices] }));
    expect(Buffer.byteLength(page.text)).toBeLessThan(MEGABYTE);
    const [chart] = page.document.querySelectorAll('figure svg');
    expect(chart?.textContent).toContain('shop = s0 ');
    expect(chart?.textContent).not.toContain('shop = s3999');
    expect(page.document.querySelector('figure .note')?.textContent).toContain('3,961 better slices are in the table');
  });

  test.each([8, 40])(
    'of %d versions stays below a megabyte: the worst are whole, and it says what is left out',
    SLOW,
    (count) => {
      const versions = Array.from({ length: count }, (_, index) => withVersion(evidence(), `1.${index}.0`));
      const worst = withVersion({ ...evidence(), verdict: 'fail' }, '9.0.0');
      const text = renderPage([{ model: 'churn', certificates: [...versions, worst, ...manySlices(count)] }]);
      expect(Buffer.byteLength(text)).toBeLessThan(MEGABYTE);
      const { document } = parseHTML(text);
      const parts = [...document.querySelectorAll('section h2')].map((title) => title.textContent ?? '');
      expect(parts[0]).toBe('Charts of 9.0.0');
      expect(parts).toContain('Charts of 1.0.0');
      const note = [...document.querySelectorAll('article > .note')]
        .map(({ textContent }) => textContent ?? '')
        .join('');
      expect(note).toMatch(/^Left out or shortened, .*all of [12]\.\d+\.0.* The certificates hold all of it/);
      const targets = [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
      expect(targets).toEqual([...document.querySelectorAll('section')].map(({ id }) => id));
      for (const title of document.querySelectorAll('article > h2')) expect(title.textContent).toMatch(/certified/);
    },
  );

  test(
    'of a thousand models stays below a megabyte, and says how many it leaves out',
    { ...SLOW, timeout: 120_000 },
    () => {
      const certificates = [aCertificate()];
      const reports = Array.from({ length: 1000 }, (_, index) => ({ model: `model-${index}`, certificates }));
      const text = renderPage(reports);
      expect(Buffer.byteLength(text)).toBeLessThan(MEGABYTE);
      expect(text).toMatch(/\d+ more models are in the certificates/);
    },
  );

  test('keeps of a long slice its name and how its group ends, on two lines, and never shows two alike', () => {
    const name = (end: string) => `customer_segment_region_of_primary_residence_${end}`;
    const group = (end: string) => `Midwest and northern territories, as of the year 2024, ${end}`;
    const slices = [
      { name: name('a'), group: group('north') },
      { name: name('b'), group: group('north') },
      { name: name('b'), group: group('south') },
      { name: 'sex', group: 'f' },
      { name: `x${'y'.repeat(60)}1z`, group: null },
      { name: `x${'y'.repeat(60)}2z`, group: null },
    ];
    const labels = sliceLabels(slices.map((slice) => ({ slice, rows: 1467 })));
    expect(labels[0]).toMatch(/^customer_.*…\S*residence_a\n= Midwest.*….*north \(1,467\)$/);
    expect(labels[3]).toBe('sex = f (1,467)');
    expect(new Set(labels).size).toBe(slices.length);
    for (const line of labels.join('\n').split('\n')) expect(line.length).toBeLessThanOrEqual(36);
    const text = pageOf(aCertificate({ prediction: [aPrediction(), aPrediction({ slice: slices[0] ?? null })] })).text;
    expect(text).toMatch(/<tspan[^>]*>customer_[^<]*…[^<]*residence_a<\/tspan>/);
  });

  test('of one version leaves out nothing', () => {
    expect(pageOf(evidence()).text).not.toContain('Left out');
  });

  test('draws every figure of a certificate, the slices of each metric and the latency of each mode', () => {
    expect(titlesOf(pageOf(evidence()))).toEqual([
      'Confusion matrix, holdout',
      'ROC curve, holdout',
      'Precision and recall, holdout',
      'Calibration, holdout',
      'roc_auc by slice, holdout',
    ]);
  });

  test('draws throughput by batch size where each version has a best one, and leaves out what a version did not take', () => {
    const performance = aPerformance();
    const comparison = {
      ...performance.comparison!,
      batchSizes: { candidate: 4, baseline: 1 },
      curve: [
        { batchSize: 1, candidate: 100, baseline: 200 },
        { batchSize: 2, candidate: 180, baseline: null },
        { batchSize: 4, candidate: 300, baseline: null },
      ],
    };
    const page = pageOf(aCertificate({ performance: [aPerformance({ comparison })] }));
    expect(titlesOf(page)).toContain('Throughput by batch size, realtime');
    expect(page.text).toContain('Compared at the best size of each: 4 and 1 rows a call.');
  });

  test('says what each picture shows to those who do not see it', () => {
    const { document } = pageOf(evidence());
    const pictures = [...document.querySelectorAll('svg')];
    expect(pictures.length).toBeGreaterThan(3);
    for (const picture of pictures) {
      expect(picture.getAttribute('role')).toBe('img');
      expect(picture.getAttribute('aria-label')?.length).toBeGreaterThan(30);
      expect(picture.querySelectorAll('[aria-label]')).toHaveLength(0);
    }
  });

  test('has every table of the comment, and no chart in Mermaid', () => {
    const { text, document } = pageOf(aCertificate());
    expect(text).not.toContain('xychart');
    const titles = [...document.querySelectorAll('h2')].map((title) => title.textContent ?? '');
    expect(titles.join('\n')).toMatch(/Prediction[^]*Performance[^]*Robustness[^]*Provenance/);
  });
});

describe('the confusion matrix', () => {
  test('shows the share of each line, the predecessor beside it', () => {
    const figure = {
      data: 'holdout',
      kind: 'confusion_matrix',
      labels: ['<b>no</b>', 'yes'],
      rest: 0,
      candidate: { counts: [[30, 10], [5, 15]] },
      baseline: { counts: [[20, 20], [0, 20]] },
    } as const satisfies NonNullable<Certificate['figures']>[number]; // prettier-ignore
    const { document } = pageOf(aCertificate({ figures: [{ ...figure, candidate: { counts: [[30, 10], [5, 15]] }, baseline: { counts: [[20, 20], [0, 20]] } }] })); // prettier-ignore
    const tables = [...document.querySelectorAll('table.matrix')];
    expect(tables.map((table) => table.querySelector('caption')?.textContent)).toEqual(['1.4.0', 'Production 1.3.2']);
    const cells = [...(tables[0]?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
    expect(cells).toEqual(['3075 %', '1025 %', '525 %', '1575 %'].map((text) => text.replace(' ', '\u00A0')));
    expect(tables[0]?.querySelector('tbody th')?.textContent).toBe('<b>no</b>');
  });
});

describe('Markdown as HTML', () => {
  test('keeps our own tags and shows those of others as text', () => {
    const text = htmlText(fromMarkdown(md`a<br>b ${'<img src=x onerror=alert(1)>'} ${'<script>'}`));
    expect(text).toContain('a<br>b');
    expect(text).not.toMatch(/<(img|script)/);
  });

  test('takes out what breaks references on GitHub', () => {
    expect(htmlText(fromMarkdown(md`${'@acme/team'}`))).toBe('<p>@acme/team</p>');
  });

  test('a fold stays one', () => {
    expect(htmlText(fromMarkdown(fold('More', md`inside`)))).toContain('<details><summary>More</summary>');
  });
});
