import type {
  Certificate,
  Comparison,
  Estimate,
  WrittenFinding,
  GateResult,
  LatencySummary,
  LiveTestPlan,
  PerformanceResult,
  PredictionResult,
} from '../../src/contract/generated/types.ts';
import { asMeasured } from './measured.ts';

/** A hex digest that is easy to tell from the others. */
export function aDigest(digit: string): { readonly sha256: string } {
  return { sha256: digit.repeat(64) };
}

export function anEstimate(value: number | null, lower?: number | null, upper?: number | null): Estimate {
  if (lower === undefined || upper === undefined) return { value, interval: null };
  return { value, interval: { lower, upper, level: 0.95, method: 'bootstrap' } };
}

/** A passing gate on roc_auc; the test states only what differs. */
export function aGate(changes: Partial<GateResult> = {}): GateResult {
  return {
    id: 'auc-floor',
    kind: 'prediction',
    metric: 'roc_auc',
    unit: 'none',
    direction: 'up',
    data: 'holdout',
    value: 0.8702,
    interval: { lower: 0.8629, upper: 0.8775, level: 0.95, method: 'delong' },
    baseline: 0.8641,
    comparator: '>=',
    limit: 0.85,
    result: 'pass',
    reasonCode: 'within-limit',
    blocking: true,
    location: { path: 'models/churn/model.yaml', line: 24, column: 5, pointer: '/gates/0' },
    ...changes,
  };
}

/** realtime p99 latency of 9.8 ms within its budget of 12 ms. */
export function aLatencyGate(changes: Partial<GateResult> = {}): GateResult {
  return aGate({
    id: 'realtime.latency.p99',
    kind: 'performance',
    metric: 'latency_p99',
    unit: 'ms',
    direction: 'down',
    mode: 'realtime',
    value: 9.84,
    interval: { lower: 9.41, upper: 10.3, level: 0.95, method: 'order-statistics' },
    baseline: 9.84 * 1.09,
    comparator: '<=',
    limit: 12,
    location: { path: 'models/churn/model.yaml', line: 31, column: 61, pointer: '/modes/realtime/budgets/latency/p99' },
    ...changes,
  });
}

/** realtime p99 latency of 13.6 ms, clearly beyond its budget of 12 ms. */
export function aFailingGate(changes: Partial<GateResult> = {}): GateResult {
  return aLatencyGate({
    value: 13.6,
    interval: { lower: 13.1, upper: 14.2, level: 0.95, method: 'order-statistics' },
    result: 'fail',
    reasonCode: 'beyond-limit',
    ...changes,
  });
}

/** A remark outside the gates, in the words of 0.1.0. */
export function aFinding(changes: Partial<WrittenFinding> = {}): WrittenFinding {
  return { code: 'digest-mismatch', severity: 'warning', check: 'identity', message: 'Another file.', ...changes };
}

/** The new version is not worse than production by more than 0.003. */
export function aRelativeGate(changes: Partial<GateResult> = {}): GateResult {
  return aGate({
    id: 'auc-not-worse',
    kind: 'relative-prediction',
    value: 0.0061,
    interval: { lower: 0.0021, upper: 0.0101, level: 0.95, method: 'paired-bootstrap' },
    candidate: 0.8702,
    limit: -0.003,
    location: { path: 'models/churn/model.yaml', line: 25, column: 5, pointer: '/gates/1' },
    ...changes,
  });
}

export function aRatioGate(changes: Partial<GateResult> = {}): GateResult {
  return aGate({
    id: 'p50-ratio',
    kind: 'relative-performance',
    metric: 'latency_p50',
    unit: 'ratio',
    direction: 'down',
    mode: 'realtime',
    value: 0.92,
    interval: { lower: 0.89, upper: 0.95, level: 0.95, method: 'rounds' },
    candidate: 0.92 * IN_TURNS.latency_p50,
    baseline: IN_TURNS.latency_p50,
    comparator: '<=',
    limit: 1.1,
    ...changes,
  });
}

