import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { GateDeclaration, Model } from '../../../../src/contract/generated/types.ts';
import { parseModel } from '../../../../src/contract/parsers.ts';
import { isSamePolicy, judgeByPolicy, listPolicyChanges } from '../../../../src/domain/certification/policy-change.ts';
import type { Policy } from '../../../../src/domain/model/resolve-gates.ts';
import { keysOf, withKey } from '../../../support/schema-keys.ts';
import { aCertificate, aPrediction, anEstimate } from '../../../support/certificate.ts';

const path = new URL('../../../../schemas/examples/valid/model/minimal.yaml', import.meta.url);
const { value: minimal } = parseModel({ path: 'model.yaml', content: readFileSync(path) });
const [set = ''] = Object.keys(minimal.evaluation);
const PATHS = { folder: 'models/churn', settings: '.github/seatrial.yml' };

function policy(changes: Partial<Model> = {}): Policy {
  return { model: { ...minimal, ...changes }, settings: null };
}

function withFloor(min: number): Policy {
  const gate: GateDeclaration = { id: 'floor', metric: 'roc_auc', min };
  return policy({ gates: [gate] });
}

function certificateOf(value: number) {
  const prediction = [aPrediction({ data: set, estimate: anEstimate(value, value - 0.01, value + 0.01) })];
  const certificate = aCertificate({ prediction, performance: [], robustness: [], baseline: null, findings: [] });
  return { ...certificate, subject: { ...certificate.subject, modes: [] } };
}

describe('the old policy on the new measurements', () => {
  test.each([
    [0.7, 'pass'],
    [0.85, 'inconclusive'],
    [0.95, 'fail'],
  ] as const)('a floor of %d: %s', (floor, verdict) => {
    expect(judgeByPolicy(certificateOf(0.85), withFloor(0.5), withFloor(floor))).toBe(verdict);
  });

  test('lets no gate pass undecided that the old settings did not', () => {
    const gates: readonly GateDeclaration[] = [{ id: 'floor', metric: 'roc_auc', min: 0.85, onInconclusive: 'warn' }];
    const settings = {
      apiVersion: 'seatrial/v1',
      kind: 'Settings',
      certification: { onInconclusive: 'block' },
    } as const;
    expect(judgeByPolicy(certificateOf(0.85), policy({ gates }), policy({ gates }))).toBe('pass');
    expect(judgeByPolicy(certificateOf(0.85), policy({ gates }), { ...policy({ gates }), settings })).toBe(
      'inconclusive',
    );
  });

  test('is not answered by a gate that means nothing', () => {
    const gates: readonly GateDeclaration[] = [{ id: 'lost', metric: 'roc_auc', min: 0.5, max: 0.9 }];
    expect(judgeByPolicy(certificateOf(0.85), withFloor(0.5), policy({ gates }))).toBeNull();
  });

  test('is not answered by other data', () => {
    const evaluation = structuredClone(minimal.evaluation);
    const old = Object.entries(evaluation).map(([name, one]) => [
      name,
      { ...one, data: { ...one.data, sha256: '0'.repeat(64) } },
    ]);
    expect(judgeByPolicy(certificateOf(0.85), policy(), policy({ evaluation: Object.fromEntries(old) }))).toBeNull();
  });

  test('is not answered by a metric that was not measured', () => {
    const other = policy({ gates: [{ id: 'loss', metric: 'log_loss', max: 1 }] });
    expect(judgeByPolicy(certificateOf(0.85), policy(), other)).toBeNull();
  });
});

/** Told to people alone. */
const WORDS = [
  'apiVersion',
  'kind',
  'name',
  'title',
  'description',
  'owners.0',
  'tags.0',
  'intendedUse',
  'evaluation.test.description',
  'evaluation.test.license',
  'gates.0.description',
];

