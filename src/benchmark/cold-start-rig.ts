import { readFileSync } from 'node:fs';
import { seededRandom } from '../domain/benchmark/random.ts';
import { emptyModel, EMPTY_MODEL_INPUT } from '../adapters/runtimes/onnx/empty-model.ts';
import { type Engine, type EngineSession, type Feeds, openEngine } from '../adapters/runtimes/onnx/engine.ts';
import { buildFeeds, fitBatch, pickRows } from './feeds.ts';
import type { ColdReply, ColdRequest } from './messages.ts';

const MOST_CALLS = 300;
const MOST_CALLS_MS = 300;

/** What a fresh process pays for a model: creating the session, the first call, the calls until it is steady, the memory. */
export async function startCold(request: ColdRequest): Promise<ColdReply> {
  const engine = await openEngine(request.runtimePath);
  const start = performance.now();
  const session = await engine.open(request.model ?? emptyModel(), request.threads);
  const loadMs = performance.now() - start;
  const feeds = request.model === null ? emptyFeeds(engine) : firstFeeds(engine, session, request);
  const calls = await callUntilSteady(session, feeds);
  const peakBytes = peakResidentBytes();
  await session.close();
  return { loadMs, calls, peakBytes };
}

function emptyFeeds({ Tensor }: Engine): readonly Feeds[] {
  return [{ [EMPTY_MODEL_INPUT]: new Tensor('float32', Float32Array.of(1), [1]) }];
}

function firstFeeds({ Tensor }: Engine, { inputs }: EngineSession, request: ColdRequest): readonly Feeds[] {
  const { rows } = request;
  const shape = fitBatch(inputs, rows, request.batchSize);
  const picks = pickRows(rows, shape.batchSize, seededRandom(0)).slice(0, 1);
  return buildFeeds({ Tensor, inputs, rows, shape, picks });
}

async function callUntilSteady({ call }: EngineSession, feeds: readonly Feeds[]): Promise<Float64Array> {
  const times = new Float64Array(MOST_CALLS);
  const start = performance.now();
  let count = 0;
  while (count < MOST_CALLS && (count === 0 || performance.now() - start < MOST_CALLS_MS)) {
    const begin = performance.now();
    const answer = call(feeds[0]);
    if (answer instanceof Promise) await answer;
    times[count++] = performance.now() - begin;
  }
  return times.slice(0, count);
}

/** getrusage would also count what the parent held when it forked; Linux's VmHWM is of this program alone. */
function peakResidentBytes(): number {
  const kibibytes = process.platform === 'linux' ? /^VmHWM:\s+(\d+) kB/m.exec(readStatus())?.[1] : undefined;
  return Number(kibibytes ?? process.resourceUsage().maxRSS) * 1024;
}

function readStatus(): string {
  return readFileSync('/proc/self/status', 'latin1');
}
