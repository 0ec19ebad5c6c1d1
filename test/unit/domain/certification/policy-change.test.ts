import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { GateDeclaration, Model } from '../../../../src/contract/generated/types.ts';
import { parseModel } from '../../../../src/contract/parsers.ts';
import { judgeByPolicy, listPolicyChanges } from '../../../../src/domain/certification/policy-change.ts';
import type { Policy } from '../../../../src/domain/model/resolve-gates.ts';
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
  const certificate = aCertificate({ prediction, performance: [], findings: [] });
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
