import { createHash } from 'node:crypto';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { validateCertificate } from '../../../src/contract/generated/validators.js';
import { parseModel, parseVersion } from '../../../src/contract/parsers.ts';
import { tellFinding } from '../../../src/report/findings/tell-finding.ts';
import { renderCertificationComment } from '../../../src/report/certification-comment.ts';
import { certifyVersion } from '../../../src/usecases/certify/certify-version.ts';
import { wireCertification } from '../../../src/wiring/certification.ts';
import { RUNTIMES } from '../../../src/wiring/runtimes.ts';
import { linearRuntime } from '../../support/linear-runtime.ts';
import { writeModel } from '../../support/onnx-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'seatrial-second-'));

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return createHash('sha256').update(content).digest('hex');
}

const rows = Array.from({ length: 200 }, (_, row) => [(row % 20) / 20, (row % 7) / 7] as const);
const data = write('holdout.csv', `a,b,y\n${rows.map(([a, b]) => `${a},${b},${Number(a + b > 1)}`).join('\n')}\n`);
const linear = write('model.json', JSON.stringify({ weights: [8, 8], bias: -8 }));
const onnx = write(
  'model.onnx',
  writeModel({
    inputs: [{ name: 'x', type: 'FP32', shape: ['batch', 2] }],
    outputs: [{ name: 'p', type: 'FP32', shape: ['batch'] }],
    weights: [
      { name: 'w', shape: [2], values: Float32Array.of(8, 8) },
      { name: 'b', shape: [1], values: Float32Array.of(-8) },
    ],
    nodes: [
      { operator: 'MatMul', inputs: ['x', 'w'], outputs: ['m'] },
      { operator: 'Add', inputs: ['m', 'b'], outputs: ['s'] },
      { operator: 'Sigmoid', inputs: ['s'], outputs: ['p'] },
    ],
  }),
);

const model = parseModel({
  path: 'model.yaml',
  content: `apiVersion: seatrial/v1
kind: Model
name: sums
task: tabular-classification
signature:
  inputs: [{name: x, datatype: FP32, shape: [-1, 2]}]
  outputs: [{name: p, datatype: FP32, shape: [-1]}]
evaluation:
  holdout:
    data: {path: holdout.csv, sha256: ${data}}
    inputs: {x: {columns: [a, b]}}
    target: {column: y, positive: 1}
    prediction: {output: p}
gates:
  - {id: floor, metric: accuracy, min: 0.9}
  - {id: not-worse, metric: accuracy, versus: production, noWorseBy: 0.05}
modes:
  edge: {scenario: single-stream, budgets: {latency: {p50: 1s}}}
`,
});

/** The schema's list of formats is that of the program, which the test extends. */
function aVersion(version: string, file: string, sha256: string) {
  const parsed = parseVersion({
    path: `${version}.yaml`,
    content: `apiVersion: seatrial/v1
kind: ModelVersion
model: sums
version: ${version}
artifact: {format: onnx, files: [{name: ${file}, path: ${file}, size: ${statSync(join(folder, file)).size}, sha256: ${sha256}}]}
modes: [edge]
`,
  });
  if (file.endsWith('.onnx')) return parsed;
  const artifact = { ...parsed.value.artifact, format: 'linear' as 'onnx' };
  return { ...parsed, value: { ...parsed.value, artifact } };
}

const ports = wireCertification({
  environment: { ...process.env, SEATRIAL_CACHE_DIR: join(folder, 'cache') },
  signal: new AbortController().signal,
  onProgress: () => {},
  runtimes: [...RUNTIMES, linearRuntime],
});

function request(version: ReturnType<typeof aVersion>) {
  return {
    model,
    version,
    settings: null,
    baseline: null,
    folder,
    root: folder,
    modes: null,
    quick: true,
    seed: 1,
    run: {},
    baselineSearch: null,
    sameAs: [],
    traffic: null,
  };
}

test('a second runtime is certified against a version of another format, measured call by call beside it', async () => {
  const baseline = { version: aVersion('1.0.0', 'model.onnx', onnx), origin: 'requested' } as const;
  const certificate = await certifyVersion({ ...request(aVersion('1.1.0', 'model.json', linear)), baseline }, ports);
  expect(certificate.findings).toEqual([]);
  expect(certificate.verdict).toBe('pass');
  expect(certificate.environment.runtime).toEqual({ name: 'linear-json', version: '7.0.0' });
  expect(certificate.inspection).toMatchObject({ format: 'linear', parameters: 3, details: { link: 'logit' } });
  const [accuracy] = certificate.prediction.filter(({ metric, slice }) => metric === 'accuracy' && slice === null);
  expect(accuracy?.estimate.value).toBe(1);
  const [measured] = certificate.performance;
  expect(measured?.latency?.calls).toBeGreaterThan(50);
  expect(measured?.coldStart?.firstCallMs).toBeGreaterThan(0);
  expect(measured?.comparison?.ratios['latency_p50']?.value).toBeGreaterThan(0);
  expect(measured?.comparison?.noiseFloor['latency_p50']).toBeGreaterThanOrEqual(0);
  expect(measured?.explanation?.operatorChanges).toEqual({ MatMul: -1, Add: -1, Sigmoid: -1 });
  expect(validateCertificate(certificate)).toBe(true);
  expect(renderCertificationComment([certificate], { model: 'sums' })).toContain(
    'written by `by hand`, `linear` link `logit`',
  );
});

test('what goes wrong in it is a finding that says how to see it again', async () => {
  const broken = write('broken.json', '{"weights": [8, null], "bias": 0}');
  const certificate = await certifyVersion(request(aVersion('1.2.0', 'broken.json', broken)), ports);
  expect(certificate.verdict).toBe('fail');
  expect(certificate.findings).toMatchObject([{ code: 'call-failed' }]);
  expect(certificate.findings.map(tellFinding)).toMatchObject([
    { message: 'a weight is no number', hint: expect.stringMatching(/^Run the file with linear-json /) },
  ]);
});

const KNOWN = [...RUNTIMES, linearRuntime].map(({ format }) => format);

test('a format that nothing runs is refused with those that are run', () => {
  expect(() => ports.runtimeOf('pickle')).toThrow(
    expect.objectContaining({ code: 'runtime-missing', hint: `Known: ${KNOWN.join(', ')}.` }),
  );
});
