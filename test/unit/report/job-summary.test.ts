import { expect, test } from 'vitest';
import { renderJobSummary } from '../../../src/report/job-summary.ts';
import { aCertificate } from '../../support/certificate.ts';
import { markdownStructure } from '../../support/markdown-structure.ts';
import { REPORT_CASES } from '../../support/report-cases.ts';

test('several models begin with an overview', async () => {
  const reports = [
    { model: 'churn', certificates: [aCertificate()] },
    { ...REPORT_CASES['invalid-manifest']?.(), model: 'fraud', certificates: [] },
  ];
  const summary = renderJobSummary(reports);
  expect(markdownStructure(summary).tables[0]).toHaveLength(1 + reports.length);
  await expect(summary).toMatchFileSnapshot('../../golden/report/job-summary.md');
});
