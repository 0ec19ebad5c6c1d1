import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createUpstreamHost } from '../../../src/adapters/gateway/upstream-host.ts';
import { parseModel, parseVersion } from '../../../src/contract/parsers.ts';
import type { TestPlan } from '../../../src/domain/gateway/traffic-plan.ts';
import type { ServingSession } from '../../../src/usecases/ports/serving.ts';
import { serveOnLoopback } from '../../support/file-server.ts';
import { manifest, MODEL } from '../../support/follow-scene.ts';
import { post, startDataServer } from '../../support/gateway/data-server.ts';
import { aPlan, aServedModel, aTest, PRODUCTION, summing } from '../../support/gateway/served.ts';

const ROWS = { name: 'x', datatype: 'FP32', shape: [2, 2], data: [1, 2, 3, 4] };
/** As a server writes it that knows neither our version nor our way to write numbers. */
const ANSWER =
  '{ "model_name": "other", "model_version": "7", "outputs": [{"name": "p", "shape": [2, 1], "datatype": "FP32", "data": [[5e-1], [0.25]]}]}';

type Answering = (response: ServerResponse, body: string, count: number) => unknown;

interface Scene {
  readonly answering?: Answering;
  readonly test?: Partial<TestPlan>;
  readonly answerMs?: number;
  readonly candidate?: ServingSession;
}

