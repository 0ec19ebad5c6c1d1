// @module-tag thorough
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { certificateDigest } from '../../../src/contract/certificate-digest.ts';
import { parseCertificate } from '../../../src/contract/parse-certificate.ts';
import type { Certificate, GateResult } from '../../../src/contract/generated/types.ts';
import { detailsOf, graphOf } from '../../../src/domain/certification/inspected.ts';
import { AppError } from '../../../src/domain/error.ts';
import { renderCertificationComment } from '../../../src/report/certification-comment.ts';
import { readCertificates } from '../../../src/contract/recorded-certificates.ts';
import { readLedger } from '../../../src/contract/ledger.ts';
import { certificateEvents } from '../../support/many-records.ts';
import { finding } from '../../../src/domain/finding/finding.ts';
import {
  aCertificate,
  aFailingGate,
  aFinding,
  aGapGate,
  aGate,
  aLatencyGate,
  aRatioGate,
  aRelativeGate,
  anEstimate,
  aRejectedCertificate,
} from '../../support/certificate.ts';
import { latencyFailure, REPORT_CASES } from '../../support/report-cases.ts';

const CROSSES = anEstimate(0.85, 0.84, 0.86);
const OPEN = { ...CROSSES, result: 'inconclusive', reasonCode: 'interval-crosses-limit' } as const;

const OPEN_FOR_LACK = {
  ...anEstimate(null),
  result: 'inconclusive',
  reasonCode: 'not-measured',
  blocking: false,
} as const;

const HONEST: Readonly<Record<string, Certificate>> = {
  'every kind of gate': aCertificate(),
  'a gate that fails': aRejectedCertificate(),
  'several that fail': latencyFailure(),
  'an open gate': aCertificate({ verdict: 'inconclusive', gates: [aGate(OPEN), aLatencyGate()] }),
  'an open gate that only warns': aCertificate({ gates: [aGate({ ...OPEN, blocking: false }), aLatencyGate()] }),
  'a gate judged by its point': aCertificate({ gates: [aGate({ value: 0.86, interval: CROSSES.interval })] }),
  'a gate that fails by its point': aRejectedCertificate({
    gates: [aGate({ ...CROSSES, value: 0.849, result: 'fail', reasonCode: 'beyond-limit' })],
  }),
  'an interval with one end': aCertificate({ gates: [aLatencyGate(anEstimate(11.9, 11, null))] }),
  'a check that ended it': aRejectedCertificate({ gates: [], findings: [aFinding({ severity: 'error' })] }),
  'a metric that was not measured': aCertificate({
    gates: [aGate({ ...OPEN_FOR_LACK, metric: 'accuracy' }), aLatencyGate()],
  }),
  'groups with too few rows': aCertificate({
    gates: [
      aGate({ ...OPEN_FOR_LACK, reasonCode: 'too-few-rows', slice: { name: 'region', group: null } }),
      aLatencyGate(),
    ],
  }),
  'no baseline': aCertificate({
    baseline: null,
    gates: [
      aRelativeGate({ ...OPEN_FOR_LACK, reasonCode: 'no-baseline' }),
      aRatioGate({ ...OPEN_FOR_LACK, reasonCode: 'no-baseline' }),
      aLatencyGate(),
    ],
  }),
  'a drop that does not apply': aCertificate({
    robustness: [{ check: 'gaussian', result: 'not-applicable', facts: {}, strength: 0.1 }],
    gates: [
      aGate({ ...OPEN_FOR_LACK, kind: 'robustness', perturbation: 'gaussian 0.1', comparator: '<=' }),
      aLatencyGate(),
    ],
  }),
  'a warning with its facts': aCertificate({ findings: [finding('unused-file', { file: 'old.bin' })] }),
  'warnings and notices': aCertificate({ findings: [aFinding(), aFinding({ severity: 'notice' })] }),
};

describe('what a certification writes can be read', () => {
  test.each(Object.entries(HONEST))('%s', (_name, certificate) => {
    expect(read(certificate)).toBe('read');
  });

  test.each(Object.entries(REPORT_CASES))('the report case %s', (_name, report) => {
    for (const certificate of report().certificates) expect(read(certificate)).not.toMatch(/contradicted|blocking/);
  });
});

test('evidence that arithmetic rules out is refused with its place', () => {
  const of = { data: 'holdout', slice: null, unit: 'row', by: 'right' } as const;
  const changes = [{ ...of, rows: 100, changed: 2, better: 5, worse: 1, pValue: 0.21875, adjustedPValue: 0.21875 }];
  expect(read(aCertificate({ changes }))).toBe('certificate-untrusted evidence-contradicted /changes/0/better');
});

