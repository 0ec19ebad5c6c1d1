import { describe, expect, test } from 'vitest';
import type { GapResult } from '../../../../src/contract/generated/types.ts';
import { sortMeasured } from '../../../../src/domain/certification/gates/gate-kind.ts';
import { GATE_KINDS } from '../../../../src/domain/certification/gates/registry.ts';
import { aCertificate, aGate, anEstimate, aPrediction } from '../../../support/certificate.ts';

function aGap(changes: Partial<GapResult> = {}): GapResult {
  const estimate = anEstimate(0.03, 0.02, 0.04);
  const ends = { highest: 'north', lowest: 'south' };
  return {
    data: 'holdout',
    slice: 'region',
    metric: 'true_positive_rate',
    estimate,
    ...ends,
    baseline: null,
    ...changes,
  };
}

const KINDS = Object.entries(GATE_KINDS);

test('each kind stands under its own name', () => {
  expect(KINDS.map(([name, { kind }]) => [name, kind])).toEqual(KINDS.map(([name]) => [name, name]));
});

test.each([
  ['roc_auc', ['prediction', 'relative-prediction', 'gap', 'robustness']],
  ['latency_p99', ['performance', 'relative-performance']],
  ['latency_p95', ['performance']],
  ['memory', ['performance']],
  ['wishes', []],
])('%s is asked for by %j', (metric, kinds) => {
  expect(KINDS.filter(([, kind]) => kind.asksFor(metric)).map(([name]) => name)).toEqual(kinds);
});

test('only what compares with a baseline waits for one', () => {
  const relative = KINDS.filter(([, { isRelative }]) => isRelative).map(([name]) => name);
  expect(relative).toEqual(['relative-prediction', 'relative-performance']);
});

test.each([
  ['prediction', 'roc_auc', 'up', null],
  ['relative-prediction', 'roc_auc', 'up', '>='],
  ['relative-prediction', 'log_loss', 'down', '<='],
  ['relative-prediction', 'mean_bias', 'none', null],
  ['gap', 'roc_auc', 'down', '<='],
  ['robustness', 'roc_auc', 'down', '<='],
  ['performance', 'throughput', 'up', '>='],
  ['performance', 'latency_p99', 'down', '<='],
  ['relative-performance', 'throughput', 'up', null],
] as const)('a gate of the kind %s on %s that points %s asks %s', (kind, metric, direction, comparator) => {
  expect(GATE_KINDS[kind].comparatorOf(aGate({ kind, metric, direction }))).toBe(comparator);
});

describe('too few rows', () => {
  const slice = { name: 'region', group: null };
  const group = { name: 'region', group: 'north' };
  const small = aGap({ highest: null, lowest: null });
  const measured = sortMeasured(aCertificate({ prediction: [aPrediction({ slice: group })], gaps: [small] }));
  const large = sortMeasured(aCertificate({ prediction: [], gaps: [aGap(), small] }));

  test.each([
    ['prediction', true, false],
    ['relative-prediction', true, false],
    ['gap', true, false],
    ['robustness', false, false],
    ['performance', false, false],
    ['relative-performance', false, false],
  ] as const)('can be what leaves a gate of the kind %s open: %s', (kind, isSmall, isSmallElse) => {
    const gate = aGate({ kind, slice, metric: 'roc_auc', data: 'holdout' });
    const gap = aGate({ kind, slice, metric: small.metric, data: small.data });
    const own = kind === 'gap' ? gap : gate;
    expect(GATE_KINDS[kind].isSmall(own, measured)).toBe(isSmall);
    expect(GATE_KINDS[kind].isSmall(own, large)).toBe(isSmallElse);
  });
});

describe('a gate is judged by its own measurement alone', () => {
  const gapGate = (group: string | null) =>
    aGate({ kind: 'gap', slice: { name: 'region', group }, metric: 'true_positive_rate', data: 'holdout' });

  test('a gap is of a slice, and never of one of its groups', () => {
    const measured = sortMeasured(aCertificate({ gaps: [aGap()] }));
    expect(GATE_KINDS.gap.evidence(gapGate(null), measured)).toHaveLength(1);
    expect(GATE_KINDS.gap.evidence(gapGate('north'), measured)).toEqual([]);
  });

  test('a gap that was not measured has not too few rows', () => {
    expect(GATE_KINDS.gap.isSmall(gapGate(null), sortMeasured(aCertificate({ gaps: [] })))).toBe(false);
  });

  test.each([
    ['holdout', 1],
    [undefined, 1],
    ['other', 0],
  ])('a drop on the set %s', (data, count) => {
    const drop = anEstimate(0.01, 0, 0.02);
    const probe = { check: 'gaussian', strength: 0.1, result: 'pass', facts: {}, metric: 'roc_auc', drop } as const;
    const measured = sortMeasured(aCertificate({ robustness: [data === undefined ? probe : { ...probe, data }] }));
    const gate = aGate({ kind: 'robustness', metric: 'roc_auc', data: 'holdout', perturbation: 'gaussian 0.1' });
    expect(GATE_KINDS.robustness.evidence(gate, measured)).toHaveLength(count);
  });
});
