import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Certificate, GateResult } from '../../src/contract/generated/types.ts';
import reference from '../../examples/training/reference.json' with { type: 'json' };
import { type RunResult, runCli } from '../support/run-cli.ts';

/** What examples/training/reference.py computed with scikit-learn from the same files. */
const INCOME = reference.models['income-band'].versions;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('the registry of examples', () => {
  const output = mkdtempSync(join(tmpdir(), 'seatrial-examples-'));
  let result: RunResult;
  const certificates = new Map<string, Certificate>();

  beforeAll(async () => {
    const versions = ['1.0.0', '1.1.0'];
    const paths = versions.map((version) => `examples/registry/models/income-band/versions/${version}.yaml`);
    result = await runCli(['certify', ...paths, '--modes', 'realtime', '--quick', '--output', output], { cwd: ROOT });
    for (const version of versions) {
      const path = join(output, `income-band@${version}.certificate.json`);
      certificates.set(version, JSON.parse(readFileSync(path, 'utf8')));
    }
  }, 120_000);

  afterAll(() => rmSync(output, { recursive: true, force: true }));

  test('income-band 1.0.0 fails its fairness gate and no other', () => {
    const { gates, verdict } = certificateOf('1.0.0');
    expect(result.exitCode).toBe(1);
    expect(verdict).toBe('fail');
    expect(failing(gates)).toEqual(['equal-opportunity']);
  });

  test('income-band 1.1.0, trained for it, passes every gate on prediction, and has only a failed version to compare with', () => {
    const { gates, verdict } = certificateOf('1.1.0');
    const prediction = gates.filter(({ kind }) => kind !== 'performance' && kind !== 'relative-performance');
    const open = prediction.filter(({ result: answer }) => answer !== 'pass');
    expect(open.map(({ id, reasonCode }) => [id, reasonCode])).toEqual([['auc-not-worse', 'no-baseline']]);
    expect(verdict).toBe('pass');
    expect(failing(gates)).toEqual([]);
  });

  test.each(['1.0.0', '1.1.0'] as const)('the metrics of income-band %s are those of scikit-learn', (version) => {
    const { gates, prediction, gaps } = certificateOf(version);
    const expected = INCOME[version];
    expect(valueOf(gates, 'auc-floor')).toBeCloseTo(expected['auc-floor'][0]?.value ?? NaN, 9);
    expect(valueOf(gates, 'accuracy-floor')).toBeCloseTo(expected['accuracy-floor'][0]?.value ?? NaN, 9);
    expect(valueOf(gates, 'equal-opportunity')).toBeCloseTo(expected['equal-opportunity'][0]?.gap ?? NaN, 9);
    expect(valueOf(gates, 'false-alarms')).toBeCloseTo(expected['false-alarms'][0]?.gap ?? NaN, 9);
    expect(gaps.length).toBeGreaterThan(0);
    for (const { group, value, rows } of expected['every-age']) {
      const slice = prediction.find((entry) => entry.slice?.group === group && entry.metric === 'accuracy');
      expect(slice?.rows).toBe(rows);
      expect(slice?.estimate.value).toBeCloseTo(value, 9);
    }
  });

  function certificateOf(version: string): Certificate {
    const certificate = certificates.get(version);
    if (certificate === undefined) throw new Error(result.text);
    return certificate;
  }
});

function failing(gates: readonly GateResult[]): readonly string[] {
  return gates.filter(({ result }) => result === 'fail').map(({ id }) => id);
}

function valueOf(gates: readonly GateResult[], id: string): number | null | undefined {
  return gates.find((gate) => gate.id === id)?.value;
}
