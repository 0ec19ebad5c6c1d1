// @module-tag thorough
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../../../src/contract/sha256.ts';
import type { Certificate } from '../../../../../src/contract/generated/types.ts';
import { parseCertificate } from '../../../../../src/contract/parse-certificate.ts';
import { findWrong } from '../../../../../src/domain/certification/contradictions/find-wrong.ts';
import type { Relation } from '../../../../../src/domain/certification/contradictions/wrong.ts';
import {
  aComparison,
  aCertificate,
  aLiveTest,
  aDigest,
  anEstimate,
  aPerformance,
} from '../../../../support/certificate.ts';
import { anEvidence } from '../../../../support/evidence.ts';
import { aRandomCertificate } from '../../../../support/random-certificate.ts';

const EXAMPLES = new URL('../../../../../schemas/examples/valid/certificate/', import.meta.url);

/** With everything that a certificate can hold, so that every relation has its numbers. */
function whole(): Certificate {
  const ratios = { latency_p50: anEstimate(0.92, 0.89, 0.95), throughput: anEstimate(1.07, 1.04, 1.1) };
  const stretches = [0.9, 1.1].map((by) => ({ rounds: 10, ratios: { latency_p50: 0.92 * by, throughput: 1.07 * by } }));
  const certificate = aCertificate(anEvidence('south'));
  const [clean] = certificate.prediction;
  const liveTest = aLiveTest();
  const noisy = (clean?.estimate.value ?? 0) - 0.004;
  return {
    ...certificate,
    gates: [],
    liveTest: {
      plan: {
        ...liveTest.plan,
        events: [{ event: 'errors', rate: 0.001, times: [{ share: 0.01, fromMs: 9e7, ms: 9e7, toMs: 9e7 }] }],
      },
      spreads: [...liveTest.spreads, ...liveTest.spreads.map((one) => ({ ...one, paired: true, mean: -0.0067 }))],
    },
    baselineSearch: { record: 'branch', passedOver: [{ version: '1.3.3', reasonCode: 'rejected' }] },
    run: { ...certificate.run, reused: { startedAt: '2026-11-19T09:30:00Z' } },
    prediction: certificate.prediction.map((one) => ({ ...one, rows: one.slice === null ? 20_000 : one.rows })),
    gaps: [
      {
        data: 'holdout',
        slice: 'region',
        metric: 'roc_auc',
        estimate: anEstimate(0.013, 0.001, 0.03),
        highest: 'north',
        lowest: 'south',
        baseline: null,
      },
    ],
    robustness: [
      ...certificate.robustness.filter(({ check }) => check !== 'gaussian'),
      {
        check: 'gaussian',
        result: 'shown',
        facts: {},
        metric: 'roc_auc',
        strength: 0.1,
        estimate: anEstimate(noisy, noisy - 0.01, noisy + 0.01),
        drop: anEstimate(0.004, 0.002, 0.006),
      },
    ],
    performance: [
      aPerformance({
        histogram: { gamma: 1.01, buckets: [[800, 45_000]] },
        comparison: aComparison(ratios, { stretches, batchSizes: { candidate: 1, baseline: 1 } }),
      }),
    ],
  };
}

type Change = (certificate: Certificate) => Certificate;
type Path = readonly (string | number)[];

/** The same, with another value at a place. */
function at(path: Path, value: unknown): Change {
  return (certificate) => set(structuredClone(certificate) as unknown as Tree, path, value) as unknown as Certificate;
}

type Tree = Record<string | number, unknown>;

function set(tree: Tree, path: Path, value: unknown): Tree {
  const [key = '', ...rest] = path;
  return Object.assign(tree, { [key]: rest.length === 0 ? value : set(tree[key] as Tree, rest, value) });
}

const P = ['performance', 0] as const;
const L = ['liveTest', 'spreads', 0] as const;
const T = ['liveTest', 'plan'] as const;
const OTHER_SIZES = { candidate: 1, baseline: 8 };

