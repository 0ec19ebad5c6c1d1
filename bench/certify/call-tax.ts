/** What one call costs through our timed loop, over the bare binding and over the C API, on a model that does nothing. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { timeCalls, type CallSequence } from '../../src/benchmark/call-loop.ts';
import { EMPTY_INPUT, EMPTY_MODEL_OUTPUT, emptyModel } from '../../src/adapters/runtimes/onnx/empty-model.ts';
import { toRuntimeTensor } from '../../src/adapters/runtimes/onnx/convert-tensor.ts';
import { loadRuntime, type Runtime } from '../../src/adapters/runtimes/onnx/load-runtime.ts';
import { openEngine } from '../../src/adapters/runtimes/onnx/onnx-engine.ts';
import type { Engine } from '../../src/usecases/ports/engine.ts';
import { locateRuntime } from '../../src/adapters/runtimes/onnx/locate-runtime.ts';
import { sessionOptions } from '../../src/adapters/runtimes/onnx/session-options.ts';
import { openNativeCall } from './native-api.ts';
import { printLine, quantile } from './report.ts';

const CALLS = 1000;

/** Where a session comes to lie in memory moves its call by up to a microsecond, so the figures are medians over fresh ones. */
const SESSIONS = 9;

export async function runCallTax(quick: boolean): Promise<void> {
  process.stdout.write(
    `\nOne call of an empty model: ${SESSIONS} fresh sessions each, blocks of ${CALLS} calls in turn, medians\n`,
  );
  const { library: modulePath } = await locateRuntime(process.env);
  const engine = await openEngine(modulePath);
  const runtime = loadRuntime(modulePath);
  const nativeCall = await openNativeCall(modulePath);
  const native = (): void => {
    if (nativeCall !== null) for (let index = 0; index < CALLS; index++) nativeCall();
  };
  const figures: Figures[] = [];
  for (let turn = 0; turn < SESSIONS; turn++)
    figures.push(await measureOnce({ engine, runtime, modulePath, native, quick }));
  const [bare = 0, harness = 0, ffi = 0, tax = 0, heap = 0] = [
    figures.map(({ bareUs }) => bareUs),
    figures.map(({ harnessUs }) => harnessUs),
    figures.map(({ nativeUs }) => nativeUs),
    figures.map(({ harnessUs, bareUs }) => harnessUs - bareUs),
    figures.map(({ heapBytes }) => heapBytes),
  ].map((values) => quantile(values, 0.5));
  printLine('bare binding', `${bare.toFixed(2)} µs`);
  printLine('through our loop', `${harness.toFixed(2)} µs`);
  printLine('added by our loop', `${tax.toFixed(2)} µs`, { text: 'under 1 µs', met: tax < 1 });
  printLine('heap allocated by our loop', `${heap.toFixed(1)} bytes a call`, { text: 'none', met: Math.abs(heap) < 1 });
  if (nativeCall === null) printLine('C API by FFI', 'skipped: koffi or the library is not there');
  else printLine('C API by FFI', `${ffi.toFixed(2)} µs; through our loop ${(harness - ffi).toFixed(2)} µs more`);
}

interface Figures {
  readonly bareUs: number;
  readonly harnessUs: number;
  readonly nativeUs: number;
  readonly heapBytes: number;
}

interface Setting {
  readonly engine: Engine;
  readonly runtime: Runtime;
  readonly modulePath: string;
  readonly native: () => void;
  readonly quick: boolean;
}

async function measureOnce({ engine, runtime, modulePath, native, quick }: Setting): Promise<Figures> {
  const empty = await engine.openEmpty?.(1);
  if (!empty) throw new Error('the engine has no empty model');
  const { session, inputs } = empty;
  const sequence: CallSequence = {
    calls: [[session.prepare(inputs)]],
    arms: new Uint8Array(CALLS),
    rows: new Uint32Array(CALLS),
    count: CALLS,
    stamps: new Float64Array(CALLS + 1),
  };
  const bareCall = openBare(modulePath, { [EMPTY_INPUT.name]: toRuntimeTensor(runtime, EMPTY_INPUT) });
  const bare = (): void => {
    for (let index = 0; index < CALLS; index++) bareCall();
  };
  const harness = (): void => void timeCalls(sequence);
  const [bareUs = 0, harnessUs = 0, nativeUs = 0] = interleave([bare, harness, native], quick ? 30 : 100);
  const heapBytes = heapBytesACall(harness) - heapBytesACall(bare);
  await session.close();
  return { bareUs, harnessUs, nativeUs, heapBytes };
}

function openBare(modulePath: string, feeds: object): () => void {
  const { binding } = createRequire(modulePath)(join(dirname(modulePath), 'binding.js'));
  const session = new binding.InferenceSession();
  const model = emptyModel();
  session.loadModel(model.buffer, model.byteOffset, model.byteLength, sessionOptions(1));
  const fetches = { [EMPTY_MODEL_OUTPUT]: null };
  return () => session.run(feeds, fetches);
}

/** Microseconds a call for each block of calls, the blocks in turn so that a change of the machine meets all of them. */
function interleave(blocks: readonly (() => void)[], turns: number): readonly number[] {
  const times = blocks.map((): number[] => []);
  for (let turn = -20; turn < turns; turn++) {
    for (const [index, block] of blocks.entries()) {
      const start = performance.now();
      block();
      if (turn >= 0) times[index]?.push(((performance.now() - start) * 1000) / CALLS);
    }
  }
  return times.map((values) => quantile(values, 0.5));
}

/** The median growth of the heap over several tries; one with a collection in between does not count. */
function heapBytesACall(block: () => void): number {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  const growths: number[] = [];
  for (let attempt = 0; attempt < 15; attempt++) {
    if (typeof gc === 'function') gc();
    const before = process.memoryUsage().heapUsed;
    block();
    growths.push((process.memoryUsage().heapUsed - before) / CALLS);
  }
  return quantile(
    growths.filter((growth) => growth >= 0),
    0.5,
  );
}
