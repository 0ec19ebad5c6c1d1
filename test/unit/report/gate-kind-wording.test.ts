import { describe, expect, test } from 'vitest';
import type { GateResult } from '../../../src/contract/generated/types.ts';
import { GATE_KIND_WORDS } from '../../../src/report/gate-kind-wording.ts';
import { tellingGates } from '../../../src/report/gate-rows.ts';
import { gateCause, gateSubject, limitCell, resultDetail, wouldDecideWords } from '../../../src/report/gate-wording.ts';
import { nextStep } from '../../../src/report/next-step.ts';
import { aCertificate, aGate, aLatencyGate } from '../../support/certificate.ts';

const FAILED = { result: 'fail', reasonCode: 'beyond-limit', interval: null } as const;
const NORTH = { slice: { name: 'region', group: 'north' } } as const;
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

/** One failed gate of each kind. */
const GATES: Readonly<Record<GateResult['kind'], GateResult>> = {
  prediction: aGate({ ...FAILED, ...NORTH, value: 0.8 }),
  'relative-prediction': aGate({ ...FAILED, kind: 'relative-prediction', value: -0.006, limit: -0.003 }),
  gap: aGate({
    ...FAILED,
    kind: 'gap',
    slice: { name: 'region', group: null },
    value: 0.12,
    comparator: '<=',
    limit: 0.1,
  }),
  robustness: aGate({
    ...FAILED,
    kind: 'robustness',
    perturbation: 'gaussian 0.1',
    value: 0.03,
    comparator: '<=',
    limit: 0.02,
  }),
  performance: aLatencyGate({ ...FAILED, value: 13.6 }),
  'relative-performance': aLatencyGate({
    ...FAILED,
    kind: 'relative-performance',
    unit: 'ratio',
    value: 1.25,
    limit: 1.1,
    candidate: 12.5,
  }),
};
const plainStep = (step: ReturnType<typeof nextStep>): string =>
  step.map((part) => (typeof part === 'string' ? part : Object.values(part).join(''))).join('');
const KINDS = Object.entries(GATES);

test('every kind of the table is tried here', () => {
  expect(new Set(Object.keys(GATES))).toEqual(new Set(Object.keys(GATE_KIND_WORDS)));
});

test.each(KINDS)('%s', (kind, gate) => {
  const certificate = aCertificate({ gates: [gate], findings: [] });
  const remedy = plainStep(nextStep(certificate));
  expect({
    subject: gateSubject(gate, certificate),
    cause: plain(gateCause(gate, certificate)),
    limit: plain(limitCell(gate)),
    detail: plain(resultDetail(gate)),
    remedy,
  }).toEqual(EXPECTED[kind]);
});

const ELSE = (line: number): string =>
  `; or change the limit in models/churn/model.yaml:${line} in a pull request of its own.`;
const FASTER = `try a smaller or quantised model, or another number of threads${ELSE(31)}`;
const EXPECTED: Readonly<Record<string, object>> = {
  prediction: {
    subject: 'roc_auc in region = north',
    cause: 'roc_auc in region = north is 0.800, at least 0.85 needed',
    limit: '≥ 0.85',
    detail: '0.05 below',
    remedy: `train on more rows of region = north${ELSE(24)}`,
  },
  'relative-prediction': {
    subject: 'roc_auc against production 1.3.2',
    cause: 'roc_auc is 0.006 worse than production 1.3.2, though not clearly, at most 0.003 worse allowed',
    limit: 'Δ ≥ −0.003',
    detail: '0.003 below',
    remedy: `train on more rows of new-customers, where it is weakest${ELSE(24)}`,
  },
  gap: {
    subject: 'gap of roc_auc between groups of region',
    cause: 'gap of roc_auc between groups of region is 0.120, at most 0.1 allowed',
    limit: '≤ 0.1',
    detail: '0.02 over',
    remedy: `train on more rows of b, the group that is furthest behind${ELSE(24)}`,
  },
  robustness: {
    subject: 'drop of roc_auc under gaussian 0.1',
    cause: 'drop of roc_auc under gaussian 0.1 is 0.0300, at most 0.02 allowed',
    limit: '≤ 0.02',
    detail: '0.01 over',
    remedy: `train with gaussian 0.1 inputs or check how the model scales its features${ELSE(24)}`,
  },
  performance: {
    subject: 'realtime p99 latency',
    cause: 'realtime p99 latency is 13.6 ms, budget 12 ms',
    limit: '≤ 12 ms',
    detail: '1.6 ms over',
    remedy: FASTER,
  },
  'relative-performance': {
    subject: 'realtime p99 latency against production 1.3.2',
    cause: 'realtime p99 latency is 25 % slower than production 1.3.2, though not clearly, at most 1.1× of it allowed',
    limit: '≤ 1.1×',
    detail: '13.6 % over',
    remedy: FASTER,
  },
};

