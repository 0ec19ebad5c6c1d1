import { availableParallelism } from 'node:os';
import { dirname, sep } from 'node:path';
import type { ModelVersion, Signature } from '../../contract/generated/types.ts';
import { checkSignature } from '../../domain/certification/check-signature.ts';
import { type JointForm, jointForm } from '../../domain/calling/joint-call.ts';
import { isSameAnswer } from '../../domain/calling/same-answers.ts';
import { AppError } from '../../domain/error.ts';
import { hasError } from '../../domain/finding/finding.ts';
import { bytesOfTensors } from '../../domain/calling/answer-bytes.ts';
import { servingFormOf } from '../../domain/gateway/serving-form.ts';
import { ShortCalls } from '../../domain/gateway/short-calls.ts';
import { callSignature } from '../../domain/model/call-signature.ts';
import { readingOf } from '../../domain/model/version-reading.ts';
import type { InspectionOutcome, RuntimeOf } from '../../usecases/ports/model-runtime.ts';
import type { ServableVersion, ServingHost, ServingSession } from '../../usecases/ports/serving.ts';
import { LoopTurn } from './loop-turn.ts';
import { mayBeInline, openInline } from './open-inline.ts';
import { type PoolOptions, WorkerPool } from './worker-pool.ts';

export interface EmbeddedOptions {
  readonly runtimeOf: RuntimeOf;
  /** Worker threads of each version. Default: as many as the machine has cores. */
  readonly workers?: number | undefined;
  /** Calls that may wait for a version's workers. */
  readonly waiting?: number | undefined;
  readonly callLimitMs?: number | undefined;
  readonly openLimitMs?: number | undefined;
  readonly heapMiB?: number | undefined;
  readonly gatherMs?: number | undefined;
  /** Whether no call is made in the thread that serves, however short. */
  readonly isIsolated?: boolean | undefined;
  /** Told in a sentence where calls prove longer than they seemed. */
  readonly onRemark?: ((sentence: string) => void) | undefined;
}

const WAITING = 1024;
const CALL_LIMIT_MS = 10_000;
const OPEN_LIMIT_MS = 120_000;
const HEAP_MIB = 512;

/** Runs versions in worker threads of this process, each version in its own; short calls also in the thread that asks. */
export function createEmbeddedHost(options: EmbeddedOptions): ServingHost {
  const turn = new LoopTurn();
  return { open: (version) => openVersion(version, { ...options, turn }) };
}

interface HostOptions extends EmbeddedOptions {
  readonly turn: LoopTurn;
}

interface VersionOptions extends HostOptions {
  /** What is known of the version's calls. */
  readonly calls: ShortCalls;
}

