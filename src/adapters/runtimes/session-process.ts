import type { InferenceSession, Tensor as RuntimeTensor } from 'onnxruntime-common';
import type { Tensor } from '../../domain/tensor.ts';
import { serveRequests } from '../system/serve-requests.ts';
import { fromRuntimeTensor, toRuntimeTensor } from './onnx/convert-tensor.ts';
import { loadRuntime, type Runtime } from './onnx/load-runtime.ts';
import type { LoadAnswer, LoadRequest, RuntimeValue } from './session-messages.ts';
import { parseLoadRequest, parseTensors } from './parse-messages.ts';
import { sessionOptions } from './onnx/session-options.ts';

/** The child process that holds one model. */
interface Loaded {
  readonly runtime: Runtime;
  readonly session: InferenceSession;
  /** Outputs that are tensors; asking the binding for a sequence or a map fails the whole call. */
  readonly outputs: readonly string[];
}

function serveModel(): void {
  let runtime: Runtime | null = null;
  let loaded: Loaded | null = null;
  serveRequests({
    start(runtimePath) {
      runtime = loadRuntime(String(runtimePath));
    },
    async load(payload) {
      const request = parseLoadRequest(payload);
      if (request === null || runtime === null) throw new Error('not a request to load, or not started');
      const result = await load(runtime, request);
      loaded = result.loaded;
      return result.answer;
    },
    async predict(payload) {
      const inputs = parseTensors(payload);
      if (inputs === null) throw new Error('the data of an input does not fit its datatype or shape');
      if (loaded === null) throw new Error('no model is loaded');
      return predict(loaded, inputs);
    },
  });
}

interface LoadResult {
  readonly loaded: Loaded;
  readonly answer: LoadAnswer;
}

async function load(runtime: Runtime, request: LoadRequest): Promise<LoadResult> {
  const start = performance.now();
  const session = await runtime.InferenceSession.create(request.modelPath, sessionOptions(request.threads));
  const loadMs = performance.now() - start;
  const outputs = session.outputMetadata.filter(({ isTensor }) => isTensor).map(({ name }) => name);
  const answer = { loadMs, inputs: session.inputMetadata.map(describe), outputs: session.outputMetadata.map(describe) };
  return { loaded: { runtime, session, outputs }, answer };
}

async function predict({ runtime, session, outputs }: Loaded, inputs: readonly Tensor[]): Promise<readonly Tensor[]> {
  const feeds: Record<string, RuntimeTensor> = {};
  for (const tensor of inputs) feeds[tensor.name] = toRuntimeTensor(runtime, tensor);
  const results = await session.run(feeds, outputs);
  return outputs.map((name) => {
    const tensor = results[name];
    if (tensor === undefined) throw new Error(`the runtime returned no output ${name}`);
    return fromRuntimeTensor(name, tensor);
  });
}

function describe(value: InferenceSession.ValueMetadata): RuntimeValue {
  if (!value.isTensor) return { name: value.name, type: null, shape: [] };
  return { name: value.name, type: value.type, shape: value.shape.map((dim) => (typeof dim === 'number' ? dim : -1)) };
}

serveModel();
