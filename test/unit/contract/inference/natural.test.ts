import { describe, expect, test } from 'vitest';
import { type FramedModel, parseMlflow } from '../../../../src/contract/inference/mlflow-scoring.ts';
import { isRefusal, type Refusal } from '../../../../src/contract/inference/refusal.ts';
import { renderColumns, renderRows } from '../../../../src/contract/inference/render-natural.ts';
import { type NaturalRequest, parseTensorflow } from '../../../../src/contract/inference/tensorflow-serving.ts';
import type { EvaluationSet, Signature, SignatureInput } from '../../../../src/contract/generated/types.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';

const P = { name: 'p', datatype: 'FP32', shape: [-1, 2] } as const;
const X: SignatureInput = { name: 'x', datatype: 'FP32', shape: [-1, 2] };
const TAG: SignatureInput = { name: 'tag', datatype: 'BYTES', shape: [-1] };
const COLUMN: SignatureInput = { name: 'age', datatype: 'INT64', shape: [-1, 1] };

function modelOf(inputs: readonly SignatureInput[], bindings?: EvaluationSet['inputs']): FramedModel {
  const signature: Signature = { inputs, outputs: [P] };
  if (bindings === undefined) return { name: 'churn', signature, evaluation: {} };
  const rest = { data: { path: 'data.csv', sha256: '1'.repeat(64) }, prediction: { output: 'p' } };
  return {
    name: 'churn',
    signature,
    evaluation: { holdout: { ...rest, inputs: bindings, target: { column: 'churned' } } },
  };
}

type Parse = (model: FramedModel, bytes: Uint8Array) => NaturalRequest | Refusal;

/** Inputs by name as plain lists, or the words of a refusal. */
function read(parse: Parse, model: FramedModel, body: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const request = parse(model, new TextEncoder().encode(text));
  if (isRefusal(request)) return request.refused;
  return Object.fromEntries(request.inputs.map(({ name, shape, data }) => [name, [shape, [...data]]]));
}

