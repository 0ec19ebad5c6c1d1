import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  Admin,
  Consumer,
  FetchIsolationLevels,
  type Message,
  MessagesStreamModes,
  Producer,
} from '@platformatic/kafka';
import { aCertificate, anAuthority } from './gateway/certificates.ts';
import { freePort } from './free-port.ts';

const FOLDER = process.env['SEATRIAL_KAFKA'] ?? join(homedir(), '.cache/seatrial/kafka');
const POM = join(import.meta.dirname, '../reference/kafka/pom.xml');
const WAIT_MS = 60_000;
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
  /** The same, encrypted, for those who say who they are. */
  readonly secure: { readonly broker: string; readonly authority: string };
}

/** Who is let in there. */
export const WORKER = { username: 'worker', password: 'not-a-secret' } as const;

/** Kafka of one process, in a folder of its own, once it answers. */
export async function startKafka(): Promise<KafkaServer> {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-kafka-'));
  const [port, control, securePort] = [await freePort(), await freePort(), await freePort()];
  const authority = anAuthority(folder, 'authority');
  const own = aCertificate(folder, authority, { name: 'kafka', names: 'IP:127.0.0.1' });
  const store = join(folder, 'store.pem');
  writeFileSync(store, `${readFileSync(own.key, 'utf8')}${readFileSync(own.certificate, 'utf8')}`);
  const properties = join(folder, 'server.properties');
  writeFileSync(properties, propertiesOf({ folder, port, control, securePort, store }));
  const format = ['kafka.tools.StorageTool', 'format', '-t', CLUSTER, '-c', properties, '--add-scram', SCRAM];
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
  const secure = { broker: `127.0.0.1:${securePort}`, authority: authority.certificate };
  return { broker: `127.0.0.1:${port}`, secure, [Symbol.asyncDispose]: stop };
}

const SCRAM = `SCRAM-SHA-512=[name=${WORKER.username},password=${WORKER.password}]`;
const CLUSTER = 'c2VhdHJpYWx0ZXN0cw1234';

/** As any broker has it, but for how soon it gives up on workers and transactions. */
function propertiesOf({ folder, port, control, securePort, store }: Readonly<Record<string, string | number>>): string {
  return `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${control}
listeners=PLAINTEXT://127.0.0.1:${port},SECURE://127.0.0.1:${securePort},CONTROLLER://127.0.0.1:${control}
advertised.listeners=PLAINTEXT://127.0.0.1:${port},SECURE://127.0.0.1:${securePort}
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SECURE:SASL_SSL
inter.broker.listener.name=PLAINTEXT
ssl.keystore.type=PEM
ssl.keystore.location=${store}
listener.name.secure.sasl.enabled.mechanisms=SCRAM-SHA-512
listener.name.secure.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
controller.listener.names=CONTROLLER
log.dirs=${folder}/log
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

/** A record as a reader sees it. */
export interface SeenRecord {
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly partition: number;
}

/** All that is committed in a topic, once it is at least so much. */
export async function readRecords(broker: string, topic: string, least: number): Promise<readonly SeenRecord[]> {
  const until = Date.now() + WAIT_MS;
  for (;;) {
    const records = await readCommitted(broker, topic);
    if (records.length >= least || Date.now() > until) return records;
    await delay(100);
  }
}

/** Up to the end of what is committed: what an open transaction has written comes later, of an aborted one nothing does. */
async function readCommitted(broker: string, topic: string): Promise<readonly SeenRecord[]> {
  const groupId = `reader-${randomUUID()}`;
  const consumer = new Consumer({ clientId: 'reader', bootstrapBrokers: [broker], groupId, autocommit: false });
  const isolationLevel = FetchIsolationLevels.READ_COMMITTED;
  const ends = (await consumer.listOffsets({ topics: [topic], isolationLevel })).get(topic) ?? [];
  const offsets = ends.map((_, partition) => ({ topic, partition, offset: 0n }));
  const mode = MessagesStreamModes.MANUAL;
  const stream = await consumer.consume({ topics: [topic], mode, offsets, isolationLevel, maxWaitTime: 100 });
  stream.on('readable', () => {});
  const records: SeenRecord[] = [];
  const isAtEnd = () =>
    ends.every((end, partition) => (stream.offsetsToFetch.get(`${topic}:${partition}`) ?? 0n) >= end);
  for (;;) {
    const message: Message | null = stream.read();
    if (message !== null) records.push(seenOf(message));
    else if (isAtEnd()) break;
    else await delay(5);
  }
  await consumer.close(true);
  return records;
}

function seenOf({ key, value, headers, partition }: Message): SeenRecord {
  const named = [...headers].map(([name, bytes]) => [String(name), String(bytes)] as const);
  return { key: String(key), value: String(value), headers: Object.fromEntries(named), partition };
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
