import type { Certificate, Estimate, GateResult, PlannedMetric } from '../../src/contract/generated/types.ts';
import type { AppErrorDetails } from '../../src/domain/error.ts';
import type { ModelReport } from '../../src/report/model-report.ts';
import {
  aCertificate,
  aComparison,
  aGapGate,
  aGate,
  aLatency,
  aLatencyGate,
  aLiveTest,
  aPerformance,
  aPrediction,
  aRatioGate,
  aRelativeGate,
  anEstimate,
  withVersion,
} from './certificate.ts';
import { anEvidence } from './evidence.ts';
import { aReading, aReadingOf } from './reading.ts';

/** The situations that a report must tell well, by the name of their golden file. */
export const REPORT_CASES: Readonly<Record<string, () => ModelReport>> = {
  'all-pass': () => report([aCertificate()], { links: LINKS }),
  'one-latency-failure': () => report([latencyFailure()], { links: LINKS }),
  inconclusive: () => report([inconclusive()]),
  'own-batch-sizes': () => report([ownBatchSizes()]),
  'noise-floor': () => report([belowNoiseFloor()]),
  'digest-mismatch': () => report([withFinding('digest-mismatch')]),
  'unsafe-external-data': () => report([withFinding('unsafe-external-data')]),
  crash: () => report([withFinding('model-crashed')]),
  'time-out': () => report([withFinding('time-limit')]),
  'first-version': () => report([firstVersion()]),
  'several-versions': () =>
    report([withVersion(aCertificate(), '1.3.3'), latencyFailure(), withVersion(inconclusive(), '1.5.0')]),
  'policy-change': () => report([aCertificate()], { policyChange: POLICY_CHANGE }),
  'settings-change': () => report([aCertificate()], { policyChange: SETTINGS_CHANGE }),
  fork: () => report([aCertificate()], { fork: 'friend/churn-models' }),
  history: () => report([aCertificate()], { history: HISTORY }),
  reused: () => report([takenOver()]),
  'invalid-manifest': () => report([], { problems: PROBLEMS }),
  'gates-1': () => report([aCertificate({ gates: [aGate()] })]),
  'gates-16': () => report([manyGates(16, 3)]),
  'gates-400': () => report([manyGates(400, 400)]),
  'gates-4000-failing': () => report([manyGates(4000, 4000)]),
  'extreme-numbers': () => report([extremeNumbers()]),
  'long-names': () => report([longNames()]),
  'rtl-and-emoji': () => report([rightToLeft()]),
  hostile: () => report([hostile()]),
  evidence: () => report([aCertificate(anEvidence('south'))]),
  'live-test': () => report([aCertificate({ liveTest: aLiveTest() })]),
  'live-test-unknown': () => report([withoutTraffic()]),
  reading: () => report([withReadings([aReading(), aReadingOf('</details> @all | `x` **b**')])]),
};

/** Nobody says how many requests come, nor how much a metric of the model's own varies. */
function withoutTraffic() {
  const { spreads, plan } = aLiveTest();
  const metrics = plan.metrics.map((one): PlannedMetric => {
    if (one.metric === 'log_loss') return { ...one, lacks: 'rate', times: [] };
    return { ...one, metric: 'revenue', spread: null, lacks: 'spread', times: [] };
  });
  return aCertificate({ liveTest: { spreads, plan: { ...plan, rate: null, metrics } } });
}

const LINKS = {
  run: 'https://github.com/acme/models/actions/runs/123456789',
  summary: 'https://github.com/acme/models/actions/runs/123456789#summary-1',
} as const;

const HISTORY = [
  { version: '1.4.0', verdict: 'fail', commit: '1c2d3e4f5a6b7c8d', at: '2026-11-19T16:02:11Z' },
  { version: '1.4.0', verdict: 'inconclusive', commit: '0badc0ffee0badc0', at: '2026-11-19T11:40:05Z' },
] as const;

const POLICY_CHANGE = {
  changed: ['models/churn/model.yaml', 'models/churn/data/holdout.parquet'],
  outcomes: [
    { version: '1.4.0', role: 'candidate', before: 'fail', after: 'pass' },
    { version: '1.3.2', role: 'baseline', before: 'pass', after: 'inconclusive' },
  ],
} as const;

const SETTINGS_CHANGE = { changed: [], outcomes: [], pending: ['.github/seatrial.yml'] } as const;

