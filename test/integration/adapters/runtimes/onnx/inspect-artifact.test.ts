import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { InspectionOutcome } from '../../../../../src/usecases/ports/model-runtime.ts';
import { tellFinding } from '../../../../../src/report/findings/tell-finding.ts';
import type { OnnxNode, OnnxValue } from '../../../../../src/adapters/runtimes/onnx/onnx-model.ts';
import { outputFormsOf } from '../../../../../src/adapters/runtimes/onnx/output-forms.ts';
import { inspectArtifact } from '../../../../../src/adapters/runtimes/onnx/inspect-artifact.ts';
import { writeModel } from '../../../../support/onnx-writer.ts';
import type { Inspection } from '../../../../../src/contract/generated/types.ts';
import {
  fixturePath,
  localFile,
  onnxArtifact,
  referenceFacts,
  withOrtMark,
} from '../../../../support/onnx-fixtures.ts';

async function inspect(...files: readonly string[]): Promise<Inspection> {
  const { inspection } = await inspectArtifact(onnxArtifact(...files));
  if (inspection === null) throw new Error('no inspection');
  return inspection;
}

async function inspectBytes(bytes: Uint8Array | string): Promise<InspectionOutcome> {
  const path = join(mkdtempSync(join(tmpdir(), 'seatrial-test-')), 'model.onnx');
  writeFileSync(path, bytes);
  return inspectArtifact({ format: 'onnx', files: [localFile('model.onnx', path)] });
}

function told({ findings: [first] }: InspectionOutcome) {
  return first && tellFinding(first);
}

function codes({ findings }: InspectionOutcome): readonly string[] {
  return findings.map(({ severity, code }) => `${severity} ${code}`);
}

test('loops and branches are told, as values decide there how much is computed', async () => {
  const branching = async (file: string) => (await inspectArtifact(onnxArtifact(file))).isSizedByValues;
  expect([await branching('endless.onnx'), await branching('branches.onnx')]).toEqual([true, true]);
  expect(await branching('mlp.onnx')).toBe(false);
});

test.each([
  ['Expand', { inputs: ['zero', 'x'] }, true],
  ['Range', { inputs: ['zero', 'x', 'x'] }, true],
  ['ConstantOfShape', { inputs: ['x'] }, true],
  ['Expand', { inputs: ['x', 'shape'] }, false],
  ['ConstantOfShape', { inputs: ['shape'] }, false],
  ['Mul', { inputs: ['x', 'x'] }, false],
])('a size that a caller tells %s by its values is told (%j)', async (operator, { inputs }, isTold) => {
  const bytes = writeModel({
    nodes: [
      { operator: 'Shape', inputs: ['x'], outputs: ['shape'] },
      { operator: 'Sub', inputs: ['x', 'x'], outputs: ['zero'] },
      { operator, inputs, outputs: ['y'] },
    ],
    inputs: [{ name: 'x', type: 'INT64', shape: [1] }],
    outputs: [{ name: 'y', type: 'INT64', shape: ['n'] }],
  });
  expect((await inspectBytes(bytes)).isSizedByValues).toBe(isTold);
});

describe('what an ONNX file says of itself', () => {
  test('signature, producer, metadata', async () => {
    expect(await inspect('mlp.onnx')).toMatchObject({
      format: 'onnx',
      signature: {
        inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 4] }],
        outputs: [{ name: 'probabilities', datatype: 'FP32', shape: [-1, 3] }],
      },
      producer: 'make_models 1',
      graph: { operators: { MatMul: 1, Add: 1, Relu: 1, Gemm: 1, Softmax: 1 } },
      details: { opset: { 'ai.onnx': 17 } },
    });
  });

  test('metadata is data, whatever its keys', async () => {
    const { metadata, details } = await inspect('mlp.onnx');
    expect(Object.entries(metadata)).toEqual([['trained-on', 'nothing']]);
    // A key that no certificate may have is counted, and not copied.
    expect(details).toMatchObject({ 'more metadata': 1 });
    expect(Object.getPrototypeOf(metadata)).toBe(Object.prototype);
  });

  test('every datatype of the Open Inference Protocol', async () => {
    const { inputs } = (await inspect('datatypes.onnx')).signature;
    expect(inputs).toHaveLength(13);
    for (const { name, datatype } of inputs) expect(name).toBe(`in_${datatype}`);
  });

  test('scalars have no dimension', async () => {
    expect((await inspect('branches.onnx')).signature.inputs[0]).toEqual({ name: 'flag', datatype: 'BOOL', shape: [] });
  });

  test('nodes, operator sets and producer are what the onnx package reads', async () => {
    const readable: string[] = [];
    for (const [name, facts] of Object.entries(referenceFacts())) {
      const { inspection } = await inspectArtifact(onnxArtifact(`${name}.onnx`));
      if (inspection === null) continue;
      readable.push(name);
      const { graph, details, producer } = inspection;
      expect({ name, nodes: graph?.nodes, opset: details?.['opset'], producer }).toEqual({ name, ...facts });
    }
    expect(readable.length).toBeGreaterThan(25);
  });

  test.each([
    ['dense: 4·8 + 8 + 3·8 + 3', ['mlp.onnx'], 67],
    ['subgraphs: two branches of 2', ['branches.onnx'], 4],
    ['sparse: the stored elements', ['sparse.onnx'], 2],
    ['external', ['external.onnx', 'external.bin'], 4],
    ['integers count: 1 axis + 4·2', ['multiple.onnx'], 9],
    ['linear model of ai.onnx.ml: 2·3 coefficients + 2 intercepts', ['linear.onnx'], 8],
  ] as const)('parameters, %s', async (_name, files, expected) => {
    expect((await inspect(...files)).parameters).toBe(expected);
  });
});