/** A gate of each key that is stricter than the policy that measured, and what is said of it. */
const STRICTER_GATES: Readonly<Record<string, readonly [Partial<GateDeclaration>, string | null]>> = {
  metric: [{ metric: 'brier', max: 1 }, null],
  data: [{ data: 'other' }, null],
  slice: [{ slice: 'young' }, null],
  mode: [{ metric: 'latency_p99', mode: 'edge', max: 1 }, null],
  min: [{ min: 0.9 }, 'fail'],
  max: [{ max: 0.8 }, 'fail'],
  versus: [{ versus: 'production', noWorseBy: 0 }, 'inconclusive'],
  noWorseBy: [{ versus: 'production', noWorseBy: 0.1 }, 'inconclusive'],
  betterBy: [{ versus: 'production', betterBy: 0.1 }, 'inconclusive'],
  maxRatio: [{ metric: 'latency_p99', mode: 'edge', versus: 'production', maxRatio: 1 }, 'inconclusive'],
  minRatio: [{ metric: 'throughput', mode: 'edge', versus: 'production', minRatio: 1 }, 'inconclusive'],
  maxGap: [{ slice: 'young', maxGap: 0.1 }, null],
  'perturb.gaussian': [{ perturb: { gaussian: 0.1 }, maxDrop: 0.1 }, null],
  'perturb.dropout': [{ perturb: { dropout: 0.1 }, maxDrop: 0.1 }, null],
  maxDrop: [{ perturb: { dropout: 0.1 }, maxDrop: 0.1 }, null],
  confidence: [{ min: 0.5, confidence: 0.99 }, null],
  test: [{ min: 0.845, test: 'bound' }, 'inconclusive'],
  onInconclusive: [{ min: 0.845, onInconclusive: 'block' }, 'inconclusive'],
};

/** What the same measurements are held against. */
const ASKED = [
  'gates.0.id',
  ...Object.keys(STRICTER_GATES).map((key) => `gates.0.${key}`),
  ...['p50', 'p90', 'p95', 'p99', 'p999', 'mean'].map((name) => `modes.batch.budgets.latency.${name}`),
  ...['throughput', 'coldStart', 'memory', 'modelSize'].map((name) => `modes.batch.budgets.${name}`),
  'onInconclusive',
];

