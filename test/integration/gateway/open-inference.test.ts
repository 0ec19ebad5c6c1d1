import { expect, test } from 'vitest';
import { aPlan, aServedModel, aSession, aTest, failing, PRODUCTION, summing } from '../../support/gateway/served.ts';
import { post, startDataServer } from '../../support/gateway/data-server.ts';

const BODY = { id: 'a-1', inputs: [{ name: 'x', datatype: 'FP32', shape: [2, 2], data: [1, 2, 3, 4] }] };
const INFER = '/v2/models/churn/infer';

test('a request is answered with its id, the version and a decision', async () => {
  await using server = await startDataServer();
  const response = await post(server.url + INFER, BODY);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(await response.json()).toEqual({
    model_name: 'churn',
    model_version: PRODUCTION.version,
    id: 'a-1',
    parameters: { decision: 'd0' },
    outputs: [{ name: 'p', datatype: 'FP32', shape: [2, 1], data: [3, 7] }],
  });
  expect(server.evidence.noted).toMatchObject([{ outcome: 'answered', rows: 2, isPinned: false, arm: null }]);
});

test.each([
  ['input', 400, []],
  ['error', 500, ['error']],
  ['crash', 500, ['error']],
  ['timeout', 504, ['timeout']],
  ['shed', 429, ['shed']],
] as const)('a model that fails by %s is %i, and says nothing of the machine', async (reason, status, outcomes) => {
  await using server = await startDataServer({ models: [aServedModel({ production: failing(reason) })] });
  const response = await post(server.url + INFER, BODY);
  const text = await response.text();
  expect(response.status).toBe(status);
  expect(Object.keys(JSON.parse(text))).toEqual(['error']);
  expect(text).not.toContain('/srv');
  expect(server.evidence.noted.map(({ outcome }) => outcome)).toEqual(outcomes);
});

test('an answer that is no number is 502', async () => {
  const output = { name: 'p', datatype: 'FP32', shape: [1, 1], data: Float32Array.of(Number.NaN) } as const;
  const production = aSession(() => ({ kind: 'answered', outputs: [output] }));
  await using server = await startDataServer({ models: [aServedModel({ production })] });
  const response = await post(server.url + INFER, BODY);
  expect([response.status, await response.json()]).toEqual([
    502,
    { error: "model 'churn' answered with values that are no numbers" },
  ]);
});

test('outputs come as binary data where they are asked for so', async () => {
  await using server = await startDataServer();
  const response = await post(server.url + INFER, { ...BODY, parameters: { binary_data_output: true } });
  const bytes = Buffer.from(await response.arrayBuffer());
  const length = Number(response.headers.get('inference-header-content-length'));
  expect(response.headers.get('content-type')).toBe('application/octet-stream');
  expect(JSON.parse(bytes.subarray(0, length).toString()).outputs).toEqual([
    { name: 'p', datatype: 'FP32', shape: [2, 1], parameters: { binary_data_size: 8 } },
  ]);
  expect([bytes.readFloatLE(length), bytes.readFloatLE(length + 4), bytes.length]).toEqual([3, 7, length + 8]);
});

test('a length of the JSON that is none is refused', async () => {
  await using server = await startDataServer();
  for (const length of ['-1', 'x', '99999'])
    expect((await post(server.url + INFER, BODY, { 'inference-header-content-length': length })).status).toBe(400);
});

test.each([
  [INFER, { ...BODY, parameters: { customer: 'c-7' } }],
  ['/v1/models/churn:predict', { instances: [[1, 2]], customer: 'c-7' }],
  ['/invocations', { dataframe_records: [{ a: 1, b: 2 }], customer: 'c-7' }],
])('a unit that is a field stands beside the tensors of %s', async (path, body) => {
  const plan = aPlan({ test: aTest({ unit: { kind: 'field', name: 'customer' } }) });
  await using server = await startDataServer({ models: [aServedModel({ plan, candidate: summing() })] });
  expect((await post(server.url + path, body)).status).toBe(200);
  expect(server.evidence.noted).toMatchObject([{ unit: 'c-7' }]);
});

test('of a model, what it takes and its loaded versions are told, the one in production first', async () => {
  await using server = await startDataServer({ models: [aServedModel({ fallback: summing() })] });
  const told = {
    name: 'churn',
    versions: ['1.0.0', '0.9.0'],
    platform: 'seatrial',
    inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 2] }],
    outputs: [{ name: 'p', datatype: 'FP32', shape: [-1, 1] }],
  };
  for (const path of ['', '/versions/0.9.0']) {
    const response = await fetch(`${server.url}/v2/models/churn${path}`);
    expect([response.status, await response.json()]).toEqual([200, told]);
  }
});

test.each([
  ['/v2/models/nobody', "Request for unknown model: 'nobody' is not found"],
  ['/v2/models/nobody/ready', "Request for unknown model: 'nobody' is not found"],
  ['/v2/models/churn/versions/7', "Request for unknown model: 'churn' version '7' is not found"],
  ['/v2/models/%3Cb%3E%0A', "Request for unknown model: '<b>\\n' is not found"],
])('%s is not found', async (path, error) => {
  await using server = await startDataServer();
  const response = await fetch(server.url + path);
  expect([response.status, await response.json()]).toEqual([404, { error }]);
});

test('a model of which nothing is loaded is not ready, and says when to come again', async () => {
  await using server = await startDataServer({ models: [{ ...aServedModel(), versions: new Map() }] });
  const ready = await fetch(`${server.url}/v2/models/churn/ready`);
  expect([ready.status, await ready.json()]).toEqual([503, { name: 'churn', ready: false }]);
  const asked = await post(server.url + INFER, BODY);
  expect([asked.status, asked.headers.get('retry-after')]).toEqual([503, '1']);
});