/** A gateway before a server that answers as it is told to. */
async function scene({
  answering = (response) => response.end(ANSWER),
  test: own,
  answerMs = 2000,
  candidate,
}: Scene = {}) {
  const bodies: string[] = [];
  const upstream = await serveOnLoopback((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (!request.url?.endsWith('/infer')) {
        response.end('{"name":"churn","inputs":[],"outputs":[]}');
        return;
      }
      const body = Buffer.concat(chunks).toString('utf8');
      answering(response, body, bodies.push(body));
    });
  });
  const session = await createUpstreamHost({ url: upstream.url, hasVersions: true }).open({
    model: parseModel({ path: 'model.yaml', content: MODEL }).value,
    version: parseVersion({ path: 'version.yaml', content: manifest('1.1.0') }).value,
    sha256: 'b'.repeat(64),
    files: () => Promise.reject(new Error('an upstream has its own files')),
    samples: [],
  });
  const plan = aPlan({ production: PRODUCTION, test: own === undefined ? null : aTest(own) });
  const front = await startDataServer({
    models: [aServedModel({ plan, production: session, ...(candidate && { candidate }) })],
    limits: { answerMs },
  });
  const stack = new AsyncDisposableStack();
  for (const one of [upstream, session, front]) stack.use(one);
  const ask = (body: unknown, headers = {}) => post(`${front.url}/v2/models/churn/infer`, body, headers);
  return { bodies, front, ask, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

describe('a request before an upstream', () => {
  test('is passed on byte for byte, and answered with our version, its id and a decision', async () => {
    await using at = await scene({ answering: (response) => response.end(ANSWER.replace('{', '{"id": "mine",')) });
    const body = ` {"id": "mine", "inputs": [ ${JSON.stringify(ROWS)} ] }`;
    const answer = await at.ask(body);
    expect(at.bodies).toEqual([body]);
    expect(await answer.json()).toEqual({
      model_name: 'churn',
      model_version: '1.0.0',
      id: 'mine',
      parameters: { decision: 'd0' },
      outputs: [{ name: 'p', datatype: 'FP32', shape: [2, 1], data: [0.5, 0.25] }],
    });
    expect(at.front.evidence.noted).toMatchObject([{ outcome: 'answered', rows: 2 }]);
  });

  test.each(['parameters', 'outputs', 'inputs'])('is read where a key may be escaped, as %s', async (key) => {
    await using at = await scene();
    const plain = { inputs: [ROWS], outputs: [{ name: 'p' }], parameters: { priority: 1 } };
    const escaped = `\\u00${key.charCodeAt(0).toString(16)}${key.slice(1)}`;
    const asked =
      key === 'inputs' ? { inputs: plain.inputs } : { inputs: plain.inputs, [key]: plain[key as keyof typeof plain] };
    const answer = await at.ask(JSON.stringify(asked).replace(`"${key}"`, `"${escaped}"`));
    expect(answer.status).toBe(200);
    expect(at.bodies).toEqual([`{"inputs":[${JSON.stringify(ROWS)}],"outputs":[{"name":"p"}]}`]);
  });

  test('is refused in UTF-16, which a server may read', async () => {
    await using at = await scene();
    const text = JSON.stringify({ inputs: [ROWS], parameters: { priority: 1 } });
    const body = new Uint8Array(Buffer.from(text, 'utf16le'));
    const answer = await fetch(`${at.front.url}/v2/models/churn/infer`, { method: 'POST', body });
    expect([answer.status, at.bodies]).toEqual([400, []]);
  });

  test('keeps its id where the server does not echo it, and gets none that the server made up', async () => {
    await using silent = await scene();
    expect(await (await silent.ask({ id: 'mine', inputs: [ROWS] })).json()).toMatchObject({ id: 'mine' });
    await using chatty = await scene({
      answering: (response) => response.end(ANSWER.replace('{', '{"id": "theirs",')),
    });
    expect(await (await chatty.ask({ inputs: [ROWS] })).json()).not.toHaveProperty('id');
  });

  test.each([
    ['asks for outputs', { inputs: [ROWS], outputs: [{ name: 'p' }] }],
    ['has parameters', { inputs: [ROWS], parameters: { sequence_id: 3 } }],
  ])('that %s is read, and asked as we write it', async (_, body) => {
    await using at = await scene();
    expect((await at.ask(body)).status).toBe(200);
    expect(JSON.parse(at.bodies[0] ?? '')).toEqual({ inputs: [ROWS], outputs: [{ name: 'p' }] });
  });

  test('whose test draws by a field is read, and refused before anybody is asked', async () => {
    await using at = await scene({ test: { unit: { kind: 'field', name: 'customer' } } });
    expect((await at.ask({ inputs: [{ ...ROWS, shape: [3, 2] }] })).status).toBe(400);
    expect(at.bodies).toEqual([]);
  });
});

test('what a candidate is to score unseen is read for it', async () => {
  const candidate = { ...summing(), relay: () => Promise.reject(new Error('nobody passes this on')) };
  await using at = await scene({ candidate, test: { shadowShare: 1, parts: [{ name: null, slots: 10_000 }] } });
  await at.ask({ inputs: [ROWS] });
  await expect.poll(() => candidate.asked).toEqual([[{ ...ROWS, data: Float32Array.from(ROWS.data) }]]);
  expect(at.bodies).toHaveLength(1);
});

test('a unit beyond ASCII is drawn by its text, as engines draw it by its bytes', async () => {
  await using at = await scene({
    test: { unit: { kind: 'header', name: 'x-unit-id' }, parts: [{ name: null, slots: 10_000 }] },
  });
  await at.ask({ inputs: [ROWS] }, { 'x-unit-id': Buffer.from('Zoë-日本', 'utf8').toString('latin1') });
  expect(at.front.evidence.noted).toMatchObject([{ unit: 'Zoë-日本' }]);
});

describe('what a caller writes counts against no model', () => {
  const fail: Answering = (response) => response.writeHead(500).end();

  test.each([
    ['a wrong shape', JSON.stringify({ inputs: [{ ...ROWS, shape: [2, 3] }] })],
    ['no JSON', '{"inputs":'],
    ['another input', JSON.stringify({ inputs: [{ ...ROWS, name: 'y' }] })],
  ])('%s, by which the server fails: the caller is told what is wrong', async (_, body) => {
    await using at = await scene({ answering: fail });
    const answer = await at.ask(body);
    expect([answer.status, at.front.evidence.noted]).toEqual([400, []]);
    expect(await answer.text()).not.toContain('does not take these inputs');
  });

  test('what the server reads in another way is asked once more as we write it', async () => {
    const twice = `{"inputs": [], "inputs": [${JSON.stringify(ROWS)}]}`;
    await using at = await scene({
      answering: (response, body) =>
        body.includes('[], "inputs"') ? response.writeHead(500).end() : response.end(ANSWER),
    });
    const answer = await at.ask(twice);
    expect([answer.status, at.bodies.length]).toEqual([200, 2]);
    expect(at.front.evidence.noted).toMatchObject([{ outcome: 'answered', rows: 2 }]);
  });

  test('outputs that are asked for behind an escape', async () => {
    await using at = await scene({
      answering: (response, body) => response.end(body.includes('u006f') ? '{"outputs":[]}' : ANSWER),
    });
    const answer = await at.ask(`{"inputs": [${JSON.stringify(ROWS)}], "\\u006futputs": [{"name": "p"}]}`);
    expect(answer.status).toBe(200);
    expect(at.front.evidence.noted).toMatchObject([{ outcome: 'answered' }]);
  });

  test('numbers of which no model makes numbers', async () => {
    await using at = await scene({ answering: (response) => response.end(ANSWER.replace('5e-1', 'NaN')) });
    const answer = await at.ask({ inputs: [{ ...ROWS, data: [1e30, 1, 1, 1] }] });
    expect([answer.status, at.front.evidence.noted]).toEqual([400, []]);
  });
});

describe('what the server does is counted', () => {
  test.each([
    ['it fails', 500, 'error', (response: ServerResponse) => response.writeHead(500).end()],
    ['it answers NaN', 502, 'invalid', (response: ServerResponse) => response.end(ANSWER.replace('5e-1', 'NaN'))],
    [
      'it answers beyond FP32',
      502,
      'invalid',
      (response: ServerResponse) => response.end(ANSWER.replace('5e-1', '1e39')),
    ],
    ['it answers with a page', 500, 'error', (response: ServerResponse) => response.end('<html>')],
    ['it lacks an output', 500, 'error', (response: ServerResponse) => response.end('{"outputs":[]}')],
    ['it is busy', 429, 'shed', (response: ServerResponse) => response.writeHead(503).end()],
    ['it does not answer', 504, 'timeout', () => {}],
  ] as const)('%s: %i', async (_, status, outcome, answering) => {
    await using at = await scene({ answering, answerMs: 400 });
    expect((await at.ask({ inputs: [ROWS] })).status).toBe(status);
    expect(at.front.evidence.noted).toMatchObject([{ outcome }]);
  });
});