describe('TensorFlow Serving', () => {
  test.each([
    [
      'rows of the only input',
      {
        instances: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    ['rows with names', { instances: [{ x: [1, 2] }, { x: [3, 4] }], signature_name: 'serving_default' }],
    [
      'a tensor of the only input',
      {
        inputs: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'a tensor with its name',
      {
        inputs: {
          x: [
            [1, 2],
            [3, 4],
          ],
        },
      },
    ],
  ])('%s', (_name, body) => {
    expect(read(parseTensorflow, modelOf([X]), body)).toEqual({
      x: [
        [2, 2],
        [1, 2, 3, 4],
      ],
    });
  });

  test('several inputs, each by its datatype; one value a row is a column', () => {
    const instances = [
      { tag: 'a', x: [1, 2], age: 0 },
      { tag: { b64: 'w7w=' }, x: [3, 4], age: 2 },
    ];
    const body = JSON.stringify({ instances }).replace('"age":0', '"age":9007199254740993');
    expect(read(parseTensorflow, modelOf([X, TAG, COLUMN]), body)).toEqual({
      x: [
        [2, 2],
        [1, 2, 3, 4],
      ],
      tag: [[2], ['a', 'ü']],
      age: [
        [2, 1],
        [9007199254740993n, 2n],
      ],
    });
  });

  test('rows and columns are answered in their own form', () => {
    const forms = [{ instances: [[1, 2]] }, { inputs: [[1, 2]] }].map((body) => {
      const request = parseTensorflow(modelOf([X]), Buffer.from(JSON.stringify(body)));
      return isRefusal(request) ? null : request.form;
    });
    expect(forms).toEqual(['row', 'column']);
  });

  test.each([
    ['both', { instances: [[1, 2]], inputs: [[1, 2]] }, 'either "instances" or "inputs"'],
    ['neither', {}, 'either "instances" or "inputs"'],
    [
      'another signature',
      { instances: [[1, 2]], signature_name: 'regress' },
      'must be left out, or be serving_default',
    ],
    ['instances that are no list', { instances: 3 }, '"instances" must be a list'],
    ['rows of other lengths', { instances: [[1, 2], [3]] }, "input 'x': the lists do not have shape [2,2]"],
    ['a row of another shape', { instances: [[1, 2, 3]] }, 'Expected [-1,2], got [1,3]'],
    ['no rows', { instances: [] }, 'Expected [-1,2], got [0]'],
    ['another name', { inputs: { y: [[1, 2]] } }, "unexpected inference input 'y'"],
    ['an input that one instance lacks', { instances: [{ x: [1, 2] }, {}] }, 'not every one of "instances" has \'x\''],
    ['an instance that is no object', { instances: [{ x: [1, 2] }, [1, 2]] }, 'some of "instances" are objects'],
    ['text', { instances: [['a', 2]] }, 'must be a number'],
  ])('%s is refused', (_name, body, words) => {
    expect(read(parseTensorflow, modelOf([X]), body)).toContain(words);
  });

  test('values without names are refused where there are several inputs', () => {
    expect(read(parseTensorflow, modelOf([X, TAG]), { instances: [[1, 2]] })).toContain('several inputs');
  });
});

describe('MLflow', () => {
  const FRAME = {
    columns: ['b', 'id', 'a'],
    data: [
      [2, 'u', 1],
      [4, 'v', 3],
    ],
  };

  test('columns of a frame are ordered as those of the certified data, and others are passed over', () => {
    const model = modelOf([X], { x: { columns: ['a', 'b'] } });
    const expected = {
      x: [
        [2, 2],
        [1, 2, 3, 4],
      ],
    };
    expect(read(parseMlflow, model, { dataframe_split: FRAME })).toEqual(expected);
    const records = [
      { b: 2, id: 'u', a: 1 },
      { id: 'v', a: 3, b: 4 },
    ];
    expect(read(parseMlflow, model, { dataframe_records: records })).toEqual(expected);
  });

  test('a wildcard means columns in the order of the frame, and never the target', () => {
    const model = modelOf([{ ...X, shape: [-1, 3] }], { x: { columns: ['a', 'c*'] } });
    const frame = { columns: ['c2', 'churned', 'a', 'c1'], data: [[2, 9, 0, 1]] };
    expect(read(parseMlflow, model, { dataframe_split: frame })).toEqual({
      x: [
        [1, 3],
        [0, 2, 1],
      ],
    });
  });

  test('a frame without names, or of a model that names none, is taken as it stands', () => {
    const data = [
      [1, 2],
      [3, 4],
    ];
    const expected = {
      x: [
        [2, 2],
        [1, 2, 3, 4],
      ],
    };
    expect(read(parseMlflow, modelOf([X]), { dataframe_split: { columns: ['q', 'r'], data } })).toEqual(expected);
    expect(read(parseMlflow, modelOf([X]), { dataframe_split: { data, index: [0, 1] } })).toEqual(expected);
  });

  test('inputs with a column each are found by their own names, or by those of their data', () => {
    const model = modelOf([TAG, COLUMN], { tag: { column: 'Tag' }, age: { column: 'Age' } });
    const records = [
      { Tag: 'a', age: 1 },
      { Tag: 'b', age: 2 },
    ];
    expect(read(parseMlflow, model, { dataframe_records: records })).toEqual({
      tag: [[2], ['a', 'b']],
      age: [
        [2, 1],
        [1n, 2n],
      ],
    });
  });

  test('instances and inputs are those of TensorFlow Serving', () => {
    const expected = {
      x: [
        [1, 2],
        [1, 2],
      ],
    };
    expect(read(parseMlflow, modelOf([X]), { instances: [[1, 2]] })).toEqual(expected);
    expect(read(parseMlflow, modelOf([X]), { inputs: { x: [[1, 2]] } })).toEqual(expected);
  });

  test.each([
    ['two forms', { inputs: [[1, 2]], instances: [[1, 2]] }, 'exactly one of the input fields'],
    ['none', { data: [[1, 2]] }, 'exactly one of the input fields'],
    ['a split that is a list', { dataframe_split: [] }, 'must be a dictionary'],
    ['a split with another key', { dataframe_split: { data: [[1, 2]], dtypes: [] } }, "must have 'data' field"],
    ['columns that are no names', { dataframe_split: { data: [[1, 2]], columns: [0, 1] } }, 'a list of names'],
    [
      'a short row',
      { dataframe_split: { data: [[1]], columns: ['a', 'b'] } },
      'not as many values as there are columns',
    ],
    ['records that are no list', { dataframe_records: { a: 1 } }, 'must be a list of records'],
    ['a missing column', { dataframe_records: [{ a: 1 }] }, "the frame has no column 'b'"],
    ['a missing value', { dataframe_records: [{ a: 1, b: 2 }, { a: 1 }] }, 'must be a number'],
  ])('%s is refused', (_name, body, words) => {
    expect(read(parseMlflow, modelOf([X], { x: { columns: ['a', 'b'] } }), body)).toContain(words);
  });

  test('a frame that lacks one of several inputs is refused', () => {
    expect(read(parseMlflow, modelOf([TAG, COLUMN]), { dataframe_records: [{ tag: 'a' }] })).toContain(
      "no column 'age'",
    );
  });
});

describe('answers', () => {
  const scores: Tensor = { name: 'p', datatype: 'FP32', shape: [2, 2], data: Float32Array.of(0.5, 0.25, 1, 2) };
  const labels: Tensor = { name: 'label', datatype: 'BYTES', shape: [2], data: ['a"', 'b'] };
  const flags: Tensor = { name: 'flag', datatype: 'BOOL', shape: [2, 1], data: Uint8Array.of(1, 0) };
  const ids: Tensor = { name: 'id', datatype: 'INT64', shape: [2], data: BigInt64Array.of(9007199254740993n, -1n) };
  const scalar: Tensor = { name: 's', datatype: 'FP64', shape: [], data: Float64Array.of(7) };

  test('one output is its lists', () => {
    const answer = { outputs: [labels, scores], names: ['p'] };
    expect(renderRows(answer)).toBe('[[0.5,0.25],[1,2]]');
    expect(renderColumns(answer)).toBe('[[0.5,0.25],[1,2]]');
  });

  test('several are an object for each row, or one of columns', () => {
    const answer = { outputs: [scores, labels, flags, ids], names: ['label', 'flag', 'id'] };
    expect(renderRows(answer)).toBe(
      '[{"label":"a\\"","flag":[true],"id":9007199254740993},{"label":"b","flag":[false],"id":-1}]',
    );
    expect(renderColumns(answer)).toBe('{"label":["a\\"","b"],"flag":[[true],[false]],"id":[9007199254740993,-1]}');
  });

  test('outputs without common rows are told in columns alone', () => {
    const answer = { outputs: [labels, scalar], names: ['label', 's'] };
    expect(renderRows(answer)).toBeNull();
    expect(renderColumns(answer)).toBe('{"label":["a\\"","b"],"s":7}');
  });
});