describe('what a file lists without end is listed in part, with how much is left out', () => {
  const count = 60_000;
  const long = (index: number): string => `${index}${'\u0001'.repeat(40_000)}`;
  const value = { name: 'x', type: 'FP32', shape: ['n', 1] } as const;
  const nodes = [{ operator: 'Neg', inputs: ['x'], outputs: ['y'] }];
  const model = { inputs: [value], outputs: [{ ...value, name: 'y' }], nodes };

  function listed(names: (index: number) => string, of: number): readonly string[] {
    return Array.from({ length: of }, (_, index) => names(index));
  }

  test.each([
    ['short names', (index: number) => `d${index}`, count, 256],
    ['long names', long, 300, 2],
  ])('operator sets of %s', async (_name, names, of, kept) => {
    const opsets = Object.fromEntries([['', 17], ...listed(names, of).map((name) => [name, 1])]);
    const { inspection } = await inspectBytes(writeModel({ ...model, opsets }));
    expect(Object.keys(Object(inspection?.details?.['opset']))).toHaveLength(kept);
    expect(inspection?.details?.['opset']).toMatchObject({ 'ai.onnx': 17 });
    expect(inspection?.details?.['more opsets']).toBe(of + 1 - kept);
    expect(JSON.stringify(inspection).length).toBeLessThan(500_000);
  });

  test('operators, of which the most frequent are kept', async () => {
    const strange = listed((index) => `Op${index}`, count).map((operator) => ({
      operator,
      inputs: ['x'],
      outputs: [],
    }));
    const { inspection } = await inspectBytes(writeModel({ ...model, nodes: [...strange, ...nodes, ...nodes] }));
    expect(inspection?.graph).toMatchObject({ nodes: count + 2, operators: { Neg: 2 }, more: count + 1 - 256 });
    expect(Object.keys(inspection?.graph?.operators ?? {})).toHaveLength(256);
  });

  test('metadata', async () => {
    const metadata = Object.fromEntries(listed(long, 300).map((name) => [name, name]));
    const { inspection } = await inspectBytes(writeModel({ ...model, metadata: { note: 'kept', ...metadata } }));
    expect(inspection).toMatchObject({ metadata: { note: 'kept' }, details: { 'more metadata': expect.any(Number) } });
    expect(JSON.stringify(inspection).length).toBeLessThan(500_000);
  });

  test('an honest file is listed whole, but for the key that no certificate may have', async () => {
    const { details, graph } = await inspect('mlp.onnx');
    expect([Object.keys(details ?? {}), graph?.more]).toEqual([['opset', 'more metadata'], undefined]);
  });
});