export function aGapGate(changes: Partial<GateResult> = {}): GateResult {
  return aGate({
    id: 'age-gap',
    kind: 'gap',
    metric: 'true_positive_rate',
    direction: 'down',
    slice: { name: 'age', group: null },
    value: 0.031,
    interval: { lower: 0.019, upper: 0.044, level: 0.95, method: 'bootstrap' },
    baseline: 0.0334,
    comparator: '<=',
    limit: 0.05,
    location: { path: 'models/churn/model.yaml', line: 28, column: 5, pointer: '/gates/4' },
    ...changes,
  });
}

/** p50 … max that scale together. */
export function aLatency(scale = 1): LatencySummary {
  const estimate = (value: number): Estimate => anEstimate(value * scale, value * scale * 0.96, value * scale * 1.04);
  return {
    calls: 45_000,
    p50: estimate(3.11),
    p90: estimate(6.2),
    p95: estimate(7.7),
    p99: estimate(9.84),
    p999: estimate(14.2),
    mean: estimate(3.52),
    max: 22.7 * scale,
  };
}

export function aPrediction(changes: Partial<PredictionResult> = {}): PredictionResult {
  return {
    data: 'holdout',
    slice: null,
    metric: 'roc_auc',
    direction: 'up',
    rows: 20_000,
    estimate: anEstimate(0.8702, 0.8629, 0.8775),
    baseline: anEstimate(0.8641, 0.8566, 0.8716),
    difference: anEstimate(0.0061, 0.0021, 0.0101),
    ...changes,
  };
}

/** What the baseline takes in turns, which is less than under the load of its mode. */
const IN_TURNS = {
  latency_p50: 2.914,
  latency_p90: 4.402,
  latency_p99: 8.121,
  latency_mean: 3.108,
  throughput: 321.7,
} as const;

/** Calls in turns whose ratios are these, with the figures that they are made of. */
export function aComparison(ratios: Comparison['ratios'], changes: Partial<Comparison> = {}): Comparison {
  const figures = Object.entries(ratios).flatMap(([metric, { value }]) => {
    const baseline = Object.entries(IN_TURNS).find(([name]) => name === metric)?.[1];
    return value === null || baseline === undefined
      ? []
      : [[metric, { candidate: value * baseline, baseline }] as const];
  });
  return {
    ratios,
    figures: Object.fromEntries(figures),
    noiseFloor: { latency_p50: 0.011, latency_p99: 0.024, throughput: 0.013 },
    rounds: 20,
    stages: 2,
    seconds: 1.6,
    discardedShare: 0.031,
    ...changes,
  };
}

export function aPerformance(changes: Partial<PerformanceResult> = {}): PerformanceResult {
  return {
    mode: 'realtime',
    scenario: 'server',
    threads: 2,
    batchSize: 1,
    rate: 150,
    latency: aLatency(),
    throughput: anEstimate(341, 336, 346),
    capacity: { rate: 212, boundMs: 12, percentile: 'p99' },
    coldStart: { loadMs: 41, firstCallMs: 6.2, totalMs: anEstimate(47.2, 44.8, 50.1), callsToSteady: 12 },
    memoryBytes: anEstimate(62_914_560, 61_865_984, 63_963_136),
    modelSizeBytes: 18_874_368,
    baseline: {
      latency: aLatency(1.09),
      throughput: anEstimate(318, 313, 323),
      memoryBytes: anEstimate(60_817_408, 59_768_832, 61_865_984),
      modelSizeBytes: 17_825_792,
    },
    comparison: aComparison({
      latency_p50: anEstimate(0.92, 0.89, 0.95),
      latency_p99: anEstimate(0.9, 0.84, 0.97),
      throughput: anEstimate(1.07, 1.04, 1.1),
    }),
    explanation: {
      parametersRatio: 1.06,
      operatorChanges: { TreeEnsembleClassifier: 0, Cast: -2, Concat: 1 },
    },
    ...changes,
  };
}

