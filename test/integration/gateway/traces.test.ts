import { once } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import type { RequestTraces } from '../../../src/usecases/ports/request-traces.ts';
import { startChaosUpstream } from '../../support/gateway/chaos-upstream.ts';
import { type ChaosWorld, openChaosWorld } from '../../support/gateway/chaos-world.ts';
import { serveOnLoopback } from '../../support/file-server.ts';
import { ask as askGrpc, startGrpc } from '../../support/gateway/grpc-client.ts';
import { aServedModel } from '../../support/gateway/served.ts';
import { SLOW } from '../../support/slow.ts';

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue?: string; readonly intValue?: number };
}

/** As OTLP has it in JSON. */
interface SentSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly attributes: readonly Attribute[];
  readonly status: { readonly code?: number };
}

const [SERVER, CLIENT, ERROR] = [2, 3, 2];
const PARENT = { trace: '4bf92f3577b34da6a3ce929d0e0e4736', span: '00f067aa0ba902b7' };

/** A collector that takes spans by OTLP over HTTP. */
async function startCollector() {
  const bodies: string[] = [];
  const paths: string[] = [];
  const server = await serveOnLoopback((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      paths.push(`${request.method} ${request.url} ${request.headers['content-type']}`);
      bodies.push(Buffer.concat(chunks).toString('utf8'));
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  const resources = () => bodies.flatMap((body) => JSON.parse(body).resourceSpans);
  const spans = (): readonly SentSpan[] =>
    resources().flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope: { spans: readonly SentSpan[] }) => scope.spans));
  return { ...server, server, bodies, paths, resources, spans };
}

function attributesOf({ attributes }: SentSpan): Readonly<Record<string, unknown>> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)]));
}

const BODY = JSON.stringify({
  id: 'SECRET',
  parameters: { customer: 'SECRET' },
  inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 2], data: [1, 2] }],
});

async function ask({ dataUrl }: ChaosWorld, path: string, traceparent: string | null): Promise<number> {
  const headers = { 'content-type': 'application/json', authorization: 'SECRET', ...(traceparent && { traceparent }) };
  const answer = await fetch(`${dataUrl}${path}`, { method: 'POST', headers, body: BODY });
  await answer.text();
  return answer.status;
}

async function end({ child }: ChaosWorld): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

afterEach(() => void vi.unstubAllEnvs());

test('a request is a span of its caller, and the call to an upstream one of it', async () => {
  const collector = await startCollector();
  await using _ = collector.server;
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', collector.url);
  vi.stubEnv('OTEL_RESOURCE_ATTRIBUTES', 'deployment.environment.name=test');
  await using upstream = await startChaosUpstream('1.1.0');
  await using world = await openChaosWorld({ upstreams: [upstream.upstream] });
  const traceparent = `00-${PARENT.trace}-${PARENT.span}-01`;
  expect(await ask(world, '/v2/models/churn/versions/1.1.0/infer?customer=SECRET', traceparent)).toBe(200);
  await end(world);
  expect(new Set(collector.paths)).toEqual(new Set(['POST /v1/traces application/json']));
  const [asked] = collector.spans().filter(({ kind }) => kind === SERVER);
  const [called] = collector
    .spans()
    .filter(({ kind, parentSpanId }) => kind === CLIENT && parentSpanId === asked?.spanId);
  expect(asked).toMatchObject({
    traceId: PARENT.trace,
    parentSpanId: PARENT.span,
    name: 'POST /v2/models/{model}/versions/{version}/infer',
  });
  expect(attributesOf(asked!)).toEqual({
    'http.request.method': 'POST',
    'http.route': '/v2/models/{model}/versions/{version}/infer',
    'http.response.status_code': 200,
    'seatrial.model': 'churn',
    'seatrial.version': '1.1.0',
  });
  expect(called).toMatchObject({ traceId: PARENT.trace, name: 'POST' });
  expect(upstream.traceparents.at(-1)).toBe(`00-${PARENT.trace}-${called?.spanId}-01`);
  const [resource] = collector.resources();
  expect(resource.resource.attributes.map(({ key, value }: Attribute) => [key, value.stringValue])).toEqual(
    expect.arrayContaining([
      ['service.name', 'seatrial-gateway'],
      ['deployment.environment.name', 'test'],
    ]),
  );
  expect(collector.bodies.filter((body) => body.includes('SECRET'))).toEqual([]);
});

