import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Tensor as RuntimeTensor } from 'onnxruntime-common';
import { loadRuntime, type Runtime } from './load-runtime.ts';
import { sessionOptions } from './session-options.ts';
import { emptyModel, EMPTY_MODEL_INPUT, EMPTY_MODEL_OUTPUT } from './empty-model.ts';

export type Feeds = Readonly<Record<string, RuntimeTensor>>;

/** One inference; its answer is not looked at. A promise only from the public interface. */
export type Call = (feeds: Feeds | undefined) => unknown;

export interface EngineInput {
  readonly name: string;
  /** −1 is any size. */
  readonly shape: readonly number[];
}

export interface EngineSession {
  readonly inputs: readonly EngineInput[];
  readonly call: Call;
  close(): Promise<void>;
}

export interface Engine {
  /** `binding` calls the native function; `public` pays for a promise and a turn of the event loop with every call. */
  readonly kind: 'binding' | 'public';
  readonly Tensor: typeof RuntimeTensor;
  open(model: string | Uint8Array, threads: number): Promise<EngineSession>;
}

/** The fastest engine that answers as the public interface does. `modulePath` is where onnxruntime-node was found. */
export async function openEngine(modulePath: string): Promise<Engine> {
  const runtime = loadRuntime(modulePath);
  const direct = bindingEngine(modulePath, runtime);
  if (direct !== null && (await answersAlike(direct, runtime))) return direct;
  return publicEngine(runtime);
}

/** The part of the private binding that we call; the version is pinned, and `answersAlike` checks it. */
interface NativeSession {
  readonly inputMetadata: readonly { readonly name: string; readonly shape?: readonly number[] }[];
  readonly outputMetadata: readonly { readonly name: string; readonly isTensor: boolean }[];
  loadModel(path: string, options: object): void;
  loadModel(buffer: ArrayBufferLike, offset: number, length: number, options: object): void;
  run(feeds: Feeds | undefined, fetches: Readonly<Record<string, null>>): Readonly<Record<string, RuntimeTensor>>;
  dispose(): void;
}

interface NativeBinding {
  readonly binding: { readonly InferenceSession: new () => NativeSession };
  initOrt(): void;
}

function bindingEngine(modulePath: string, runtime: Runtime): Engine | null {
  try {
    const native: NativeBinding = createRequire(modulePath)(join(dirname(modulePath), 'binding.js'));
    native.initOrt();
    return {
      kind: 'binding',
      Tensor: runtime.Tensor,
      open: async (model, threads) => openNative(new native.binding.InferenceSession(), model, threads),
    };
  } catch {
    // Another build of the runtime keeps its binding elsewhere; the public interface is always there.
    return null;
  }
}

function openNative(session: NativeSession, model: string | Uint8Array, threads: number): EngineSession {
  const options = sessionOptions(threads);
  if (typeof model === 'string') session.loadModel(model, options);
  else session.loadModel(model.buffer, model.byteOffset, model.byteLength, options);
  // The binding refuses a run that asks for a sequence or a map, such as the probabilities of scikit-learn's ZipMap.
  const tensors = session.outputMetadata.filter(({ isTensor }) => isTensor);
  const fetches = Object.fromEntries(tensors.map(({ name }) => [name, null]));
  return {
    inputs: session.inputMetadata.map(({ name, shape }) => ({ name, shape: shape ?? [] })),
    call: (feeds) => session.run(feeds, fetches),
    close: async () => session.dispose(),
  };
}

function publicEngine(runtime: Runtime): Engine {
  return {
    kind: 'public',
    Tensor: runtime.Tensor,
    open: async (model, threads) => {
      const options = sessionOptions(threads);
      const session = await (typeof model === 'string'
        ? runtime.InferenceSession.create(model, options)
        : runtime.InferenceSession.create(model, options));
      const outputs = session.outputMetadata.filter(({ isTensor }) => isTensor).map(({ name }) => name);
      return {
        inputs: session.inputMetadata.map((input) => ({
          name: input.name,
          shape: input.isTensor ? input.shape.map((size) => (typeof size === 'number' ? size : -1)) : [],
        })),
        call: (feeds) => session.run(feeds ?? {}, outputs),
        close: () => session.release(),
      };
    },
  };
}

/** Whether the engine gives the same bytes as the public interface for the empty model. */
async function answersAlike(engine: Engine, runtime: Runtime): Promise<boolean> {
  try {
    const [ours, theirs] = [await engine.open(emptyModel(), 1), await publicEngine(runtime).open(emptyModel(), 1)];
    const feeds = { [EMPTY_MODEL_INPUT]: new runtime.Tensor('float32', Float32Array.of(Math.PI), [1]) };
    const answers = [await ours.call(feeds), await theirs.call(feeds)].map(firstNumber);
    await Promise.all([ours.close(), theirs.close()]);
    return answers[0] === Math.fround(Math.PI) && answers[0] === answers[1];
  } catch {
    // A binding that does not even run the empty model is not the one that we know.
    return false;
  }
}

function firstNumber(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !(EMPTY_MODEL_OUTPUT in answer)) return null;
  const tensor = answer[EMPTY_MODEL_OUTPUT];
  if (typeof tensor !== 'object' || tensor === null || !('data' in tensor)) return null;
  return tensor.data instanceof Float32Array ? tensor.data[0] : null;
}