const SLICES: readonly PredictionResult[] = [
  aPrediction({
    slice: { name: 'new-customers', group: null },
    rows: 2_140,
    estimate: anEstimate(0.812, 0.791, 0.833),
    baseline: anEstimate(0.809, 0.788, 0.83),
    difference: anEstimate(0.003, -0.006, 0.012),
  }),
  aPrediction({
    slice: { name: 'region', group: 'north' },
    rows: 6_410,
    estimate: anEstimate(0.871, 0.858, 0.884),
    baseline: anEstimate(0.866, 0.853, 0.879),
    difference: anEstimate(0.005, -0.001, 0.011),
  }),
  aPrediction({
    slice: { name: 'region', group: 'south' },
    rows: 5_902,
    estimate: anEstimate(0.858, 0.844, 0.872),
    baseline: anEstimate(0.85, 0.836, 0.864),
    difference: anEstimate(0.008, 0.002, 0.014),
  }),
];

const LOG_LOSS = aPrediction({
  metric: 'log_loss',
  direction: 'down',
  estimate: anEstimate(0.3121, 0.3052, 0.319),
  baseline: anEstimate(0.3188, 0.3119, 0.3257),
  difference: anEstimate(-0.0067, -0.0098, -0.0036),
});

/** log_loss must gain 0.01; of complaints nobody but a range says how much they vary. */
export function aLiveTest(plan: Partial<LiveTestPlan> = {}): NonNullable<Certificate['liveTest']> {
  const HOUR_MS = 3_600_000;
  const spread = { value: 0.49, lower: 0.47, upper: 0.51 };
  return {
    spreads: [{ metric: 'log_loss', data: 'holdout', paired: false, units: 20_000, perRow: 1, mean: 0.3121, spread }],
    plan: {
      rate: { kind: 'mode', mode: 'realtime', perSecond: 150 },
      maxDurationMs: 336 * HOUR_MS,
      metrics: [
        {
          metric: 'log_loss',
          claim: 'better',
          by: 0.001,
          spread: { kind: 'certified', value: 0.49, data: 'holdout', units: 20_000 },
          lacks: null,
          times: [
            { share: 0.01, fromMs: 880 * HOUR_MS, ms: 960 * HOUR_MS, toMs: 1040 * HOUR_MS },
            { share: 0.5, fromMs: 35 * HOUR_MS, ms: 38 * HOUR_MS, toMs: 41 * HOUR_MS },
          ],
        },
        {
          metric: 'complaints',
          claim: 'not-worse',
          by: 0.002,
          spread: { kind: 'range', value: 0.5 },
          lacks: null,
          times: [
            { share: 0.01, fromMs: null, ms: 600 * HOUR_MS, toMs: 600 * HOUR_MS },
            { share: 0.5, fromMs: null, ms: 24 * HOUR_MS, toMs: 24 * HOUR_MS },
          ],
        },
      ],
      ...plan,
    },
  };
}