/** What each relation rules out, and where it is told. */
const MUTATIONS: Readonly<Record<Relation, readonly (readonly [pointer: string, change: Change])[]>> = {
  'named-once': [
    ['/subject/modes/1', at(['subject', 'modes'], ['realtime', 'realtime'])],
    ['/data/1/name', (one) => ({ ...one, data: [...one.data, ...one.data] })],
    ['/performance/1/mode', (one) => ({ ...one, performance: [...one.performance, ...one.performance] })],
    ['/prediction/5/metric', (one) => ({ ...one, prediction: [...one.prediction, ...one.prediction.slice(0, 1)] })],
    ['/changes/3/data', (one) => ({ ...one, changes: [...(one.changes ?? []), ...(one.changes ?? []).slice(0, 1)] })],
    ['/classes/1/label', at(['classes', 1, 'label'], 'stays')],
    ['/liveTest/spreads/1/metric', at(['liveTest', 'spreads', 1, 'paired'], false)],
    ['/liveTest/plan/events/1/event', at([...T, 'events', 1], { event: 'errors', rate: 0.001, times: [] })],
    ['/liveTest/plan/metrics/1/metric', at([...T, 'metrics', 1, 'metric'], 'log_loss')],
  ],
  'known-data': [
    ['/prediction/0/data', at(['prediction', 0, 'data'], 'other')],
    ['/gaps/0/data', at(['gaps', 0, 'data'], 'other')],
    ['/changes/0/data', at(['changes', 0, 'data'], 'other')],
    ['/classes/0/data', at(['classes', 0, 'data'], 'other')],
    ['/figures/0/data', at(['figures', 0, 'data'], 'other')],
    ['/robustness/0/data', at(['robustness', 0, 'data'], 'other')],
    ['/liveTest/spreads/0/data', at([...L, 'data'], 'other')],
  ],
  'known-mode': [
    ['/performance/0/mode', at([...P, 'mode'], 'batch')],
    ['/liveTest/plan/rate/mode', at([...T, 'rate', 'mode'], 'edge')],
  ],
  'has-baseline': [
    ['/prediction/0/baseline', at(['baseline'], null)],
    ['/changes/0', at(['baseline'], null)],
    ['/classes/0/figures/precision/baseline', at(['baseline'], null)],
    ['/performance/0/baseline', at(['baseline'], null)],
    ['/liveTest/spreads/1/paired', at(['baseline'], null)],
  ],
  'other-version': [['/baseline/version', at(['baseline', 'version'], '1.4.0')]],
  interval: [
    ['/liveTest/spreads/0/spread', at([...L, 'spread', 'lower'], 0.5)],
    ['/liveTest/plan/events/0/times/0', at([...T, 'events', 0, 'times', 0, 'ms'], 1)],
    ['/liveTest/plan/metrics/0/times/1', at([...T, 'metrics', 0, 'times', 1, 'toMs'], 1)],
    ['/prediction/0/estimate', at(['prediction', 0, 'estimate', 'interval', 'lower'], 0.9)],
    ['/prediction/0/difference', at(['prediction', 0, 'difference', 'interval', 'upper'], 0)],
    ['/gaps/0/estimate', at(['gaps', 0, 'estimate', 'interval', 'upper'], 0.01)],
    ['/performance/0/latency/p50', at([...P, 'latency', 'p50', 'interval', 'upper'], 0.1)],
    ['/performance/0/throughput', at([...P, 'throughput', 'value'], null)],
    [
      '/performance/0/comparison/ratios/latency_p50',
      at([...P, 'comparison', 'ratios', 'latency_p50', 'interval', 'lower'], 2),
    ],
  ],
  metric: [
    ['/liveTest/spreads/0/mean', at([...L, 'mean'], -0.1)],
    ['/liveTest/spreads/0/spread/value', at([...L, 'metric'], 'accuracy')],
    ['/prediction/0/direction', at(['prediction', 0, 'direction'], 'down')],
    ['/prediction/0/baseline', at(['prediction', 0, 'baseline'], anEstimate(1.7))],
    ['/weakest/0/overall', at(['weakest', 0, 'overall'], 2)],
  ],
  difference: [
    ['/prediction/0/difference', at(['prediction', 0, 'difference'], anEstimate(0.02, 0.01, 0.03))],
    ['/prediction/0/difference', at(['prediction', 0, 'difference'], null)],
    ['/prediction/0/difference', at(['prediction', 0, 'baseline'], null)],
    ['/prediction/0/difference', at(['prediction', 0, 'estimate', 'value'], 0.8703)],
  ],
  gap: [
    ['/gaps/0/estimate', at(['gaps', 0, 'estimate', 'value'], 0.012)],
    ['/gaps/0/estimate', at(['gaps', 0, 'highest'], null)],
    ['/gaps/0/estimate', at(['gaps', 0, 'lowest'], 'north')],
  ],
  drop: [
    ['/robustness/3/drop', at(['robustness', 3, 'drop', 'value'], 0.003)],
    ['/robustness/3/drop', at(['robustness', 3, 'estimate'], anEstimate(null))],
  ],
  ratio: [
    [
      '/performance/0/comparison/ratios/latency_p50',
      at([...P, 'comparison', 'figures', 'latency_p50', 'candidate'], 9),
    ],
    ['/performance/0/comparison/figures/memory', at([...P, 'comparison', 'figures', 'memory'], OTHER_SIZES)],
  ],
  part: [
    ['/prediction/2/rows', at(['prediction', 2, 'rows'], 19_000)],
    ['/changes/0/better', at(['changes', 0, 'better'], 200)],
    ['/changes/1/rows', at(['changes', 1, 'rows'], 20_001)],
    ['/weakest/0/rows', at(['weakest', 0, 'rows'], 10_001)],
    ['/liveTest/spreads/0/units', at([...L, 'units'], 20_001)],
  ],
  sum: [
    ['/prediction/4/rows', at(['prediction', 4, 'rows'], 19_999)],
    ['/performance/0/modelSizeBytes', at([...P, 'modelSizeBytes'], 1)],
    ['/performance/0/latency/calls', at([...P, 'latency', 'calls'], 45_001)],
    [
      '/performance/0/comparison/batchSizes/candidate',
      at([...P, 'comparison', 'batchSizes'], { candidate: 2, baseline: 2 }),
    ],
    ['/inspection/graph/nodes', at(['inspection', 'graph', 'nodes'], 8)],
    ['/liveTest/plan/rate/perSecond', at([...T, 'rate', 'perSecond'], 151)],
  ],
  'p-value': [
    ['/changes/0/pValue', at(['changes', 0, 'pValue'], 0.5)],
    ['/changes/1/adjustedPValue', at(['changes', 1, 'adjustedPValue'], 0.5)],
  ],
  'f1-score': [
    ['/classes/0/figures/f1_score/candidate', at(['classes', 0, 'figures', 'f1_score', 'candidate'], anEstimate(0.95))],
  ],
  figure: [['/figures/0/candidate/counts', at(['figures', 0, 'candidate', 'counts'], [[1]])]],
  percentile: [
    ['/performance/0/latency/p90', at([...P, 'latency', 'p90'], anEstimate(1))],
    ['/performance/0/latency/p50', at([...P, 'latency', 'max'], 3)],
    ['/performance/0/latency/mean', at([...P, 'latency', 'mean'], anEstimate(23))],
  ],
  stretch: [
    ['/performance/0/comparison/stages', at([...P, 'comparison', 'stages'], 3)],
    ['/performance/0/comparison/rounds', at([...P, 'comparison', 'rounds'], 21)],
    [
      '/performance/0/comparison/ratios/latency_p50',
      at([...P, 'comparison', 'stretches', 0, 'ratios', 'latency_p50'], 0.99),
    ],
  ],
  'batch-size': [['/performance/0/comparison/ratios/latency_p50', at([...P, 'comparison', 'batchSizes'], OTHER_SIZES)]],
  finding: [
    ['/robustness/0/result', at(['robustness', 0, 'result'], 'fail')],
    [
      '/performance/0/unseenRows/result',
      at([...P, 'unseenRows'], {
        metric: 'latency_p50',
        ratio: anEstimate(9, 8, 10),
        noiseFloor: 0.1,
        turns: 9,
        looks: 2,
        result: 'fail',
      }),
    ],
  ],
  digest: [
    ['/subject/digest/sha256', at(['subject', 'digest'], aDigest('8'))],
    [
      '/subject/digest/sha256',
      (one) => ({
        ...one,
        subject: { ...one.subject, files: [...one.subject.files, { name: 'b', sizeBytes: 0, digest: aDigest('1') }] },
      }),
    ],
  ],
  spread: [
    ['/liveTest/spreads/0/mean', at([...L, 'mean'], 0.4)],
    ['/liveTest/spreads/1/mean', at(['liveTest', 'spreads', 1, 'mean'], 0.0067)],
    ['/liveTest/plan/metrics/0/spread/value', at([...T, 'metrics', 0, 'spread', 'value'], 0.4)],
    ['/liveTest/plan/metrics/0/times', at([...T, 'metrics', 0, 'lacks'], 'rate')],
    ['/liveTest/plan/metrics/1/times', at([...T, 'metrics', 1, 'times'], [])],
  ],
  time: [['/run/reused/startedAt', at(['run', 'reused', 'startedAt'], '2026-11-20T09:30:01Z')]],
  search: [
    ['/baselineSearch/passedOver/0/version', at(['baselineSearch', 'passedOver', 0, 'version'], '1.3.2')],
    ['/baseline/origin', at(['baselineSearch', 'record'], 'no-branch')],
    ['/baseline/origin', at(['baseline', 'origin'], 'requested')],
  ],
};

test('a certificate with everything that one can hold has nothing wrong', () => {
  expect(findWrong(whole(), sha256)).toEqual([]);
});

describe.each(Object.entries(MUTATIONS))('%s', (relation, changes) => {
  test.each(changes)('%s', (pointer, change) => {
    expect(findWrong(change(whole()), sha256)).toContainEqual({ pointer, relation });
  });
});

test('is nothing that a certification writes: examples, and comparisons of simulated calls', () => {
  for (const name of readdirSync(EXAMPLES)) {
    const { value } = parseCertificate({ path: name, content: readFileSync(new URL(name, EXAMPLES)) });
    expect(findWrong(value, sha256), name).toEqual([]);
  }
  for (let seed = 0; seed < 100; seed += 1) {
    const costs = findWrong(aRandomCertificate(seed), sha256).filter(({ pointer }) => pointer.includes('/comparison'));
    expect(costs, `seed ${seed}`).toEqual([]);
  }
});
