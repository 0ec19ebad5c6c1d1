import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { armOf, layOut } from '../../../src/domain/livetest/slots.ts';
import { createTopics, type KafkaServer, type SeenRecord, startKafka } from '../kafka.ts';
import { deployment, EXAMPLES, INCOME } from './deployments.ts';
import { runStreamProcess, type StreamProcess } from './run-stream.ts';

const POLICY = `liveTest:
  unit: header:x-unit-id
  metrics:
    - {id: accuracy, direction: up, betterBy: 0.01}
`;
const CANDIDATE = { name: 'gbm', version: '1.1.0', sha256: INCOME['1.1.0'], share: 0.2, anchor: 0 };
export const DEPLOYED = deployment({ liveTest: { id: 'ib-1', candidates: [CANDIDATE] } });
export const FEATURES: readonly number[] = Array.from({ length: 36 }, () => 0.5);
const LAYOUT = layOut([{ name: 'gbm', anchor: 0, slots: 2000 }]);

export function requestBody(data: readonly (number | null)[] = FEATURES): string {
  return JSON.stringify({ inputs: [{ name: 'features', datatype: 'FP32', shape: [1, 36], data }] });
}

/** By the rule alone. */
export function versionFor(unit: string): string {
  if (LAYOUT.kind !== 'laid-out') throw new Error('no layout');
  return armOf(LAYOUT.parts, `income-band/ib-1:${unit}`) === null ? '1.0.0' : '1.1.0';
}

/** Key and version of an answer. */
export function toldOf({ key, value }: Pick<SeenRecord, 'key' | 'value'>): string {
  return `${key}: ${/"model_version":"([^"]+)"/.exec(value)?.[1]}`;
}

export interface StreamTopics {
  readonly input: string;
  readonly output: string;
  readonly dead: string;
  /** A worker of a name of its own. */
  readonly start: (
    name: string,
    more?: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ) => Promise<StreamProcess>;
}

export interface StreamWorld extends AsyncDisposable {
  readonly registry: string;
  readonly broker: string;
  readonly secure: KafkaServer['secure'];
  /** Topics of their own, of four partitions. */
  topics(deployments: string): Promise<StreamTopics>;
}

/** Kafka, and a registry in which a unit of a live test is a header. */
export async function streamWorld(): Promise<StreamWorld> {
  const place = mkdtempSync(join(tmpdir(), 'seatrial-stream-test-'));
  const registry = join(place, 'registry');
  cpSync(EXAMPLES, registry, { recursive: true });
  const manifest = join(registry, 'models/income-band/model.yaml');
  // Whoever is slow on a busy machine is not turned away for it.
  const patient = readFileSync(manifest, 'utf8').replace('p50: 1ms, p99: 100ms', 'p50: 9s, p99: 10s');
  writeFileSync(manifest, `${patient}${POLICY}`);
  const kafka: KafkaServer = await startKafka();
  let count = 0;
  return {
    registry,
    broker: kafka.broker,
    secure: kafka.secure,
    topics: async (deployments) => {
      count += 1;
      const [input, output, dead] = [`in-${count}`, `out-${count}`, `dead-${count}`];
      const group = `group-${count}`;
      await createTopics(kafka.broker, [input, output, dead]);
      const between = ['--brokers', kafka.broker, '--input', input, '--output', output, '--dead-letters', dead];
      const what = ['--model', 'income-band', '--registry', registry, '--deployments', deployments, '--session', '2'];
      const start = (
        name: string,
        more: readonly string[] = [],
        environment: Readonly<Record<string, string>> = {},
      ) => {
        const own = ['--group', group, '--state', join(place, `${group}-${name}`), '--reporter', name];
        return runStreamProcess([...between, ...what, ...own, ...more], environment);
      };
      return { input, output, dead, start };
    },
    [Symbol.asyncDispose]: async () => {
      await kafka[Symbol.asyncDispose]();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

async function numberOf({ adminUrl }: StreamProcess, name: string): Promise<number> {
  const lines = (await (await fetch(`${adminUrl}/metrics`)).text()).split('\n');
  return Number(lines.find((line) => line.startsWith(`${name} `))?.slice(name.length));
}

export function lagOf(worker: StreamProcess): Promise<number> {
  return numberOf(worker, 'stream_lag_records');
}

export function answeredBy(worker: StreamProcess): Promise<number> {
  return numberOf(worker, 'stream_records_total{outcome="answered"}');
}

export function partitionsOf(worker: StreamProcess): Promise<number> {
  return numberOf(worker, 'stream_partitions');
}
