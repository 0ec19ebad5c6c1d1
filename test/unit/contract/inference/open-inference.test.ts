import { describe, expect, test } from 'vitest';
import { encodeElements } from '../../../../src/contract/inference/binary-elements.ts';
import { type OpenInferenceRequest, parseOpenInference } from '../../../../src/contract/inference/open-inference.ts';
import { isRefusal } from '../../../../src/contract/inference/refusal.ts';
import { renderOpenInference } from '../../../../src/contract/inference/render-open-inference.ts';
import type { Datatype, Signature } from '../../../../src/contract/generated/types.ts';
import type { Tensor, TensorData } from '../../../../src/domain/tensor.ts';

const INPUT = { name: 'x', datatype: 'FP32', shape: [-1, 2] } as const;
const OUTPUTS = [
  { name: 'p', datatype: 'FP32', shape: [-1] },
  { name: 'q', datatype: 'FP32', shape: [-1] },
] as const;

function modelOf(datatype: Datatype, shape: readonly number[] = [-1, 2]): { name: string; signature: Signature } {
  return { name: 'churn', signature: { inputs: [{ ...INPUT, datatype, shape }], outputs: OUTPUTS } };
}

function parse(model: ReturnType<typeof modelOf>, request: unknown, binary: Uint8Array = new Uint8Array()) {
  const json = new TextEncoder().encode(typeof request === 'string' ? request : JSON.stringify(request));
  return parseOpenInference(model, { bytes: Buffer.concat([json, binary]), jsonBytes: json.length });
}

function parsed(...asked: Parameters<typeof parse>): OpenInferenceRequest {
  const read = parse(...asked);
  if (isRefusal(read)) throw new Error(read.refused);
  return read;
}

function refusedBy(...asked: Parameters<typeof parse>): string {
  const read = parse(...asked);
  return isRefusal(read) ? `${read.status}: ${read.refused}` : 'taken';
}

function asking(datatype: string, data: unknown, shape: unknown = [1, 2]) {
  return { inputs: [{ name: 'x', datatype, shape, data }] };
}

const DATATYPES: readonly (readonly [Datatype, readonly unknown[], TensorData])[] = [
  ['FP32', [1.5, -2], Float32Array.of(1.5, -2)],
  ['FP64', [0.1, 1e300], Float64Array.of(0.1, 1e300)],
  ['FP16', [0.5, 2], Float16Array.of(0.5, 2)],
  ['INT8', [-128, 127], Int8Array.of(-128, 127)],
  ['INT16', [-32768, 3], Int16Array.of(-32768, 3)],
  ['INT32', [-2147483648, 7], Int32Array.of(-2147483648, 7)],
  ['INT64', [-5, 9], BigInt64Array.of(-5n, 9n)],
  ['UINT8', [0, 255], Uint8Array.of(0, 255)],
  ['UINT16', [0, 65535], Uint16Array.of(0, 65535)],
  ['UINT32', [0, 4294967295], Uint32Array.of(0, 4294967295)],
  ['UINT64', [0, 1], BigUint64Array.of(0n, 1n)],
  ['BOOL', [true, false], Uint8Array.of(1, 0)],
  ['BYTES', ['a', 'ü€'], ['a', 'ü€']],
];

describe.each(DATATYPES)('%s', (datatype, values, data) => {
  test('is read from a flat list, and from lists in lists', () => {
    expect(parsed(modelOf(datatype), asking(datatype, values)).inputs[0]?.data).toEqual(data);
    expect(parsed(modelOf(datatype), asking(datatype, [values])).inputs[0]?.data).toEqual(data);
  });

  test('is read from binary data, and written as such', () => {
    const bytes = encodeElements(data);
    const input = { name: 'x', datatype, shape: [1, 2], parameters: { binary_data_size: bytes.length } };
    expect(parsed(modelOf(datatype), { inputs: [input] }, bytes).inputs[0]?.data).toEqual(data);
  });

  test('is answered in JSON as it was sent', () => {
    const output: Tensor = { name: 'p', datatype, shape: [1, 2], data };
    const answer = { model: 'churn', version: '1.0.0', outputs: [output], decision: null };
    const rendered = renderOpenInference(answer, { id: null, outputs: [{ name: 'p', isBinary: false }] });
    const told = rendered.kind === 'json' ? JSON.parse(rendered.text) : {};
    expect(told.outputs).toEqual([{ name: 'p', datatype, shape: [1, 2], data: values }]);
    expect(Object.keys(told)).toEqual(['model_name', 'model_version', 'outputs']);
  });
});

test('integers of 64 bits keep all their digits, both ways', () => {
  const body =
    '{"inputs":[{"name":"x","datatype":"INT64","shape":[1,2],"data":[9007199254740993,-9223372036854775808]}]}';
  const { inputs } = parsed(modelOf('INT64'), body);
  expect(inputs[0]?.data).toEqual(BigInt64Array.of(9007199254740993n, -9223372036854775808n));
  const outputs = [{ name: 'p', isBinary: false }];
  const answer = { model: 'm', version: '1', outputs: [{ ...inputs[0]!, name: 'p' }], decision: null };
  const rendered = renderOpenInference(answer, { id: null, outputs });
  expect(rendered.kind === 'json' && rendered.text).toContain('[9007199254740993,-9223372036854775808]');
});

