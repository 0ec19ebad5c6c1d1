import { appendFile } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import type { Signature } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { EngineReference } from '../../usecases/ports/engine.ts';
import type {
  InspectionOutcome,
  LoadedModel,
  LoadOptions,
  LoadOutcome,
  LocalArtifact,
  ModelFailure,
  PredictOutcome,
  Runtime,
  StagedModel,
} from '../../usecases/ports/model-runtime.ts';
import { entryPath } from '../system/entry-path.ts';
import { LimitedProcess } from '../system/limited-process.ts';
import { compareSignature } from './compare-signature.ts';
import { layFiles, refuseClashes } from './lay-files.ts';
import { parseLoadAnswer, parseTensors } from './parse-messages.ts';
import type { LaidModel, RuntimeOptions, RuntimeRecord } from './runtime-record.ts';
import type { LoadRequest } from './session-messages.ts';

/** Reads files in this process, and runs each model in a limited process of its own. */
export function createRuntime(record: RuntimeRecord, options: RuntimeOptions): Runtime {
  return {
    ...record,
    async identity() {
      const { version } = await record.locate(options.environment);
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
    load: async (artifact, loadOptions) => {
      const outcome = await loadModel(artifact, loadOptions, { ...options, record });
      return outcome.kind === 'failed' ? { ...outcome, runtime: record.name } : outcome;
    },
  };
}

interface Staging {
  readonly artifact: LocalArtifact;
  /** What is written behind the model's own bytes, without which some outputs cannot be asked for. */
  readonly appended: Uint8Array | null;
}

async function stage(
  { artifact, appended }: Staging,
  record: RuntimeRecord,
  options: RuntimeOptions,
): Promise<StagedModel> {
  const { library } = await record.locate(options.environment);
  await using resources = new AsyncDisposableStack();
  const laid = resources.use(await lay(artifact, record, options));
  if (appended !== null) await appendFile(laid.modelPath, appended);
  const owned = resources.move();
  return {
    modelPath: laid.modelPath,
    readyMs: laid.readyMs,
    engine: { module: record.engineModule(), library },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

function lay(artifact: LocalArtifact, record: RuntimeRecord, options: RuntimeOptions): Promise<LaidModel> {
  return record.lay?.(artifact, options) ?? layFiles({ artifact, modelName: record.usualFile, signal: options.signal });
}

interface LoadContext extends RuntimeOptions {
  readonly record: RuntimeRecord;
}

/** Nothing that the inspection refuses reaches the runtime. */
async function loadModel(artifact: LocalArtifact, options: LoadOptions, context: LoadContext): Promise<LoadOutcome> {
  const { record, signal } = context;
  const inspected = await record.inspect(artifact);
  const refused = refusal(inspected);
  if (refused !== null || inspected.inspection === null) return refused ?? failed('The model cannot be read.');
  await using resources = new AsyncDisposableStack();
  const appended = inspected.appendix?.(options.outputs ?? []) ?? null;
  const staged = resources.use(await stage({ artifact, appended }, record, context));
  const child = resources.use(
    new LimitedProcess({ entry: entryPath('session-process', import.meta.url), limits: options.limits, signal }),
  );
  const unstarted = await startRuntime(child, staged.engine, record);
  if (unstarted !== null) return unstarted;
  const request: LoadRequest = {
    modelPath: staged.modelPath,
    threads: options.threads,
    outputs: options.outputs ?? null,
  };
  const outcome = await child.call('load', request, {
    timeoutMs: options.limits.callTimeoutMs + (staged.readyMs ?? 0),
  });
  if (outcome.kind === 'failed') return explain(tidy(outcome, staged), record);
  const answer = parseLoadAnswer(outcome.value);
  if (answer === null) return failed('The process that loaded the model gave no proper answer.');
  const { signature } = inspected.inspection;
  const scored = options.scored ?? new Set(signature.outputs.map(({ name }) => name));
  const comparison = compareSignature(signature, answer, scored);
  if (comparison.kind === 'different') {
    return failed(`${differsIn(record)}: ${comparison.difference}.`);
  }
  const model = new ModelProcess({ child, staged, signature, runtime: record.name, resources: resources.move() });
  return { kind: 'loaded', model, loadMs: answer.loadMs, corrected: comparison.corrected };
}

/** A runtime that cannot be loaded says nothing about the model; a limit that does not even hold the runtime does. */
async function startRuntime(
  child: LimitedProcess,
  engine: EngineReference,
  { nameInWords, startHint }: RuntimeRecord,
): Promise<ModelFailure | null> {
  const outcome = await child.call('start', engine);
  if (outcome.kind === 'answered') return null;
  if (outcome.reason === 'memory' || outcome.reason === 'timeout') return outcome;
  throw new AppError({
    code: 'runtime-missing',
    message: `${nameInWords} cannot be started: ${outcome.message}`,
    hint: startHint,
  });
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

function differsIn({ lay: own }: RuntimeRecord): string {
  return own === undefined
    ? 'The runtime understands the model differently from the file'
    : 'The server tells other tensors than the manifest declares';
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

/** The runtime's messages name our temporary folder, which differs in every run, and run over several lines. */
function tidy(failure: ModelFailure, { modelPath }: StagedModel): ModelFailure {
  const folder = dirname(modelPath);
  const message = failure.message.replaceAll(`${folder}${sep}`, '').replaceAll(/\s+/g, ' ').trim();
  return { ...failure, message };
}

/** Throws AppError `runtime-missing` where it is the machine that lacks something. */
function explain(failure: ModelFailure, { missingOperator, refuseMachine }: RuntimeRecord): ModelFailure {
  if (failure.reason !== 'error') return failure;
  const refused = refuseMachine?.(failure.message) ?? null;
  if (refused !== null) throw refused;
  const operator = missingOperator?.(failure.message) ?? undefined;
  return operator === undefined ? failure : { ...failure, operator };
}

function failed(message: string): ModelFailure {
  return { kind: 'failed', reason: 'error', message };
}
