import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { renderJobSummary } from '../../../src/report/job-summary.ts';
import { JOB_SUMMARY_LIMIT } from '../../../src/report/length-budget.ts';
import { renderCertificationComment } from '../../../src/report/certification-comment.ts';
import { aCertificate, aPrediction, anEstimate } from '../../support/certificate.ts';
import { markdownStructure } from '../../support/markdown-structure.ts';
import { REPORT_CASES } from '../../support/report-cases.ts';
import { SLOW } from '../../support/slow.ts';

test('4,000 failing gates are all listed, since a job summary has room for them', SLOW, () => {
  const report = REPORT_CASES['gates-4000-failing']?.() ?? { model: 'churn', certificates: [] };
  const summary = renderJobSummary([report]);
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(JOB_SUMMARY_LIMIT);
  const [first = [], folded = []] = markdownStructure(summary).tables;
  // Each has a line of headers.
  expect(first.length - 1 + folded.length - 1).toBe(4_000);
});

test('2,000 models stay below the size that fails the step, and the rest is counted', SLOW, () => {
  const report = REPORT_CASES['gates-16']?.() ?? { model: 'churn', certificates: [] };
  const reports = Array.from({ length: 2_000 }, (_, index) => ({ ...report, model: `model-${String(index)}` }));
  const summary = renderJobSummary(reports);
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(JOB_SUMMARY_LIMIT);
  const shown = markdownStructure(summary).headings.length;
  const left = Number(/([\d,]+) more models are in the certificates/.exec(summary)?.[1]?.replace(',', ''));
  expect(shown + left).toBe(2_000);
});

test('4,000 slices leave a comment with all its parts, the weakest first, and the rest is counted', () => {
  const slices = Array.from({ length: 4_000 }, (_, index) =>
    aPrediction({
      slice: { name: 'shop', group: `number ${String(index)}` },
      estimate: anEstimate(0.5 + index / 9_000, 0.4, 0.99),
      difference: anEstimate(0.01, -0.02, 0.04),
    }),
  );
  const comment = renderCertificationComment([aCertificate({ prediction: [aPrediction(), ...slices] })], {
    model: 'churn',
  });
  expect(comment.length).toBeLessThanOrEqual(65_536);
  const rows = comment.split('\n').filter((line) => line.startsWith('|') && line.includes('`shop = number '));
  const left = Number(/([\d,]+) more rows are in the certificate/.exec(comment)?.[1]?.replace(',', ''));
  expect(rows[0]).toContain('`shop = number 0`');
  expect(rows.length + left).toBe(4_000);
  for (const fold of ['Gates that pass', 'Robustness', 'Environment', 'Provenance']) expect(comment).toContain(fold);
  expect(comment.split('<details>').length).toBe(comment.split('</details>').length);
});
