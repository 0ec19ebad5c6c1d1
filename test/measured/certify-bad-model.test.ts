import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { certifyProbe, expectNothingLeft, expectUnanswered, readCertificate } from '../support/certify-run.ts';
import { fixturePath, withOrtMark } from '../support/onnx-fixtures.ts';
import { writeModel } from '../support/onnx-writer.ts';
import { aHoldout, createRegistry, digest, type VersionChanges } from '../support/registry-fixture.ts';
import { byCost, oneOf, SLOW } from '../support/slow.ts';

interface Case {
  readonly name: string;
  readonly version: VersionChanges;
  readonly model?: Readonly<Record<string, unknown>>;
  readonly code: string;
  /** The line in the version's manifest, or in model.yaml, that the finding names. */
  readonly place: RegExp;
}

const LINEAR = readFileSync(fixturePath('linear.onnx'));
const ORT = readFileSync(fixturePath('mlp.ort'));
const FILE = /versions\/1\.0\.0\.yaml:8:7/;

/** Columns of the table → y, by a model of FP32 or INT32 tensors. */
function aRegression(inputs: Readonly<Record<string, readonly string[]>>, rank = 2, datatype = 'FP32') {
  const shape = (width: number): number[] => (rank === 2 ? [-1, width] : [-1]);
  const widths = Object.values(inputs).map((columns) => columns.length);
  return {
    task: 'tabular-regression',
    signature: {
      inputs: Object.entries(inputs).map(([name, columns]) => ({ name, datatype, shape: shape(columns.length) })),
      outputs: [{ name: 'y', datatype, shape: shape(widths[0] ?? 1) }],
    },
    evaluation: {
      holdout: aHoldout({
        inputs: Object.fromEntries(Object.entries(inputs).map(([name, columns]) => [name, { columns }])),
        target: { column: 'b' },
        prediction: { output: 'y', ...((widths[0] ?? 1) > 1 && { index: 0 }) },
      }),
    },
    gates: [{ id: 'error', metric: 'mae', max: 100 }],
  };
}

const CASES: readonly Case[] = [
  { name: 'empty', version: { onnx: new Uint8Array(0), file: { size: 0 } }, code: 'artifact-unreadable', place: FILE },
  { name: 'truncated', version: { onnx: LINEAR.subarray(0, 200) }, code: 'artifact-unreadable', place: FILE },
  { name: 'a text file', version: { onnx: Buffer.from('I am a model\n') }, code: 'artifact-unreadable', place: FILE },
  { name: 'of ORT format', version: { onnx: ORT }, code: 'artifact-unreadable', place: FILE },
  {
    name: 'of ORT format under its own name',
    version: { onnx: ORT, file: { name: 'model.ort' } },
    code: 'artifact-unreadable',
    place: FILE,
  },
  {
    name: 'ONNX with the mark of the ORT format',
    version: { onnx: withOrtMark(LINEAR), file: { name: 'model.ort' } },
    code: 'artifact-unreadable',
    place: FILE,
  },
  { name: 'wrong sha256', version: { file: { sha256: 'a'.repeat(64) } }, code: 'digest-mismatch', place: /yaml:11:15/ },
  { name: 'wrong size', version: { file: { size: 12 } }, code: 'size-mismatch', place: /1\.0\.0\.yaml:10:13/ },
  { name: 'wrong signature', version: { onnx: 'mlp' }, code: 'signature-mismatch', place: /probe\/model\.yaml:5:1/ },
  {
    name: 'an unknown operator',
    version: { onnx: 'unknown-operator' },
    model: aRegression({ x: ['a'] }),
    code: 'no-kernel',
    place: FILE,
  },
  {
    name: 'a library of custom operators',
    version: { onnx: 'custom-domain' },
    model: aRegression({ x: ['a'] }),
    code: 'custom-operators',
    place: FILE,
  },
  {
    name: 'external data in ../../etc/passwd',
    version: { onnx: 'external-escape' },
    model: aRegression({ x: ['a', 'b', 'c', 'y'] }),
    code: 'external-data-outside',
    place: FILE,
  },
  {
    name: 'a loop without end',
    version: { onnx: 'endless' },
    model: aRegression({ x: ['a'] }),
    code: 'time-limit',
    place: FILE,
  },
  {
    name: 'an allocation of terabytes',
    version: { onnx: 'allocate-32g' },
    model: aRegression({ x: ['a'] }),
    code: 'memory-limit',
    place: FILE,
  },
  {
    name: 'a division by zero',
    version: { onnx: 'divide' },
    model: {
      ...aRegression({ a: ['y'], b: ['y'] }, 1, 'INT32'),
      evaluation: {
        holdout: aHoldout({
          inputs: { a: { column: 'y' }, b: { column: 'y' } },
          target: { column: 'b' },
          prediction: { output: 'y' },
        }),
      },
    },
    code: 'call-failed',
    place: FILE,
  },
];

