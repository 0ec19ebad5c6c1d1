import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { armOf, layOut } from '../../src/domain/livetest/slots.ts';
import { deployment, deploymentFolder, EXAMPLES, INCOME } from '../support/gateway/deployments.ts';
import { SLOW } from '../support/slow.ts';
import { runStreamProcess, type StreamProcess } from '../support/gateway/run-stream.ts';
import {
  createTopics,
  HAS_KAFKA,
  type KafkaServer,
  readRecords,
  type SeenRecord,
  startKafka,
  writeRecords,
} from '../support/kafka.ts';

const POLICY = `liveTest:
  unit: header:x-unit-id
  metrics:
    - {id: accuracy, direction: up, betterBy: 0.01}
`;
const CANDIDATE = { name: 'gbm', version: '1.1.0', sha256: INCOME['1.1.0'], share: 0.2, anchor: 0 };
const DEPLOYED = deployment({ liveTest: { id: 'ib-1', candidates: [CANDIDATE] } });
const FEATURES = Array.from({ length: 36 }, () => 0.5);
const LAYOUT = layOut([{ name: 'gbm', anchor: 0, slots: 2000 }]);

function body(data: readonly (number | null)[] = FEATURES): string {
  return JSON.stringify({ inputs: [{ name: 'features', datatype: 'FP32', shape: [1, 36], data }] });
}

/** By the rule alone, as nginx has it too. */
function versionFor(unit: string): string {
  if (LAYOUT.kind !== 'laid-out') throw new Error('no layout');
  return armOf(LAYOUT.parts, `income-band/ib-1:${unit}`) === null ? '1.0.0' : '1.1.0';
}

/** Key and version of an answer. */
function toldOf({ key, value }: SeenRecord): string {
  return `${key}: ${/"model_version":"([^"]+)"/.exec(value)?.[1]}`;
}

const WITHIN = { timeout: 60_000, interval: 200 };

async function metricsOf({ adminUrl }: StreamProcess): Promise<string> {
  return (await fetch(`${adminUrl}/metrics`)).text();
}

async function numberOf(worker: StreamProcess, name: string): Promise<number> {
  const lines = (await metricsOf(worker)).split('\n');
  return Number(lines.find((line) => line.startsWith(`${name} `))?.slice(name.length));
}

const lagOf = (worker: StreamProcess) => numberOf(worker, 'stream_lag_records');
const answeredBy = (worker: StreamProcess) => numberOf(worker, 'stream_records_total{outcome="answered"}');
const partitionsOf = (worker: StreamProcess) => numberOf(worker, 'stream_partitions');

