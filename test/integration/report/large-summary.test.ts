import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { renderJobSummary } from '../../../src/report/job-summary.ts';
import { JOB_SUMMARY_LIMIT } from '../../../src/report/length-budget.ts';
import { markdownStructure } from '../../support/markdown-structure.ts';
import { REPORT_CASES } from '../../support/report-cases.ts';
import { SLOW } from '../../support/slow.ts';

test('4,000 failing gates are all listed, since a job summary has room for them', () => {
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
