import { describe, expect, test } from 'vitest';
import { post, startDataServer } from '../../support/gateway/data-server.ts';
import { aPlan, aServedModel, failing, FALLBACK, PRODUCTION, summing } from '../../support/gateway/served.ts';

const TWO = [
  [1, 2],
  [3, 4],
];
const BROKEN = aServedModel({ production: failing('timeout') });
const OTHER = aServedModel({ plan: aPlan({ model: 'other' }) });

describe('TensorFlow Serving', () => {
  test('rows are answered by predictions, columns by outputs; version and decision stand in headers', async () => {
    await using server = await startDataServer();
    const [rows, columns] = await Promise.all(
      [{ instances: TWO }, { inputs: { x: TWO } }].map((body) => post(`${server.url}/v1/models/churn:predict`, body)),
    );
    expect(await rows?.json()).toEqual({ predictions: [[3], [7]] });
    expect(await columns?.json()).toEqual({ outputs: [[3], [7]] });
    expect(rows?.headers.get('seatrial-model-version')).toBe(PRODUCTION.version);
    expect(rows?.headers.get('seatrial-decision')).toMatch(/^d\d$/);
  });

  test('what curl -d says of its body is taken', async () => {
    await using server = await startDataServer();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await post(`${server.url}/v1/models/churn:predict`, { instances: TWO }, headers)).status).toBe(200);
  });

  test('a version is asked by its name', async () => {
    await using server = await startDataServer({ models: [aServedModel({ fallback: summing(10) })] });
    const response = await post(`${server.url}/v1/models/churn/versions/${FALLBACK.version}:predict`, {
      instances: TWO,
    });
    expect(await response.json()).toEqual({ predictions: [[30], [70]] });
    expect(response.headers.get('seatrial-decision')).toBeNull();
    expect(server.evidence.noted).toMatchObject([{ isPinned: true }]);
  });

  test('the status lists what is loaded, for KServe too', async () => {
    await using server = await startDataServer({ models: [aServedModel({ fallback: summing() })] });
    const of = (version: string) => ({ version, state: 'AVAILABLE', status: { error_code: 'OK', error_message: '' } });
    const status = await (await fetch(`${server.url}/v1/models/churn`)).json();
    expect(status).toEqual({ model_version_status: [of('1.0.0'), of('0.9.0')], name: 'churn', ready: true });
    const one = await (await fetch(`${server.url}/v1/models/churn/versions/0.9.0`)).json();
    expect(one).toMatchObject({ model_version_status: [of('0.9.0')] });
    expect(await (await fetch(`${server.url}/v1/models`)).json()).toEqual({ models: ['churn'] });
  });

  test.each([
    ['/v1/models/nobody:predict', "Servable not found for request: Latest('nobody')"],
    ['/v1/models/nobody/versions/7:predict', "Servable not found for request: Specific('nobody', '7')"],
  ])('%s is not found', async (path, error) => {
    await using server = await startDataServer();
    const response = await post(server.url + path, { instances: TWO });
    expect([response.status, await response.json()]).toEqual([404, { error }]);
  });

  test('a version that is not loaded is 404, a model that hangs 504', async () => {
    await using server = await startDataServer({ models: [BROKEN] });
    expect((await post(`${server.url}/v1/models/churn/versions/7.0.0:predict`, { instances: TWO })).status).toBe(404);
    expect((await post(`${server.url}/v1/models/churn:predict`, { instances: TWO })).status).toBe(504);
  });
});

describe('MLflow', () => {
  test.each(['/invocations', '/models/churn/invocations'])('%s answers predictions', async (path) => {
    await using server = await startDataServer();
    const response = await post(server.url + path, { dataframe_split: { columns: ['a', 'b'], data: TWO } });
    expect(await response.json()).toEqual({ predictions: [[3], [7]] });
    expect(response.headers.get('seatrial-decision')).toBe('d0');
  });

  test('of a gateway with several models one must be named', async () => {
    await using server = await startDataServer({ models: [aServedModel(), OTHER] });
    const response = await post(`${server.url}/invocations`, { inputs: TWO });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error_code: 'RESOURCE_DOES_NOT_EXIST' });
    expect((await post(`${server.url}/models/other/invocations`, { inputs: TWO })).status).toBe(200);
  });

  test('errors are worded as its own', async () => {
    await using server = await startDataServer({ models: [BROKEN] });
    const refused = await post(`${server.url}/invocations`, { rows: TWO });
    expect(await refused.json()).toMatchObject({
      error_code: 'BAD_REQUEST',
      message: expect.stringContaining('exactly one of'),
    });
    const late = await post(`${server.url}/invocations`, { inputs: TWO });
    expect([late.status, await late.json()]).toMatchObject([504, { error_code: 'DEADLINE_EXCEEDED' }]);
  });

  test('a body that does not say that it is JSON is refused, as by its own server', async () => {
    await using server = await startDataServer();
    const response = await fetch(`${server.url}/invocations`, { method: 'POST', body: new Uint8Array([123, 125]) });
    expect(response.status).toBe(415);
  });

  test.each(['/ping', '/health'])('%s tells whether all models can answer', async (path) => {
    await using ready = await startDataServer();
    await using starting = await startDataServer({ isReady: () => false });
    const statuses = await Promise.all([ready, starting].map(({ url }) => fetch(url + path)));
    expect(statuses.map(({ status }) => status)).toEqual([200, 503]);
  });
});