const UNFOUNDED = 'gate-unfounded /gates/0/value';

const UNASKED = { ...anEstimate(null), result: 'inconclusive', blocking: false } as const;
const LEFT_OPEN = { ...UNASKED, reasonCode: 'not-measured' } as const;

/** Gates of which it is said that nothing was measured, beside what was. */
const HIDDEN: readonly (readonly [string, Certificate, string])[] = [
  ['not measured', aCertificate({ gates: [aGate(LEFT_OPEN), aLatencyGate()] }), UNFOUNDED],
  [
    'failed to measure',
    aCertificate({ gates: [aGate({ ...LEFT_OPEN, reasonCode: 'measurement-failed' }), aLatencyGate()] }),
    UNFOUNDED,
  ],
  [
    'too few of all rows',
    aCertificate({ gates: [aGate({ ...UNASKED, reasonCode: 'too-few-rows' }), aLatencyGate()] }),
    UNFOUNDED,
  ],
  [
    'too few rows of a group that nobody measured',
    aCertificate({
      gates: [aGate({ ...UNASKED, reasonCode: 'too-few-rows', slice: { name: 'x', group: null } }), aLatencyGate()],
    }),
    UNFOUNDED,
  ],
  [
    'no baseline for a floor',
    aCertificate({ baseline: null, gates: [aGate({ ...UNASKED, reasonCode: 'no-baseline' }), aLatencyGate()] }),
    UNFOUNDED,
  ],
  [
    'a gap between large groups',
    aCertificate({ gates: [aGapGate({ ...UNASKED, reasonCode: 'too-few-rows' }), aLatencyGate()] }),
    UNFOUNDED,
  ],
  ['a gap', aCertificate({ gates: [aGapGate(LEFT_OPEN), aLatencyGate()] }), UNFOUNDED],
  ['a latency', aCertificate({ gates: [aLatencyGate(LEFT_OPEN), aGate()] }), UNFOUNDED],
  ['a ratio', aCertificate({ gates: [aRatioGate(LEFT_OPEN), aGate()] }), UNFOUNDED],
  [
    'a group of a slice',
    aCertificate({ gates: [aGate({ ...LEFT_OPEN, slice: { name: 'region', group: null } }), aLatencyGate()] }),
    UNFOUNDED,
  ],
  [
    'a drop, whichever perturbation it is about',
    aCertificate({ gates: [aGate({ ...LEFT_OPEN, kind: 'robustness', comparator: '<=' }), aLatencyGate()] }),
    UNFOUNDED,
  ],
  [
    'a floor as a latency',
    aCertificate({ gates: [aGate({ ...LEFT_OPEN, kind: 'performance', comparator: '<=' }), aLatencyGate()] }),
    'gate-misfit /gates/0/kind',
  ],
  [
    'a latency as a floor',
    aCertificate({ gates: [aLatencyGate({ ...LEFT_OPEN, kind: 'prediction' }), aGate()] }),
    'gate-misfit /gates/0/kind',
  ],
  [
    'all gates',
    { ...aCertificate(), gates: aCertificate().gates.map((gate) => ({ ...gate, ...LEFT_OPEN })) },
    'verdict-contradicted /verdict',
  ],
];