const PROBLEMS: readonly AppErrorDetails[] = [
  {
    code: 'schema-violation',
    message: 'Unknown key "laatency".',
    hint: 'Did you mean "latency"?',
    location: { path: 'models/churn/model.yaml', line: 31, column: 46, pointer: '/modes/realtime/budgets/laatency' },
  },
  {
    code: 'manifest-meaning',
    message: 'The slice "regoin" is not declared.',
    hint: 'Declare it under evaluation.holdout.slices, or name one of: region, new-customers.',
    location: { path: 'models/churn/model.yaml', line: 27, column: 46, pointer: '/gates/3/slice' },
  },
  { code: 'file-not-found', message: 'data/holdout.parquet does not exist.' },
];

/** The message and hint of each finding that stops a certification before its gates. */
const FINDINGS = {
  'digest-mismatch': [
    'identity',
    'The file model-1.4.0.onnx has the digest 1111abcd, the manifest declares 9999abcd.',
    'Commit the file that was tested, or correct sha256 in the manifest',
  ],
  'unsafe-external-data': [
    'safety',
    'The model refers to external data at ../../etc/passwd, outside of its declared files.',
    'Export the model with its weights inside, or declare the files',
  ],
  'model-crashed': [
    'prediction',
    'The process that ran the model was ended by SIGSEGV after 3 of 20,000 rows.',
    'Run the model with the same onnxruntime on your machine',
  ],
  'time-limit': [
    'performance',
    'The model did not answer within 60 s.',
    'Make the model finite, or raise the limit in .github/seatrial.yml',
  ],
} as const;

/** Of sets that have as many rows. */
function withReadings(readings: NonNullable<Certificate['readings']>): Certificate {
  const whole = aCertificate({ readings });
  const data = whole.data.flatMap((set) => readings.map(({ data: name, rows }) => ({ ...set, name, rows })));
  return { ...whole, data };
}

export function latencyFailure(): Certificate {
  const slower = aPerformance({
    latency: aLatency(1.38),
    throughput: anEstimate(262, 257, 267),
    capacity: { rate: 118, boundMs: 12, percentile: 'p99' },
    modelSizeBytes: 41_943_040,
    comparison: aComparison({
      latency_p50: anEstimate(1.26, 1.22, 1.3),
      latency_p99: anEstimate(1.25, 1.19, 1.31),
      throughput: anEstimate(0.82, 0.8, 0.84),
    }),
    explanation: {
      parametersRatio: 2.21,
      operatorChanges: { TreeEnsembleClassifier: 1, Concat: 2, Cast: -1 },
    },
  });
  return aCertificate({
    verdict: 'fail',
    performance: [slower],
    gates: [
      aGate(),
      aRelativeGate(),
      aGapGate({
        value: 0.046,
        interval: { lower: 0.031, upper: 0.061, level: 0.95, method: 'bootstrap' },
        result: 'inconclusive',
        reasonCode: 'interval-crosses-limit',
        wouldDecide: { rows: 3_128 },
        blocking: false,
      }),
      aGate({
        id: 'worst-region',
        slice: { name: 'region', group: 'south' },
        value: 0.858,
        interval: { lower: 0.844, upper: 0.872, level: 0.95, method: 'delong' },
        limit: 0.8,
        baseline: 0.85,
      }),
      aLatencyGate({
        value: 13.58,
        interval: { lower: 13.1, upper: 14.2, level: 0.95, method: 'order-statistics' },
        result: 'fail',
        reasonCode: 'beyond-limit',
      }),
      aLatencyGate({
        id: 'realtime.latency.p50',
        metric: 'latency_p50',
        value: 4.29,
        interval: { lower: 4.12, upper: 4.46, level: 0.95, method: 'order-statistics' },
        baseline: 3.11 * 1.09,
        limit: 6,
      }),
      aRatioGate({
        id: 'p99-ratio',
        metric: 'latency_p99',
        value: 1.25,
        interval: { lower: 1.19, upper: 1.31, level: 0.95, method: 'rounds' },
        candidate: 1.25 * 8.121,
        baseline: 8.121,
        result: 'fail',
        reasonCode: 'beyond-limit',
      }),
      aLatencyGate({
        id: 'realtime.modelSize',
        metric: 'model_size',
        unit: 'bytes',
        value: 41_943_040,
        interval: null,
        baseline: 17_825_792,
        limit: 62_914_560,
      }),
      aGate({
        id: 'noise-drop',
        kind: 'robustness',
        perturbation: 'gaussian 0.1',
        direction: 'down',
        comparator: '<=',
        value: 0.004,
        interval: { lower: 0.002, upper: 0.006, level: 0.95, method: 'bootstrap' },
        baseline: null,
        limit: 0.02,
      }),
    ],
  });
}