describe('a signature that cannot be served', () => {
  test.each([
    ['an element type without a name in the protocol', 'bfloat16.onnx'],
    ['an input that is a sequence', 'not-tensor-input.onnx'],
    ['an output without rank', 'no-rank.onnx'],
  ])('%s', async (_name, file) => {
    const outcome = await inspectArtifact(onnxArtifact(file));
    expect(outcome.inspection).toBeNull();
    expect(new Set(codes(outcome))).toEqual(new Set(['error signature-unsupported']));
  });

  test('of a sequence it is told what it holds', async () => {
    const outcome = await inspectArtifact(onnxArtifact('not-tensor-input.onnx'));
    expect(told(outcome)?.message).toContain('"sequence of tensors"');
  });

  test('ZipMap: dictionaries are read as the tensor that they are made of, with their keys as labels', async () => {
    const outcome = await inspectArtifact(onnxArtifact('zipmap.onnx'));
    expect(outcome.inspection?.signature.outputs).toEqual([
      { name: 'output_label', datatype: 'INT64', shape: [-1] },
      { name: 'output_probability', datatype: 'FP32', shape: [-1, 2] },
    ]);
    expect(outcome.inspection?.details).toMatchObject({
      'read before ZipMap': { output_probability: 'probabilities' },
    });
    expect(outcome.columnLabels?.get('output_probability')).toEqual([0, 1]);
    expect(codes(outcome)).toEqual([]);
  });

  test.each([
    ['a key that stands twice', 'zipmap-twice.onnx'],
    ['a ZipMap that the model defines itself', 'zipmap-own.onnx'],
    ['a map that no ZipMap makes', 'zipmap-other.onnx'],
  ])('dictionaries that need not hold what goes into them are left out with the advice: %s', async (_name, file) => {
    const outcome = await inspectArtifact(onnxArtifact(file));
    expect(outcome.inspection?.signature.outputs.map(({ name }) => name)).toEqual(['output_label']);
    expect(codes(outcome)).toContain('warning output-not-tensor');
    expect(told(outcome)?.message).toContain('"sequence of maps"');
    expect(told(outcome)?.hint).toContain('zipmap');
  });
});

describe('files that a model may not name', () => {
  test.each([
    ['a path upwards', 'external-escape', 'external-data-outside'],
    ['an absolute path', 'external-absolute', 'external-data-outside'],
    ['a path downwards', 'external-folder', 'external-data-outside'],
    ['an address in memory', 'external-memory', 'external-data-outside'],
    ['no name', 'external-nothing', 'external-data-outside'],
    ['in the attribute of a node', 'external-attribute', 'external-data-outside'],
    ['in a subgraph', 'external-subgraph', 'external-data-outside'],
    ['in a function', 'external-function', 'external-data-outside'],
    ['a file that is not declared', 'external', 'undeclared-file'],
  ])('%s', async (_name, file, code) => {
    expect(codes(await inspectArtifact(onnxArtifact(`${file}.onnx`)))).toEqual([`error ${code}`]);
  });

  test.each(['external-range', 'external-negative'])('bytes that the file does not have: %s', async (file) => {
    const outcome = await inspectArtifact(onnxArtifact(`${file}.onnx`, 'external.bin'));
    expect(codes(outcome)).toEqual(['error external-data-range']);
  });

  test('the model file itself is no external data', async () => {
    const file = { ...localFile('external.bin', fixturePath('external.onnx')), name: 'external.bin' };
    expect(codes(await inspectArtifact({ format: 'onnx', files: [file] }))).toEqual(['error undeclared-file']);
  });

  test('a declared file that no tensor names is a warning', async () => {
    expect(codes(await inspectArtifact(onnxArtifact('mlp.onnx', 'external.bin')))).toEqual(['warning unused-file']);
  });

  test('what is declared and named is fine', async () => {
    expect(codes(await inspectArtifact(onnxArtifact('external.onnx', 'external.bin')))).toEqual([]);
  });
});

describe('operators', () => {
  test('of a foreign domain are refused with its name', async () => {
    const outcome = await inspectArtifact(onnxArtifact('custom-domain.onnx'));
    expect(codes(outcome)).toEqual(['error custom-operators']);
    expect(told(outcome)?.message).toContain('com.example.evil');
  });

  test("of the model's own functions are fine", async () => {
    expect(codes(await inspectArtifact(onnxArtifact('function.onnx')))).toEqual([]);
  });
});

