import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deploymentFolder } from '../support/gateway/deployments.ts';
import { startModelServer } from '../support/gateway/engines.ts';
import { runGateway } from '../support/gateway/run-gateway.ts';
import {
  answeredBy,
  DEPLOYED,
  FEATURES,
  lagOf,
  partitionsOf,
  requestBody as body,
  type StreamWorld,
  streamWorld,
  toldOf,
  versionFor,
} from '../support/gateway/stream-world.ts';
import { HAS_KAFKA, readRecords, WORKER, writeRecords } from '../support/kafka.ts';
import { hasProxy, startProxy } from '../support/platforms/running.ts';
import { runCli } from '../support/run-cli.ts';
import { SLOW } from '../support/slow.ts';
import { freePort } from '../support/free-port.ts';

const WITHIN = { timeout: 60_000, interval: 200 };
const INFER = '/v2/models/income-band/infer';

describe('seatrial stream', () => {
  let world: StreamWorld;

  beforeAll(async () => {
    if (HAS_KAFKA) world = await streamWorld();
  });
  afterAll(async () => {
    if (HAS_KAFKA) await world[Symbol.asyncDispose]();
  });

  /** Versions by which the gateway, and nginx by what is rendered for it, answer the same units. */
  async function elsewhere(deployments: string, units: readonly string[]) {
    const places = ['--registry', world.registry, '--deployments', deployments];
    await using gateway = await runGateway([...places, '--state', join(world.registry, '../gateway')]);
    const ask = async (unit: string): Promise<string> => {
      const headers = { 'content-type': 'application/json', 'x-unit-id': unit };
      const answer = await fetch(`${gateway.dataUrl}${INFER}`, { method: 'POST', headers, body: body() });
      return toldOf({ key: unit, value: await answer.text() });
    };
    const byGateway: string[] = [];
    for (const unit of units) byGateway.push(await ask(unit));
    await using server = await startModelServer('models');
    server.answering = (response, request) => response.end(/versions\/([^/]+)/.exec(request.url ?? '')?.[1]);
    const port = await freePort();
    const platform = `{kind: nginx, server: "${server.url}", listen: "127.0.0.1:${port}"}`;
    const settings = `apiVersion: seatrial/v1\nkind: Settings\nenvironments:\n  production:\n    platforms: [${platform}]\n`;
    writeFileSync(join(world.registry, '.github/seatrial.yml'), settings);
    const rendered = await runCli(['render', 'nginx', ...places], { cwd: world.registry });
    expect(rendered).toMatchObject({ exitCode: 0, stderr: '' });
    await using nginx = await startProxy('nginx', rendered.stdout, port);
    const versions = await nginx.ask(INFER, units);
    return { gateway: byGateway, nginx: units.map((unit, at) => `${unit}: ${versions[at]}`) };
  }

  test.skipIf(!HAS_KAFKA || !hasProxy('nginx'))(
    'gives a unit the arm that gateway and nginx give it by the same deployment file',
    SLOW,
    async () => {
      await using deployments = await deploymentFolder(DEPLOYED);
      const { input, output, start } = await world.topics(deployments.folder);
      const units = Array.from({ length: 1000 }, (_, at) => `unit-${at}`);
      const records = units.map((unit) => ({ key: unit, value: body(), headers: { 'x-unit-id': unit } }));
      await writeRecords(world.broker, input, records);
      await using _worker = await start('one');
      const by = await elsewhere(deployments.folder, units);
      const answers = await readRecords(world.broker, output, units.length);
      expect(by.nginx).toEqual(by.gateway);
      expect(answers.map(toldOf).toSorted()).toEqual(by.gateway.toSorted());
      expect(by.gateway).toEqual(units.map((unit) => `${unit}: ${versionFor(unit)}`));
    },
  );

  test.skipIf(!HAS_KAFKA)('says of what has no answer why, and counts what is committed', async () => {
    await using deployments = await deploymentFolder(DEPLOYED);
    const { input, output, dead, start } = await world.topics(deployments.folder);
    const units = Array.from({ length: 50 }, (_, at) => `unit-${at}`);
    await writeRecords(world.broker, input, [
      ...units.map((unit) => ({ key: `key of ${unit}`, value: body(), headers: { 'X-Unit-Id': unit } })),
      { key: 'nan', value: body().replace('0.5', 'NaN'), headers: { trace: 'kept' } },
      { key: 'null', value: body([null, ...FEATURES.slice(1)]) },
      { key: 'gone' },
      { key: 'no unit', value: body() },
    ]);
    await using worker = await start('one');
    await expect.poll(() => lagOf(worker), WITHIN).toBe(0);
    const answers = await readRecords(world.broker, output, 51);
    expect(answers.map(toldOf).toSorted()).toEqual(
      [...units.map((unit) => `key of ${unit}: ${versionFor(unit)}`), 'no unit: 1.0.0'].toSorted(),
    );
    const letters = await readRecords(world.broker, dead, 3);
    expect(Object.fromEntries(letters.map(({ key, headers }) => [key, headers['seatrial-reason']]))).toEqual({
      gone: 'the record has no value',
      nan: expect.stringContaining('JSON'),
      null: expect.stringContaining('features'),
    });
    const nan = letters.find(({ key }) => key === 'nan');
    expect(nan).toMatchObject({ value: body().replace('0.5', 'NaN'), headers: { trace: 'kept' } });
    expect(nan?.headers['seatrial-source']).toMatch(new RegExp(`^${input}/${nan?.partition}/\\d+$`));
    const metrics = await (await fetch(`${worker.adminUrl}/metrics`)).text();
    expect(metrics).toContain('stream_records_total{outcome="answered"} 51\n');
    expect(metrics).toContain('stream_event_delay_seconds_count 54\n');
    const candidates = units.filter((unit) => versionFor(unit) === '1.1.0').length;
    expect(metrics).toMatch(new RegExp(`model_requests_total\\{[^}]*arm="gbm"[^}]*code="200"\\} ${candidates}\n`));
    const windows = await fetch(`${worker.adminUrl}/-/windows`);
    expect([windows.status, windows.headers.get('content-type')]).toEqual([200, 'application/x-ndjson']);
    const asked = await fetch(`${worker.dataUrl}${INFER}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: body(),
    });
    expect(toldOf({ key: 'asked', value: await asked.text() })).toBe('asked: 1.0.0');
    expect(await worker.stop('SIGTERM')).toBe(0);
  });

  test.skipIf(!HAS_KAFKA)(
    'shares the partitions, and a worker that is killed loses nothing and doubles nothing',
    SLOW,
    async () => {
      await using deployments = await deploymentFolder(DEPLOYED);
      const { input, output, start } = await world.topics(deployments.folder);
      await using one = await start('one', ['--unit', 'key']);
      await using two = await start('two', ['--unit', 'key']);
      for (const worker of [one, two]) await expect.poll(() => partitionsOf(worker), WITHIN).toBe(2);
      const units = Array.from({ length: 12_000 }, (_, at) => `unit-${at}`);
      const records = units.map((key) => ({ key, value: body() }));
      const write = writeRecords(world.broker, input, records);
      await expect.poll(() => answeredBy(one), { ...WITHIN, interval: 20 }).toBeGreaterThan(0);
      await one.stop('SIGKILL');
      await write;
      await expect.poll(() => partitionsOf(two), WITHIN).toBe(4);
      await expect.poll(() => lagOf(two), WITHIN).toBe(0);
      // It was killed before it had worked off its half.
      expect(await answeredBy(two)).toBeGreaterThan(units.length * 0.55);
      const answers = await readRecords(world.broker, output, units.length);
      expect(answers.map(toldOf).toSorted()).toEqual(units.map((unit) => `${unit}: ${versionFor(unit)}`).toSorted());
    },
  );

  test.skipIf(!HAS_KAFKA)('of two workers of one name, the first ends with words', SLOW, async () => {
    await using deployments = await deploymentFolder(DEPLOYED);
    const { input, output, start } = await world.topics(deployments.folder);
    await using first = await start('one');
    await using second = await start('one', ['--state', join(world.registry, '../twin')]);
    for (const worker of [first, second]) await expect.poll(() => partitionsOf(worker), WITHIN).toBe(2);
    const units = Array.from({ length: 100 }, (_, at) => `unit-${at}`);
    await writeRecords(
      world.broker,
      input,
      units.map((key) => ({ key, value: body() })),
    );
    await expect.poll(() => first.child.exitCode, WITHIN).toBe(2);
    expect(first.log()).toContain('Give each worker a --reporter of its own');
    const answers = await readRecords(world.broker, output, units.length);
    expect(answers.map(({ key }) => key).toSorted()).toEqual(units.toSorted());
  });

  test.skipIf(!HAS_KAFKA)('reaches Kafka encrypted, and says who it is', SLOW, async () => {
    await using deployments = await deploymentFolder(DEPLOYED);
    const { input, output, start } = await world.topics(deployments.folder);
    await writeRecords(world.broker, input, [{ key: 'one', value: body() }]);
    const { broker, authority } = world.secure;
    const secure = ['--brokers', broker, '--kafka-ca', authority, '--sasl', 'SCRAM-SHA-512'];
    const environment = { SEATRIAL_KAFKA_USERNAME: WORKER.username, SEATRIAL_KAFKA_PASSWORD: WORKER.password };
    await using _worker = await start('one', secure, environment);
    expect((await readRecords(world.broker, output, 1)).map(toldOf)).toEqual(['one: 1.0.0']);
    await expect(start('two', secure, { ...environment, SEATRIAL_KAFKA_PASSWORD: 'other' })).rejects.toThrow(
      /stream-failed/,
    );
  });

  test.skipIf(!HAS_KAFKA)('refuses a topic that is not there, in words', SLOW, async () => {
    await using deployments = await deploymentFolder(DEPLOYED);
    const { start } = await world.topics(deployments.folder);
    await expect(start('one', ['--output', 'nowhere'])).rejects.toThrow(/nowhere.*is not at 127.0.0.1/s);
  });
});
