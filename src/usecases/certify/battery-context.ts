import type {
  Certificate,
  CertifiedSpread,
  EvaluationSet,
  Finding,
  ModeName,
  PerformanceResult,
  Signature,
} from '../../contract/generated/types.ts';
import { locateError } from '../../domain/error.ts';
import { metricsOfSet } from '../../domain/evaluation/own/own-metrics.ts';
import type { ScoredRows } from '../../domain/evaluation/scored-rows.ts';
import { finding, type FindingCode, type FindingFacts } from '../../domain/finding/finding.ts';
import { callSignature } from '../../domain/model/call-signature.ts';
import type { CertificationLimits } from '../../domain/model/certification-limits.ts';
import type { Gate } from '../../domain/model/gate.ts';
import type { EvaluationData } from '../ports/evaluation-data.ts';
import type { ColumnLabels, LoadedModel, LoadOptions, LocalArtifact, ModelFailure } from '../ports/model-runtime.ts';
import { locateInSet, readAs } from '../reading-place.ts';
import type { CertifyPorts, CertifyRequest } from './certify-request.ts';
import type { DrawnAnswers } from './drawn-answers.ts';
import type { HandOver } from './hand-over.ts';
import type { OwnScoring } from './own-scoring.ts';
import type { PreparedModel } from './prepare-model.ts';
import type { Check } from './sequence.ts';

export interface BatteryRequest extends CertifyRequest {
  readonly modes: readonly ModeName[];
  readonly gates: readonly Gate[];
}

/** What the battery writes into the certificate. */
export type Recorded = Pick<
  Certificate,
  'inspection' | 'data' | 'baseline' | 'prediction' | 'gaps' | 'robustness' | 'performance'
> &
  Required<
    Pick<
      Certificate,
      'readings' | 'ownMetrics' | 'changes' | 'smallGroups' | 'classes' | 'classesLeftOut' | 'weakest' | 'figures'
    >
  > & {
    /** Robustness, too, of which nothing was known before the modes were measured. */
    readonly served: Certificate['robustness'];
    /** Of the metrics of a live test. */
    readonly spreads: readonly CertifiedSpread[];
  };

export type BatteryCheck<Needs, Gives> = Check<Needs, Gives, Recorded>;

/** What every check has. */
export interface BatteryContext {
  readonly request: BatteryRequest;
  readonly limits: CertificationLimits;
  readonly ports: CertifyPorts;
  /** What is opened here is closed when the battery ends, however it ends. */
  readonly resources: AsyncDisposableStack;
}

/** The files are the declared ones. */
export interface Identified extends BatteryContext {
  readonly artifact: LocalArtifact;
}

/** The files may be loaded. */
export interface Inspected extends BatteryContext {
  readonly candidate: PreparedModel;
}

export interface Compared extends Inspected {
  readonly baseline: PreparedModel | null;
}

export interface Planned extends Compared {
  /** The opened evaluation sets, by name. */
  readonly data: ReadonlyMap<string, EvaluationData>;
  /** The same sets as the baseline reads them, without those that it cannot read. */
  readonly baselineData: ReadonlyMap<string, EvaluationData>;
}

export interface Loaded extends Planned {
  /** The candidate in a process of its own, which whoever measures has to end first. */
  readonly model: LabelledModel;
  /** Answers to rows drawn from each evaluation set, by its name: as scored, then as given to these rows together. */
  readonly drawn: ReadonlyMap<string, DrawnAnswers>;
}

export interface Measured extends Loaded {
  /** How the modes were called. */
  readonly measured: readonly PerformanceResult[];
}

export interface Scored extends Loaded {
  /** The candidate's answers by evaluation set, for the one check after scoring that needs them. */
  readonly scored: HandOver<ScoredRows>;
}

/** A model with what its file says of the columns of its outputs. */
export interface LabelledModel {
  readonly model: LoadedModel;
  readonly columnLabels: ColumnLabels;
}

/** An evaluation set with everything that scoring it needs. */
export interface SetContext {
  readonly name: string;
  readonly set: EvaluationSet;
  readonly data: EvaluationData;
  readonly battery: Planned;
}

/** The metrics of the model's own that are measured on a set; null where there are none among those that are wanted. */
export function ownScoringOf(
  { name, battery }: Pick<SetContext, 'name' | 'battery'>,
  wanted: ReadonlySet<string> | null = null,
): OwnScoring | null {
  const { request, ports, limits } = battery;
  const { model, folder, root, seed } = request;
  const metrics = metricsOfSet(name, model.value).filter((metric) => wanted?.has(metric.name) !== false);
  if (metrics.length === 0) return null;
  return {
    metrics,
    programs: ports.metrics,
    folder,
    root,
    seed,
    memoryBytes: limits.memoryBytes,
    locate: (pointer) => model.source.locate(pointer),
    onRun: (metric) => ports.onProgress({ activity: `running the program of ${metric} on ${name}`, done: 0.25 }),
  };
}

export function setsOf(battery: Planned): readonly SetContext[] {
  return Object.entries(readAs(battery.request).evaluation).flatMap(([name, set]) => {
    const data = battery.data.get(name);
    return data === undefined ? [] : [{ name, set, data, battery }];
  });
}

/** The battery with the baseline in the version's place; null where there is none. */
export function asBaseline<Battery extends BatteryContext>(battery: Battery): Battery | null {
  const { request } = battery;
  if (request.baseline === null) return null;
  return { ...battery, request: { ...request, version: request.baseline.version } };
}

/** Work on an evaluation set: what cannot be read or bound is told where the set says so. */
export async function atSet<T>(request: CertifyRequest, name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw locateError(error, locateInSet(request, name, error));
  }
}

/** How the model is called, as the version's own signature says or else the model's. */
export function signatureOf(request: CertifyRequest): Signature {
  const reading = readAs(request);
  return callSignature(reading.signature, reading);
}

/** How models are loaded to be scored. */
export function loadOptions({ request, limits }: BatteryContext): LoadOptions {
  const sets = Object.values(readAs(request).evaluation);
  const scored = new Set(sets.map(({ prediction }) => prediction.output));
  return { threads: 1, limits, scored, outputs: outputsOf(request) };
}

/** The outputs that are asked for: what nobody declared judges nothing. */
export function outputsOf(request: CertifyRequest): readonly string[] {
  return signatureOf(request).outputs.map(({ name }) => name);
}

/** What a failed call says about the version. */
export function failureFinding(failure: ModelFailure, check: Finding['check']): Finding {
  const { operator, reason } = failure;
  if (operator !== undefined) return finding('no-kernel', { operator, ...failureFacts(failure) }, { check });
  return finding(FAILURE_CODES[reason], failureFacts(failure), { check });
}

export function failureFacts({ message, runtime = '' }: ModelFailure): FindingFacts['call-failed'] {
  return { said: message.slice(0, MOST_SAID), runtime };
}

/** Of what a runtime says, which may be anything. */
const MOST_SAID = 4000;

const FAILURE_CODES = {
  error: 'call-failed',
  crash: 'process-crashed',
  timeout: 'time-limit',
  memory: 'memory-limit',
} as const satisfies Readonly<Record<ModelFailure['reason'], FindingCode>>;
