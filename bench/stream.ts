/**
 * `npm run bench -- stream`: rows that one, two and four workers of `seatrial stream` score in a second, with a candidate in a live test,
 * beside a bare loop of the same client in one process, which reads and writes and scores nothing. Kafka, its producer and all workers
 * are on one machine. Needs Kafka: test/reference/kafka/install.sh. `--rows <number>` writes so many.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { deploymentFolder } from '../test/support/gateway/deployments.ts';
import type { StreamProcess } from '../test/support/gateway/run-stream.ts';
import {
  answeredBy,
  DEPLOYED,
  partitionsOf,
  requestBody,
  type StreamTopics,
  type StreamWorld,
  streamWorld,
} from '../test/support/gateway/stream-world.ts';
import { HAS_KAFKA, type NewRecord, writeRecords } from '../test/support/kafka.ts';
import { openBareLoop } from './stream/bare-loop.ts';

const ROWS = 40_000;
const ROUNDS = 3;
const WORKERS = [1, 2, 4];
const LOOK_MS = 20;

export async function run(args: readonly string[]): Promise<void> {
  if (!HAS_KAFKA) {
    process.stderr.write('Kafka is not on this machine: bash test/reference/kafka/install.sh fetches it.\n');
    process.exitCode = 2;
    return;
  }
  const at = args.indexOf('--rows');
  const rows = at < 0 ? ROWS : Number(args[at + 1]);
  const records = Array.from({ length: rows }, (_, row) => ({ key: `unit-${row}`, value: requestBody() }));
  await using world = await streamWorld();
  await using deployments = await deploymentFolder(DEPLOYED);
  const figures = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const topics = () => world.topics(deployments.folder);
    add(figures, 'bare loop', await measureBare(world, { topics: await topics(), records }));
    for (const count of WORKERS)
      add(
        figures,
        `${count} worker${count > 1 ? 's' : ''}`,
        await measureWorkers(world, { topics: await topics(), records, count }),
      );
  }
  for (const [name, all] of figures) {
    const [low = 0, middle = 0, high = 0] = all.toSorted((one, other) => one - other).map(Math.round);
    process.stdout.write(`${name.padEnd(12)}${String(middle).padStart(8)} rows/s (${low} to ${high})\n`);
  }
}

function add(figures: Map<string, number[]>, name: string, figure: number): void {
  figures.set(name, [...(figures.get(name) ?? []), figure]);
  process.stderr.write(`${name}: ${Math.round(figure)} rows/s\n`);
}

interface Run {
  readonly topics: StreamTopics;
  readonly records: readonly NewRecord[];
}

async function measureBare({ broker }: StreamWorld, { topics, records }: Run): Promise<number> {
  await using loop = await openBareLoop(broker, topics);
  return await rate(broker, { topics, records, done: async () => loop.written() });
}

async function measureWorkers(
  world: StreamWorld,
  { topics, records, count }: Run & { count: number },
): Promise<number> {
  await using stack = new AsyncDisposableStack();
  const workers: StreamProcess[] = [];
  // One thread a worker: with more of them, fewer workers had as many threads.
  for (let one = 0; one < count; one += 1)
    workers.push(stack.use(await topics.start(`w${one}`, ['--unit', 'key', '--workers', '1'])));
  const have = () => sum(workers, partitionsOf);
  while ((await Promise.all(workers.map(partitionsOf))).includes(0) || (await have()) < PARTITIONS)
    await pause(LOOK_MS);
  return await rate(world.broker, { topics, records, done: () => sum(workers, answeredBy) });
}

const PARTITIONS = 4;

/** From the first row that is written until the last one is committed. */
async function rate(broker: string, { topics, records, done }: Run & { done: () => Promise<number> }): Promise<number> {
  const before = performance.now();
  const writing = writeRecords(broker, topics.input, records);
  while ((await done()) < records.length) await pause(LOOK_MS);
  const tookMs = performance.now() - before;
  await writing;
  return (records.length / tookMs) * 1000;
}

async function sum(workers: readonly StreamProcess[], of: (worker: StreamProcess) => Promise<number>): Promise<number> {
  return (await Promise.all(workers.map(of))).reduce((total, one) => total + one, 0);
}
