import type { Signature } from '../../../contract/generated/types.ts';
import { AppError } from '../../../domain/error.ts';
import type { Tensor } from '../../../domain/tensor.ts';
import type {
  InspectionOutcome,
  LoadedModel,
  LoadOptions,
  LoadOutcome,
} from '../../../usecases/ports/model-runtime.ts';
import type {
  LocalArtifact,
  ModelFailure,
  ModelRuntime,
  PredictOutcome,
} from '../../../usecases/ports/model-runtime.ts';
import { entryPath } from '../../system/entry-path.ts';
import { LimitedProcess } from '../../system/limited-process.ts';
import { compareSignature } from '../compare-signature.ts';
import { inspectArtifact } from './inspect-artifact.ts';
import { layFiles, type LaidFiles } from '../lay-files.ts';
import { locateRuntime } from './locate-runtime.ts';
import type { LoadRequest } from '../session-messages.ts';
import { parseLoadAnswer, parseTensors } from '../parse-messages.ts';

export interface OnnxRuntimeOptions {
  /** Says where a runtime may be kept and how npm is to reach its registry. */
  readonly environment: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
}

/** Reads ONNX files in this process, and runs each model in a limited process of its own. */
export function createOnnxRuntime(options: OnnxRuntimeOptions): ModelRuntime {
  return {
    async identity() {
      const { version } = await locateRuntime(options.environment);
      return { name: 'onnxruntime', version };
    },
    inspect: inspectArtifact,
    load: async (artifact, loadOptions) => loadModel(artifact, loadOptions, options),
  };
}

/** Nothing that the inspection refuses reaches the runtime. */
async function loadModel(
  artifact: LocalArtifact,
  options: LoadOptions,
  { environment, signal }: OnnxRuntimeOptions,
): Promise<LoadOutcome> {
  const inspected = await inspectArtifact(artifact);
  const refused = refusal(inspected);
  if (refused !== null || inspected.inspection === null) return refused ?? failed('The model cannot be read.');
  const { modulePath } = await locateRuntime(environment);
  await using resources = new AsyncDisposableStack();
  const files = resources.use(await layFiles(artifact));
  const child = resources.use(
    new LimitedProcess({ entry: entryPath('../session-process', import.meta.url), limits: options.limits, signal }),
  );
  const unstarted = await startRuntime(child, modulePath);
  if (unstarted !== null) return unstarted;
  const request: LoadRequest = { modelPath: files.modelPath, threads: options.threads };
  const outcome = await child.call('load', request);
  if (outcome.kind === 'failed') return tidy(outcome, files);
  const answer = parseLoadAnswer(outcome.value);
  if (answer === null) return failed('The process that loaded the model gave no proper answer.');
  const { signature } = inspected.inspection;
  const difference = compareSignature(signature, answer);
  if (difference !== null) return failed(`The runtime understands the model differently from the file: ${difference}.`);
  const model = new OnnxModelProcess({ child, files, signature, resources: resources.move() });
  return { kind: 'loaded', model, loadMs: answer.loadMs };
}

/** A runtime that cannot be loaded says nothing about the model; a limit that does not even hold the runtime does. */
async function startRuntime(child: LimitedProcess, modulePath: string): Promise<ModelFailure | null> {
  const outcome = await child.call('start', modulePath);
  if (outcome.kind === 'answered') return null;
  if (outcome.reason === 'memory' || outcome.reason === 'timeout') return outcome;
  throw new AppError({
    code: 'runtime-missing',
    message: `ONNX Runtime cannot be started: ${outcome.message}`,
    hint: 'It needs Linux with glibc, macOS on arm64, or Windows; check the installation of onnxruntime-node.',
  });
}

interface ModelProcessParts {
  readonly child: LimitedProcess;
  readonly files: LaidFiles;
  readonly signature: Signature;
  readonly resources: AsyncDisposableStack;
}

class OnnxModelProcess implements LoadedModel {
  readonly #parts: ModelProcessParts;

  constructor(parts: ModelProcessParts) {
    this.#parts = parts;
  }

  async predict(inputs: readonly Tensor[]): Promise<PredictOutcome> {
    const { child, files, signature } = this.#parts;
    const wrong = wrongNames(signature, inputs);
    if (wrong !== null) return failed(wrong);
    const outcome = await child.call('predict', inputs);
    if (outcome.kind === 'failed') return tidy(outcome, files);
    const outputs = parseTensors(outcome.value);
    return outputs === null ? failed('The model gave no proper answer.') : { kind: 'predicted', outputs };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#parts.resources.disposeAsync();
  }
}

function wrongNames(signature: Signature, inputs: readonly Tensor[]): string | null {
  const wanted = signature.inputs.map(({ name }) => name);
  const given = inputs.map(({ name }) => name);
  if (wanted.length === given.length && wanted.every((name) => given.includes(name))) return null;
  return `The model takes the inputs ${wanted.join(', ')}; it was given ${given.join(', ') || 'none'}.`;
}

function refusal({ findings }: InspectionOutcome): ModelFailure | null {
  const error = findings.find(({ severity }) => severity === 'error');
  return error === undefined ? null : failed(error.message);
}

/** The runtime's messages name our temporary folder, which differs in every run, and run over several lines. */
function tidy(failure: ModelFailure, { folder }: LaidFiles): ModelFailure {
  const message = failure.message.replaceAll(`${folder}/`, '').replaceAll(/\s+/g, ' ').trim();
  return { ...failure, message };
}

function failed(message: string): ModelFailure {
  return { kind: 'failed', reason: 'error', message };
}