test('a failure of the model is an error, a fault of the caller is none, and without a parent a trace begins', async () => {
  const collector = await startCollector();
  await using _ = collector.server;
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', collector.url);
  await using world = await openChaosWorld();
  world.break('1.0.0', 'error');
  expect(await ask(world, '/v2/models/churn/versions/1.0.0/infer', null)).toBe(500);
  expect(await ask(world, '/v2/models/SECRET/infer', 'no-traceparent')).toBe(404);
  await end(world);
  const spans = collector.spans();
  expect(spans.map((span) => [attributesOf(span)['http.response.status_code'], span.status.code === ERROR])).toEqual([
    [500, true],
    [404, false],
  ]);
  expect(spans.map(({ traceId, parentSpanId = '' }) => [/^[0-9a-f]{32}$/.test(traceId), parentSpanId])).toEqual([
    [true, ''],
    [true, ''],
  ]);
  expect(collector.bodies.filter((body) => body.includes('SECRET'))).toEqual([]);
});

test('a caller that is not sampled is not sent, and goes on as such', async () => {
  const collector = await startCollector();
  await using _ = collector.server;
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', collector.url);
  await using upstream = await startChaosUpstream('1.1.0');
  await using world = await openChaosWorld({ upstreams: [upstream.upstream] });
  const traceparent = `00-${PARENT.trace}-${PARENT.span}-00`;
  expect(await ask(world, '/v2/models/churn/versions/1.1.0/infer', traceparent)).toBe(200);
  await end(world);
  expect(collector.spans().filter(({ traceId }) => traceId === PARENT.trace)).toEqual([]);
  expect(upstream.traceparents.at(-1)).toMatch(new RegExp(`^00-${PARENT.trace}-[0-9a-f]{16}-00$`));
});

test('a collector that is gone keeps nobody from answers, nor the gateway from its end', SLOW, async () => {
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', 'http://127.0.0.1:9');
  await using world = await openChaosWorld();
  expect(await ask(world, '/v2/models/churn/infer', null)).toBe(200);
  await end(world);
  expect(world.child.exitCode).toBe(0);
  expect(world.log()).toContain('The last spans could not be sent');
});

test('without an endpoint upstreams are asked without a context', async () => {
  await using upstream = await startChaosUpstream('1.1.0');
  await using world = await openChaosWorld({ upstreams: [upstream.upstream] });
  const traceparent = `00-${PARENT.trace}-${PARENT.span}-01`;
  expect(await ask(world, '/v2/models/churn/versions/1.1.0/infer', traceparent)).toBe(200);
  expect(upstream.traceparents.at(-1)).toBe('');
});

test('a call over gRPC is a span of its caller, too, and a fault of the caller is no error of it', async () => {
  const spans: unknown[] = [];
  const traces: RequestTraces = {
    span: async (begin, work, endOf) => {
      const result = await work();
      spans.push({ ...begin, ...endOf(result), facts: { ...begin.facts, ...endOf(result).facts } });
      return result;
    },
    traceparent: () => null,
    [Symbol.asyncDispose]: async () => {},
  };
  await using grpc = await startGrpc({ models: [aServedModel()], traces });
  const traceparent = `00-${PARENT.trace}-${PARENT.span}-01`;
  const inputs = [{ name: 'x', datatype: 'FP32', shape: [1, 2], contents: { fp32_contents: [1, 2] } }];
  await askGrpc(grpc.address, 'ModelInfer', { model_name: 'churn', inputs }, { metadata: { traceparent } });
  await askGrpc(grpc.address, 'ModelInfer', { model_name: 'SECRET', inputs });
  const method = { 'rpc.system': 'grpc', 'rpc.service': 'inference.GRPCInferenceService', 'rpc.method': 'ModelInfer' };
  const served = { 'seatrial.model': 'churn', 'seatrial.version': '1.0.0' };
  const named = { name: 'inference.GRPCInferenceService/ModelInfer', kind: 'server', hasFailed: false };
  expect(spans).toEqual([
    { ...named, traceparent, facts: { ...method, ...served, 'rpc.grpc.status_code': 0 } },
    { ...named, traceparent: null, facts: { ...method, 'rpc.grpc.status_code': 5 } },
  ]);
});
