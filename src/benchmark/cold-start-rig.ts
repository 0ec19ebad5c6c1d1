import { readFileSync } from 'node:fs';
import { seededRandom } from '../domain/benchmark/random.ts';
import type { Tensor } from '../domain/tensor.ts';
import { openEngine } from '../adapters/system/open-engine.ts';
import type { Call, Engine, Session } from '../usecases/ports/engine.ts';
import { fixedRows } from '../domain/calling/call-form.ts';
import { buildBatches, fitForm, pickRows } from './batches.ts';
import type { ColdReply, ColdRequest } from './messages.ts';

const MOST_CALLS = 300;
const MOST_CALLS_MS = 300;

/** What a fresh process pays for a model: creating the session, the first call, the calls until it is steady, the memory. null where it is the empty model and the engine has none. */
export async function startCold(request: ColdRequest): Promise<ColdReply | null> {
  const engine = await openEngine(request.model.engine);
  if (request.isEmpty && engine.openEmpty === null) return null;
  const start = performance.now();
  const { session, inputs } = await openSession(engine, request);
  const loadMs = performance.now() - start;
  const calls = await callUntilSteady(session.prepare(inputs ?? firstBatch(session, request)));
  const peakBytes = session.peakBytes === undefined ? peakResidentBytes() : session.peakBytes();
  await session.close();
  return { loadMs, calls, peakBytes };
}

interface Opened {
  readonly session: Session;
  /** null: to be made of the rows. */
  readonly inputs: readonly Tensor[] | null;
}

async function openSession(engine: Engine, { model, isEmpty, threads, signature }: ColdRequest): Promise<Opened> {
  if (isEmpty && engine.openEmpty !== null) return engine.openEmpty(threads);
  const outputs = signature.outputs.map(({ name }) => name);
  return { session: await engine.open(model.modelPath, { threads, outputs }), inputs: null };
}

function firstBatch(session: Session, { rows, signature, batchSize: wanted }: ColdRequest): readonly Tensor[] {
  const form = fitForm(signature, session.signature);
  const picks = pickRows(rows, fixedRows(form) ?? wanted, seededRandom(0)).slice(0, 1);
  return buildBatches({ form, rows, picks })[0] ?? [];
}

async function callUntilSteady(call: Call): Promise<Float64Array> {
  const times = new Float64Array(MOST_CALLS);
  const start = performance.now();
  let count = 0;
  while (count < MOST_CALLS && (count === 0 || performance.now() - start < MOST_CALLS_MS)) {
    const begin = performance.now();
    const answer = call();
    if (answer instanceof Promise) await answer;
    times[count++] = performance.now() - begin;
  }
  return times.slice(0, count);
}

/** getrusage would also count what the parent held when it forked; Linux's VmHWM is of this program alone. */
function peakResidentBytes(): number | null {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  const kibibytes = /^VmHWM:\s+(\d+) kB/m.exec(readStatus())?.[1];
  return kibibytes === undefined ? null : Number(kibibytes) * 1024;
}

function readStatus(): string {
  try {
    return readFileSync('/proc/self/status', 'latin1');
  } catch {
    // A sandbox may hide it.
    return '';
  }
}