describe('bytes that are not ONNX', () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`;

  /** A field with a length that is bigger than what follows. */
  function nested(depth: number): Uint8Array {
    let bytes = new Uint8Array();
    for (let level = 0; level < depth; level++) {
      for (const tag of [0x32, 0x2a, 0x0a]) bytes = withHeader(tag, bytes);
    }
    return Uint8Array.from([0x08, 0x08, ...withHeader(0x3a, bytes)]);
  }

  function withHeader(tag: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
    const length: number[] = [];
    let rest = bytes.length;
    do {
      length.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
      rest >>>= 7;
    } while (rest > 0);
    const result = new Uint8Array(1 + length.length + bytes.length);
    result.set([tag, ...length]);
    result.set(bytes, 1 + length.length);
    return result;
  }

  test.each<[string, Uint8Array | string]>([
    ['empty', ''],
    ['text', 'This is a text file that someone named model.onnx.\n'],
    ['JSON', '{"model": true}'],
    ['zeros', new Uint8Array(1000)],
    ['ones', new Uint8Array(1000).fill(0xff)],
    ['a pointer of Git LFS', pointer],
    ['a number of a hundred bytes', Uint8Array.from([0x08, ...Array<number>(100).fill(0x80), 0x01])],
    ['a length of 4 GiB', Uint8Array.from([0x08, 0x08, 0x3a, 0xff, 0xff, 0xff, 0xff, 0x0f])],
    ['a part that is longer than its whole', Uint8Array.from([0x08, 0x08, 0x3a, 0x02, 0x0a, 0x7f, 0x00])],
    ['an unfinished number', Uint8Array.from([0x08, 0x80])],
    ['no graph', Uint8Array.from([0x08, 0x08])],
    ['two graphs', Uint8Array.from([0x08, 0x08, 0x3a, 0x00, 0x3a, 0x00])],
    ['groups in groups', new Uint8Array(10_000).fill(0x0b)],
    ['subgraphs nested 10,000 deep', nested(10_000)],
  ])('%s', async (_name, bytes) => {
    const outcome = await inspectBytes(bytes);
    expect(outcome.inspection).toBeNull();
    expect(codes(outcome)).toEqual(['error artifact-unreadable']);
  });

  test('the pointer of Git LFS is told as such', async () => {
    expect(told(await inspectBytes(pointer))?.hint).toContain('git lfs pull');
  });

  test.each([
    ['a file of ORT format', readFileSync(fixturePath('mlp.ort'))],
    ['a file that can be read as both', withOrtMark(readFileSync(fixturePath('mlp.onnx')))],
  ])('%s is refused as such', async (_name, bytes) => {
    const { inspection, findings } = await inspectBytes(bytes);
    expect(inspection).toBeNull();
    expect(findings).toMatchObject([{ code: 'artifact-unreadable', facts: { fault: 'ort-format' } }]);
  });

  test('bytes that are not the digested ones are not read', async () => {
    const [file] = onnxArtifact('mlp.onnx').files;
    const changed = { ...localFile('mlp.onnx', fixturePath('conv.onnx')), sha256: file?.sha256 ?? '' };
    const inspecting = inspectArtifact({ format: 'onnx', files: [changed] });
    await expect(inspecting).rejects.toMatchObject({ code: 'file-unreadable', reason: 'changed' });
  });

  test('an empty graph can be read, but not served', async () => {
    expect(codes(await inspectBytes(nested(0)))).toEqual([
      'error signature-unsupported',
      'error signature-unsupported',
    ]);
  });

  test('a missing file throws', async () => {
    const file = { name: 'model.onnx', path: '/nowhere/model.onnx', sizeBytes: 10, sha256: '' };
    await expect(inspectArtifact({ format: 'onnx', files: [file] })).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});

test.each([
  ['linear', 'probabilities', [0, 1]],
  ['forest', 'probabilities', [0, 1]],
  ['zipmap-wide', 'output_probability', [9007199254740992n, 9007199254740993n, 9007199254740994n]],
])('%s lists the classes of its columns', async (name, output, labels) => {
  const { columnLabels } = await inspectArtifact(onnxArtifact(`${name}.onnx`));
  expect(columnLabels?.get(output)).toEqual(labels);
  expect(columnLabels?.get('label')).toBeUndefined();
});

test.each([
  ['Sigmoid', 'probabilities'],
  ['Softmax', 'probabilities'],
  ['LogSoftmax', 'log-probabilities'],
  ['MatMul', 'unbounded'],
  ['Relu', undefined],
  ['Sigmoid of a domain of its own', undefined],
])('%s makes %s', (title, form) => {
  const [operator = '', ...own] = title.split(' ');
  const node = (made: Partial<OnnxNode>): OnnxNode => ({
    operator: 'Cast',
    domain: '',
    inputs: ['x'],
    outputs: ['y'],
    attributes: [],
    ...made,
  });
  const nodes = [node({ operator, domain: own.length > 0 ? 'own' : '', outputs: ['a'] }), node({ inputs: ['a'] })];
  const y: OnnxValue = { name: 'y', type: { kind: 'unknown' } };
  const graph = { nodes, initializers: [], sparseInitializers: [], inputs: [], outputs: [y] };
  const outside = { irVersion: 9, producer: '', opsetImports: [], metadata: [], functions: [], trainingGraphs: [] };
  expect(outputFormsOf({ ...outside, graph }).get('y')).toBe(form);
});
