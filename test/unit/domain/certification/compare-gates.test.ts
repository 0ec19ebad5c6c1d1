import { expect, test } from 'vitest';
import { findForeignGate } from '../../../../src/domain/certification/compare-gates.ts';
import { judgeGates } from '../../../../src/domain/certification/judge-gates.ts';
import { decideVerdict } from '../../../../src/domain/certification/verdict.ts';
import { resolveGates } from '../../../../src/domain/model/resolve-gates.ts';
import { sha256 } from '../../../../src/contract/sha256.ts';
import { findContradictions } from '../../../../src/domain/certification/contradictions/find-contradictions.ts';
import { parseModel } from '../../../../src/contract/parsers.ts';
import type { Certificate, GateResult } from '../../../../src/contract/generated/types.ts';
import { aCertificate, aGate, anEstimate, aPrediction } from '../../../support/certificate.ts';

const TEXT = `apiVersion: seatrial/v1
kind: Model
name: churn
task: tabular-classification
signature:
  inputs: [{name: features, datatype: FP32, shape: [-1, 42]}]
  outputs: [{name: probabilities, datatype: FP32, shape: [-1, 2]}]
evaluation:
  holdout:
    data: {path: data/holdout.parquet, sha256: ${'b'.repeat(64)}}
    inputs: {features: {columns: ["usage_*"]}}
    target: {column: churned, positive: 1}
    prediction: {output: probabilities}
    slices: [{name: region, by: region}, {name: rare, by: region, minRows: 100000}]
gates:
  - {id: floor, metric: roc_auc, min: 0.95}
  - {id: loss, metric: log_loss, max: 0.5}
  - {id: regions, metric: roc_auc, min: 0.8, slice: region}
  - {id: rare, metric: roc_auc, min: 0.8, slice: rare, onInconclusive: warn}
modes:
  realtime: {scenario: server, rate: 150/s, budgets: {latency: {p99: 12ms}}}
`;
const MODEL = parseModel({ path: 'models/churn/model.yaml', content: new TextEncoder().encode(TEXT) }).value;

/** What a certification writes of a model that is below its floor. */
function certified(): Certificate {
  const rare = aPrediction({ slice: { name: 'rare', group: 'north' }, rows: 50 });
  const evidence = aCertificate();
  const measured = { ...evidence, prediction: [...evidence.prediction, rare] };
  const gates = judgeGates(resolveGates({ model: MODEL, settings: null }, ['realtime']), {
    evidence: measured,
    slicesOf: () => MODEL.evaluation['holdout']?.slices ?? [],
    locate: (pointer) => ({ path: 'models/churn/model.yaml', line: 9, column: 1, pointer }),
  });
  return JSON.parse(JSON.stringify({ ...measured, gates, verdict: decideVerdict(gates, []) }));
}

function change(id: string, changes: Partial<GateResult>): Certificate {
  const base = certified();
  const gates = base.gates.map((gate) => (gate.id === id ? { ...gate, ...changes } : gate));
  return { ...base, gates, verdict: decideVerdict(gates, []) };
}

const PASSED = { result: 'pass', reasonCode: 'within-limit' } as const;
const { gates } = certified();

test('what a certification writes is what model.yaml asks', () => {
  expect(certified().verdict).toBe('fail');
  expect(gates.map(({ reasonCode }) => reasonCode)).toContain('too-few-rows');
  expect(findForeignGate(certified(), { model: MODEL, settings: null })).toBeNull();
  expect(findForeignGate({ ...certified(), gates: [], verdict: 'fail' }, { model: MODEL, settings: null })).toBeNull();
});

test.each<[string, string, Certificate]>([
  ['a lower limit', 'floor', change('floor', { ...PASSED, limit: 0.1 })],
  ['a comparator turned', 'floor', change('floor', { ...PASSED, comparator: '<=' })],
  ['a gate left out', 'floor', without('floor')],
  [
    'another metric',
    'floor',
    change('floor', { ...PASSED, metric: 'log_loss', ...anEstimate(0.3121, 0.3052, 0.319), comparator: '<=' }),
  ],
  [
    'another group',
    'regions',
    change('regions', { slice: { name: 'region', group: 'north' }, ...anEstimate(0.871, 0.858, 0.884) }),
  ],
  [
    'another slice',
    'floor',
    change('floor', {
      slice: { name: 'region', group: 'north' },
      ...anEstimate(0.871, 0.858, 0.884),
      limit: 0.8,
      ...PASSED,
    }),
  ],
  [
    'too few rows of enough',
    'regions',
    change('regions', { ...anEstimate(null), result: 'inconclusive', reasonCode: 'too-few-rows', blocking: false }),
  ],
  ['an open gate that only warns', 'regions', change('regions', { blocking: false })],
  ['a point instead of a bound', 'floor', change('floor', { test: 'point' })],
  ['a gate more', 'other', { ...certified(), gates: [...gates, aGate({ id: 'other' })] }],
])('%s is found', (_name, id, forged) => {
  expect(findForeignGate(forged, { model: MODEL, settings: null })).toBe(id);
});

test('what only model.yaml can show contradicts nothing in the certificate', () => {
  expect(findContradictions(change('floor', { ...PASSED, limit: 0.1 }), sha256)).toEqual([]);
  expect(findContradictions(without('floor'), sha256)).toEqual([]);
});

function without(id: string): Certificate {
  const kept = gates.filter((gate) => gate.id !== id);
  return { ...certified(), gates: kept, verdict: decideVerdict(kept, []) };
}

test.each([
  ['no condition', { id: 'lost', metric: 'roc_auc' }],
  ['two conditions', { id: 'lost', metric: 'roc_auc', min: 0.5, max: 0.9 }],
  ['a condition without what it needs', { id: 'lost', metric: 'roc_auc', maxGap: 0.1 }],
] as const)('a declaration with %s is not left out in silence', (_name, gate) => {
  const resolve = () =>
    resolveGates({ model: { ...MODEL, gates: [...MODEL.gates, gate] }, settings: null }, ['realtime']);
  expect(resolve).toThrow(expect.objectContaining({ code: 'internal', within: '/gates/4' }));
});

test('a gate that passes undecided where the settings allow none is foreign', () => {
  const settings = { apiVersion: 'seatrial/v1', kind: 'Settings', certification: { onInconclusive: 'block' } } as const;
  expect(findForeignGate(certified(), { model: MODEL, settings })).toBe('rare');
});