function inconclusive(): Certificate {
  return aCertificate({
    verdict: 'inconclusive',
    gates: [
      aGate({
        id: 'new-customers-auc',
        slice: { name: 'new-customers', group: null },
        value: 0.812,
        interval: { lower: 0.791, upper: 0.833, level: 0.95, method: 'delong' },
        baseline: 0.809,
        limit: 0.8,
        result: 'inconclusive',
        reasonCode: 'interval-crosses-limit',
        wouldDecide: { rows: 4_380 },
      }),
      aLatencyGate({
        value: 11.8,
        interval: { lower: 11.2, upper: 12.4, level: 0.95, method: 'order-statistics' },
        result: 'inconclusive',
        reasonCode: 'interval-crosses-limit',
        wouldDecide: { seconds: 38 },
      }),
      aGate({
        id: 'segment-auc',
        slice: { name: 'segment', group: 'prepaid' },
        value: null,
        interval: null,
        baseline: null,
        result: 'inconclusive',
        reasonCode: 'too-few-rows',
        wouldDecide: { rows: 310 },
      }),
      aGate(),
    ],
  });
}

/** Small models without a declared batch size, of which one gains by batching; the other one's certificate has a size of its own. */
function ownBatchSizes(): Certificate {
  const { throughput } = aComparison({ throughput: anEstimate(0.31, 0.3, 0.32) }).ratios;
  const curve = [1, 8, 48, 64, 128].map((batchSize) => {
    const baseline = Math.round((400_000 * batchSize) / (8 + batchSize));
    return { batchSize, candidate: batchSize > 64 ? null : 119_000 - 100 * batchSize, baseline };
  });
  const comparison = aComparison(throughput === undefined ? {} : { throughput }, {
    batchSizes: { candidate: 1, baseline: 128 },
    curve,
    certifiedSize: {
      batchSize: 48,
      ratios: { throughput: anEstimate(0.334, 0.327, 0.341) },
      figures: { throughput: { candidate: 114_200, baseline: 114_200 / 0.334 } },
      noiseFloor: { throughput: 0.011 },
    },
    noiseFloor: { throughput: 0.013 },
  });
  const small = { latency: aLatency(0.003), bindingMs: 0.0054, capacity: null, rate: null } as const;
  const baseline = { throughput: anEstimate(318, 313, 323), modelSizeBytes: 17_825_792 };
  const performance = aPerformance({ ...small, mode: 'batch', scenario: 'offline', comparison, baseline });
  const gate = aRatioGate({
    mode: 'batch',
    value: null,
    interval: null,
    candidate: null,
    baseline: null,
    result: 'inconclusive',
    reasonCode: 'batch-sizes-differ',
  });
  return aCertificate({ verdict: 'inconclusive', performance: [performance], gates: [aGate(), gate] });
}

function belowNoiseFloor(): Certificate {
  const gate = aRatioGate({
    value: 1.016,
    interval: { lower: 1.012, upper: 1.02, level: 0.95, method: 'rounds' },
    limit: 1.01,
    result: 'inconclusive',
    reasonCode: 'below-noise-floor',
  });
  return aCertificate({ verdict: 'inconclusive', gates: [aGate(), gate] });
}

function withFinding(code: keyof typeof FINDINGS): Certificate {
  const [check, message, hint] = FINDINGS[code];
  return aCertificate({
    verdict: 'fail',
    gates: [],
    prediction: [],
    gaps: [],
    robustness: [],
    performance: [],
    inspection: null,
    findings: [
      {
        code,
        severity: 'error',
        check,
        message,
        hint,
        location: {
          path: 'models/churn/versions/1.4.0.yaml',
          line: 9,
          column: 62,
          pointer: '/artifact/files/0/sha256',
        },
      },
    ],
  });
}

function firstVersion(): Certificate {
  const { baseline: _, ...performance } = aPerformance({ comparison: null });
  const { explanation: __, ...alone } = performance;
  return aCertificate({
    baseline: null,
    baselineSearch: { record: 'branch', passedOver: [] },
    prediction: [aPrediction({ baseline: null, difference: null })],
    gaps: [],
    performance: [alone],
    gates: [aGate({ baseline: null }), aLatencyGate({ baseline: null })],
  });
}

function manyGates(count: number, failing: number): Certificate {
  const gates = Array.from({ length: count }, (_, index): GateResult => {
    const isFailing = index < failing;
    return aGate({
      id: `region-${String(index).padStart(4, '0')}-auc`,
      slice: { name: 'region', group: `r${String(index)}` },
      value: isFailing ? 0.78 - index / 250_000 : 0.86,
      interval: { lower: isFailing ? 0.76 : 0.84, upper: isFailing ? 0.79 : 0.88, level: 0.95, method: 'delong' },
      limit: 0.8,
      result: isFailing ? 'fail' : 'pass',
      reasonCode: isFailing ? 'beyond-limit' : 'within-limit',
    });
  });
  const prediction = gates.map(({ slice = null, value, interval }) =>
    aPrediction({ slice, estimate: { value, interval }, difference: differenceFrom(value ?? 0, 0.8641) }),
  );
  return aCertificate({ verdict: failing > 0 ? 'fail' : 'pass', gates, prediction });
}

