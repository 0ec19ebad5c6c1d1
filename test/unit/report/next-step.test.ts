import { describe, expect, test } from 'vitest';
import type { Certificate, GateResult, Verdict } from '../../../src/contract/generated/types.ts';
import { parseComment } from '../../../src/contract/parse-comment.ts';
import { nextStep, type Reader } from '../../../src/report/next-step.ts';
import { resultDetail } from '../../../src/report/gate-wording.ts';
import { failureReason } from '../../../src/report/failure-reason.ts';
import type { RichText } from '../../../src/report/rich-text.ts';
import { sliceWords } from '../../../src/report/shared-wording.ts';
import {
  aCertificate,
  aGapGate,
  aGate,
  aLatencyGate,
  aPrediction,
  aRatioGate,
  aRelativeGate,
} from '../../support/certificate.ts';
import { REPORT_CASES } from '../../support/report-cases.ts';

const LOCATION = { path: 'models/churn/model.yaml', line: 24, column: 5, pointer: '/gates/0' };
const KINDS: readonly GateResult[] = [
  aGate(),
  aRelativeGate(),
  aGapGate(),
  aGate({ id: 'noise-drop', kind: 'robustness', perturbation: 'gaussian 0.1', comparator: '<=', limit: 0.02 }),
  aLatencyGate(),
  aRatioGate(),
];
const REASONS = [
  'beyond-limit',
  'interval-crosses-limit',
  'below-noise-floor',
  'undefined-value',
  'too-few-rows',
  'no-baseline',
  'not-measured',
  'measurement-failed',
] as const satisfies readonly GateResult['reasonCode'][];
const SITUATIONS: Readonly<Record<string, Partial<Certificate>>> = {
  'with slices': {},
  'with no slices': { prediction: [aPrediction()], gaps: [] },
  'with nothing scored': { prediction: [], gaps: [], performance: [] },
};

/** What a certificate has that a step may name; everything else that stands as code is a command or a place. */
function namesOf({ prediction, gaps, gates, performance }: Certificate): ReadonlySet<string> {
  return new Set([
    ...prediction.flatMap(({ slice }) => (slice === null ? [] : [sliceWords(slice)])),
    ...gates.flatMap(({ id, slice }) => [id, ...(slice === undefined ? [] : [sliceWords(slice)])]),
    ...gaps.flatMap(({ highest, lowest }) => [highest, lowest].filter((group) => group !== null)),
    // A key that any mode may have.
    ...performance.map(() => 'batchSize'),
    ...performance.flatMap(({ explanation }) => Object.keys(explanation?.operatorChanges ?? {})),
  ]);
}

function missing(step: RichText, certificate: Certificate): readonly string[] {
  const names = namesOf(certificate);
  const places = [certificate.policy.model.path, certificate.subject.manifest.path];
  return step.flatMap((part) => {
    if (typeof part === 'string') return /\bunder\b|\babove\b|\bbelow\b|look at the gate/.test(part) ? [part] : [];
    const text = 'code' in part ? part.code : part.strong;
    if (text.startsWith('/')) return parseComment(text).commands.length === 1 ? [] : [text];
    return names.has(text) || places.some((path) => text.startsWith(path)) ? [] : [text];
  });
}

describe.each(Object.entries(SITUATIONS))('%s', (_, situation) => {
  for (const gate of KINDS) {
    test.each(REASONS)(`a step after ${gate.kind}, %s, names only what is there`, (reasonCode) => {
      const result: Verdict = reasonCode === 'beyond-limit' ? 'fail' : 'inconclusive';
      const gates = [{ ...gate, result, reasonCode, blocking: true, location: LOCATION }] as const;
      const certificate = { ...aCertificate(situation), gates, verdict: result };
      for (const reader of ['comment', 'terminal'] as const satisfies readonly Reader[]) {
        const step = nextStep(certificate, reader);
        expect(missing(step, certificate)).toEqual([]);
        expect(
          step
            .map((part) => (typeof part === 'string' ? part : ''))
            .join('')
            .trim().length,
        ).toBeGreaterThan(10);
      }
      expect(missing(failureReason(certificate), certificate)).toEqual([]);
    });
  }
});

test.each(Object.entries(REPORT_CASES))('the steps of %s name only what is there', (name, build) => {
  for (const certificate of build().certificates) {
    if (name === 'hostile' || certificate.findings.length > 0) continue;
    expect(missing(nextStep(certificate), certificate)).toEqual([]);
  }
});

const words = (step: RichText): string =>
  step.map((part) => (typeof part === 'string' ? part : Object.values(part).join(''))).join('');

test('without slices no step sends anybody to them', () => {
  const certificate = aCertificate({
    prediction: [aPrediction()],
    verdict: 'fail',
    gates: [aGate({ result: 'fail', reasonCode: 'beyond-limit', value: 0.8 })],
  });
  expect(words(nextStep(certificate))).toContain('look at the rows that it gets wrong');
});

test('an open gap asks for rows of its groups', () => {
  const gate = aGapGate({ result: 'inconclusive', reasonCode: 'interval-crosses-limit', data: 'holdout' });
  const certificate = { ...aCertificate(), gates: [gate], verdict: 'inconclusive' } as const;
  expect(words(nextStep(certificate, 'terminal'))).toBe(
    'bring more rows of the groups that are furthest apart, 46-60 and 18-25, then certify again.',
  );
});

test.each<[string, Partial<GateResult>]>([
  ['accuracy of at least 1', { metric: 'accuracy', value: 1, comparator: '>=', limit: 1 }],
  [
    'accuracy just short of it',
    { metric: 'accuracy', value: 0.999, comparator: '>=', limit: 1, wouldDecide: { rows: 4400 } },
  ],
  ['no false positives', { metric: 'false_positive_rate', value: 0, comparator: '<=', limit: 0 }],
  ['no gap', { kind: 'gap', metric: 'accuracy', comparator: '<=', limit: 0, slice: { name: 'region', group: null } }],
  [
    'an improvement of all there is',
    { kind: 'relative-prediction', metric: 'brier_score', comparator: '<=', limit: -1 },
  ],
])('more rows are no way to %s', (_name, changes) => {
  const gate = aGate({ ...changes, result: 'inconclusive', reasonCode: 'interval-crosses-limit' });
  const step = words(nextStep({ ...aCertificate(), gates: [gate], verdict: 'inconclusive' }));
  expect(step).toContain('write test: point, or a limit that can be surpassed, at models/churn/model.yaml:24');
  expect(step).not.toMatch(/bring|certify/);
  expect(resultDetail(gate)).toBe('nothing is beyond this limit, so that no interval ends there');
});

test('more rows are a way to a limit inside of what is possible', () => {
  const gate = aGate({ result: 'inconclusive', reasonCode: 'interval-crosses-limit', wouldDecide: { rows: 4400 } });
  expect(words(nextStep({ ...aCertificate(), gates: [gate], verdict: 'inconclusive' }))).toContain('4,400 rows');
});
