import { describe, expect, test } from 'vitest';
import type { Serve, Signature } from '../../../../../src/contract/generated/types.ts';
import { PROTOCOLS } from '../../../../../src/adapters/runtimes/server/protocols.ts';
import type { ServedModel } from '../../../../../src/adapters/runtimes/server/server-description.ts';
import type { ProtocolName } from '../../../../../src/adapters/runtimes/server/server-protocol.ts';
import type { Tensor } from '../../../../../src/domain/tensor.ts';

const MATRIX: Signature = {
  inputs: [{ name: 'X', datatype: 'FP32', shape: [-1, 2] }],
  outputs: [{ name: 'p', datatype: 'FP32', shape: [-1] }],
};
const COLUMNS: Signature = {
  inputs: [
    { name: 'age', datatype: 'INT64', shape: [-1] },
    { name: 'plan', datatype: 'BYTES', shape: [-1] },
  ],
  outputs: [
    { name: 'p', datatype: 'FP32', shape: [-1] },
    { name: 'l', datatype: 'BYTES', shape: [-1] },
  ],
};
const X: readonly Tensor[] = [{ name: 'X', datatype: 'FP32', shape: [2, 2], data: Float32Array.of(1, 2, 3, 4) }];
const FRAME: readonly Tensor[] = [
  { name: 'age', datatype: 'INT64', shape: [2], data: BigInt64Array.of(30n, 40n) },
  { name: 'plan', datatype: 'BYTES', shape: [2], data: ['a', 'b'] },
];

function served(protocol: ProtocolName, signature: Signature, serve: Partial<Serve> = {}): ServedModel {
  return { model: 'churn', version: '1.0.0', signature, serve: { command: ['x'], protocol, ...serve } };
}

/** Path and body of the one request. */
function asked(protocol: ProtocolName, signature: Signature, serve: Partial<Serve> = {}): readonly unknown[] {
  const inputs = signature === MATRIX ? X : FRAME;
  const [question, ...others] = PROTOCOLS[protocol].encode(inputs, served(protocol, signature, serve));
  expect(others).toEqual([]);
  return [question?.path, JSON.parse(String(question?.body))];
}

describe('a request', () => {
  test.each<[ProtocolName, Signature, string, unknown]>([
    [
      'tensorflow',
      MATRIX,
      '/v1/models/churn:predict',
      {
        instances: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'tensorflow',
      COLUMNS,
      '/v1/models/churn:predict',
      {
        instances: [
          { age: 30, plan: 'a' },
          { age: 40, plan: 'b' },
        ],
      },
    ],
    [
      'mlflow',
      MATRIX,
      '/invocations',
      {
        inputs: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'mlflow',
      COLUMNS,
      '/invocations',
      {
        dataframe_split: {
          columns: ['age', 'plan'],
          data: [
            [30, 'a'],
            [40, 'b'],
          ],
        },
      },
    ],
    [
      'sagemaker',
      MATRIX,
      '/invocations',
      {
        instances: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'vertex',
      MATRIX,
      '/predict',
      {
        instances: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'azure-ml',
      MATRIX,
      '/score',
      {
        data: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    ['azure-ml', COLUMNS, '/score', { data: { age: [30, 40], plan: ['a', 'b'] } }],
    [
      'lambda',
      MATRIX,
      '/2015-03-31/functions/function/invocations',
      {
        instances: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    ['json', COLUMNS, '/', { age: [30, 40], plan: ['a', 'b'] }],
  ])('of %s', (protocol, signature, path, body) => {
    expect(asked(protocol, signature)).toEqual([path, body]);
  });

  test('goes where the manifest says, in its words', () => {
    const serve = { path: '/v2', request: { rows: '{X}' } };
    expect(asked('vertex', MATRIX, serve)).toEqual([
      '/v2',
      {
        rows: [
          [1, 2],
          [3, 4],
        ],
      },
    ]);
    expect(asked('tensorflow', MATRIX, { model: 'm' })[0]).toBe('/v1/models/m:predict');
  });
});

test.each<[ProtocolName, Readonly<Record<string, string>>]>([
  ['sagemaker', { SAGEMAKER_BIND_TO_PORT: '81' }],
  ['vertex', { AIP_HTTP_PORT: '81', AIP_HEALTH_ROUTE: '/health', AIP_PREDICT_ROUTE: '/predict' }],
  ['json', {}],
])('the world of %s tells a server its port by its own variables', (protocol, variables) => {
  expect(PROTOCOLS[protocol].variables(81, served(protocol, MATRIX))).toEqual(variables);
});

describe('an answer', () => {
  function read(protocol: ProtocolName, signature: Signature, text: string): unknown {
    const answers = [{ contentType: 'application/json', bytes: new TextEncoder().encode(text) }];
    const answer = PROTOCOLS[protocol].decode(answers, served(protocol, signature));
    return answer.kind === 'read' ? answer.outputs.map(({ data }) => [...data]) : answer.why;
  }

  const LIST = '{"predictions":[0.25,0.5]}';
  const OBJECTS = '{"predictions":[{"p":0.25,"l":"no"},{"p":0.5,"l":"yes"}]}';

  test.each<[ProtocolName, Signature, string, unknown]>([
    ['tensorflow', MATRIX, LIST, [[0.25, 0.5]]],
    [
      'mlflow',
      COLUMNS,
      OBJECTS,
      [
        [0.25, 0.5],
        ['no', 'yes'],
      ],
    ],
    ['sagemaker', MATRIX, LIST, [[0.25, 0.5]]],
    [
      'vertex',
      COLUMNS,
      OBJECTS,
      [
        [0.25, 0.5],
        ['no', 'yes'],
      ],
    ],
    ['azure-ml', MATRIX, '[0.25,0.5]', [[0.25, 0.5]]],
    [
      'json',
      COLUMNS,
      '{"p":[0.25,0.5],"l":["no","yes"]}',
      [
        [0.25, 0.5],
        ['no', 'yes'],
      ],
    ],
    ['lambda', MATRIX, LIST, [[0.25, 0.5]]],
    ['lambda', MATRIX, JSON.stringify({ statusCode: 200, body: LIST }), [[0.25, 0.5]]],
    ['lambda', MATRIX, '{"statusCode":502,"body":"x"}', 'the function answered 502'],
    [
      'lambda',
      MATRIX,
      '{"errorMessage":"no model","errorType":"KeyError"}',
      'the function failed with KeyError: no model',
    ],
    ['tensorflow', MATRIX, '{"error":"no"}', '/predictions (p) leads nowhere: an object has no predictions'],
  ])('of %s', (protocol, signature, text, expected) => {
    expect(read(protocol, signature, text)).toEqual(expected);
  });
});