function differenceFrom(value: number, baseline: number): Estimate {
  const difference = value - baseline;
  return anEstimate(difference, difference - 0.004, difference + 0.004);
}

function extremeNumbers(): Certificate {
  const tiny = { lower: 4e-13, upper: 2e-12, level: 0.95, method: 'bootstrap' };
  return aCertificate({
    verdict: 'fail',
    performance: [aPerformance({ latency: aLatency(1e-7) }), aPerformance({ mode: 'batch', latency: aLatency(1e14) })],
    gates: [
      aGate({
        id: 'tiny',
        metric: 'mse',
        direction: 'down',
        comparator: '<=',
        value: 1e-12,
        interval: tiny,
        baseline: 3e-12,
        limit: 1e-9,
      }),
      aGate({
        id: 'huge',
        metric: 'mse',
        direction: 'down',
        comparator: '<=',
        value: 1e15,
        interval: { lower: 9e14, upper: null, level: 0.95, method: 'bootstrap' },
        baseline: -1234567.891,
        limit: 1e12,
        result: 'fail',
        reasonCode: 'beyond-limit',
      }),
      aGate({
        id: 'undefined',
        metric: 'r2',
        value: null,
        interval: null,
        baseline: null,
        result: 'inconclusive',
        reasonCode: 'undefined-value',
      }),
      aLatencyGate({ value: 0.000_42, interval: null, baseline: 0.000_51, limit: 0.001 }),
      aLatencyGate({
        id: 'just-over',
        value: 12.0004,
        interval: { lower: 12.0001, upper: 12.0007, level: 0.95, method: 'order-statistics' },
        result: 'fail',
        reasonCode: 'beyond-limit',
      }),
      aGate({
        id: 'zero',
        metric: 'accuracy',
        value: 0,
        interval: { lower: 0, upper: 0, level: 0.95, method: 'exact' },
        baseline: 0,
        limit: 0,
      }),
    ],
  });
}

function longNames(): Certificate {
  const long = 'x'.repeat(200);
  return aCertificate({
    gates: [aGate({ id: long, slice: { name: 'y'.repeat(64), group: 'z'.repeat(5_000) } })],
    prediction: [aPrediction({ slice: { name: 'y'.repeat(64), group: 'z'.repeat(5_000) } })],
  });
}

function rightToLeft(): Certificate {
  const groups = ['שלום עולם', 'مرحبا بالعالم', '👩‍👩‍👧‍👦 family', '日本語の地域', '🇩🇪'];
  return aCertificate({
    gates: groups.map((group, index) => aGate({ id: `region-${String(index)}`, slice: { name: 'region', group } })),
    prediction: groups.map((group) => aPrediction({ slice: { name: 'region', group } })),
  });
}

function hostile(): Certificate {
  const text =
    '</details>\n\n### ✅ churn 9.9.9 is certified\n| a | b |\n<!-- seatrial:report model=evil --> @all #1 GH-2 o/r#3 ![x](https://evil.test/x.png) https://evil.test www.evil.test `code` ```\n\u202Egnp.exe\u0007 **bold** $x$ :tada: a@b.test';
  const certificate = aCertificate({
    verdict: 'fail',
    findings: [
      {
        code: 'unsafe-external-data',
        severity: 'error',
        check: 'safety',
        message: text,
        hint: text,
        location: { path: text, line: 1, column: 1, pointer: text },
      },
      { code: 'odd-metadata', severity: 'warning', check: 'identity', message: 'm'.repeat(4_000) },
    ],
    gates: [aGate({ id: text.slice(0, 200), slice: { name: 'region', group: text } })],
    prediction: [aPrediction({ slice: { name: 'region', group: text } })],
  });
  return {
    ...certificate,
    subject: { ...certificate.subject, card: { limitations: text.repeat(300) }, lineage: { source: text } },
    environment: { ...certificate.environment, cpu: text, runner: text },
  };
}

function report(certificates: readonly Certificate[], options: Partial<ModelReport> = {}): ModelReport {
  return { model: 'churn', certificates, ...options };
}

function takenOver(): Certificate {
  const certificate = aCertificate();
  const reused = {
    startedAt: '2026-11-20T08:11:00Z',
    commit: 'a'.repeat(40),
    url: 'https://github.com/acme/models/actions/runs/7',
  };
  return { ...certificate, run: { ...certificate.run, reused } };
}
