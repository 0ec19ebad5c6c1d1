import type {
  Baseline,
  BaselineSearch,
  EnvironmentFingerprint,
  Model,
  ModelVersion,
  ModeName,
  Run,
  Settings,
} from '../../contract/generated/types.ts';
import type { Parsed } from '../../contract/check-schema.ts';
import type { HashText } from '../../domain/certification/digests.ts';
import type { RecordedTraffic } from '../../domain/livetest/recorded-traffic.ts';
import type { ChangedRows } from '../../domain/evaluation/changed-rows.ts';
import type { Clock } from '../ports/clock.ts';
import type { ArtifactFiles } from '../ports/artifact-files.ts';
import type { Benchmark } from '../ports/benchmark.ts';
import type { EvaluationDataSource } from '../ports/evaluation-data.ts';
import type { MetricPrograms } from '../ports/metric-programs.ts';
import type { RuntimeOf } from '../ports/model-runtime.ts';

/** Rows of a call by mode, as a version's own certificate was measured. */
export type CertifiedSizes = Readonly<Partial<Record<ModeName, number>>>;

export interface BaselineChoice {
  readonly version: Parsed<ModelVersion>;
  /** How it was chosen. */
  readonly origin: Baseline['origin'];
  /** `former`: the reading that `version` declares is that of model.yaml as it was for it. */
  readonly reading?: 'former';
  /** Of its own certificate, where one is at hand. */
  readonly certifiedSizes?: CertifiedSizes;
}

/** One version and everything that it is held to. */
export interface CertifyRequest {
  readonly model: Parsed<Model>;
  readonly version: Parsed<ModelVersion>;
  readonly settings: Parsed<Settings> | null;
  readonly baseline: BaselineChoice | null;
  /** How the baseline was looked for; null where somebody named it. */
  readonly baselineSearch: BaselineSearch | null;
  /** What the record tells of the traffic; null where there is none. */
  readonly traffic: RecordedTraffic | null;
  /** Earlier versions that are the same artifact. */
  readonly sameAs: readonly string[];
  /** Absolute folder of the model, that paths in manifests are relative to. */
  readonly folder: string;
  /** Absolute folder that no path may leave. */
  readonly root: string;
  /** Modes to measure; null is all of the version's. */
  readonly modes: readonly ModeName[] | null;
  /** Shorter measurements: wider intervals, sooner. */
  readonly quick: boolean;
  readonly seed: number;
  readonly run: Pick<Run, 'commit' | 'ref' | 'url'>;
}

export interface CertifyProgress {
  /** For people: what is being done now. */
  readonly activity: string;
  /** 0 to 1, of the whole battery. */
  readonly done: number;
}

/** What does the work of a certification, and can be interrupted at it. */
export interface WorkPorts {
  readonly files: ArtifactFiles;
  readonly data: EvaluationDataSource;
  readonly runtimeOf: RuntimeOf;
  readonly benchmark: Benchmark;
  readonly metrics: MetricPrograms;
}

export interface TimedWork extends Disposable {
  readonly ports: WorkPorts;
  /** Whether the time is up. What was interrupted by anybody else is not meant. */
  readonly isOver: () => boolean;
}

export interface CertifyPorts extends WorkPorts {
  /** The same work, which is interrupted as soon as it takes longer than this. */
  readonly within: (limitMs: number) => TimedWork;
  /** This machine with what runs the artifact. */
  readonly environment: (artifact: ModelVersion['artifact']) => Promise<EnvironmentFingerprint>;
  readonly hash: HashText;
  readonly clock: Pick<Clock, 'now'>;
  readonly toolVersion: string;
  readonly onProgress: (progress: CertifyProgress) => void;
  /** Told the rows of a set whose answers changed, which are too many for a certificate. Missing where nobody keeps them. */
  readonly onChangedRows?: (rows: ChangedRows) => void;
}