describe('outcomes', () => {
  const ONE = { decision: 'd0', label: 1 };
  const OTHERS = [{ decision: 'd1', metric: 'revenue', value: 3.5 }];
  const event = (data: unknown) => ({ specversion: '1.0', id: '1', source: '/shop', type: 'sold', data });

  async function received(type: string, body: string) {
    const items: unknown[] = [];
    await using server = await startDataServer({
      outcomes: {
        receive: async (model, sent) => {
          items.push(model.manifest.name, ...sent);
          return { accepted: sent.length, repeated: 0, refused: [] };
        },
      },
    });
    const response = await post(`${server.url}/v2/models/churn/outcomes`, body, { 'content-type': type });
    return { status: response.status, items, receipt: await response.json() };
  }

  test.each([
    ['one', 'application/json', JSON.stringify(ONE), [ONE]],
    ['a list', 'application/json; charset=utf-8', JSON.stringify([ONE, ...OTHERS]), [ONE, ...OTHERS]],
    ['lines', 'application/x-ndjson', `${JSON.stringify(ONE)}\n\n${JSON.stringify(OTHERS[0])}\n`, [ONE, ...OTHERS]],
    ['a CloudEvent', 'application/cloudevents+json', JSON.stringify(event(ONE)), [ONE]],
    [
      'CloudEvents',
      'application/cloudevents-batch+json',
      JSON.stringify([event(ONE), event(OTHERS)]),
      [ONE, ...OTHERS],
    ],
    ['what nobody has looked at', 'application/json', '[7, null, {"refused": 1}]', [7, null, { refused: 1 }]],
  ])('%s', async (_name, type, body, expected) => {
    const { status, items, receipt } = await received(type, body);
    expect([status, items]).toEqual([200, ['churn', ...expected]]);
    expect(receipt).toEqual({ accepted: expected.length, repeated: 0, refused: [] });
  });

  test.each([
    ['no JSON', 'application/json', '{', 400, /no valid JSON/],
    ['a line that is none', 'application/x-ndjson', '{}\nx', 400, /^line 2: /],
    ['an event that is a list', 'application/cloudevents+json', '[]', 400, /an object/],
    ['a batch that is none', 'application/cloudevents-batch+json', '{}', 400, /a list/],
    [
      'more than may be',
      'application/json',
      JSON.stringify(Array.from({ length: 10_001 }, () => 1)),
      413,
      /at most 10000/,
    ],
    ['another type', 'text/csv', 'd0,1', 415, /Content-Type/],
  ])('%s is refused', async (_name, type, body, status, words) => {
    const answer = await received(type, body);
    expect([answer.status, answer.items]).toEqual([status, []]);
    expect(answer.receipt).toEqual({ error: expect.stringMatching(words) });
  });

  test('where none was taken it is a fault of the caller; where some were, it is told which not', async () => {
    const refused = [{ index: 0, reason: 'the decision is none of this gateway' }];
    const answers = [];
    for (const accepted of [0, 1]) {
      await using server = await startDataServer({
        outcomes: { receive: async () => ({ accepted, repeated: 0, refused }) },
      });
      const response = await post(`${server.url}/v2/models/churn/outcomes`, [ONE]);
      answers.push([response.status, await response.json()]);
    }
    expect(answers).toEqual([
      [400, { accepted: 0, repeated: 0, refused, error: 'no outcome was taken: the decision is none of this gateway' }],
      [200, { accepted: 1, repeated: 0, refused }],
    ]);
  });

  test('of a model that is not served they are not taken', async () => {
    await using server = await startDataServer();
    expect((await post(`${server.url}/v2/models/nobody/outcomes`, ONE)).status).toBe(404);
  });
});
