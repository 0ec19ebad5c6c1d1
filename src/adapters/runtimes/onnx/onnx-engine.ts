/** ONNX Runtime in the process that runs the models: `openEngine` is loaded by name, in limited processes and gateways. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { InferenceSession, Tensor as RuntimeTensor } from 'onnxruntime-common';
import type { Tensor } from '../../../domain/tensor.ts';
import type { Engine, OpenOptions, Session, SessionSignature, SessionTensor } from '../../../usecases/ports/engine.ts';
import { fromRuntimeTensor, toRuntimeTensor } from './convert-tensor.ts';
import { datatypeOfOnnx, datatypeOfRuntime, onnxTypeName } from './datatypes.ts';
import { EMPTY_INPUT, EMPTY_MODEL_OUTPUT, emptyModel } from './empty-model.ts';
import { loadRuntime, type Runtime } from './load-runtime.ts';
import { sessionOptions } from './session-options.ts';
import { type NamedOutput, nameOutputs } from './stacked-outputs.ts';

/** The fastest engine that answers as the public interface does. `library` is where onnxruntime-node was found. */
export async function openEngine(library: string): Promise<Engine> {
  const runtime = loadRuntime(library);
  const open = await chooseOpener(library, runtime);
  return {
    open: async (modelPath, options) => sessionOver(runtime, await open(modelPath, options)),
    openEmpty: async (threads) => ({
      session: sessionOver(runtime, await open(emptyModel(), { threads, outputs: null })),
      inputs: [EMPTY_INPUT],
    }),
  };
}

type Model = string | Uint8Array;
type Feeds = Readonly<Record<string, RuntimeTensor>>;
type Answer = Readonly<Record<string, RuntimeTensor>>;

/** A session as one of the two interfaces gives it. Only outputs that are tensors are asked for: a sequence or a map fails the whole call. */
interface RuntimeSession {
  readonly signature: SessionSignature;
  /** The outputs that are asked for. */
  readonly outputs: readonly NamedOutput[];
  readonly prepare: (feeds: Feeds) => () => Answer | Promise<Answer>;
  /** null where the interface answers later. */
  readonly runNow: ((feeds: Feeds) => Answer) | null;
  readonly close: () => Promise<void>;
}

type Opener = (model: Model, options: OpenOptions) => Promise<RuntimeSession>;

function sessionOver(runtime: Runtime, { signature, outputs, prepare, runNow, close }: RuntimeSession): Session {
  const feedsOf = (inputs: readonly Tensor[]): Feeds => {
    refuseStrangers(signature, inputs);
    return Object.fromEntries(inputs.map((tensor) => [tensor.name, toRuntimeTensor(runtime, tensor)]));
  };
  const tensorsOf = (answer: Answer): readonly Tensor[] =>
    outputs.map(({ asked, value: { name } }) => {
      const tensor = answer[asked];
      if (tensor === undefined) throw new Error(`the runtime returned no output ${name}`);
      return fromRuntimeTensor(name, tensor);
    });
  let closing: Promise<void> | null = null;
  return {
    signature,
    prepare: (inputs) => prepare(feedsOf(inputs)),
    call: async (inputs) => tensorsOf(await prepare(feedsOf(inputs))()),
    callNow: runNow && ((inputs) => tensorsOf(runNow(feedsOf(inputs)))),
    // The native session may be disposed of once only.
    close: async () => (closing ??= close()),
  };
}

/** The native session ignores an input that the model does not take, and of two of one name it would see the last. */
function refuseStrangers(signature: SessionSignature, inputs: readonly Tensor[]): void {
  const left = new Set(signature.inputs.map(({ name }) => name));
  const stranger = inputs.find(({ name }) => !left.delete(name));
  if (stranger !== undefined) throw new Error(`the model takes no input ${stranger.name}, or takes it only once`);
}

/** Every tensor where none of the wanted ones is there, as of a baseline with other names: no call may ask for nothing. */
function askedFor(outputs: readonly NamedOutput[], wanted: readonly string[] | null): readonly NamedOutput[] {
  const tensors = outputs.filter(({ value }) => value.datatype !== null);
  const asked = tensors.filter(({ value }) => wanted?.includes(value.name));
  return asked.length > 0 ? asked : tensors;
}

