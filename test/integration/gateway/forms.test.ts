import { describe, expect, test } from 'vitest';
import type { OutcomesAnswer, OutcomesRequest } from '../../../src/usecases/gateway/accept-outcomes.ts';
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
    expect([response.status, await response.json()]).toMatchObject([415, { error_code: 'BAD_REQUEST' }]);
  });

  test('what is refused before anybody reads it is worded so, too', async () => {
    await using server = await startDataServer({ limits: { bodyBytes: 100 } });
    const large = await post(`${server.url}/invocations`, { inputs: [Array.from({ length: 100 }, () => 1)] });
    expect([large.status, await large.json()]).toMatchObject([413, { error_code: 'BAD_REQUEST' }]);
    await using full = await startDataServer({ limits: { inFlight: 0 } });
    const shed = await post(`${full.url}/invocations`, { inputs: TWO });
    expect([shed.status, await shed.json()]).toMatchObject([429, { error_code: 'REQUEST_LIMIT_EXCEEDED' }]);
    expect(shed.headers.get('retry-after')).toBe('1');
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

  async function answering(answer: OutcomesAnswer, headers: Record<string, string> = {}) {
    const asked: OutcomesRequest[] = [];
    const outcomes = async (request: OutcomesRequest): Promise<OutcomesAnswer> => {
      asked.push(request);
      return answer;
    };
    await using server = await startDataServer({ outcomes });
    const response = await post(`${server.url}/v2/models/churn/outcomes`, ONE, headers);
    return { asked, status: response.status, told: await response.json() };
  }

  const COUNTED: OutcomesAnswer = { kind: 'answered', results: [{ status: 'counted' }] };

  test('are handed on with their type and headers, and the receipt counts them', async () => {
    const type = { 'content-type': 'application/json', 'ce-id': '7' };
    const { asked, status, told } = await answering(COUNTED, type);
    expect([status, told]).toEqual([200, { counted: 1, repeated: 0, late: 0, refused: [] }]);
    expect(asked).toMatchObject([
      { model: 'churn', contentType: 'application/json', body: JSON.stringify(ONE), headers: { 'ce-id': '7' } },
    ]);
  });

  test.each([
    'application/x-ndjson',
    'application/jsonl',
    'application/cloudevents+json',
    'application/cloudevents-batch+json',
  ])('%s is taken', async (type) => {
    expect((await answering(COUNTED, { 'content-type': type })).status).toBe(200);
  });

  test('another type is not', async () => {
    expect((await answering(COUNTED, { 'content-type': 'text/csv' })).status).toBe(415);
  });

  test('where none was taken it is a fault of the caller; where some were, it is told which not, and why', async () => {
    const refused = { status: 'unknown-decision', error: 'The decision is none of this gateway.' } as const;
    const some = await answering({ kind: 'answered', results: [{ status: 'late' }, refused, { status: 'repeated' }] });
    expect([some.status, some.told]).toEqual([
      200,
      { counted: 0, repeated: 1, late: 1, refused: [{ index: 1, ...refused }] },
    ]);
    const none = await answering({ kind: 'answered', results: [refused] });
    expect([none.status, none.told]).toMatchObject([400, { error: `no outcome was taken: ${refused.error}` }]);
  });

  test('what cannot be read is refused', async () => {
    const { status, told } = await answering({ kind: 'malformed', error: 'The body is not JSON.' });
    expect([status, told]).toEqual([400, { error: 'The body is not JSON.' }]);
  });

  test('of a model that is not served they are not taken', async () => {
    await using server = await startDataServer();
    expect((await post(`${server.url}/v2/models/nobody/outcomes`, ONE)).status).toBe(404);
  });
});
