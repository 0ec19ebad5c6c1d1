import { execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Admin, Producer } from '@platformatic/kafka';
import { freePort } from './gateway/engines.ts';

const FOLDER = process.env['SEATRIAL_KAFKA'] ?? join(homedir(), '.cache/seatrial/kafka');
const POM = join(import.meta.dirname, '../reference/kafka/pom.xml');
const WAIT_MS = 60_000;
const LARGE = { maxBuffer: 2 ** 28 };
const JAVA = ['-Xmx512m', '-XX:TieredStopAtLevel=1', '-cp', join(FOLDER, 'lib/*')];

/** Whether test/reference/kafka/install.sh was run on this machine, for what its list says now, and Java is there. */
export const HAS_KAFKA =
  textOf(join(FOLDER, 'installed.xml')) === textOf(POM) &&
  spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;

function textOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

export interface KafkaServer extends AsyncDisposable {
  readonly broker: string;
}

/** Kafka of one process, in a folder of its own, once it answers. */
export async function startKafka(): Promise<KafkaServer> {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-kafka-'));
  const [port, control] = [await freePort(), await freePort()];
  const properties = join(folder, 'server.properties');
  writeFileSync(properties, propertiesOf({ folder, port, control }));
  const format = ['kafka.tools.StorageTool', 'format', '-t', CLUSTER, '-c', properties];
  const formatted = spawnSync('java', [...JAVA, ...format], { encoding: 'utf8' });
  if (formatted.status !== 0) throw new Error(`Kafka's folder cannot be made: ${formatted.stdout}${formatted.stderr}`);
  const child = spawn('java', [...JAVA, 'kafka.Kafka', properties], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => (said = `${said}${text}`.slice(-2000)));
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const until = Date.now() + WAIT_MS;
  while (!(await isListening(port))) {
    if (child.exitCode === null && Date.now() < until) await delay(100);
    else {
      await stop();
      throw new Error(`Kafka did not start: ${said}`);
    }
  }
  return { broker: `127.0.0.1:${port}`, [Symbol.asyncDispose]: stop };
}

const CLUSTER = 'c2VhdHJpYWx0ZXN0cw1234';

/** As any broker has it, but for how soon it gives up on workers and transactions. */
function propertiesOf({ folder, port, control }: { folder: string; port: number; control: number }): string {
  return `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${control}
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${control}
advertised.listeners=PLAINTEXT://127.0.0.1:${port}
controller.listener.names=CONTROLLER
log.dirs=${join(folder, 'log')}
offsets.topic.replication.factor=1
offsets.topic.num.partitions=4
transaction.state.log.replication.factor=1
transaction.state.log.num.partitions=4
transaction.state.log.min.isr=1
transaction.abort.timed.out.transaction.cleanup.interval.ms=500
group.initial.rebalance.delay.ms=0
group.min.session.timeout.ms=1000
auto.create.topics.enable=false
`;
}

async function isListening(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = createConnection(port, '127.0.0.1', () => resolve(true));
  socket.once('error', () => resolve(false));
  const isThere = await promise;
  socket.destroy();
  return isThere;
}

/** A record as another reader sees it. */
export interface SeenRecord {
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly partition: number;
}

const BETWEEN = '\u0001';

/** All that is committed in a topic, once it is at least so much, as Kafka's own console consumer reads it. */
export async function readRecords(broker: string, topic: string, least: number): Promise<readonly SeenRecord[]> {
  const until = Date.now() + WAIT_MS;
  for (;;) {
    const records = await readOnce(broker, topic);
    if (records.length >= least || Date.now() > until) return records;
  }
}

/** What it finds depends on the machine: it gives up where nothing comes for a while. */
async function readOnce(broker: string, topic: string): Promise<readonly SeenRecord[]> {
  const shown = ['key', 'headers', 'partition'].flatMap((what) => ['--property', `print.${what}=true`]);
  const between = ['key', 'headers'].flatMap((what) => ['--property', `${what}.separator=${BETWEEN}`]);
  const what = ['--topic', topic, '--from-beginning', '--isolation-level', 'read_committed', '--timeout-ms', '1500'];
  const args = ['--bootstrap-server', broker, ...what, ...shown, ...between];
  // It ends with 1 where nothing has come for so long.
  const { promise, resolve } = Promise.withResolvers<string>();
  const reader = 'org.apache.kafka.tools.consumer.ConsoleConsumer';
  execFile('java', [...JAVA, reader, ...args], LARGE, (_, said) => resolve(said));
  const text = await promise;
  return text.split('\n').filter(Boolean).map(parseRecord);
}

function parseRecord(line: string): SeenRecord {
  const parts = line.split(BETWEEN);
  const [value = '', key = ''] = [parts.at(-1), parts.at(-2)];
  const headers = parts
    .slice(1, -2)
    .map((part) => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)]);
  return { key, value, headers: Object.fromEntries(headers), partition: Number(/\d+/.exec(parts[0] ?? '')?.[0]) };
}

export async function createTopics(broker: string, topics: readonly string[], partitions = 4): Promise<void> {
  const admin = new Admin({ clientId: 'test', bootstrapBrokers: [broker] });
  await admin.createTopics({ topics: [...topics], partitions, replicas: 1 });
  await admin.close();
}

export interface NewRecord {
  readonly key?: string;
  readonly value?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function writeRecords(broker: string, topic: string, records: readonly NewRecord[]): Promise<void> {
  const producer = new Producer({ clientId: 'test', bootstrapBrokers: [broker], idempotent: true });
  const messages = records.map(({ key, value, headers = {} }) => ({
    topic,
    ...(key !== undefined && { key: Buffer.from(key) }),
    ...(value !== undefined && { value: Buffer.from(value) }),
    headers: new Map(Object.entries(headers).map(([name, text]) => [Buffer.from(name), Buffer.from(text)])),
  }));
  await producer.send({ messages });
  await producer.close();
}