const FORGED: readonly (readonly [string, Certificate, string])[] = [
  ['a failing gate', aCertificate({ gates: [aGate(), aFailingGate()] }), 'verdict-contradicted /verdict'],
  ['no gate at all', aCertificate({ gates: [] }), 'verdict-contradicted /verdict'],
  ['only a warning', aCertificate({ gates: [], findings: [aFinding()] }), 'verdict-contradicted /verdict'],
  ['an error', aCertificate({ findings: [aFinding({ severity: 'error' })] }), 'verdict-contradicted /verdict'],
  [
    'an error that is called a warning',
    aCertificate({ findings: [{ ...finding('file-is-link', { file: 'm.onnx' }), severity: 'warning' }] }),
    'finding-misfit /findings/0',
  ],
  [
    'facts of another code',
    aCertificate({ findings: [{ ...finding('unused-file', { file: 'm.onnx' }), facts: { rows: 1 } }] }),
    'finding-misfit /findings/0',
  ],
  ['an open gate', aCertificate({ gates: [aGate(OPEN)] }), 'verdict-contradicted /verdict'],
  ['a failure without cause', aCertificate({ verdict: 'fail' }), 'verdict-contradicted /verdict'],
  ['an open question without cause', aCertificate({ verdict: 'inconclusive' }), 'verdict-contradicted /verdict'],
  [
    'a failing gate that does not count',
    aCertificate({ gates: [aGate(), aFailingGate({ blocking: false })] }),
    'gate-not-blocking /gates/1/blocking',
  ],
  [
    'a gate that passes beyond its limit',
    aCertificate({ gates: [aFailingGate({ result: 'pass', reasonCode: 'within-limit' })] }),
    'gate-contradicted /gates/0/result',
  ],
  [
    'a gate that passes below its floor',
    aCertificate({ gates: [aGate(anEstimate(0.5, 0.4, 0.6))] }),
    'gate-contradicted /gates/0/result',
  ],
  [
    'a gate that passes for the reason of a failure',
    aCertificate({ gates: [aGate({ reasonCode: 'beyond-limit' })] }),
    'gate-contradicted /gates/0/result',
  ],
  [
    'a gate that passes without a number',
    aCertificate({ gates: [aGate({ value: null, interval: null }), aLatencyGate()] }),
    'gate-contradicted /gates/0/result',
  ],
  [
    'a gate that passes though nothing was measured',
    aCertificate({ gates: [aGate({ value: null, interval: null, reasonCode: 'not-measured' }), aLatencyGate()] }),
    'gate-contradicted /gates/0/result',
  ],
  [
    'a gate that fails within its limit',
    aRejectedCertificate({ gates: [aGate({ result: 'fail', reasonCode: 'beyond-limit' })] }),
    'gate-contradicted /gates/0/result',
  ],
  [
    'an open gate of the whole interval that passes by its point',
    aCertificate({ gates: [aGate({ ...anEstimate(0.86, 0.84, 0.88), test: 'bound' })] }),
    'gate-contradicted /gates/0/result',
  ],
  [
    'an open gate that is decided',
    aCertificate({ verdict: 'inconclusive', gates: [aGate({ result: 'inconclusive', reasonCode: 'too-few-rows' })] }),
    'gate-contradicted /gates/0/result',
  ],
  [
    'a ratio below its noise floor that fails',
    aRejectedCertificate({
      gates: [
        aRatioGate({ ...anEstimate(1.01, 1.008, 1.012), limit: 1.005, result: 'fail', reasonCode: 'beyond-limit' }),
      ],
    }),
    'gate-contradicted /gates/0/result',
  ],
  ['a gate with other numbers', { ...aCertificate(), gates: [aGate({ value: 0.8703 })] }, UNFOUNDED],
  [
    'a gate outside of its interval',
    aCertificate({ gates: [aGapGate(anEstimate(0.051, 0.01, 0.05))] }),
    'gate-contradicted /gates/0/interval',
  ],
  ['a gate of another baseline', misquoting({ baseline: 0.7 }), 'gate-misquoted /gates/1/baseline'],
  ['a gate of another candidate', misquoting({ candidate: 0.99 }), 'gate-misquoted /gates/1/candidate'],
  ['a gate in another unit', misquoting({ unit: 'ms' }), 'gate-misquoted /gates/1/unit'],
  ['a gate that is better the other way', misquoting({ direction: 'none' }), 'gate-misquoted /gates/1/direction'],
  ['a gate without its interval', { ...aCertificate(), gates: [aGate({ interval: null })] }, UNFOUNDED],
  ['a gate with another interval', { ...aCertificate(), gates: [aGate(anEstimate(0.8702, 0.869, 0.8775))] }, UNFOUNDED],
  ['a gate of another slice', { ...aCertificate(), gates: [aGate({ slice: { name: 'x', group: null } })] }, UNFOUNDED],
  ['no predictions', aCertificateWithout('prediction'), UNFOUNDED],
  ['no gaps', aCertificateWithout('gaps'), 'gate-unfounded /gates/2/value'],
  ['no costs', aCertificateWithout('performance'), 'gate-unfounded /gates/3/value'],
  [
    'a budget that asks for a slow model',
    aCertificate({ gates: [aLatencyGate({ comparator: '>=', limit: 1 })] }),
    'gate-reversed /gates/0/comparator',
  ],
  [
    'an interval upside down',
    aCertificate({ gates: [aGate(anEstimate(0.8702, 0.8775, 0.8629))] }),
    'gate-contradicted /gates/0/interval',
  ],
  ['two gates of one name', aCertificate({ gates: [aGate(), aGate()] }), 'gate-repeated /gates/1/id'],
  [
    'no baseline beside one',
    aCertificate({
      gates: [
        aGate(),
        aRelativeGate({
          ...anEstimate(null),
          result: 'inconclusive',
          reasonCode: 'no-baseline',
          blocking: false,
        }),
      ],
    }),
    'gate-unfounded /gates/1/value',
  ],
];