/** The native function where it is as we know it; the public interface pays for a promise and a turn of the event loop with every call. */
async function chooseOpener(library: string, runtime: Runtime): Promise<Opener> {
  const direct = nativeOpener(library);
  return direct !== null && (await isFaithful(direct, runtime)) ? direct : publicOpener(runtime);
}

/** The part of the private binding that we call; the version is pinned, and `isFaithful` checks it. */
interface NativeSession {
  readonly inputMetadata: readonly NativeValue[];
  readonly outputMetadata: readonly NativeValue[];
  loadModel(path: string, options: object): void;
  loadModel(buffer: ArrayBufferLike, offset: number, length: number, options: object): void;
  run(feeds: Feeds, fetches: Readonly<Record<string, null>>): Answer;
  dispose(): void;
}

interface NativeValue {
  readonly name: string;
  readonly isTensor: boolean;
  /** TensorProto.DataType. */
  readonly type?: number;
  readonly shape?: readonly number[];
}

interface NativeBinding {
  readonly binding: { readonly InferenceSession: new () => NativeSession };
  initOrt(): void;
}

function nativeOpener(library: string): Opener | null {
  try {
    const native: NativeBinding = createRequire(library)(join(dirname(library), 'binding.js'));
    native.initOrt();
    return async (model, options) => openNative(new native.binding.InferenceSession(), model, options);
  } catch {
    // Another build of the runtime keeps its binding elsewhere; the public interface is always there.
    return null;
  }
}

function openNative(session: NativeSession, model: Model, { threads, outputs: wanted }: OpenOptions): RuntimeSession {
  const options = sessionOptions(threads);
  if (typeof model === 'string') session.loadModel(model, options);
  else session.loadModel(model.buffer, model.byteOffset, model.byteLength, options);
  const named = nameOutputs(session.outputMetadata.map(describeNative));
  const outputs = askedFor(named, wanted);
  const fetches = Object.fromEntries(outputs.map(({ asked }) => [asked, null]));
  return {
    signature: { inputs: session.inputMetadata.map(describeNative), outputs: named.map(({ value }) => value) },
    outputs,
    prepare: (feeds) => () => session.run(feeds, fetches),
    runNow: (feeds) => session.run(feeds, fetches),
    close: async () => session.dispose(),
  };
}

function describeNative({ name, isTensor, type = 0, shape = [] }: NativeValue): SessionTensor {
  if (!isTensor) return { name, datatype: null, shape: [] };
  return { name, datatype: datatypeOfOnnx(type) ?? onnxTypeName(type), shape };
}

function publicOpener(runtime: Runtime): Opener {
  return async (model, { threads, outputs: wanted }) => {
    const options = sessionOptions(threads);
    const session = await (typeof model === 'string'
      ? runtime.InferenceSession.create(model, options)
      : runtime.InferenceSession.create(model, options));
    const named = nameOutputs(session.outputMetadata.map(describePublic));
    const signature = { inputs: session.inputMetadata.map(describePublic), outputs: named.map(({ value }) => value) };
    const outputs = askedFor(named, wanted);
    const names = outputs.map(({ asked }) => asked);
    const run = (feeds: Feeds) => () => session.run(feeds, names);
    return { signature, outputs, prepare: run, runNow: null, close: () => session.release() };
  };
}

function describePublic(value: InferenceSession.ValueMetadata): SessionTensor {
  if (!value.isTensor) return { name: value.name, datatype: null, shape: [] };
  const shape = value.shape.map((size) => (typeof size === 'number' ? size : -1));
  return { name: value.name, datatype: datatypeOfRuntime(value.type) ?? value.type, shape };
}

const EVERYTHING: OpenOptions = { threads: 1, outputs: null };

/** Whether a session of the empty model gives back what it was given, as the public interface would: no other session is opened to ask. */
async function isFaithful(open: Opener, runtime: Runtime): Promise<boolean> {
  try {
    const session = await open(emptyModel(), EVERYTHING);
    const feeds = { [EMPTY_INPUT.name]: new runtime.Tensor('float32', Float32Array.of(Math.PI), [1]) };
    const answer = firstNumber(await session.prepare(feeds)());
    await session.close();
    return answer === Math.fround(Math.PI);
  } catch {
    // A binding that does not even run the empty model is not the one that we know.
    return false;
  }
}

function firstNumber(answer: Answer): unknown {
  return answer[EMPTY_MODEL_OUTPUT]?.data[0];
}
