import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../../src/contract/generated/types.ts';
import { type CertificationIdentity, findReusable } from '../../../../src/domain/certification/find-reusable.ts';
import { aCertificate, aDigest } from '../../../support/certificate.ts';

const certificate = aCertificate();
const identity: CertificationIdentity = {
  subject: aDigest('9').sha256,
  manifest: aDigest('4').sha256,
  model: certificate.policy.model.digest.sha256,
  settings: certificate.policy.settings?.digest.sha256 ?? null,
  sameAs: [],
  policy: aDigest('7').sha256,
  data: new Map([['holdout', aDigest('b').sha256]]),
  baseline: aDigest('a').sha256,
  baselineManifest: aDigest('5').sha256,
  modes: ['realtime'],
  quick: false,
  seed: 42,
  toolVersion: '0.1.0',
  environment: certificate.environment,
};

test('the same question has the same answer, and the newest is taken', () => {
  const newer = { ...certificate, run: { ...certificate.run, startedAt: '2026-11-21T09:30:00Z' } };
  expect(findReusable(identity, [certificate, newer])).toBe(newer);
});

test('weekly images and a few bytes of memory do not make another kind of runner', () => {
  const environment = { ...certificate.environment, runner: 'ubuntu-24.04 (20261116.1)', memoryBytes: 1 };
  expect(findReusable({ ...identity, environment }, [certificate])).toBe(certificate);
});

describe('measured again when', () => {
  const questions: readonly (readonly [string, Partial<CertificationIdentity>])[] = [
    ['the subject differs', { subject: aDigest('0').sha256 }],
    ['the manifest differs', { manifest: aDigest('0').sha256 }],
    ['a comment in model.yaml differs', { model: aDigest('0').sha256 }],
    ['the settings differ', { settings: aDigest('0').sha256 }],
    ['another version is the same artifact', { sameAs: ['1.0.0'] }],
    ['the policy differs', { policy: aDigest('0').sha256 }],
    ['the data differ', { data: new Map([['holdout', aDigest('0').sha256]]) }],
    ['there are more data', { data: new Map([...identity.data, ['drift', aDigest('b').sha256]]) }],
    ['the baseline differs', { baseline: aDigest('0').sha256 }],
    ['what is said of the baseline differs', { baselineManifest: aDigest('0').sha256 }],
    ['there is no baseline any more', { baseline: null }],
    ['the modes differ', { modes: ['realtime', 'batch'] }],
    ['it was a quick run', { quick: true }],
    ['the seed differs', { seed: 43 }],
    ['the tool differs', { toolVersion: '0.2.0' }],
    ['the processor differs', { environment: { ...certificate.environment, cpu: 'another' } }],
    [
      'the runtime differs',
      { environment: { ...certificate.environment, runtime: { name: 'onnxruntime', version: '2' } } },
    ],
  ];
  test.each(questions)('%s', (_name, change) => {
    expect(findReusable({ ...identity, ...change }, [certificate])).toBeNull();
  });

  test.each(['fail', 'inconclusive'] as const satisfies readonly Certificate['verdict'][])('it was %s', (verdict) => {
    expect(findReusable(identity, [aCertificate({ verdict })])).toBeNull();
  });
});
