import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, expect, test } from 'vitest';
import type { OutcomesAnswer } from '../../../src/usecases/gateway/accept-outcomes.ts';
import { DATA_ROUTES } from '../../../gateway/data-routes.ts';
import { openApiDocument } from '../../../gateway/openapi/document.ts';
import { post, startDataServer } from '../../support/gateway/data-server.ts';

interface Content {
  readonly schema?: { readonly $ref: string };
}

interface OpenApi {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<
      string,
      {
        operationId: string;
        responses: Record<string, { content: Record<string, Content> }>;
        requestBody?: { content: Record<string, Content> };
      }
    >
  >;
  readonly components: { readonly schemas: Record<string, object> };
}

const DOCUMENT: OpenApi = JSON.parse(openApiDocument(DATA_ROUTES, '1.2.3'));
const OPERATIONS = Object.entries(DOCUMENT.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);

const TOKEN = 'd'.repeat(60);
const TENSOR = { name: 'x', datatype: 'FP32', shape: [1, 2], data: [1, 2] };
/** A body that each operation takes, by its path. */
const BODIES: Readonly<Record<string, unknown>> = {
  infer: { id: '1', parameters: { a: 1 }, inputs: [TENSOR], outputs: [{ name: 'p' }] },
  inferByVersion: { inputs: [TENSOR] },
  outcomes: [
    { decision: TOKEN, label: 1 },
    { decision: TOKEN, metric: 'revenue', value: 2 },
  ],
  predict: { instances: [[1, 2]] },
  predictByVersion: { inputs: [[1, 2]] },
  invoke: { dataframe_records: [{ a: 1, b: 2 }] },
  invokeModel: { inputs: [[1, 2]] },
};

const ajv = new Ajv2020({ strict: false });

beforeAll(() => {
  ajv.addSchema({ ...DOCUMENT, $id: 'openapi' }, 'openapi');
});

function faultsOf(content: Content | undefined, value: unknown): unknown {
  const reference = content?.schema?.$ref;
  const validate = reference === undefined ? undefined : ajv.getSchema(`openapi${reference}`);
  return validate?.(value) === true ? [] : (validate?.errors ?? `no schema: ${reference}`);
}

test('names every route once', () => {
  const ids = OPERATIONS.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(OPERATIONS.map(({ path, method }) => `${method.toUpperCase()} ${path}`).sort()).toEqual(
    DATA_ROUTES.map(({ path, method }) => `${method} ${path}`).sort(),
  );
});

test('is what the gateway tells of itself', async () => {
  await using server = await startDataServer({ version: '1.2.3' });
  expect(await (await fetch(`${server.url}/v2/openapi.json`)).json()).toEqual(DOCUMENT);
});

test.each(OPERATIONS)(
  '$method $path answers as it says',
  async ({ path, method, operationId, responses, requestBody }) => {
    await using server = await startDataServer();
    const url = server.url + path.replace('{model}', 'churn').replace('{version}', '1.0.0');
    const body = BODIES[operationId];
    if (requestBody !== undefined) expect(faultsOf(requestBody.content['application/json'], body)).toEqual([]);
    const response = method === 'get' ? await fetch(url) : await post(url, body);
    const answer: unknown = await response.json();
    expect(response.status, JSON.stringify(answer)).toBe(200);
    expect(faultsOf(responses[200]?.content['application/json'], answer)).toEqual([]);
  },
);

test.each(OPERATIONS.filter(({ requestBody }) => requestBody !== undefined))(
  '$method $path refuses as it says',
  async ({ path, responses }) => {
    const outcomes = async (): Promise<OutcomesAnswer> => ({ kind: 'malformed', error: 'The body is not JSON.' });
    await using server = await startDataServer({ outcomes });
    const url = server.url + path.replace('{version}', '1.0.0');
    const asked = [post(url.replace('{model}', 'churn'), '[{]'), post(url.replace('{model}', 'nobody'), {})];
    const statuses: number[] = [];
    for (const response of await Promise.all(asked)) {
      const content = responses[response.status]?.content['application/json'];
      statuses.push(response.status);
      expect(faultsOf(content, await response.json())).toEqual([]);
    }
    expect(statuses).toEqual(path === '/invocations' ? [400, 400] : [400, 404]);
  },
);
