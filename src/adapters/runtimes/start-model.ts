import { appendFile } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { AppError } from '../../domain/error.ts';
import type { EngineReference } from '../../usecases/ports/engine.ts';
import type { LoadOptions, LocalArtifact, ModelFailure, StagedModel } from '../../usecases/ports/model-runtime.ts';
import { entryPath } from '../system/entry-path.ts';
import { LimitedProcess } from '../system/limited-process.ts';
import { layFiles } from './lay-files.ts';
import { parseLoadAnswer } from './parse-messages.ts';
import type { LaidModel, RuntimeOptions, RuntimeRecord } from './runtime-record.ts';
import type { LoadAnswer, LoadRequest } from './session-messages.ts';

export interface Staging {
  readonly artifact: LocalArtifact;
  /** What is written behind the model's own bytes, without which some outputs cannot be asked for. */
  readonly appended: Uint8Array | null;
}

/** Lays the files where the engine of their format opens them. */
export async function stage(
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

export interface StartContext extends RuntimeOptions {
  readonly record: RuntimeRecord;
}

export interface StartedModel {
  readonly kind: 'started';
  readonly child: LimitedProcess;
  readonly staged: StagedModel;
  /** What the runtime says of it. */
  readonly answer: LoadAnswer;
  readonly resources: AsyncDisposableStack;
}

/** Loads a model in a limited process of its own, and asks what it is. */
export async function startModel(
  staging: Staging,
  options: LoadOptions,
  context: StartContext,
): Promise<StartedModel | ModelFailure> {
  const { record, signal } = context;
  await using resources = new AsyncDisposableStack();
  const staged = resources.use(await stage(staging, record, context));
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
  return { kind: 'started', child, staged, answer, resources: resources.move() };
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

/** The runtime's messages name our temporary folder, which differs in every run, and run over several lines. */
export function tidy(failure: ModelFailure, { modelPath }: StagedModel): ModelFailure {
  const folder = dirname(modelPath);
  const message = failure.message.replaceAll(`${folder}${sep}`, '').replaceAll(/\s+/g, ' ').trim();
  return { ...failure, message };
}

/** Throws AppError `runtime-missing` where it is the machine that lacks something. */
function explain(told: ModelFailure, { missingOperator, refuseMachine, ownWords }: RuntimeRecord): ModelFailure {
  if (told.reason !== 'error') return told;
  const failure = { ...told, message: ownWords?.(told.message) ?? told.message };
  const refused = refuseMachine?.(failure.message) ?? null;
  if (refused !== null) throw refused;
  const operator = missingOperator?.(failure.message) ?? undefined;
  return operator === undefined ? failure : { ...failure, operator };
}

export function failed(message: string): ModelFailure {
  return { kind: 'failed', reason: 'error', message };
}