/** churn 1.4.0, certified against production 1.3.2, with everything a certificate can hold. */
export function aCertificate(changes: Partial<Certificate> = {}): Certificate {
  const gates = [aGate(), aRelativeGate(), aGapGate(), aLatencyGate(), aRatioGate()];
  const whole: Certificate = {
    apiVersion: 'seatrial/v1',
    kind: 'Certificate',
    subject: aSubject(),
    baseline: {
      version: '1.3.2',
      digest: aDigest('a'),
      manifest: { path: 'models/churn/versions/1.3.2.yaml', digest: aDigest('5') },
      origin: 'deployment',
    },
    policy: {
      digest: aDigest('7'),
      model: { path: 'models/churn/model.yaml', digest: aDigest('6') },
      settings: { path: '.github/seatrial.yml', digest: aDigest('5') },
    },
    data: [{ name: 'holdout', digest: aDigest('b'), sizeBytes: 3_407_872, rows: 20_000 }],
    tool: { name: 'seatrial', version: '0.1.0' },
    environment: {
      cpu: 'AMD EPYC 7763 64-Core Processor',
      cores: 4,
      memoryBytes: 16_772_575_232,
      os: 'Ubuntu 24.04.3 LTS',
      arch: 'x64',
      hypervisor: true,
      node: '24.21.0',
      runtime: { name: 'onnxruntime', version: '1.30.0' },
      runner: 'ubuntu-24.04 (20261109.1)',
    },
    run: {
      startedAt: '2026-11-20T09:30:00Z',
      durationMs: 48_200,
      seed: 42,
      quick: false,
      commit: '4f1b7c2d9e8a4f1b7c2d9e8a4f1b7c2d9e8a4f1b',
    },
    inspection: {
      format: 'onnx',
      signature: {
        inputs: [{ name: 'features', datatype: 'FP32', shape: [-1, 42] }],
        outputs: [{ name: 'probabilities', datatype: 'FP32', shape: [-1, 2] }],
      },
      producer: 'skl2onnx 1.19.1',
      parameters: 1_243_008,
      metadata: {},
      graph: { nodes: 9, operators: { TreeEnsembleClassifier: 1, Cast: 3, Concat: 2, Scaler: 1, Identity: 2 } },
      details: { opset: { 'ai.onnx': 17, 'ai.onnx.ml': 3 } },
    },
    findings: [],
    prediction: [aPrediction(), ...SLICES, LOG_LOSS],
    gaps: [
      {
        data: 'holdout',
        slice: 'age',
        metric: 'true_positive_rate',
        estimate: anEstimate(0.031, 0.019, 0.044),
        highest: '46-60',
        lowest: '18-25',
        baseline: anEstimate(0.0334, 0.021, 0.046),
      },
    ],
    robustness: [
      { check: 'determinism', result: 'pass', facts: { runs: 2, differing: 0 } },
      { check: 'batch-invariance', result: 'pass', facts: { rows: 64, largestDifference: 2.4e-7 } },
      { check: 'nan', result: 'pass', facts: { answered: true } },
      {
        check: 'gaussian',
        result: 'pass',
        facts: {},
        metric: 'roc_auc',
        strength: 0.1,
        drop: anEstimate(0.004, 0.002, 0.006),
      },
    ],
    performance: [aPerformance()],
    gates,
    verdict: 'pass',
    ...changes,
  };
  return asMeasured(whole);
}

function aSubject(): Certificate['subject'] {
  return {
    model: 'churn',
    version: '1.4.0',
    title: 'Customer churn',
    task: 'tabular-classification',
    digest: aDigest('9'),
    files: [{ name: 'model.onnx', sizeBytes: 18_874_368, digest: aDigest('9') }],
    modes: ['realtime'],
    manifest: { path: 'models/churn/versions/1.4.0.yaml', digest: aDigest('4') },
    claims: { roc_auc: 0.874 },
    lineage: { source: 'git+https://github.com/acme/churn-training@4f1b7c2' },
    card: { license: 'Apache-2.0', limitations: 'Under 90 days of tenure the model is weak.' },
  };
}

/** churn 1.4.0, which is too slow. */
export function aRejectedCertificate(changes: Partial<Certificate> = {}): Certificate {
  return aCertificate({ verdict: 'fail', gates: [aGate(), aFailingGate()], ...changes });
}

/** The same certificate as if its policy had asked for no more than was measured. */
export function asPassed(certificate: Certificate): Certificate {
  const gates = certificate.gates.flatMap((gate) => {
    if (gate.value === null) return [];
    const { lower, upper } = gate.interval ?? {};
    const limit =
      gate.comparator === '>='
        ? Math.min(gate.value, lower ?? -Number.MAX_VALUE)
        : Math.max(gate.value, upper ?? Number.MAX_VALUE);
    return [{ ...gate, limit, result: 'pass' as const, reasonCode: 'within-limit' as const, blocking: true }];
  });
  const findings = certificate.findings.filter(({ severity }) => severity !== 'error');
  return { ...certificate, gates, findings, verdict: 'pass' };
}

/** Another version of the same model. */
export function withVersion(certificate: Certificate, version: string): Certificate {
  return { ...certificate, subject: { ...certificate.subject, version } };
}

/** About another file. */
export function withDigest(certificate: Certificate, sha256: string): Certificate {
  const { subject } = certificate;
  const files = subject.files.map((file) => ({ ...file, digest: { sha256 } }));
  return { ...certificate, subject: { ...subject, digest: { sha256 }, files } };
}
