import { describe, expect, test } from 'vitest';
import type { AnswerChanges, Certificate } from '../../../src/contract/generated/types.ts';
import { renderCertificationComment } from '../../../src/report/certification-comment.ts';
import { changedRows } from '../../../src/report/changes-table.ts';
import { changesSentence } from '../../../src/report/evidence-wording.ts';
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
