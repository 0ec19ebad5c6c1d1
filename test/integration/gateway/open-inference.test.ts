import { expect, test } from 'vitest';
import { aServedModel, failing, PRODUCTION } from '../../support/gateway/served.ts';
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
  ['crash', 502, ['error']],
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