test('inputs come in the order of the signature; rows, id, parameters and outputs are told', () => {
  const model = modelOf('FP32');
  const two = { ...model.signature, inputs: [INPUT, { name: 'age', datatype: 'INT32', shape: [-1] } as const] };
  const request = {
    id: 'r1',
    parameters: { customer: 'c9', binary_data_output: true },
    inputs: [
      { name: 'age', datatype: 'INT32', shape: [3], data: [1, 2, 3] },
      { name: 'x', datatype: 'FP32', shape: [3, 2], data: [1, 2, 3, 4, 5, 6] },
    ],
    outputs: [{ name: 'q' }, { name: 'p', parameters: { binary_data: false } }],
  };
  const read = parsed({ name: 'churn', signature: two }, request);
  expect(read.inputs.map(({ name }) => name)).toEqual(['x', 'age']);
  expect(read).toMatchObject({ rows: 3, id: 'r1', parameters: { customer: 'c9' } });
  expect(read.outputs).toEqual([
    { name: 'q', isBinary: true },
    { name: 'p', isBinary: false },
  ]);
});

test.each([undefined, null, []])('without a choice (%j) all outputs are told', (outputs) => {
  const read = parsed(modelOf('FP32'), { ...asking('FP32', [1, 2]), outputs });
  expect(read.outputs.map(({ name, isBinary }) => [name, isBinary])).toEqual([
    ['p', false],
    ['q', false],
  ]);
});

test('a constant of the signature need not be sent, and has as many rows', () => {
  const inputs = [INPUT, { name: 'flag', datatype: 'BOOL', shape: [-1], rows: 0, value: true } as const];
  const model = { name: 'churn', signature: { inputs, outputs: OUTPUTS } };
  const read = parsed(model, asking('FP32', [1, 2, 3, 4], [2, 2]));
  expect(read.inputs[1]).toEqual({ name: 'flag', datatype: 'BOOL', shape: [2], data: Uint8Array.of(1, 1) });
});

test('inputs that do not belong together are refused, so that no model fails by them', () => {
  const ids = { name: 'ids', datatype: 'INT64', shape: [-1, -1] } as const;
  const mask = { name: 'mask', datatype: 'INT64', shape: [-1, -1], maskOf: 'ids' } as const;
  const model = { name: 'churn', signature: { inputs: [ids, mask], outputs: OUTPUTS } };
  const ask = (...shapes: readonly (readonly number[])[]) => ({
    inputs: shapes.map((shape, at) => ({
      name: ['ids', 'mask'][at],
      datatype: 'INT64',
      shape,
      data: Array.from({ length: shape[0]! * shape[1]! }, () => 1),
    })),
  });
  expect(refusedBy(model, ask([2, 3], [1, 3]))).toContain("different numbers of rows: 2 and 1 of 'mask'");
  expect(refusedBy(model, ask([2, 3], [2, 4]))).toContain("input 'mask' must have the shape of 'ids': [2,3]");
  expect(parsed(model, ask([2, 3], [2, 3])).rows).toBe(2);
});

const BOTH = [
  { name: 'x', datatype: 'FP32', shape: [1, 2], data: [1, 2] },
  { name: 'x', datatype: 'FP32', shape: [1, 2], data: [1, 2] },
];
const SIZED = (size: unknown) => ({
  inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 2], parameters: { binary_data_size: size } }],
});

