// @module-tag thorough
import { expect, test } from 'vitest';
import { renderJobSummary } from '../../../src/report/job-summary.ts';
import { aCertificate, withVersion } from '../../support/certificate.ts';
import { markdownStructure } from '../../support/markdown-structure.ts';
import { REPORT_CASES, latencyFailure } from '../../support/report-cases.ts';

test('several models begin with an overview', async () => {
  const reports = [
    { model: 'churn', certificates: [aCertificate()] },
    { ...REPORT_CASES['invalid-manifest']?.(), model: 'fraud', certificates: [] },
  ];
  const summary = renderJobSummary(reports);
  expect(markdownStructure(summary).tables[0]).toHaveLength(1 + reports.length);
  await expect(summary).toMatchFileSnapshot('../../golden/report/job-summary.md');
});

test('several versions, of one model or many, begin with a table of all: those that could not be read too', () => {
  const problems = [{ code: 'schema-violation', message: 'Unknown key "artefact".' }] as const;
  const [passing, failing] = [aCertificate(), withVersion(latencyFailure(), '1.5.0')];
  const churn = {
    model: 'churn',
    certificates: [passing, failing],
    problems,
    unanswered: [{ version: '1.6.0', problems }],
  };
  const tableOf = (reports: Parameters<typeof renderJobSummary>[0]) =>
    markdownStructure(renderJobSummary(reports)).tables[0] ?? [];
  const shown = renderJobSummary([churn]).split('\n### ')[0] ?? '';
  expect(tableOf([churn])).toHaveLength(1 + 3);
  expect(shown).toMatch(/^\| Version \| Result \|$/m);
  expect(shown).toMatch(/\| `churn@1\.6\.0` \| ❌ cannot be certified: Unknown key "artefact" \|/);
  expect(shown).toMatch(/\| `churn@1\.5\.0` \| ❌ is not certified: /);
  expect(shown).toMatch(/\| `churn@1\.4\.0` \| ✅ is certified: /);
  expect(tableOf([churn, { ...churn, model: 'fraud' }])).toHaveLength(1 + 6);
});

test('one version needs no table of versions', () => {
  expect(renderJobSummary([{ model: 'churn', certificates: [aCertificate()] }])).toMatch(/^### ✅ churn 1\.4\.0/);
});