describe('a model that cannot be certified fails with the reason at its place', () => {
  for (const { rows, options } of byCost(CASES, oneOf(4)))
    test.each([...rows])('$name', options, async ({ version, model, code, place }) => {
      using registry = createRegistry();
      registry.settings({ callTimeout: '2s' });
      if (model !== undefined) registry.model(model);
      registry.version(version);
      const result = await certifyProbe(registry);
      expect(result, result.text).toMatchObject({ exitCode: 1 });
      expect(result.stdout).toContain(`error ${code}`);
      expect(result.stdout).toMatch(place);
      expectNothingLeft(result, registry);
      const certificate = readCertificate(registry);
      expect(certificate.verdict).toBe('fail');
      expect(certificate.findings.map((finding) => finding.code)).toContain(code);
    });
});

test('an operator without a kernel is named, with what to do', async () => {
  using registry = createRegistry();
  registry.version({ onnx: 'unknown-operator' });
  registry.model(aRegression({ x: ['a'] }));
  const text = (await certifyProbe(registry)).text.replaceAll(/\s+/g, ' ');
  expect(text).toContain('no code on the processor for the operator "Frobnicate" as the model uses it');
  expect(text).toContain('Export the model with another opset, element type or operator that the runtime has');
});

test(
  'lists of tens of thousands of operators and operator sets leave a certificate that can be read',
  SLOW,
  async () => {
    using registry = createRegistry();
    const many = Array.from({ length: 30_000 }, (_, index) => `Operator${index}`);
    const value = { name: 'x', type: 'FP32', shape: ['n', 1] } as const;
    const nodes = many.map((operator) => ({ operator, inputs: ['x'], outputs: [operator] }));
    const opsets = Object.fromEntries([['', 17], ...many.map((name) => [name, 1])]);
    const outputs = [{ ...value, name: 'Operator0' }];
    registry.version({ onnx: writeModel({ nodes, inputs: [value], outputs, opsets }) });
    expect(await certifyProbe(registry)).toMatchObject({ exitCode: 1 });
    const certificate = readCertificate(registry);
    expect(certificate.inspection).toMatchObject({ graph: { more: 29_744 }, details: { 'more opsets': 29_745 } });
    expect(JSON.stringify(certificate).length).toBeLessThan(100_000);
  },
);

for (const { rows, options } of byCost(
  [
    ['the file', 'model-1.0.0.onnx', 'real.onnx', 'model-1.0.0.onnx', 'model-1.0.0.onnx'],
    ['its folder', 'weights', 'real', 'weights/model.onnx', 'weights'],
  ],
  (_row, index) => index === 0,
))
  test.each([...rows])(
    'a link in the registry is told at the path that leads through it: %s',
    options,
    async (_name, at, to, path, link) => {
      using registry = createRegistry();
      const real = at.includes('.') ? to : `${to}/model.onnx`;
      registry.write(`models/probe/${real}`, LINEAR);
      rmSync(join(registry.folder, 'models/probe', at), { force: true });
      symlinkSync(to, join(registry.folder, 'models/probe', at));
      if (path !== at) registry.version({ file: { path } });
      const result = await certifyProbe(registry);
      expect(result).toMatchObject({ exitCode: 1 });
      expect(result.stdout).toContain('error file-is-link');
      expect(result.stdout).toMatch(/versions\/1\.0\.0\.yaml:9:13/);
      expect(result.stdout).toContain(`"models/probe/${link}" is a link`);
      expectNothingLeft(result, registry);
    },
  );

test('external data that would lie in the place of the model file is told at its line', async () => {
  using registry = createRegistry();
  registry.write('models/probe/w', 'w');
  const other = { name: 'MODEL.onnx', path: 'w', size: 1, sha256: digest('w') };
  const first = { name: 'net.onnx', path: 'model-1.0.0.onnx', size: LINEAR.length, sha256: digest(LINEAR) };
  registry.version({ fields: { artifact: { format: 'onnx', files: [first, other] } } });
  const result = await certifyProbe(registry);
  expectUnanswered(result, registry);
  expect(result.text).toMatch(/versions\/1\.0\.0\.yaml:8:7 {2}file-name-taken/);
  expect(result.text).toContain('"MODEL.onnx" cannot lie beside the others');
});

test('a file that is not there and a folder are told at their line', SLOW, async () => {
  for (const path of ['nowhere.onnx', 'data']) {
    using registry = createRegistry();
    registry.version({ file: { path } });
    const result = await certifyProbe(registry);
    expectUnanswered(result, registry);
    expect(result.stderr).toMatch(/versions\/1\.0\.0\.yaml:8:7 {2}(?:file-not-found|not-a-file)/);
  }
});

test('a file of a newer format than the runtime reads is no verdict on the model', async () => {
  const value = { name: 'x', type: 'FP32', shape: ['n', 1] } as const;
  const spec = { inputs: [value], outputs: [{ ...value, name: 'y' }], irVersion: 99 };
  const onnx = writeModel({ ...spec, nodes: [{ operator: 'Identity', inputs: ['x'], outputs: ['y'] }] });
  using registry = createRegistry();
  registry.version({ onnx });
  const result = await certifyProbe(registry);
  expectUnanswered(result, registry);
  expect(result.text).toMatch(/"model\.onnx" has IR version 99; ONNX Runtime [\d.]+ reads up to \d+/);
  expect(result.text).toMatch(FILE);
  expect(result.text).toContain('or take a Seatrial with a newer runtime');
});