test.each([
  ['nothing', '', 'the document is empty'],
  ['a list', [], 'must be a JSON object'],
  ['NaN', '{"inputs":[{"name":"x","datatype":"FP32","shape":[1,2],"data":[NaN,1]}]}', 'JSON has no NaN'],
  ['minus Infinity', '{"x": -Infinity}', 'JSON has no Infinity'],
  ['a text that says NaN, and a comma too many', '{"x": "NaN",}', 'no valid JSON'],
  ['the word that we refuse by', { refused: 'x' }, 'must have "inputs"'],
  ['no inputs', {}, 'must have "inputs"'],
  ['an empty list of inputs', { inputs: [] }, "expected 1 inputs but got 0 inputs for model 'churn': 'x' is missing"],
  ['the same input twice', { inputs: BOTH }, "inference input 'x' is there twice"],
  ['another input', { inputs: [{ ...BOTH[0], name: 'y' }] }, "unexpected inference input 'y' for model 'churn'"],
  ['another datatype', asking('FP64', [1, 2]), "data-type is 'FP64', but model 'churn' expects 'FP32'"],
  ['no datatype', { inputs: [{ name: 'x', shape: [1, 2], data: [1, 2] }] }, 'data-type is missing'],
  [
    'another shape',
    asking('FP32', [1, 2, 3], [1, 3]),
    "unexpected shape for input 'x' for model 'churn'. Expected [-1,2], got [1,3]",
  ],
  ['a shape of other rank', asking('FP32', [1, 2], [2]), 'Expected [-1,2], got [2]'],
  ['a shape of no sizes', asking('FP32', [1, 2], [-1, 2]), 'must be a list of sizes'],
  ['a shape that is no list', asking('FP32', [1, 2], 2), 'must be a list of sizes'],
  ['more rows than values', asking('FP32', [1, 2], [1e9, 2]), 'do not fill shape [1000000000,2]'],
  ['fewer values', asking('FP32', [1]), '1 values do not fill shape [1,2]'],
  ['lists of another size', asking('FP32', [[1, 2], [3]], [2, 2]), 'do not have shape [2,2]'],
  ['lists that are too deep', asking('FP32', [[[1], [2]]]), 'do not have shape [1,2]'],
  ['no rows', asking('FP32', [], [0, 2]), 'no rows'],
  ['no data', asking('FP32', undefined), 'must have "data"'],
  ['null', asking('FP32', [1, null]), 'element 1 of data of datatype FP32 must be a number'],
  ['text for a number', asking('FP32', ['1', 2]), 'element 0 of data of datatype FP32 must be a number'],
  ['a number beyond FP32', asking('FP32', [1e39, 2]), 'must be a number of its range'],
  [
    'a number beyond a double',
    '{"inputs":[{"name":"x","datatype":"FP32","shape":[1,2],"data":[1e999,1]}]}',
    'of its range',
  ],
  ['an id that is a number', { id: 7, inputs: BOTH.slice(1) }, '"id" must be a text'],
  ['an endless id', { id: 'x'.repeat(300), inputs: BOTH.slice(1) }, '"id" must be a text'],
  ['parameters that are a list', { parameters: [], inputs: BOTH.slice(1) }, '"parameters" must be an object'],
  [
    'an output that is not there',
    { inputs: BOTH.slice(1), outputs: [{ name: 'z' }] },
    "unexpected inference output 'z'",
  ],
  ['an output twice', { inputs: BOTH.slice(1), outputs: [{ name: 'p' }, { name: 'p' }] }, 'asked for twice'],
  [
    'classes of an output',
    { inputs: BOTH.slice(1), outputs: [{ name: 'p', parameters: { classification: 2 } }] },
    'is not offered',
  ],
  ['binary data that do not come', SIZED(8), 'is not the size of data that follow'],
  ['a size that is none', SIZED(-1), 'is not the size of data that follow'],
] as const)('%s is refused', (_name, request, words) => {
  expect(refusedBy(modelOf('FP32'), request)).toMatch(new RegExp(`^400: .*${words.replace(/[[\]().]/g, '\\$&')}`));
});

test.each([
  ['INT8', [128, 0], 'an integer from -128 to 127'],
  ['UINT8', [-1, 0], 'an integer from 0 to 255'],
  ['INT32', [1.5, 0], 'an integer from'],
  ['UINT64', [-1, 0], 'an integer of its range'],
  ['INT64', [0.5, 0], 'an integer'],
  ['BOOL', [2, 0], 'true or false'],
  ['BYTES', [1, 'a'], 'a text'],
  ['FP16', [70000, 0], 'a number of its range'],
] as const)('%s takes no %j', (datatype, data, words) => {
  expect(refusedBy(modelOf(datatype), asking(datatype, data))).toContain(`must be ${words}`);
});

test('what a double would round is refused where the datatype has not that many digits', () => {
  const body = '{"inputs":[{"name":"x","datatype":"UINT64","shape":[1,2],"data":[99999999999999999999,1]}]}';
  expect(refusedBy(modelOf('UINT64'), body)).toContain('an integer of its range');
});

test('binary data must be used up, and be what the shape takes', () => {
  expect(refusedBy(modelOf('FP32'), asking('FP32', [1, 2]), new Uint8Array(3))).toContain(
    '3 bytes of binary data belong to no input',
  );
  expect(refusedBy(modelOf('FP32'), SIZED(4), new Uint8Array(4))).toContain(
    '4 bytes of binary data where datatype FP32 and the shape take 8',
  );
  const text = new Uint8Array([9, 0, 0, 0, 65]);
  const inputs = [{ name: 'x', datatype: 'BYTES', shape: [1, 2], parameters: { binary_data_size: 5 } }];
  expect(refusedBy(modelOf('BYTES'), { inputs }, text)).toContain('element 0 of BYTES ends beyond its data');
});

test('a name that a caller made up is shown cut and harmless', () => {
  const name = `\u202e\n${'y'.repeat(500)}`;
  const words = refusedBy(modelOf('FP32'), { inputs: [{ ...BOTH[0], name }] });
  expect(words.length).toBeLessThan(200);
  expect(words).not.toMatch(/[\u202e\n]/);
});

test('a body that is shorter than its JSON is refused', () => {
  const read = parseOpenInference(modelOf('FP32'), { bytes: new Uint8Array(3), jsonBytes: 10 });
  expect(isRefusal(read) && read.refused).toContain('shorter than Inference-Header-Content-Length');
});
