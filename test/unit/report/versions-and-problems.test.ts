// @module-tag thorough
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { AppErrorDetails } from '../../../src/domain/error.ts';
import { renderJobSummary } from '../../../src/report/job-summary.ts';
import type { ModelReport } from '../../../src/report/model-report.ts';
import { renderPage } from '../../../src/report/page/page.ts';
import { aCertificate, withVersion } from '../../support/certificate.ts';

const READABLE = ['1.1.0', '1.2.0'] as const;
const UNREADABLE = ['2.1.0', '2.2.0'] as const;

function missing(version: string): AppErrorDetails {
  return { code: 'file-not-found', message: `${version}.onnx does not exist.` };
}

function aReport(model: string, readable: number, unreadable: number): ModelReport {
  const unanswered = UNREADABLE.slice(0, unreadable).map((version) => ({ version, problems: [missing(version)] }));
  const problems = unanswered.flatMap((one) => one.problems);
  const certificates = READABLE.slice(0, readable).map((version) => withVersion(aCertificate(), version));
  return { model, certificates, problems, unanswered };
}

const COUNTS = [0, 1, 2].flatMap((readable) => [0, 1, 2].map((unreadable) => [readable, unreadable] as const));
const CASES = COUNTS.filter(([readable, unreadable]) => readable + unreadable > 0);

/** Every version that was certified has a heading of its own, unless the report is about nothing else. */
function expectHeadings(headings: readonly string[], [readable, unreadable]: readonly [number, number]): void {
  const [first = '', ...others] = headings;
  const isAlone = readable === 1 && unreadable === 0;
  expect(others).toHaveLength(isAlone ? 0 : readable);
  for (const [index, version] of READABLE.slice(0, readable).entries()) {
    expect(isAlone ? first : others[index]).toContain(`${version} is certified`);
  }
  if (unreadable > 0) expect(first).toContain('2.1.0');
}

describe.each(CASES)('%d versions that can be read and %d that cannot', (...counts) => {
  test('of one model', () => {
    const text = renderJobSummary([aReport('churn', ...counts)]);
    const headings = text.split('\n').filter((line) => line.startsWith('###'));
    expectHeadings(headings, counts);
    const folds = text.match(/<summary>[^<]*/g) ?? [];
    if (counts[0] + counts[1] > 1) for (const fold of folds) expect(fold).toMatch(/<summary>1\.[12]\.0: /);
  });

  test('of one of two models, in Markdown and on the page', () => {
    const reports = [aReport('churn', ...counts), aReport('loan', 1, 1)];
    const lines = renderJobSummary(reports).split('\n');
    const tops = lines.flatMap((line, index) => (line.startsWith('### ') ? [index] : []));
    expect(tops).toHaveLength(2);
    const own = lines.slice(0, tops[1]).filter((line) => line.startsWith('###'));
    expectHeadings(own, counts);
    const [article] = parseHTML(renderPage(reports)).document.querySelectorAll('article');
    const titles = [...(article?.querySelectorAll('h1, article > h2') ?? [])].map(
      ({ textContent }) => textContent ?? '',
    );
    expectHeadings(titles, counts);
  });
});
