import { expect, test } from 'vitest';
import { sha256 } from '../../../../../src/contract/sha256.ts';
import type { Certificate, OwnMetricProgram } from '../../../../../src/contract/generated/types.ts';
import { findContradictions } from '../../../../../src/domain/certification/contradictions/find-contradictions.ts';
import { aCertificate, aGate, aPrediction, anEstimate } from '../../../../support/certificate.ts';

const PROGRAM: OwnMetricProgram = {
  name: 'profit',
  direction: 'up',
  per: 'row',
  range: [0, 1],
  command: 'python3 metrics/profit.py',
  files: [{ path: 'metrics/profit.py', digest: { sha256: 'a'.repeat(64) } }],
};

function told(changes: Partial<Certificate> = {}, metric = 'profit'): readonly string[] {
  const estimate = anEstimate(0.87, 0.86, 0.88);
  const { value, interval } = estimate;
  const certificate = aCertificate({
    ownMetrics: [PROGRAM],
    prediction: [aPrediction({ metric, estimate, baseline: null, difference: null })],
    gates: [aGate({ metric, value, interval, baseline: null })],
    ...changes,
  });
  return findContradictions(certificate, sha256)
    .filter(({ pointer }) => /^\/(?:ownMetrics|prediction|gates)/u.test(pointer))
    .map(({ code, pointer }) => `${code} ${pointer}`);
}

test('a gate on a metric whose program the certificate names is sound, and on another is not', () => {
  expect(told()).toEqual([]);
  expect(told({ ownMetrics: [] })).toEqual(['gate-misfit /gates/0/kind']);
});

test('a metric of the name of a known one, a name twice, and numbers out of the range contradict', () => {
  expect(told({ ownMetrics: [PROGRAM, { ...PROGRAM, name: 'f1' }] })).toEqual([
    'evidence-contradicted /ownMetrics/1/name',
  ]);
  expect(told({ ownMetrics: [PROGRAM, PROGRAM] })).toEqual(['evidence-contradicted /ownMetrics/1/name']);
  expect(told({ ownMetrics: [{ ...PROGRAM, range: [0, 0.5] }] })).toContain(
    'evidence-contradicted /prediction/0/estimate',
  );
  expect(told({ ownMetrics: [{ ...PROGRAM, direction: 'down' }] })).toContain(
    'evidence-contradicted /prediction/0/direction',
  );
});
