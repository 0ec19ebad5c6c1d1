// @module-tag thorough
import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { renderCheckRun, reportAnnotations } from '../../../src/report/check-run.ts';
import { renderCertificationComment } from '../../../src/report/certification-comment.ts';
import { CHECK_LIMIT, COMMENT_LIMIT } from '../../../src/report/length-budget.ts';
import { aCertificate, aFailingGate, anEstimate, aPrediction } from '../../support/certificate.ts';
import { markdownStructure } from '../../support/markdown-structure.ts';
import { REPORT_CASES, latencyFailure } from '../../support/report-cases.ts';

test.each(Object.entries(REPORT_CASES))('%s fits into a check run', (_, build) => {
  const check = renderCheckRun(build());
  expect(check.title.length).toBeLessThanOrEqual(250);
  expect(Buffer.byteLength(check.summary)).toBeLessThanOrEqual(CHECK_LIMIT);
  expect(Buffer.byteLength(check.text)).toBeLessThanOrEqual(CHECK_LIMIT);
});

test('4,000 slices fit into a comment and a check run, with the verdict, the weakest slices and what is left out', () => {
  const slices = Array.from({ length: 4000 }, (_, index) =>
    aPrediction({
      slice: { name: 'shop', group: `s${index}` },
      estimate: anEstimate(0.5 + index / 10_000, 0.4, 0.95),
    }),
  );
  const certificate = aCertificate({ prediction: [aPrediction(), ...slices] });
  const comment = renderCertificationComment([certificate], { model: 'churn' });
  const check = renderCheckRun({ model: 'churn', certificates: [certificate] });
  expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(COMMENT_LIMIT);
  for (const text of [check.summary, check.text]) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(CHECK_LIMIT);
  for (const text of [comment, check.text]) {
    expect(text).toContain('`shop = s0`');
    expect(text).toMatch(/[\d,]+ more/);
    expect(markdownStructure(text).tables.length).toBeGreaterThan(3);
  }
  expect(comment).toMatch(/### ✅ churn 1\.4\.0 is certified/);
  expect(comment).toContain('**Next:**');
});

test('the worst fifty remarks stand at lines, and the summary says of how many and which run measured', () => {
  const location = { path: 'models/churn/model.yaml', line: 3, column: 1, pointer: '/gates/0' };
  const gates = Array.from({ length: 60 }, (_, index) =>
    index < 55
      ? aFailingGate({ id: `g${index}`, location, blocking: false })
      : aFailingGate({ id: `g${index}`, location }),
  );
  const run = 'https://github.com/acme/models/actions/runs/7';
  const check = renderCheckRun({
    model: 'churn',
    certificates: [aCertificate({ gates, verdict: 'fail' })],
    links: { run },
  });
  expect(check.annotations.map(({ level }) => level)).toEqual([
    ...Array.from({ length: 5 }, () => 'failure'),
    ...Array.from({ length: 45 }, () => 'warning'),
  ]);
  expect(check.summary).toContain('The worst 50 of 60 remarks stand at their lines.');
  expect(check.summary).toContain(`(${run})`);
  expect(renderCheckRun({ model: 'churn', certificates: [aCertificate()] }).summary).not.toMatch(/remarks|this run/);
});

describe('only a pass lets a required check pass', () => {
  test.each([
    ['all-pass', 'success'],
    ['first-version', 'success'],
    ['one-latency-failure', 'failure'],
    ['inconclusive', 'failure'],
    ['crash', 'failure'],
    ['invalid-manifest', 'failure'],
    ['several-versions', 'failure'],
  ])('%s: %s', (name, conclusion) => {
    expect(renderCheckRun(REPORT_CASES[name]?.() ?? { model: 'churn', certificates: [] }).conclusion).toBe(conclusion);
  });
});

test('a report about nothing does not pass', () => {
  expect(renderCheckRun({ model: 'churn', certificates: [] }).conclusion).toBe('failure');
});

describe('annotations', () => {
  test('stand on the lines of the gates that do not pass, failures first', () => {
    const annotations = reportAnnotations({ model: 'churn', certificates: [latencyFailure()] });
    expect(annotations.map(({ level, line }) => [level, line])).toEqual([
      ['failure', 31],
      ['failure', 24],
      ['warning', 28],
    ]);
    expect(new Set(annotations.map(({ path }) => path))).toEqual(new Set(['models/churn/model.yaml']));
  });

  test('stand on the line of a finding and of a problem', () => {
    const findings = REPORT_CASES['digest-mismatch']?.().certificates ?? [];
    const problems = REPORT_CASES['invalid-manifest']?.().problems;
    const annotations = reportAnnotations({ model: 'churn', certificates: findings, problems });
    expect(annotations.map(({ path, line, column, title }) => [path, line, column, title])).toEqual([
      ['models/churn/model.yaml', 31, 46, 'schema-violation'],
      ['models/churn/model.yaml', 27, 46, 'manifest-meaning'],
      ['models/churn/versions/1.4.0.yaml', 9, 62, 'digest-mismatch'],
    ]);
  });

  test('are absent when all is well', () => {
    expect(reportAnnotations({ model: 'churn', certificates: [aCertificate()] })).toEqual([]);
  });
});