describe('seatrial stream', () => {
  const place = mkdtempSync(join(tmpdir(), 'seatrial-stream-test-'));
  const registry = join(place, 'registry');
  let kafka: KafkaServer;
  let topics = 0;

  beforeAll(async () => {
    if (!HAS_KAFKA) return;
    cpSync(EXAMPLES, registry, { recursive: true });
    const manifest = join(registry, 'models/income-band/model.yaml');
    // Whoever is slow on a busy machine is not turned away for it.
    const patient = readFileSync(manifest, 'utf8').replace('p50: 1ms, p99: 100ms', 'p50: 9s, p99: 10s');
    writeFileSync(manifest, `${patient}${POLICY}`);
    kafka = await startKafka();
  });
  afterAll(async () => {
    if (HAS_KAFKA) await kafka[Symbol.asyncDispose]();
    rmSync(place, { recursive: true, force: true });
  });

  /** Topics of its own, and how a worker of a name is started on them. */
  async function scene(deployments: string) {
    topics += 1;
    const [input, output, dead] = [`in-${topics}`, `out-${topics}`, `dead-${topics}`];
    await createTopics(kafka.broker, [input, output, dead]);
    const between = ['--brokers', kafka.broker, '--input', input, '--output', output, '--dead-letters', dead];
    const what = ['--model', 'income-band', '--registry', registry, '--deployments', deployments, '--session', '2'];
    const start = (name: string, more: readonly string[] = []) =>
      runStreamProcess([
        ...between,
        ...what,
        '--group',
        `group-${topics}`,
        '--state',
        join(place, `${topics}-${name}`),
        '--reporter',
        name,
        ...more,
      ]);
    return { input, output, dead, start };
  }

  test.skipIf(!HAS_KAFKA)(
    'gives each unit the arm that the gateway gives it, and says of what has no answer why',
    async () => {
      await using deployments = await deploymentFolder(DEPLOYED);
      const { input, output, dead, start } = await scene(deployments.folder);
      const units = Array.from({ length: 3000 }, (_, at) => `unit-${at}`);
      await writeRecords(kafka.broker, input, [
        ...units.map((unit) => ({ key: `key of ${unit}`, value: body(), headers: { 'X-Unit-Id': unit } })),
        { key: 'nan', value: body().replace('0.5', 'NaN'), headers: { trace: 'kept' } },
        { key: 'null', value: body([null, ...FEATURES.slice(1)]) },
        { key: 'gone' },
        { key: 'no unit', value: body() },
      ]);
      await using worker = await start('one');
      await expect.poll(() => lagOf(worker), WITHIN).toBe(0);
      const answers = await readRecords(kafka.broker, output, 3001);
      expect(answers.map(toldOf).toSorted()).toEqual(
        [...units.map((unit) => `key of ${unit}: ${versionFor(unit)}`), 'no unit: 1.0.0'].toSorted(),
      );
      const letters = await readRecords(kafka.broker, dead, 3);
      expect(Object.fromEntries(letters.map(({ key, headers }) => [key, headers['seatrial-reason']]))).toEqual({
        gone: 'the record has no value',
        nan: expect.stringContaining('JSON'),
        null: expect.stringContaining('features'),
      });
      const nan = letters.find(({ key }) => key === 'nan');
      expect(nan).toMatchObject({ value: body().replace('0.5', 'NaN'), headers: { trace: 'kept' } });
      expect(nan?.headers['seatrial-source']).toMatch(new RegExp(`^${input}/${nan?.partition}/\\d+$`));
      const metrics = await metricsOf(worker);
      expect(metrics).toContain('stream_records_total{outcome="answered"} 3001\n');
      expect(metrics).toContain('stream_event_delay_seconds_count 3004\n');
      const candidates = units.filter((unit) => versionFor(unit) === '1.1.0').length;
      expect(metrics).toMatch(new RegExp(`model_requests_total\\{[^}]*arm="gbm"[^}]*code="200"\\} ${candidates}\n`));
      expect(await worker.stop('SIGTERM')).toBe(0);
    },
  );

  test.skipIf(!HAS_KAFKA)(
    'shares the partitions, and a worker that is killed loses nothing and doubles nothing',
    SLOW,
    async () => {
      await using deployments = await deploymentFolder(DEPLOYED);
      const { input, output, start } = await scene(deployments.folder);
      await using one = await start('one', ['--unit', 'key']);
      await using two = await start('two', ['--unit', 'key']);
      for (const worker of [one, two]) await expect.poll(() => partitionsOf(worker), WITHIN).toBe(2);
      const units = Array.from({ length: 12_000 }, (_, at) => `unit-${at}`);
      const records = units.map((key) => ({ key, value: body() }));
      const write = writeRecords(kafka.broker, input, records);
      await expect.poll(() => answeredBy(one), { ...WITHIN, interval: 20 }).toBeGreaterThan(0);
      await one.stop('SIGKILL');
      await write;
      await expect.poll(() => partitionsOf(two), WITHIN).toBe(4);
      await expect.poll(() => lagOf(two), WITHIN).toBe(0);
      // It was killed before it had worked off its half.
      expect(await answeredBy(two)).toBeGreaterThan(units.length * 0.55);
      const answers = await readRecords(kafka.broker, output, units.length);
      expect(answers.map(toldOf).toSorted()).toEqual(units.map((unit) => `${unit}: ${versionFor(unit)}`).toSorted());
    },
  );

  test.skipIf(!HAS_KAFKA)('refuses what is not there, in words', async () => {
    await using deployments = await deploymentFolder(DEPLOYED);
    const { start } = await scene(deployments.folder);
    await expect(start('one', ['--output', 'nowhere'])).rejects.toThrow(/nowhere.*is not at 127.0.0.1/s);
  });
});