describe('every key of model.yaml', () => {
  const steps = { evaluation: 'test', modes: 'batch' };
  const keys = keysOf('model.schema.json', steps);
  const after = { ...certificateOf(0.85), verdict: 'pass' } as const;
  const certificate = { ...after, subject: { ...after.subject, modes: ['batch'] } } as const;
  const asked = { ...after, subject: { ...after.subject, modes: ['edge'] } } as const;
  const before = policy({ gates: [{ id: 'floor', metric: 'roc_auc', min: 0.5 }] });

  test('is one that tells people, one that measurements are held against, or one that they depend on', () => {
    expect(keys).toEqual(expect.arrayContaining([...WORDS, ...ASKED, 'modes.batch.latencyDependsOnInput']));
  });

  test.each(keys)('%s', (key) => {
    const changed = { ...before, model: withKey(before.model, key) };
    expect(isSamePolicy(before, changed)).toBe(WORDS.includes(key));
    if (WORDS.includes(key) || ASKED.includes(key) || key.startsWith('liveTest.')) return;
    expect(judgeByPolicy(certificate, changed, before)).toBeNull();
    expect(judgeByPolicy(certificate, before, changed)).toBeNull();
  });

  test.each(Object.entries(STRICTER_GATES))(
    'a gate with another %s is judged, or is not answered',
    (_key, [gate, said]) => {
      const held = policy({ gates: [{ id: 'floor', metric: 'roc_auc', ...gate }] });
      expect(judgeByPolicy(asked, before, held)).toBe(said);
    },
  );

  test('of a live test that asked more is not answered, and of one that asked less is', () => {
    const liveTest = { metrics: [{ id: 'mae', direction: 'down', betterBy: 0.1 }] } as const;
    const more = policy({ ...before.model, liveTest: { ...liveTest, confidence: 0.99 } });
    const less = policy({ ...before.model, liveTest });
    expect(judgeByPolicy(certificate, less, more)).toBeNull();
    expect(judgeByPolicy(certificate, before, less)).toBeNull();
    expect(judgeByPolicy(certificate, more, less)).toBe(judgeByPolicy(certificate, less, less));
    expect(judgeByPolicy(certificate, less, before)).toBe(judgeByPolicy(certificate, less, less));
    expect([isSamePolicy(less, more), isSamePolicy(less, less), isSamePolicy(less, before)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('of another mode than the version has is not asked', () => {
    const edge = { scenario: 'single-stream', budgets: { latency: { p50: '1ms' } } } as const;
    const changed = policy({ gates: before.model.gates, modes: { ...minimal.modes, edge } });
    expect(judgeByPolicy(certificateOf(0.85), changed, before)).toBe('pass');
    expect(isSamePolicy(before, changed)).toBe(false);
  });

  test('has its set: the first is the one of all that name none', () => {
    const [one] = Object.values(minimal.evaluation);
    if (one === undefined) throw new Error('no set');
    const first = policy({ evaluation: { one, two: one } });
    const last = policy({ evaluation: { two: one, one } });
    expect(judgeByPolicy(certificateOf(0.85), first, last)).toBeNull();
  });
});

describe('every key of the settings about certification', () => {
  const settings = { apiVersion: 'seatrial/v1', kind: 'Settings', certification: {} } as const;
  const before = { ...withFloor(0.5), settings };
  const keys = keysOf('settings.schema.json', {}).filter((key) => key.startsWith('certification.'));

  test.each(keys)('%s', (key) => {
    const changed = { ...before, settings: withKey(settings, key) };
    expect(isSamePolicy(before, changed)).toBe(false);
    const said = key === 'certification.onInconclusive' ? 'pass' : null;
    expect(judgeByPolicy(certificateOf(0.85), changed, before)).toBe(said);
  });
});

describe('what belongs to the policy', () => {
  const data = Object.values(minimal.evaluation).flatMap(({ data: { path: file } }) => file ?? []);
  const touched = (...paths: readonly string[]): readonly string[] =>
    listPolicyChanges(new Set(paths), { before: policy(), after: policy() }, PATHS);

  test('model.yaml and the evaluation data do', () => {
    const files = ['models/churn/model.yaml', ...data.map((file) => `models/churn/${file}`)];
    expect(touched(...files, 'models/churn/model.onnx', 'models/fraud/model.yaml')).toEqual(files);
  });

  test('settings do where the part about certification differs', () => {
    const settings = { apiVersion: 'seatrial/v1', kind: 'Settings' } as const;
    const before = { ...policy(), settings: { ...settings, releases: 'none' as const } };
    const after = { ...policy(), settings };
    const stricter = { ...policy(), settings: { ...settings, certification: { onInconclusive: 'block' as const } } };
    const changed = new Set([PATHS.settings]);
    expect(listPolicyChanges(changed, { before, after }, PATHS)).toEqual([]);
    expect(listPolicyChanges(changed, { before, after: stricter }, PATHS)).toEqual([PATHS.settings]);
  });
});

describe('another program of a metric', () => {
  const own = (digit: string) => ({
    profit: {
      command: ['python3', 'metrics/profit.py'],
      files: [{ path: 'metrics/profit.py', sha256: digit.repeat(64) }],
      direction: 'up' as const,
    },
  });
  const [before, after] = [policy({ metrics: own('a') }), policy({ metrics: own('b') })];

  test('is another policy, which measurements by the old one do not answer', () => {
    expect(isSamePolicy(before, before)).toBe(true);
    expect(isSamePolicy(before, after)).toBe(false);
    expect(judgeByPolicy(certificateOf(0.85), before, after)).toBeNull();
    expect(judgeByPolicy(certificateOf(0.85), policy(), after)).toBeNull();
  });

  test('is listed among the files of the policy that a change touches', () => {
    const changed = new Set(['models/churn/metrics/profit.py', 'models/churn/metrics/other.py']);
    expect(listPolicyChanges(changed, { before, after }, PATHS)).toEqual(['models/churn/metrics/profit.py']);
  });
});