/** The relative gate repeats the two models' numbers. */
function misquoting(changes: Partial<GateResult>): Certificate {
  const whole = aCertificate();
  return { ...whole, gates: whole.gates.map((gate, index) => (index === 1 ? { ...gate, ...changes } : gate)) };
}

function aCertificateWithout(key: 'prediction' | 'gaps' | 'performance'): Certificate {
  return { ...aCertificate(), [key]: [] };
}

/** As the branch would hold it if its event named it. */
function recorded(certificate: Certificate) {
  const files = certificateEvents([certificate]);
  const { model } = certificate.subject;
  return [files, model, readLedger(files, model).events.map(({ event }) => event)] as const;
}

describe('a certificate that contradicts itself is refused', () => {
  test.each(HIDDEN)('of which a gate was left open: %s', (_name, certificate, expected) => {
    expect(read(certificate)).toBe(`certificate-untrusted ${expected}`);
  });

  test.each(FORGED)('%s', (_name, certificate, expected) => {
    expect(read(certificate)).toBe(`certificate-untrusted ${expected}`);
  });

  test.each(FORGED)('on the branch, too: %s', (_name, certificate) => {
    const { certificates, faults } = readCertificates(...recorded(certificate));
    expect(certificates).toEqual([]);
    expect(faults).toMatchObject([
      { code: 'certificate-unreadable', message: expect.stringContaining('contradicts itself') },
    ]);
  });

  test('every gate that does so is named, with its line', () => {
    const gates = [aGate(), aFailingGate({ blocking: false }), aFailingGate({ id: 'other', blocking: false })];
    const text = JSON.stringify(aCertificate({ gates }), null, 1);
    expect(() => parseCertificate({ path: 'a.json', content: text })).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ message: expect.stringContaining('"realtime.latency.p99"') }),
          expect.objectContaining({ message: expect.stringContaining('"other"') }),
        ],
        location: { path: 'a.json', line: expect.any(Number), column: 16, pointer: '/gates/1/blocking' },
      }),
    );
  });
});

test('a certificate of 0.1.0 keeps its digest and says the same of the file as one of today', () => {
  const [old, now] = ['pass-0.1.0.json', 'pass.json'].map((file) => {
    const content = readFileSync(new URL(`../../../schemas/examples/valid/certificate/${file}`, import.meta.url));
    const { value } = parseCertificate({ path: file, content });
    expect(certificateDigest(value)).toBe(certificateDigest(JSON.parse(content.toString('utf8'))));
    expect(value.inspection).not.toBeNull();
    return value;
  });
  expect(old!.inspection).toHaveProperty('opset');
  expect(now!.inspection).not.toHaveProperty('opset');
  expect(graphOf(old!.inspection!)).toEqual(graphOf(now!.inspection!));
  expect(graphOf(old!.inspection!)?.nodes).toBe(9);
  expect(detailsOf(old!.inspection!)).toEqual(detailsOf(now!.inspection!));
  // What it does not hold is not said.
  const performance = now!.performance.map((result, index) => ({
    ...result,
    comparison: old!.performance[index]!.comparison,
  }));
  const known = { ...now!, performance };
  expect(renderCertificationComment([old!], { model: 'churn' })).toBe(
    renderCertificationComment([known], { model: 'churn' }),
  );
});

/** The validator alone knows the shape and not the contradictions. */
test('nothing reads a certificate but parse-certificate', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const sources = ['src', 'actions', 'bot'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.includes('generated'))
      .map((path) => `${folder}/${path}`),
  );
  expect(sources.filter((path) => readFileSync(join(root, path), 'utf8').includes('validateCertificate'))).toEqual([
    'src/contract/parse-certificate.ts',
  ]);
});

function read(certificate: Certificate): string {
  try {
    parseCertificate({ path: 'a.json', content: JSON.stringify(certificate) });
    return 'read';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return `${error.code} ${error.reason} ${error.location?.pointer}`;
  }
}
