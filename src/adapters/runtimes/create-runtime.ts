import type { Signature } from '../../contract/generated/types.ts';
import type { Tensor } from '../../domain/tensor.ts';
import {
  type InspectionOutcome,
  type LoadedModel,
  type LoadOptions,
  type LoadOutcome,
  type LocalArtifact,
  type ModelFailure,
  type PredictOutcome,
  type Runtime,
  type StagedModel,
  programOf,
} from '../../usecases/ports/model-runtime.ts';
import type { LimitedProcess } from '../system/limited-process.ts';
import { compareSignature } from './compare-signature.ts';
import { refuseClashes } from './lay-files.ts';
import { parseTensors } from './parse-messages.ts';
import { proposeInspection } from './propose-inspection.ts';
import type { RuntimeOptions, RuntimeRecord } from './runtime-record.ts';
import { failed, stage, startModel, type StartContext, tidy } from './start-model.ts';

/** Reads files in this process, and runs each model in a limited process of its own. */
export function createRuntime(record: RuntimeRecord, options: RuntimeOptions): Runtime {
  return {
    ...record,
    async identity({ environment }) {
      const { version } = await record.locate(options.environment);
      if (environment !== undefined) return { name: 'python', version: environment.python };
      return { name: record.name, version };
    },
    inspect: async (artifact) => {
      if (record.lay === undefined) refuseClashes(artifact, record.usualFile);
      return record.inspect(artifact);
    },
    stage: async (artifact, outputs) => {
      const { appendix } = await record.inspect(artifact);
      return stage({ artifact, appended: appendix?.(outputs) ?? null }, record, options);
    },
    ...(record.settle === undefined
      ? {}
      : { propose: (artifact, asked) => proposeInspection(artifact, asked, { ...options, record }) }),
    load: async (artifact, loadOptions) => {
      const outcome = await loadModel(artifact, loadOptions, { ...options, record });
      return outcome.kind === 'failed' ? { ...outcome, runtime: programOf(record) } : outcome;
    },
  };
}

/** Nothing that the inspection refuses reaches the runtime. */
async function loadModel(artifact: LocalArtifact, options: LoadOptions, context: StartContext): Promise<LoadOutcome> {
  const { record } = context;
  const inspected = await record.inspect(artifact);
  const refused = refusal(inspected);
  if (refused !== null || inspected.inspection === null) return refused ?? failed('The model cannot be read.');
  const appended = inspected.appendix?.(options.outputs ?? []) ?? null;
  const started = await startModel({ artifact, appended }, options, context);
  if (started.kind === 'failed') return started;
  const { child, staged, answer } = started;
  await using resources = started.resources;
  const { signature } = inspected.inspection;
  const scored = options.scored ?? new Set(signature.outputs.map(({ name }) => name));
  const comparison = compareSignature(signature, answer, scored);
  if (comparison.kind === 'different') {
    return failed(`${differsIn(record)}: ${comparison.difference}.`);
  }
  const model = new ModelProcess({ child, staged, signature, runtime: programOf(record), resources: resources.move() });
  return { kind: 'loaded', model, loadMs: answer.loadMs, corrected: comparison.corrected };
}

interface ModelProcessParts {
  readonly child: LimitedProcess;
  readonly staged: StagedModel;
  readonly signature: Signature;
  readonly runtime: string;
  readonly resources: AsyncDisposableStack;
}

class ModelProcess implements LoadedModel {
  readonly #parts: ModelProcessParts;

  constructor(parts: ModelProcessParts) {
    this.#parts = parts;
  }

  async predict(inputs: readonly Tensor[]): Promise<PredictOutcome> {
    const outcome = await this.#ask(inputs);
    return outcome.kind === 'failed' ? { ...outcome, runtime: this.#parts.runtime } : outcome;
  }

  async #ask(inputs: readonly Tensor[]): Promise<PredictOutcome> {
    const { child, staged, signature } = this.#parts;
    const wrong = wrongNames(signature, inputs);
    if (wrong !== null) return failed(wrong);
    const outcome = await child.call('predict', inputs);
    if (outcome.kind === 'failed') return tidy(outcome, staged);
    const outputs = parseTensors(outcome.value);
    return outputs === null ? failed('The model gave no proper answer.') : { kind: 'predicted', outputs };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#parts.resources.disposeAsync();
  }
}

function differsIn({ isServer = false }: RuntimeRecord): string {
  return isServer
    ? 'The server tells other tensors than the manifest declares'
    : 'The runtime understands the model differently from the file';
}

function wrongNames(signature: Signature, inputs: readonly Tensor[]): string | null {
  const wanted = signature.inputs.map(({ name }) => name);
  const given = inputs.map(({ name }) => name);
  if (wanted.length === given.length && wanted.every((name) => given.includes(name))) return null;
  return `The model takes the inputs ${wanted.join(', ')}; it was given ${given.join(', ') || 'none'}.`;
}

function refusal({ findings }: InspectionOutcome): ModelFailure | null {
  const error = findings.find(({ severity }) => severity === 'error');
  return error === undefined ? null : failed(`The inspection refuses the model: ${error.code}.`);
}
