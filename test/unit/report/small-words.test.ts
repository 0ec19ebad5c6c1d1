import { describe, expect, test } from 'vitest';
import type { AnswerChanges, Certificate, GateResult } from '../../../src/contract/generated/types.ts';
import { finding } from '../../../src/domain/finding/finding.ts';
import { renderCertificationComment } from '../../../src/report/certification-comment.ts';
import { changedRows } from '../../../src/report/changes-table.ts';
import { changesSentence, conditionText } from '../../../src/report/evidence-wording.ts';
import { tellFinding } from '../../../src/report/findings/tell-finding.ts';
import { formatLimit } from '../../../src/report/format.ts';
import { gateRow } from '../../../src/report/gate-rows.ts';
import { certificateHeadline } from '../../../src/report/headline.ts';
import { aCertificate, aLatencyGate, aPrediction, aRatioGate, anEstimate } from '../../support/certificate.ts';
import { anEvidence } from '../../support/evidence.ts';

const EVIDENCE = anEvidence('south');

function comment(certificate: Certificate): string {
  return renderCertificationComment([certificate], { model: 'churn' });
}

describe('changed answers', () => {
  const [first] = EVIDENCE.changes;
  if (first === undefined) throw new RangeError('the support has changes');
  const changes: AnswerChanges = { ...first, slice: null, rows: 3000, changed: 952, better: 648, worse: 195 };

  test('add up: those that are wrong in another way are told, too', () => {
    expect(changesSentence(changes)).toContain(
      '952 of 3,000 answers changed: 648 right that were wrong, 195 wrong that were right, 109 as right or wrong as before',
    );
    expect(changesSentence({ ...changes, changed: 843 })).not.toContain('as before');
  });

  test('name a file of rows only where there are some', () => {
    expect(comment(aCertificate({ ...EVIDENCE, changes: [changes] }))).toContain('changed-rows.jsonl');
    const same = { ...changes, changed: 0, better: 0, worse: 0 };
    expect(comment(aCertificate({ ...EVIDENCE, changes: [same] }))).not.toContain('changed-rows.jsonl');
  });
});

test('eleven times as slow is not slower than', () => {
  const slower = (value: number) =>
    certificateHeadline(
      aCertificate({
        verdict: 'fail',
        gates: [aRatioGate({ value, limit: 1.5, result: 'fail', reasonCode: 'beyond-limit' })],
      }),
    );
  expect(slower(10.6)).toMatch(/is 11× as slow as production 1\.3\.2/);
  expect(slower(1.6)).toMatch(/is 60\u00A0% slower than production 1\.3\.2/);
  expect(
    comment(
      aCertificate({
        verdict: 'fail',
        gates: [aRatioGate({ value: 10.6, limit: 1.5, result: 'fail', reasonCode: 'beyond-limit' })],
      }),
    ),
  ).toContain('**fail**, 7.1× the limit');
});

test('a latency of too few calls is not said to be of rows', () => {
  const gate = aLatencyGate({ value: null, interval: null, result: 'inconclusive', reasonCode: 'undefined-value' });
  expect(certificateHeadline(aCertificate({ verdict: 'inconclusive', gates: [gate] }))).toContain(
    'is not known from so few calls',
  );
});

test('a metric that has two names has one row', () => {
  const of = (metric: string) =>
    aPrediction({ metric, estimate: anEstimate(0.66), difference: anEstimate(0.031, 0.009, 0.054) });
  const certificate = aCertificate({
    gates: [],
    gaps: [],
    performance: [],
    prediction: ['recall', 'true_positive_rate'].map(of),
  });
  expect(changedRows(certificate)).toMatchObject({ rows: [{ subject: 'recall' }], rest: 0 });
});

describe('the numbers of a row', () => {
  const sizes = { metric: 'model_size', unit: 'bytes', interval: null } as const;

  test.each<[Partial<GateResult>, string, string]>([
    [{ value: 412_000, baseline: 618_496, limit: 2_097_152 }, '0.393\u00A0MiB', '0.590\u00A0MiB'],
    [{ value: 412_000, baseline: 377_000, limit: 7_900_000 }, '402\u00A0KiB', '368\u00A0KiB'],
    [{ value: 3_000_000, baseline: 412_000, limit: 4_000_000 }, '2.86\u00A0MiB', '0.393\u00A0MiB'],
  ])('%j have one unit', (changes, candidate, baseline) => {
    const gate = aLatencyGate({ ...sizes, ...changes });
    expect(gateRow(gate, aCertificate({ gates: [gate] }))).toMatchObject({ candidate, baseline });
  });

  test('have hours and days where seconds are thousands', () => {
    expect(formatLimit(24 * 86_400_000, 'ms')).toBe('24\u00A0d');
    expect(formatLimit(5 * 3_600_000, 'ms')).toBe('5\u00A0h');
    expect(formatLimit(90_000, 'ms')).toBe('90\u00A0s');
  });
});

test('a number that nobody reads in full is written as all others', () => {
  expect(conditionText({ column: 'load', value: -1.269136393070221e31 })).toBe('load = −1.27\u00A0×\u00A010³¹');
  expect(conditionText({ column: 'zip', value: 1234567 })).toBe('zip = 1234567');
  const facts = { maxAbsoluteDifference: 1.269136393070221e31 };
  expect(tellFinding(finding('not-deterministic', facts)).message).toContain('by up to 1.27\u00A0×\u00A010³¹.');
});

test('the class with the lowest F1 cannot be read as its number', () => {
  const classes = EVIDENCE.classes.map((one, index) => ({ ...one, label: index }));
  expect(comment(aCertificate({ classes }))).toContain('lowest F1: &quot;1&quot; with 0.609');
});
