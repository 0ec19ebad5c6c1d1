import { expect, test } from 'vitest';
import { type AccessLogOptions, createAccessLog } from '../../../gateway/access-log.ts';
import { post, startDataServer } from '../../support/gateway/data-server.ts';
import { ask, startGrpc } from '../../support/gateway/grpc-client.ts';
import { aServedModel } from '../../support/gateway/served.ts';

const AT = new Date('2026-11-02T10:00:00Z');

function logInto(lines: string[], own: Partial<AccessLogOptions> = {}) {
  const write = (line: string): void => void lines.push(line);
  const isServed = (model: string): boolean => model === 'churn';
  return createAccessLog({ write, share: 1, isServed, now: () => AT, random: Math.random, ...own });
}

async function startLogged(own: Partial<AccessLogOptions> = {}) {
  const lines: string[] = [];
  const server = await startDataServer({ models: [aServedModel()], noteAnswered: logInto(lines, own) });
  return { lines, server };
}

const INFER = { inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 2], data: [1, 2] }] };

test('each request is a line with what became of it', async () => {
  const { lines, server } = await startLogged();
  await using _ = server;
  const sent = JSON.stringify(INFER);
  const answer = await (await post(`${server.url}/v2/models/churn/infer`, sent)).text();
  const refused = await (await post(`${server.url}/v2/models/churn/infer`, '{')).text();
  await fetch(`${server.url}/v2/health/ready`);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    {
      '@timestamp': AT.toISOString(),
      'event.dataset': 'seatrial.access',
      'event.outcome': 'success',
      'event.duration': expect.any(Number),
      'http.request.method': 'POST',
      'http.request.body.bytes': sent.length,
      'http.response.status_code': 200,
      'http.response.body.bytes': answer.length,
      'http.route': '/v2/models/{model}/infer',
      seatrial: { model: 'churn', version: '1.0.0' },
    },
    {
      'event.outcome': 'failure',
      'http.response.status_code': 400,
      'http.response.body.bytes': refused.length,
      seatrial: { model: 'churn' },
    },
    { 'http.request.method': 'GET', 'http.response.status_code': 200, 'http.route': '/v2/health/ready' },
  ]);
  expect(lines.every((line) => line.endsWith('}\n') && line.split('\n').length === 2)).toBe(true);
});

test('nothing that a caller writes is in it', async () => {
  const { lines, server } = await startLogged();
  await using _ = server;
  const { url } = server;
  const headers = {
    'x-request-id': 'SECRET',
    authorization: 'Bearer SECRET',
    'user-agent': 'SECRET',
    'x-unit-id': 'SECRET',
  };
  const body = { ...INFER, id: 'SECRET', parameters: { customer: 'SECRET' } };
  await post(`${url}/v2/models/churn/infer?customer=SECRET`, body, headers);
  await post(`${url}/v2/models/churn/versions/SECRET/infer`, body, headers);
  await post(`${url}/v2/models/SECRET/infer`, body, headers);
  await post(`${url}/v1/models/churn:predict`, { instances: ['SECRET'] }, headers);
  await post(`${url}/v2/models/churn/outcomes`, { decision: 'SECRET', label: 'SECRET' }, headers);
  await post(`${url}/SECRET/SECRET`, body, headers);
  await fetch(`${url}/v2/models/churn/infer`, { method: 'PROPFIND', headers });
  expect(lines).toHaveLength(7);
  expect(lines.filter((line) => line.includes('SECRET'))).toEqual([]);
  expect(lines.filter((line) => JSON.parse(line)['http.request.method'] === '_OTHER')).toHaveLength(1);
});

test('a call over gRPC is a line as well, with its code and nothing that a caller writes', async () => {
  const lines: string[] = [];
  await using grpc = await startGrpc({ models: [aServedModel()], noteAnswered: logInto(lines) });
  const metadata = { authorization: 'Bearer SECRET', 'x-unit-id': 'SECRET' };
  const inputs = [{ name: 'x', datatype: 'FP32', shape: [1, 2], contents: { fp32_contents: [1, 2] } }];
  await ask(grpc.address, 'ModelInfer', { model_name: 'churn', id: 'SECRET', inputs }, { metadata });
  await ask(grpc.address, 'ModelInfer', { model_name: 'churn', id: 'SECRET', inputs: [] }, { metadata });
  await ask(grpc.address, 'ModelInfer', { model_name: 'SECRET', model_version: 'SECRET', inputs }, { metadata });
  await ask(grpc.address, 'ServerReady', {});
  const route = { 'http.route': '/inference.GRPCInferenceService/ModelInfer', 'rpc.system': 'grpc' };
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    {
      '@timestamp': AT.toISOString(),
      'event.dataset': 'seatrial.access',
      'event.outcome': 'success',
      'event.duration': expect.any(Number),
      'http.request.body.bytes': expect.any(Number),
      'http.response.body.bytes': expect.any(Number),
      ...route,
      'rpc.grpc.status_code': 0,
      seatrial: { model: 'churn', version: '1.0.0' },
    },
    { 'event.outcome': 'failure', ...route, 'rpc.grpc.status_code': 3, seatrial: { model: 'churn' } },
    { 'event.outcome': 'failure', ...route, 'rpc.grpc.status_code': 5 },
    { 'event.outcome': 'success', 'http.route': '/inference.GRPCInferenceService/ServerReady' },
  ]);
  expect(lines.filter((line) => line.includes('SECRET'))).toEqual([]);
});

test('of a share of the requests each line says how many it stands for', async () => {
  let drawn = 0;
  const random = (): number => [0.1, 0.3][(drawn += 1) % 2] ?? 0;
  const { lines, server } = await startLogged({ share: 0.25, random });
  await using _ = server;
  for (let request = 0; request < 8; request += 1) await post(`${server.url}/v2/models/churn/infer`, INFER);
  expect(lines.map((line) => JSON.parse(line)['seatrial.sample'])).toEqual([0.25, 0.25, 0.25, 0.25]);
});