async function openVersion(servable: ServableVersion, options: HostOptions): Promise<ServingSession> {
  const { version } = servable;
  const runtime = options.runtimeOf(version.artifact.format);
  if (runtime.isServer === true) throw runsItself(version);
  const artifact = await servable.files();
  const inspected = await runtime.inspect(artifact);
  const signature = signatureOf(servable);
  refuseInspected(version, signature, inspected);
  await using resources = new AsyncDisposableStack();
  const outputs = signature.outputs.map(({ name }) => name);
  const staged = resources.use(await runtime.stage(artifact, outputs));
  const { threads, jointRows } = servingFormOf(servable.model, version);
  const joint = jointRows > 1 ? jointFormOf(servable, inspected) : null;
  const { engine, modelPath } = staged;
  const own = { ...options, calls: new ShortCalls() };
  const wanted = { engine, modelPath, threads, outputs, joint, jointRows };
  const { start, ...opened } = await openPool(servable, wanted, own);
  const pool = resources.use(opened.pool);
  const isInline = options.isIsolated !== true && mayBeInline(artifact, threads, inspected.isSizedByValues === true);
  const session: ServingSession = isInline ? resources.use(await openBeside(pool, servable, { ...own, start })) : pool;
  // A worker that is started anew loads the same files, so that they stay for as long as the version is served.
  const owned = resources.move();
  return {
    signature: session.signature,
    infer: (inputs, deadlineMs) => session.infer(inputs, deadlineMs),
    places: () => session.places?.() ?? null,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

function signatureOf({ model, version }: ServableVersion): Signature {
  const reading = readingOf(model, version);
  return callSignature(reading.signature, reading);
}

/** Numbers that are rounded by what else is in the call are another answer in a joint one. */
function jointFormOf(servable: ServableVersion, { isDynamicallyQuantised }: InspectionOutcome): JointForm | null {
  return isDynamicallyQuantised === true ? null : jointForm(signatureOf(servable), servable.model);
}

/** Nothing that certification would not load is served. */
function refuseInspected(
  version: ModelVersion,
  declared: Signature,
  { inspection, findings }: InspectionOutcome,
): void {
  const [fault] = findings.filter(({ severity }) => severity === 'error');
  if (inspection === null || fault !== undefined) throw unservable(version, fault?.code ?? 'it cannot be read');
  const place = { path: '', line: 1, column: 1, pointer: '' };
  const differences = checkSignature(declared, inspection.signature, place);
  if (hasError(differences)) throw unservable(version, 'its tensors are not those that the manifest declares');
}

/** The pool, or also this thread where its calls may be short. */
function openBeside(
  pool: WorkerPool,
  { version, samples }: ServableVersion,
  { calls, turn, onRemark, start }: VersionOptions & Pick<PoolOptions, 'start'>,
): Promise<ServingSession> {
  const onLong = (bytes: number, tookMs: number): void =>
    onRemark?.(
      `${version.model}@${version.version}: a call of ${bytes} bytes took ${tookMs.toFixed(1)} ms in the thread that serves. ` +
        'Calls of this size are made by other threads until they are short again.',
    );
  return openInline({ pool, start, samples, calls, turn, onLong });
}

/** Calls are joined where the samples are answered together as they are alone. */
async function openPool(
  servable: ServableVersion,
  start: PoolOptions['start'],
  options: VersionOptions,
): Promise<OpenedPool> {
  const pool = await startPool(servable, start, options);
  if (start.joint === null || (await answersAlike(pool, servable.samples))) return { pool, start };
  await pool[Symbol.asyncDispose]();
  const apart = { ...start, joint: null };
  return { pool: await startPool(servable, apart, options), start: apart };
}

interface OpenedPool {
  readonly pool: WorkerPool;
  readonly start: PoolOptions['start'];
}

async function answersAlike(pool: WorkerPool, samples: ServableVersion['samples']): Promise<boolean> {
  const together = await Promise.all(samples.map((sample) => pool.infer(sample, CALL_LIMIT_MS)));
  for (const [index, sample] of samples.entries()) {
    const alone = await pool.infer(sample, CALL_LIMIT_MS);
    const joined = together[index];
    if (alone.kind !== 'answered' || joined?.kind !== 'answered') return false;
    if (!isSameAnswer(alone.outputs, joined.outputs)) return false;
  }
  return true;
}

async function startPool(
  { version, samples }: ServableVersion,
  start: PoolOptions['start'],
  options: VersionOptions,
): Promise<WorkerPool> {
  const { calls } = options;
  try {
    return await WorkerPool.open({
      start,
      samples,
      openLimitMs: options.openLimitMs ?? OPEN_LIMIT_MS,
      heapMiB: options.heapMiB ?? HEAP_MIB,
      workers: Math.max(1, options.workers ?? availableParallelism()),
      waiting: options.waiting ?? WAITING,
      callLimitMs: options.callLimitMs ?? CALL_LIMIT_MS,
      gatherMs: start.joint === null ? 0 : (options.gatherMs ?? 0),
      onCall: (inputs, tookMs) => void calls.note(bytesOfTensors(inputs), tookMs),
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    // The runtime's words name our temporary folder.
    const folder = `${dirname(start.modelPath)}${sep}`;
    throw unservable(version, said.replaceAll(folder, ''), error);
  }
}

/** What serves by itself is started by whoever runs it, once, and not in each thread of a gateway. */
function runsItself({ model, version }: ModelVersion): AppError {
  return new AppError({
    code: 'artifact-unreadable',
    reason: 'unservable',
    message: `${model}@${version} is a server of its own, which the gateway does not start.`,
    hint: 'Start it where it runs, and name its address with `--upstream`: it is asked over the Open Inference Protocol v2.',
  });
}

function unservable({ model, version }: ModelVersion, why: string, cause?: unknown): AppError {
  return new AppError({
    code: 'artifact-unreadable',
    reason: 'unservable',
    message: `${model}@${version} cannot be served: ${why.replace(/\.$/u, '')}.`,
    hint: `See what \`seatrial certify ${model}@${version}\` says of it.`,
    cause,
  });
}