describe('a gate that is open', () => {
  const open = (gate: GateResult) => {
    const undecided = { result: 'inconclusive', reasonCode: 'not-measured' } as const;
    return plainStep(nextStep(aCertificate({ gates: [{ ...gate, ...undecided }], findings: [] })));
  };

  test.each(KINDS)('%s leads on', (kind, gate) => {
    expect(open(gate)).toBe(
      kind.endsWith('performance')
        ? 'measure realtime.latency.p99 on a machine with nothing else to do, then comment /certify.'
        : 'correct the gate auc-floor in models/churn/model.yaml:24, or take it out: nothing was measured for it.',
    );
  });

  test('memory that no system told cannot be had by waiting', () => {
    expect(open(aLatencyGate({ metric: 'memory', unit: 'bytes' }))).toContain('/proc');
  });

  test.each([
    ['prediction', ' in region'],
    ['relative-prediction', ' in region'],
    ['robustness', ' in region'],
    ['gap', ''],
  ] as const)('of the kind %s names the place of more rows: %j', (kind, place) => {
    const gate = aGate({ kind, slice: { name: 'region', group: null }, wouldDecide: { rows: 3123 } });
    expect(wouldDecideWords(gate)).toBe(`about 3,100 rows${place}`);
  });
});

test('own numbers have the unit of the metric, where the value is a ratio of them', () => {
  const units = KINDS.map(([, gate]) => GATE_KIND_WORDS[gate.kind].ownUnit(gate));
  expect(units).toEqual(['none', 'none', 'none', 'none', 'ms', 'ms']);
  const throughput = aLatencyGate({ kind: 'relative-performance', unit: 'ratio', metric: 'throughput' });
  expect(GATE_KIND_WORDS['relative-performance'].ownUnit(throughput)).toBe('rows-per-second');
});

test('what compares with production is told before what does not, and gaps and drops last', () => {
  const passing = KINDS.map(([kind, gate]) => ({ ...gate, id: kind, result: 'pass' as const }));
  const many = Array.from({ length: 5 }, () => passing.find(({ id }) => id === 'prediction') ?? aGate());
  const ids = new Set(tellingGates([...passing, ...many], 0).map(({ id }) => id));
  expect(ids).toEqual(new Set(['prediction', 'relative-prediction', 'performance', 'relative-performance']));
});

test('a gate on noise that moved no input of the version is not for taking out', () => {
  const open = { result: 'inconclusive', reasonCode: 'not-measured', value: null, candidate: null } as const;
  const gate = aGate({ ...open, kind: 'robustness', id: 'noise', perturbation: 'gaussian 0.1', data: 'holdout' });
  const none = { check: 'gaussian', strength: 0.1, result: 'not-applicable', facts: {}, data: 'holdout' } as const;
  const stepOf = (robustness: readonly (typeof none)[]): string =>
    plainStep(
      nextStep(aCertificate({ verdict: 'inconclusive', gates: [gate], findings: [], robustness: [...robustness] })),
    );
  expect(stepOf([none])).toContain(
    'let the version take its measurements as FP16, FP32 or FP64: noise was not measured',
  );
  expect(stepOf([none])).not.toContain('take it out');
  expect(stepOf([])).toContain('take it out');
});
