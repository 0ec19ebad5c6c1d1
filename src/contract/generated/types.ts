// Generated from schemas/ by `npm run generate`. Do not edit.
export type AnyDocument =
  | CatalogIndex
  | CatalogModel
  | CatalogShard
  | CatalogVersion
  | Certificate
  | Certification
  | Deployment
  | LedgerEvent
  | FollowerReport
  | GatewayAccess
  | GatewayLine
  | GuardTrip
  | LiveDecision
  | Model
  | Outcome
  | Report
  | Settings
  | ModelVersion
  | LiveWindow;
/**
 * A name that is safe in paths, refs and URLs.
 */
export type Identifier = string;
/**
 * Semantic Versioning 2.0.0. major = the signature changed, minor = retrained, patch = repacked or quantised.
 */
export type SemanticVersion = string;
/**
 * Hugging Face task id. Any other is not scored yet.
 */
export type Task =
  | 'tabular-classification'
  | 'text-classification'
  | 'image-classification'
  | 'audio-classification'
  | 'video-classification'
  | 'voice-activity-detection'
  | 'tabular-regression'
  | 'time-series-forecasting'
  | 'sentence-similarity'
  | 'text-ranking'
  | 'token-classification'
  | 'automatic-speech-recognition'
  | 'image-to-text'
  | 'feature-extraction'
  | 'image-segmentation'
  | 'object-detection';
/**
 * SHA-256 of the file's bytes, in lower-case hex.
 */
export type Sha256 = string;
export type Verdict = 'pass' | 'fail' | 'inconclusive';
/**
 * Derived from the deployment files and the event log; the furthest over all environments.
 */
export type CatalogStage =
  | 'quarantined'
  | 'retired'
  | 'production'
  | 'live'
  | 'rolled-back'
  | 'superseded'
  | 'rejected'
  | 'certified'
  | 'candidate';
/**
 * The load pattern, named as in MLPerf Inference.
 */
export type Scenario = 'single-stream' | 'multi-stream' | 'server' | 'offline';
/**
 * Tensor element type, named as in the Open Inference Protocol v2.
 */
export type Datatype =
  | 'BOOL'
  | 'UINT8'
  | 'UINT16'
  | 'UINT32'
  | 'UINT64'
  | 'INT8'
  | 'INT16'
  | 'INT32'
  | 'INT64'
  | 'FP16'
  | 'FP32'
  | 'FP64'
  | 'BYTES';
/**
 * A cell value.
 */
export type Scalar = string | number | boolean;
/**
 * What is said of a difference, after a correction for all the slices that were looked at.
 */
export type CatalogWord = 'better' | 'worse' | 'different' | 'no clear difference' | 'the same';
/**
 * What kind of answer is scored; decides which metrics fit.
 */
export type Problem =
  | 'binary'
  | 'multiclass'
  | 'multilabel'
  | 'regression'
  | 'ranking'
  | 'token-classification'
  | 'transcription'
  | 'embedding'
  | 'retrieval'
  | 'image-segmentation'
  | 'object-detection';
/**
 * What the four numbers of a box are.
 */
export type ReadBoxFormat = 'xyxy' | 'yxyx' | 'xywh' | 'cxcywh';
/**
 * What has these columns, where a row is several of it.
 */
export type ReadElement = 'token' | 'frame' | 'place' | 'pixel' | 'box';
/**
 * How a model is deployed.
 */
export type ModeName = 'realtime' | 'batch' | 'streaming' | 'edge';
/**
 * A metric, named as in scikit-learn; a parameter follows @, as in ndcg@10, pinball@0.9 or top_k_accuracy@5.
 */
export type MetricName = string;
/**
 * A relative path with forward slashes that stays inside the registry; none of its parts is empty, one dot or two dots. Files beside a manifest are found relative to the model's folder.
 */
export type RegistryPath = string;
export type FindingCode =
  | 'digest-mismatch'
  | 'size-mismatch'
  | 'line-ends-changed'
  | 'same-artifact-as'
  | 'policy-loosened'
  | 'artifact-unreadable'
  | 'environment-unfit'
  | 'signature-unsupported'
  | 'output-not-tensor'
  | 'signature-mismatch'
  | 'baseline-unusable'
  | 'file-is-link'
  | 'loading-runs-code'
  | 'custom-operators'
  | 'random-operators'
  | 'external-data-outside'
  | 'external-data-range'
  | 'undeclared-file'
  | 'unused-file'
  | 'call-failed'
  | 'no-kernel'
  | 'process-crashed'
  | 'time-limit'
  | 'memory-limit'
  | 'certification-time-limit'
  | 'shape-corrected'
  | 'output-shape'
  | 'non-finite-output'
  | 'zero-vector'
  | 'unknown-label'
  | 'not-probabilities'
  | 'label-number-absent'
  | 'class-not-in-target'
  | 'answer-not-in-target'
  | 'slice-matches-nothing'
  | 'target-constant'
  | 'positive-against-rest'
  | 'nan-beside-answer'
  | 'worse-than-chance'
  | 'scores-reversed'
  | 'not-deterministic'
  | 'answers-differ'
  | 'batch-dependent'
  | 'crash-on-hostile-input'
  | 'falls-to-chance'
  | 'noise-not-tried'
  | 'perturbation-not-tried'
  | 'latency-knows-rows';
export type FindingSeverity = 'error' | 'warning' | 'notice';
export type FindingCheck = 'identity' | 'safety' | 'prediction' | 'robustness' | 'performance';
export type Fact = string | (number | boolean | null) | readonly FactItem[];
export type FactItem = Scalar | readonly Scalar[];
export type Cause = Finding | MisfitCause;
export type MisfitReason =
  | 'target-not-single'
  | 'target-one-hot'
  | 'target-width'
  | 'answer-not-single'
  | 'target-kinds'
  | 'target-label-unknown'
  | 'target-not-binary'
  | 'positive-absent'
  | 'positive-alone'
  | 'class-alone'
  | 'ids-differ'
  | 'positive-column-unknown'
  | 'negative-unknown'
  | 'classes-missing'
  | 'columns-named-otherwise'
  | 'classes-order'
  | 'labels-beyond-columns'
  | 'columns-ambiguous'
  | 'answer-kind'
  | 'answers-disjoint'
  | 'answers-renamed'
  | 'answers-shifted'
  | 'labels-merged'
  | 'tokens-misfit'
  | 'token-masked'
  | 'sentence-empty'
  | 'ignore-undeclared'
  | 'mask-shape'
  | 'mask-misfit'
  | 'layout-cube'
  | 'threshold-of-columns'
  | 'image-empty'
  | 'pixels-measured'
  | 'pixels-undeclared'
  | 'box-inside-out'
  | 'box-label-unknown'
  | 'boxes-inside-out'
  | 'boxes-scale'
  | 'box-classes'
  | 'class-not-in-scheme'
  | 'target-off-scheme'
  | 'slice-groups'
  | 'logits-add-up'
  | 'logits-within-one'
  | 'logits-above-zero'
  | 'logits-below-zero'
  | 'scores-within-one'
  | 'classes-reordered'
  | 'classes-untold'
  | 'answers-reordered'
  | 'scores-are-distances'
  | 'columns-reordered'
  | 'columns-inverted'
  | 'layout-square'
  | 'frames-square'
  | 'pairs-odd';
export type MisfitFact = (string | number) | readonly string[];
/**
 * What is looked at rather than read, as series of numbers. Others draw them; nothing is judged by them.
 */
export type Figure =
  | ConfusionMatrixFigure
  | RocCurveFigure
  | PrecisionRecallCurveFigure
  | CalibrationCurveFigure
  | PredictionErrorFigure
  | NdcgByKFigure;
/**
 * A number from 0 to 1.
 */
export type Proportion = number;
/**
 * A repository role, from the least.
 */
export type Role = 'read' | 'triage' | 'write' | 'maintain' | 'admin';
/**
 * A GitHub user or team.
 */
export type Handle = string;
/**
 * [bucket, count] of each of 64 hash buckets that holds any, in order.
 *
 * @maxItems 64
 */
export type BucketCounts = readonly (readonly number[])[];
/**
 * Counts in the bins of a reference distribution, the last for what has no value.
 *
 * @minItems 2
 * @maxItems 101
 */
export type BinCounts = readonly number[];
/**
 * How far a follower is: the words are those of GitHub's Deployments.
 */
export type RolloutState = 'in_progress' | 'success' | 'failure';
/**
 * What the test came to; with several candidates, what is to be done next.
 */
export type LiveOutcome =
  | PromoteOutcome
  | StepOutcome
  | HoldOutcome
  | HarmOutcome
  | NoGainOutcome
  | AnotherBetterOutcome
  | InconclusiveOutcome
  | InvalidOutcome
  | WorldChangedOutcome;
/**
 * When something can be known at today's traffic, or why nobody can say.
 */
export type Until = KnownUntil | UnknownUntil;
export type Harm = EventHarm | MetricHarm;
export type InvalidPlace = WindowPlace | EpochPlace | LayerPlace | LabelsPlace;
/**
 * What a candidate still lacks.
 */
export type Missing = MissingDuration | MissingLabels | UnusableLabels | MissingEvidence | MissingEvents | UntoldEvents;
/**
 * The next share, and what keeps a candidate from it.
 */
export type RampStep = RampUp | RampLast | RampRequests | RampRisk;
/**
 * A duration with its unit: 250us, 12ms, 1.5s, 20m, 6h or 14d.
 */
export type Duration = string;
export type AccessRole = 'infer' | 'label';
/**
 * A rate: 150/s, 20000/s or 90/m.
 */
export type Rate = string;
/**
 * One line of a gateway's journal: what it keeps over a restart. Sums alone; nothing that a caller sent.
 */
export type GatewayLine = GatewayStart | GatewayPlan | GatewayTrip | GatewayMinute;
export type ArmRole = 'production' | 'candidate' | 'sentinel';
export type BreakerEvent = 'errors' | 'timeouts' | 'invalid' | 'over-p50' | 'over-p95' | 'over-p99';
/**
 * Name of an environment: a folder on the branch seatrial/deployments, where events and certificates stand for something else.
 */
export type EnvironmentName = string;
/**
 * Where the file is, in one of the forms https://github.com/owner/name/releases/download/tag/asset, hf://owner/name@revision/path, hf://datasets/owner/name@revision/path, s3://bucket/key, gs://bucket/object, https://account.blob.core.windows.net/container/blob, dvc:path, models:/name/version/path, models:/m-id/path, runs:/run/path, https://host/path. The bytes are checked against sha256 before they are used.
 */
export type SourceUri = string;
/**
 * A cell's value, or bounds for it; several bounds must all hold.
 */
export type SliceFilter = Scalar | SliceCondition;
/**
 * A size with its unit: 512B, 20KiB, 40MiB, 1.5GiB, or the decimal kB, MB, GB.
 */
export type Size = string;
/**
 * What became of one decision of a gateway: its label, or the value of a metric of your own. Posted to /v2/models/MODEL/outcomes.
 */
export type Outcome = {
  /**
   * The token that came with the answer.
   */
  readonly decision: string;
  readonly label?: OutcomeLabel;
  readonly metric?: MetricName;
  /**
   * What this decision contributes to the metric.
   */
  readonly value?: number;
} & Outcome1;
export type OutcomeLabel = Scalar | readonly (Scalar | Scalar[])[];
export type Outcome1 = {
  readonly [k: string]: unknown;
};
/**
 * Where windows come from.
 */
export type ObservedSource = GatewaySource | PrometheusSource | FileSource | DispatchSource | PushSource;
/**
 * Name of a variable, such as SEATRIAL_SOURCE_PROMETHEUS; never a secret itself.
 */
export type SourceVariable = string;

/**
 * catalog.json, the first file of the catalogue. Everything else is found from it; all addresses are relative to it.
 */
export interface CatalogIndex {
  readonly apiVersion: 'seatrial/v1';
  readonly kind: 'CatalogIndex';
  /**
   * host/owner/name
   */
  readonly repository: string;
  /**
   * Commit of seatrial/deployments that it shows.
   */
  readonly head: string | null;
  /**
   * Time of the newest event.
   */
  readonly updatedAt: string | null;
  readonly counts: CatalogCounts;
  readonly facets: CatalogFacets;
  readonly metrics: readonly CatalogMetric[];
  readonly running: CatalogRunning;
  /**
   * The models with the newest events: the first view needs no other file.
   *
   * @maxItems 100
   */
  readonly recent: readonly CatalogModelRow[];
  readonly modelShards: readonly CatalogShardReference[];
  readonly versionShards: readonly CatalogShardReference[];
}
export interface CatalogCounts {
  readonly models: number;
  readonly versions: number;
  readonly certified: number;
  readonly rejected: number;
  readonly live: number;
  readonly production: number;
  readonly proven: number;
}
/**
 * The most frequent 200 of each.
 */
export interface CatalogFacets {
  readonly task: readonly CatalogFacet[];
  readonly tag: readonly CatalogFacet[];
  readonly owner: readonly CatalogFacet[];
  readonly data: readonly CatalogFacet[];
  readonly stage: readonly CatalogFacet[];
  readonly license: readonly CatalogFacet[];
}
export interface CatalogFacet {
  readonly value: string;
  readonly versions: number;
}
export interface CatalogMetric {
  readonly name: string;
  readonly direction: 'up' | 'down' | 'none';
  readonly versions: number;
  readonly lowest: number | null;
  readonly highest: number | null;
}
/**
 * What runs where now.
 */
export interface CatalogRunning {
  readonly total: number;
  /**
   * Of them those whose live results fall short.
   */
  readonly below: number;
  readonly environments: readonly CatalogEnvironmentCount[];
  /**
   * What falls short, then what changed last; the rest is in the rows of the models.
   *
   * @maxItems 100
   */
  readonly first: readonly CatalogServing[];
}
export interface CatalogEnvironmentCount {
  readonly name: string;
  readonly serving: number;
  readonly below: number;
}
/**
 * One version that gets traffic in one environment now.
 */
export interface CatalogServing {
  readonly model: Identifier;
  readonly title: string | null;
  readonly environment: string;
  readonly role: 'production' | 'live';
  readonly version: SemanticVersion;
  /**
   * Of the environment's traffic.
   */
  readonly share: number;
  readonly since: string;
  /**
   * The one that falls short, or else the one that stands for the model.
   */
  readonly metric: string | null;
  readonly direction: 'up' | 'down' | 'none';
  readonly certified: CatalogValue | null;
  /**
   * In this environment.
   */
  readonly live: CatalogLiveValue | null;
  /**
   * Live, in this environment.
   */
  readonly p99Ms: number | null;
  readonly errorRate: number | null;
  readonly requests: number;
  /**
   * End of the newest window that was reported from there.
   */
  readonly reportedUntil: string | null;
  /**
   * below: a live metric falls short of its certificate beyond the intervals of both. kept: none does. undecided: of none that was reported the interval is known. uncertified: nothing was certified that it could be held against. unlabelled: traffic is reported, but no labels. silent: nothing is reported.
   */
  readonly state: 'below' | 'kept' | 'undecided' | 'uncertified' | 'unlabelled' | 'silent';
  /**
   * Whether a hold stops every rise there.
   */
  readonly held: boolean;
}
/**
 * A number with the ends of its interval.
 */
export interface CatalogValue {
  readonly value: number | null;
  /**
   * null where there is no interval, or where it is open.
   */
  readonly lower: number | null;
  readonly upper: number | null;
}
export interface CatalogLiveValue {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /**
   * Labelled predictions that it rests on.
   */
  readonly n: number;
}
export interface CatalogModelRow {
  readonly model: Identifier;
  readonly title: string | null;
  readonly task: Task;
  readonly tags: readonly string[];
  readonly owners: readonly string[];
  readonly versions: number;
  readonly certified: number;
  readonly rejected: number;
  readonly latest: SemanticVersion;
  /**
   * What gets traffic now, by environment, production first.
   */
  readonly serving: readonly CatalogServing[];
  /**
   * The metric that stands for the model: that of its first prediction gate.
   */
  readonly metric: string | null;
  readonly direction: 'up' | 'down' | 'none';
  /**
   * Of the version in production, or else the newest certified one.
   */
  readonly best: CatalogValue | null;
  readonly p99Ms: number | null;
  /**
   * Of the same version.
   */
  readonly sizeBytes: number | null;
  /**
   * Whether a version has served and its live results are known.
   */
  readonly proven: boolean;
  /**
   * Days on which any version served, over all environments.
   */
  readonly daysInProduction: number;
  readonly requests: number;
  readonly updatedAt: string;
  /**
   * The model's own file, relative to catalog.json.
   */
  readonly file: string;
  /**
   * Index in versionShards of the shard that holds its versions.
   */
  readonly shard: number;
}
export interface CatalogShardReference {
  /**
   * Relative to catalog.json.
   */
  readonly path: string;
  readonly sha256: Sha256;
  readonly sizeBytes: number;
  readonly rows: number;
}
/**
 * model/<name>.json: everything that the pages of one model show, and what those of its versions share.
 */
export interface CatalogModel {
  readonly apiVersion: 'seatrial/v1';
  readonly kind: 'CatalogModel';
  readonly row: CatalogModelRow;
  readonly intendedUse: string | null;
  readonly metrics: readonly CatalogMetricName[];
  /**
   * In version order; the rest of each is in version/<model>/<version>.json.
   */
  readonly versions: readonly CatalogVersionRow[];
  /**
   * What served when, the oldest first.
   */
  readonly timeline: readonly CatalogPeriod[];
  readonly series: readonly CatalogSeries[];
  /**
   * The newest live windows, the oldest first.
   *
   * @maxItems 400
   */
  readonly windows: readonly CatalogWindow[];
  readonly gaps: readonly CatalogGapSummary[];
  /**
   * Live tests that evidence decides, the oldest first; of each all that its page shows.
   */
  readonly tests: readonly CatalogTest[];
}
export interface CatalogMetricName {
  readonly name: string;
  readonly direction: 'up' | 'down' | 'none';
}
export interface CatalogVersionRow {
  readonly model: Identifier;
  readonly version: SemanticVersion;
  readonly sha256: Sha256;
  readonly task: Task;
  readonly tags: readonly string[];
  readonly owners: readonly string[];
  readonly license: string | null;
  /**
   * What produced the file, as the file itself says.
   */
  readonly framework: string | null;
  /**
   * Evaluation data.
   */
  readonly data: readonly CatalogData[];
  /**
   * Names and digests of the training data, as the manifest says.
   */
  readonly trainingData: readonly string[];
  /**
   * What it was made from, as the manifest says: model@version of this registry, or a name from elsewhere.
   */
  readonly base: string | null;
  /**
   * null where it was never certified.
   */
  readonly verdict: Verdict | null;
  readonly certifiedAt: string | null;
  readonly stage: CatalogStage;
  /**
   * What the numbers rest on: live results while it served, a certificate, the trainer's word, or nothing.
   */
  readonly proof: 'proven' | 'certified' | 'claimed' | 'none';
  /**
   * Of its service: failed after a lost live test or a rollback, open while it is tried, null where it never got traffic.
   */
  readonly outcome: 'survived' | 'failed' | 'open' | null;
  /**
   * Whether it was rolled back within 30 days after it went to production.
   */
  readonly escaped: boolean;
  /**
   * Ids of the gates and codes of the findings that stopped it.
   */
  readonly failures: readonly string[];
  /**
   * Certifications of this version that did not pass.
   */
  readonly attempts: number;
  /**
   * Over all rows of the first evaluation set.
   */
  readonly metrics: {
    readonly [k: string]: CatalogValue;
  };
  readonly claims: {
    readonly [k: string]: number;
  };
  readonly modes: {
    readonly [k: string]: CatalogMode;
  };
  /**
   * Processor, cores, architecture and runtime: the class of machines within which costs compare.
   */
  readonly machine: string | null;
  readonly sizeBytes: number;
  readonly parameters: number | null;
  readonly daysInProduction: number;
  readonly requests: number;
  /**
   * Metric → live result, from the windows that services reported.
   */
  readonly live: {
    readonly [k: string]: CatalogLiveValue;
  };
  readonly liveP99Ms: number | null;
  readonly errorRate: number | null;
  /**
   * Live minus certified.
   */
  readonly gap: {
    readonly [k: string]: CatalogValue;
  };
}
export interface CatalogData {
  readonly name: string;
  readonly sha256: Sha256;
  readonly rows: number;
  /**
   * As model.yaml says of the set.
   */
  readonly license: string | null;
}
export interface CatalogMode {
  readonly scenario: Scenario;
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  readonly p99LowerMs: number | null;
  readonly p99UpperMs: number | null;
  /**
   * Rows a second.
   */
  readonly throughput: number | null;
  readonly memoryBytes: number | null;
  /**
   * Declared arrivals a second.
   */
  readonly rate: number | null;
  readonly threads: number;
  readonly batchSize: number;
}
export interface CatalogPeriod {
  readonly environment: string;
  readonly from: string;
  readonly until: string | null;
  readonly production: SemanticVersion | null;
  readonly candidates: readonly CatalogCandidate[];
  readonly actor: string;
  readonly type: string;
  readonly reasonCode: string;
  readonly reason: string | null;
  readonly url: string | null;
}
export interface CatalogCandidate {
  readonly name: string;
  readonly version: SemanticVersion;
  readonly share: number;
}
export interface CatalogSeries {
  /**
   * roc_auc, realtime.latency_p99, realtime.throughput, model_size …
   */
  readonly name: string;
  readonly kind: 'quality' | 'latency' | 'throughput' | 'size' | 'memory';
  readonly unit: 'none' | 'ms' | 'bytes' | 'rows-per-second' | 'ratio';
  readonly direction: 'up' | 'down' | 'none';
  /**
   * One for each version, in version order.
   */
  readonly points: readonly CatalogPoint[];
}
export interface CatalogPoint {
  readonly version: SemanticVersion;
  readonly at: string | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly live: number | null;
  readonly liveLower: number | null;
  readonly liveUpper: number | null;
  readonly verdict: Verdict | null;
}
export interface CatalogWindow {
  readonly version: SemanticVersion;
  readonly environment: string;
  readonly from: string;
  readonly to: string;
  readonly requests: number;
  readonly errors: number;
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  readonly metrics: {
    readonly [k: string]: CatalogLiveValue;
  };
}
export interface CatalogGapSummary {
  readonly metric: string;
  readonly versions: number;
  /**
   * Median of live minus certified; positive is better live where up is better.
   */
  readonly optimism: CatalogValue | null;
  /**
   * null: not tested, below five versions or where the metric has no better side.
   */
  readonly beyondNoise: boolean | null;
  /**
   * Kendall's tau-b between certified and live.
   */
  readonly rankAgreement: CatalogValue | null;
  /**
   * Share of the certified versions that were tried and survived.
   */
  readonly gatePrecision: CatalogValue | null;
  readonly escapeRate: CatalogValue | null;
  /**
   * Live p99 over certified p99.
   */
  readonly latencyRatio: CatalogValue | null;
}
export interface CatalogTest {
  readonly id: string;
  readonly environment: string;
  readonly from: string;
  /**
   * null: it runs.
   */
  readonly until: string | null;
  readonly production: CatalogTestedName | null;
  readonly candidates: readonly CatalogTested[];
}
export interface CatalogTestedName {
  readonly version: SemanticVersion;
  readonly sha256: Sha256;
}
/**
 * One version's part in a live test. Its numbers are those of its conclusion, or of what is recorded so far.
 */
export interface CatalogTested {
  readonly name: string;
  readonly version: SemanticVersion;
  readonly sha256: Sha256;
  /**
   * The shares that it was given, one after the other.
   */
  readonly steps: readonly CatalogTestStep[];
  /**
   * null: the evidence has not ended its part.
   */
  readonly conclusion: CatalogConclusion | null;
  /**
   * When it lost its share, and why; null: it is in the test.
   */
  readonly left: CatalogTestExit | null;
  /**
   * Its part of the chance of error: the bounds of its metrics hold with one minus it, at every look. null: nothing is decided of it.
   */
  readonly alpha: number | null;
  readonly requests: number | null;
  readonly metrics: readonly CatalogComparedMetric[];
  readonly guardrails: readonly CatalogHeldGuardrail[];
  /**
   * How the gain in each primary metric became known; none where the windows are not at hand, or model.yaml has another policy today.
   */
  readonly courses: readonly CatalogCourse[];
}
export interface CatalogTestStep {
  readonly at: string;
  readonly share: number;
}
export interface CatalogConclusion {
  readonly at: string;
  readonly verdict: Verdict;
  readonly reasonCode: string;
  /**
   * Why, as the comment says it.
   */
  readonly words: string;
  /**
   * The kept decision, with digests of all that it was read from. null: a gateway had turned it away.
   */
  readonly decision: CatalogDecision | null;
}
export interface CatalogDecision {
  readonly path: string;
  readonly sha256: Sha256;
  readonly policy: Sha256;
  readonly windows: Sha256;
  readonly commit: string;
}
export interface CatalogTestExit {
  readonly at: string;
  readonly reasonCode: string;
}
export interface CatalogComparedMetric {
  readonly metric: string;
  readonly role: 'primary' | 'guardrail';
  /**
   * Above 0 is better.
   */
  readonly effect: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly minEffect: number;
  readonly candidate: number;
  readonly production: number;
}
export interface CatalogHeldGuardrail {
  readonly event: string;
  readonly candidate: CatalogEventCount;
  readonly production: CatalogEventCount;
}
export interface CatalogEventCount {
  readonly events: number;
  readonly requests: number;
}
export interface CatalogCourse {
  readonly metric: string;
  readonly points: readonly CatalogCoursePoint[];
}
export interface CatalogCoursePoint {
  /**
   * Since the test began.
   */
  readonly ms: number;
  readonly effect: number;
  readonly lower: number;
  readonly upper: number;
}
/**
 * models/<n>.json and versions/<n>.json: rows of the catalogue. A model and all its versions are in the same place for as long as the number of shards stays.
 */
export interface CatalogShard {
  readonly apiVersion: 'seatrial/v1';
  readonly kind: 'CatalogShard';
  readonly models: readonly CatalogModelRow[];
  readonly versions: readonly CatalogVersionRow[];
}
/**
 * version/<model>/<version>.json: everything that the page of one version shows beside its model's file.
 */
export interface CatalogVersion {
  readonly apiVersion: 'seatrial/v1';
  readonly kind: 'CatalogVersion';
  readonly row: CatalogVersionRow;
  readonly description: string | null;
  readonly limitations: string | null;
  readonly intendedUse: string | null;
  readonly baseline: SemanticVersion | null;
  readonly files: readonly CatalogFile[];
  /**
   * Of the model file, as manifests call it.
   */
  readonly format: string | null;
  /**
   * What the file takes and answers, as it was inspected.
   */
  readonly signature: CatalogSignature | null;
  /**
   * What the manifest says of other data: not measured in certification.
   */
  readonly results?: readonly ReportedResult[];
  /**
   * What other tools keep with the build.
   */
  readonly annotations?: {
    readonly [k: string]: Scalar;
  };
  readonly lineage: CatalogLineage;
  readonly gates: readonly CatalogGate[];
  /**
   * What was noticed outside the gates, errors first; an error has stopped it. Absent in catalogues of earlier programs.
   *
   * @maxItems 100
   */
  readonly findings?: readonly CatalogFinding[];
  /**
   * How many more the certificate has.
   */
  readonly findingsLeftOut?: number;
  /**
   * Of all rows first, then by slice.
   */
  readonly prediction: readonly CatalogPrediction[];
  /**
   * Results of slices beyond those; the certificate has them.
   */
  readonly predictionLeftOut: number;
  readonly gaps: readonly CatalogGap[];
  readonly costs: readonly CatalogCost[];
  /**
   * How each evaluation set was read. Absent in catalogues of earlier programs; empty where the certificate does not say.
   */
  readonly readings?: readonly Reading[];
  readonly environment: CatalogEnvironment | null;
  readonly commit: string | null;
  readonly run: string | null;
  /**
   * Digest of the certificate's canonical JSON.
   */
  readonly certificate: Sha256 | null;
  /**
   * Name of its release.
   */
  readonly tag: string;
  readonly pull: number | null;
  /**
   * When and where it got traffic.
   */
  readonly served: readonly CatalogService[];
}
export interface CatalogFile {
  readonly name: string;
  readonly sizeBytes: number;
  readonly sha256: Sha256;
  /**
   * Where the file is: a path of the repository, or an address.
   */
  readonly location: string | null;
}
export interface CatalogSignature {
  readonly inputs: readonly CatalogTensor[];
  readonly outputs: readonly CatalogTensor[];
}
export interface CatalogTensor {
  readonly name: string;
  readonly datatype: Datatype;
  /**
   * -1 is any size.
   */
  readonly shape: readonly number[];
}
export interface ReportedResult {
  readonly data: ReportedData;
  readonly metrics: {
    readonly [k: string]: number;
  };
  /**
   * Address of whoever says so.
   */
  readonly source?: string;
}
/**
 * What it was measured on, in the words of whoever measured.
 */
export interface ReportedData {
  readonly name: string;
  /**
   * As the Hub names it: owner/name.
   */
  readonly id?: string;
  readonly config?: string;
  readonly split?: string;
  readonly revision?: string;
}
export interface CatalogLineage {
  /**
   * Where the training code is.
   */
  readonly source: string | null;
  /**
   * Address of the training run.
   */
  readonly run: string | null;
  readonly base: string | null;
  readonly data: readonly CatalogTrainingData[];
  readonly params: {
    readonly [k: string]: string | number | boolean | null;
  };
}
export interface CatalogTrainingData {
  readonly name: string;
  readonly sha256: Sha256 | null;
}
export interface CatalogGate {
  readonly id: string;
  readonly metric: string;
  /**
   * What it measures, in words: realtime p99 latency.
   */
  readonly subject: string;
  readonly unit: 'none' | 'ms' | 'bytes' | 'rows-per-second' | 'ratio';
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly comparator: '>=' | '<=';
  readonly limit: number;
  /**
   * As the report has it: ≤ 12 ms, Δ ≥ −0.003.
   */
  readonly limitWords: string;
  readonly result: Verdict;
  readonly reasonCode: string;
  /**
   * What follows the word of the result: 1.6 ms over; empty where it passes.
   */
  readonly detail: string;
  readonly blocking: boolean;
}
export interface CatalogFinding {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'notice';
  /**
   * As the report says it.
   */
  readonly message: string;
}
export interface CatalogPrediction {
  readonly data: string;
  /**
   * null is all rows.
   */
  readonly slice: string | null;
  readonly group: string | null;
  readonly metric: string;
  readonly direction: 'up' | 'down' | 'none';
  readonly rows: number;
  readonly estimate: CatalogValue;
  readonly baseline: CatalogValue | null;
  /**
   * Candidate minus baseline, paired by row.
   */
  readonly difference: CatalogValue | null;
  readonly word: CatalogWord | null;
}
/**
 * How far the groups of a slice are apart.
 */
export interface CatalogGap {
  readonly data: string;
  readonly slice: string;
  readonly metric: string;
  readonly estimate: CatalogValue;
  /**
   * The group with the highest value.
   */
  readonly highest: string | null;
  readonly lowest: string | null;
  readonly baseline: CatalogValue | null;
  readonly difference: CatalogValue | null;
  readonly word: CatalogWord | null;
}
export interface CatalogCost {
  readonly mode: string;
  /**
   * latency_p50, throughput, memory, model_size …
   */
  readonly metric: string;
  readonly unit: 'none' | 'ms' | 'bytes' | 'rows-per-second' | 'ratio';
  readonly direction: 'up' | 'down' | 'none';
  readonly estimate: CatalogValue;
  readonly baseline: CatalogValue | null;
  /**
   * Candidate over baseline, call by call in the same process.
   */
  readonly ratio: CatalogValue | null;
  readonly word: CatalogWord | null;
}
/**
 * How an evaluation set was read: where each input comes from, what the target holds, and how an answer is understood.
 */
export interface Reading {
  readonly data: Identifier;
  readonly problem?: Problem;
  readonly rows: number;
  /**
   * Rows of weight 0, which are no observations.
   */
  readonly weightless: number;
  /**
   * Columns of slices in which cells are missing: such a row is in the group (no value), and passes no filter of the column, ne neither.
   *
   * @maxItems 20
   */
  readonly noValue: readonly NoValue[];
  /**
   * The column of the weights.
   */
  readonly weight?: string;
  /**
   * The column that says which rows are ranked together, or are a pair.
   */
  readonly query?: string;
  /**
   * The column that says from row to row whether state is carried on.
   */
  readonly sequence?: string;
  readonly csv?: ReadCsv;
  /**
   * @maxItems 64
   */
  readonly inputs: readonly ReadInput[];
  readonly target: ReadTarget;
  readonly answers: ReadAnswers;
}
export interface NoValue {
  readonly column: string;
  readonly rows: number;
}
/**
 * How a csv file was taken apart.
 */
export interface ReadCsv {
  readonly delimiter: string;
  readonly decimal: string;
  readonly quote: string;
  /**
   * Where one is declared.
   */
  readonly encoding?: string;
  readonly missing?: ReadMissing;
}
/**
 * Cells that stand for no value, beside the empty one.
 */
export interface ReadMissing {
  readonly count: number;
  /**
   * @maxItems 20
   */
  readonly listed: readonly (string | number)[];
}
/**
 * An input of the model: bound to columns, constant, carried from call to call, or told by the padding of another.
 */
export interface ReadInput {
  readonly name: string;
  readonly datatype: Datatype;
  /**
   * As the signature declares it; -1 is any size.
   *
   * @maxItems 64
   */
  readonly shape: readonly number[];
  /**
   * Which axis of the tensor is the row; null where the whole tensor is one row.
   */
  readonly rowAxis: number | null;
  readonly columns?: ReadColumns;
  readonly value?: Scalar;
  readonly state?: ReadState;
  readonly pad?: Scalar;
  /**
   * The padded input whose lengths it is.
   */
  readonly lengthOf?: string;
  /**
   * The padded input whose mask it is.
   */
  readonly maskOf?: string;
  /**
   * Rows in which a value is missing: NaN among floats, the empty text among texts. Absent where there is none.
   */
  readonly noValue?: number;
}
/**
 * Columns or arrays of the data in the order of the values that they give.
 */
export interface ReadColumns {
  readonly count: number;
  /**
   * The first of them.
   *
   * @maxItems 12
   */
  readonly named: readonly string[];
}
/**
 * Which output it is carried from, and what it holds at the start of a sequence.
 */
export interface ReadState {
  readonly from: string;
  readonly start: Scalar;
}
/**
 * The true answers.
 */
export interface ReadTarget {
  readonly columns: ReadColumns;
  /**
   * @maxItems 10000
   */
  readonly kinds: readonly ('text' | 'number' | 'boolean')[];
  /**
   * Different values of a cell; null beyond 10,000 where they are no labels.
   */
  readonly distinct: number | null;
  /**
   * The most frequent ones with the cells that hold them; empty for measured numbers.
   *
   * @maxItems 20
   */
  readonly values: readonly ReadValue[];
  readonly range?: ReadRange;
  readonly boxFormat?: ReadBoxFormat;
}
export interface ReadValue {
  /**
   * As the data hold it: whole numbers beyond 2^53 as digits, text cut after 100 characters.
   */
  readonly label: string | number | boolean;
  readonly rows: number;
}
/**
 * Of measured numbers.
 */
export interface ReadRange {
  readonly least: number;
  readonly greatest: number;
}
/**
 * What the scored output holds, and how a label is made of it.
 */
export interface ReadAnswers {
  readonly output: string;
  /**
   * As prediction.kind: probabilities, logits, labels, scores, values, text, tokens, ctc.
   */
  readonly kind: string;
  readonly datatype: Datatype;
  /**
   * Which axis of the tensor is the row; null where the whole tensor is one row.
   */
  readonly rowAxis: number | null;
  /**
   * Values in a row, or in each of what it is several of.
   */
  readonly columns: number;
  readonly each?: ReadElement;
  /**
   * Of the output, as the signature declares it; -1 is any size.
   *
   * @maxItems 64
   */
  readonly shape?: readonly number[];
  /**
   * The axes of the output in their order, as prediction.layout.
   */
  readonly layout?: string;
  /**
   * The one that is read, where it is one of several.
   */
  readonly column?: number;
  readonly classes?: ReadClasses;
  /**
   * The positive class of a binary problem.
   */
  readonly positive?: string | number | boolean;
  readonly threshold?: ReadThreshold;
  /**
   * Which scores mean the positive class; with low a threshold is reached from above.
   */
  readonly positiveScores?: 'high' | 'low';
  readonly ignore?: Scalar;
  /**
   * How classes mark entities.
   */
  readonly scheme?: string;
  /**
   * The class that stands for nothing.
   */
  readonly blank?: number;
  readonly skip?: ReadSkip;
  readonly boxFormat?: ReadBoxFormat;
  /**
   * The output with the score of each box, where it is one of its own.
   */
  readonly scores?: string;
  /**
   * The output with the class of each box, where it is one of its own.
   */
  readonly labels?: string;
}
export interface ReadClasses {
  /**
   * Who lists them: target.classes, the model's file, or the labels that were seen.
   */
  readonly from: 'manifest' | 'file' | 'labels';
  readonly count: number;
  /**
   * @maxItems 40
   */
  readonly listed: readonly ReadClass[];
}
export interface ReadClass {
  /**
   * As the data hold it: whole numbers beyond 2^53 as digits, text cut after 100 characters.
   */
  readonly label: string | number | boolean;
  /**
   * Of the output; null where it has none of its own.
   */
  readonly column: number | null;
}
/**
 * From which value on (with positiveScores: low, down) an answer is a yes, and at which precision the two are compared.
 */
export interface ReadThreshold {
  readonly value: number;
  readonly precision: Datatype;
}
/**
 * Ids that are left out of the text.
 */
export interface ReadSkip {
  readonly count: number;
  /**
   * @maxItems 20
   */
  readonly listed: readonly number[];
}
export interface CatalogEnvironment {
  readonly cpu: string;
  readonly cores: number;
  readonly os: string;
  readonly runtime: string;
  readonly runner: string | null;
}
export interface CatalogService {
  readonly environment: string;
  readonly from: string;
  readonly until: string | null;
  readonly role: 'production' | 'live';
  readonly share: number;
}
/**
 * The result of certifying one version. Reports, comments, releases and decisions are rendered from it and never recompute it.
 */
export interface Certificate {
  readonly apiVersion: 'seatrial/v1';
  readonly kind: 'Certificate';
  readonly subject: Subject;
  /**
   * The version that it was compared with, or null.
   */
  readonly baseline: Baseline | null;
  readonly baselineSearch?: BaselineSearch;
  readonly policy: PolicyReference;
  /**
   * @maxItems 1000
   */
  readonly data: readonly DataReference[];
  /**
   * How each evaluation set was read, as far as it was scored. Absent in earlier certificates.
   *
   * @maxItems 1000
   */
  readonly readings?: readonly Reading[];
  /**
   * Programs that computed metrics of the model's own. Absent where there were none.
   *
   * @maxItems 20
   */
  readonly ownMetrics?: readonly OwnMetricProgram[];
  readonly tool: Tool;
  readonly environment: EnvironmentFingerprint;
  readonly run: Run;
  readonly inspection: Inspection | null;
  /**
   * What was noticed outside the gates; an error blocks.
   *
   * @maxItems 10000
   */
  readonly findings: readonly (Finding | WrittenFinding)[];
  /**
   * @maxItems 50000
   */
  readonly prediction: readonly PredictionResult[];
  /**
   * @maxItems 50000
   */
  readonly gaps: readonly GapResult[];
  /**
   * Which answers changed against the baseline, overall and by slice. Absent in earlier certificates.
   *
   * @maxItems 50000
   */
  readonly changes?: readonly AnswerChanges[];
  /**
   * Figures of each class, the most frequent first. Absent in earlier certificates.
   *
   * @maxItems 50000
   */
  readonly classes?: readonly ClassResult[];
  /**
   * Groups of slices that are too small to have figures. Absent in earlier certificates, which list the figures of all groups.
   *
   * @maxItems 50000
   */
  readonly smallGroups?: readonly SmallGroups[];
  /**
   * How many classes of a set `classes` does not list.
   *
   * @maxItems 50000
   */
  readonly classesLeftOut?: readonly ClassesLeftOut[];
  /**
   * At most one part for each evaluation set. Absent in earlier certificates, and for a set without parts to search.
   *
   * @maxItems 50000
   */
  readonly weakest?: readonly WeakestPart[];
  /**
   * Absent in earlier certificates.
   *
   * @maxItems 10000
   */
  readonly figures?: readonly Figure[];
  /**
   * @maxItems 10000
   */
  readonly robustness: readonly RobustnessResult[];
  /**
   * @maxItems 1000
   */
  readonly performance: readonly PerformanceResult[];
  /**
   * @maxItems 10000
   */
  readonly gates: readonly GateResult[];
  readonly verdict: Verdict;
  readonly liveTest?: CertifiedLiveTest;
}
export interface Subject {
  readonly model: Identifier;
  readonly version: SemanticVersion;
  readonly title: string | null;
  readonly task: Task;
  readonly digest: DigestSet;
  /**
   * @minItems 1
   * @maxItems 1000
   */
  readonly files: readonly ResourceDescriptor[];
  /**
   * @maxItems 1000
   */
  readonly modes: readonly ModeName[];
  readonly manifest: SourceFile;
  readonly claims?: {
    readonly [k: string]: number;
  };
  /**
   * As in the manifest.
   */
  readonly lineage?: {
    readonly [k: string]: unknown;
  };
  /**
   * As in the manifest.
   */
  readonly card?: {
    readonly [k: string]: unknown;
  };
}
/**
 * in-toto DigestSet.
 */
export interface DigestSet {
  readonly sha256: Sha256;
}
export interface ResourceDescriptor {
  readonly name: string;
  readonly sizeBytes: number;
  readonly digest: DigestSet;
}
export interface SourceFile {
  /**
   * Relative to the repository.
   */
  readonly path: string;
  readonly digest: DigestSet;
}
export interface Baseline {
  readonly version: SemanticVersion;
  readonly digest: DigestSet;
  readonly manifest?: SourceFile;
  /**
   * How it was chosen.
   */
  readonly origin: 'deployment' | 'newest-certified' | 'predecessor' | 'requested';
  /**
   * What says how it reads the same rows, where its signature or reading is another than the candidate's: its own manifest, or model.yaml as it was for it.
   */
  readonly reading?: 'own' | 'former';
}
/**
 * Where the version to compare with was looked for. Absent where somebody named the version, and in certificates of 0.1.0.
 */
export interface BaselineSearch {
  /**
   * branch: seatrial/deployments was read. Otherwise it is not known what is in production.
   */
  readonly record: 'branch' | 'no-branch' | 'no-repository';
  /**
   * Versions that came first and are no baseline, in the order in which they were looked at.
   *
   * @maxItems 20
   */
  readonly passedOver: readonly PassedOverVersion[];
}
export interface PassedOverVersion {
  readonly version: SemanticVersion;
  /**
   * not-certified-here: it did not pass, or could not be certified, in the same run. in-same-changes: it is no merged version yet but one that the same changes bring.
   */
  reasonCode:
    | 'not-certified-here'
    | 'in-same-changes'
    | 'rejected'
    | 'retired'
    | 'quarantined'
    | 'same-artifact'
    | 'not-in-registry';
}
export interface PolicyReference {
  readonly digest: DigestSet;
  readonly model: SourceFile;
  readonly settings: SourceFile | null;
}
export interface DataReference {
  readonly name: Identifier;
  readonly digest: DigestSet;
  readonly sizeBytes: number;
  readonly rows: number;
}
export interface OwnMetricProgram {
  readonly name: MetricName;
  readonly direction: 'up' | 'down';
  readonly per: 'row' | 'sample';
  readonly range: readonly number[] | null;
  readonly command: string;
  /**
   * @minItems 1
   * @maxItems 100
   */
  readonly files: readonly ProgramFile[];
}
export interface ProgramFile {
  readonly path: RegistryPath;
  readonly digest: DigestSet;
}
export interface Tool {
  readonly name: 'seatrial';
  readonly version: string;
}
export interface EnvironmentFingerprint {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryBytes: number;
  /**
   * Name and release.
   */
  readonly os: string;
  readonly arch: string;
  readonly hypervisor?: boolean;
  /**
   * Vector extensions.
   *
   * @maxItems 1000
   */
  readonly cpuFlags?: readonly string[];
  readonly node: string;
  readonly runtime: RuntimeIdentity;
  /**
   * Label and image of the runner, if any.
   */
  readonly runner: string | null;
  readonly isolation?: Isolation;
}
export interface RuntimeIdentity {
  readonly name: string;
  readonly version: string;
}
/**
 * What this system really held models back from. Absent in certificates of earlier versions.
 */
export interface Isolation {
  /**
   * Whether the kernel refuses memory above the limit, or the process is ended once it is seen above it, or neither.
   */
  readonly memory: 'limited' | 'watched' | 'unlimited';
  /**
   * Whether the kernel ends a model's process with the one that certifies, also inside a call of the runtime.
   */
  readonly endsWithParent: boolean;
  /**
   * Whether a model's code could reach the network. Nothing closes it yet.
   */
  readonly network: 'open';
}
export interface Run {
  readonly startedAt: string;
  readonly durationMs: number;
  readonly seed: number;
  readonly quick: boolean;
  /**
   * Modes of the version that this run was not asked to measure. Absent where all were measured, and in certificates of 0.1.0.
   *
   * @minItems 1
   * @maxItems 1000
   */
  readonly skippedModes?: readonly ModeName[];
  readonly commit?: string;
  readonly ref?: string;
  readonly url?: string;
  readonly reused?: ReusedRun;
}
/**
 * The earlier run that measured all this: subject, policy, data, baseline, tool and kind of runner were the same.
 */
export interface ReusedRun {
  readonly startedAt: string;
  readonly commit?: string;
  readonly ref?: string;
  readonly url?: string;
}
/**
 * What the artifact says of itself, read before it is loaded.
 */
export interface Inspection {
  readonly format: string;
  readonly signature: FileSignature;
  readonly producer: string;
  /**
   * Numbers that were learned; null where the file does not tell.
   */
  readonly parameters: number | null;
  readonly metadata: {
    readonly [k: string]: string;
  };
  readonly graph?: InspectedGraph;
  readonly server?: InspectedServer;
  /**
   * What only this format has, by its own words: for ONNX the operator sets, domain → version, and how many of them and of the metadata are not listed.
   */
  readonly details?: {
    readonly [k: string]:
      | string
      | number
      | {
          readonly [k: string]: string | number;
        };
  };
  /**
   * Only in certificates of 0.1.0: now in `details`.
   */
  readonly opset?: {
    readonly [k: string]: number;
  };
  /**
   * Only in certificates of 0.1.0: now in `graph`.
   */
  readonly nodes?: number;
  /**
   * Only in certificates of 0.1.0: now in `graph`.
   */
  readonly operators?: {
    readonly [k: string]: number;
  };
  /**
   * Only in certificates of 0.1.0: no longer counted.
   */
  readonly multiplyAccumulates?: number | null;
}
/**
 * The tensors that a file declares.
 */
export interface FileSignature {
  /**
   * @minItems 1
   * @maxItems 256
   */
  readonly inputs: readonly TensorMetadata[];
  /**
   * @minItems 1
   * @maxItems 256
   */
  readonly outputs: readonly TensorMetadata[];
}
/**
 * One tensor of a signature (Open Inference Protocol v2). -1 in the shape stands for any size.
 */
export interface TensorMetadata {
  readonly name: string;
  readonly datatype: Datatype;
  /**
   * @maxItems 16
   */
  readonly shape: readonly number[];
}
/**
 * Of a format that is a graph of operators.
 */
export interface InspectedGraph {
  readonly nodes: number;
  /**
   * Operator → how often it stands in the graph.
   */
  readonly operators: {
    readonly [k: string]: number;
  };
  /**
   * Kinds of operators that are not listed; the most frequent are.
   */
  readonly more?: number;
}
/**
 * Of a format that is a server: how it was started and asked, and what it was held back from.
 */
export interface InspectedServer {
  readonly command: string;
  readonly protocol: string;
  /**
   * Whether it could reach more than this machine.
   */
  readonly network: 'open' | 'closed';
}
/**
 * What was noticed, as facts: the words are made where they are read.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  readonly check: FindingCheck;
  /**
   * docs/exit-codes-and-errors.md has the names for each code.
   */
  readonly facts: {
    readonly [k: string]: Fact;
  };
  /**
   * Why it came to this.
   *
   * @maxItems 10000
   */
  readonly because?: readonly Cause[];
  readonly location?: Location;
}
/**
 * What the labelled rows say against the manifest.
 */
export interface MisfitCause {
  readonly reason: MisfitReason;
  readonly facts: {
    readonly [k: string]: MisfitFact;
  };
}
export interface Location {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
}
/**
 * As 0.1.0 wrote them, in words; read as they are.
 */
export interface WrittenFinding {
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly check: FindingCheck;
  readonly message: string;
  readonly hint?: string;
  readonly location?: Location;
}
export interface PredictionResult {
  readonly data: Identifier;
  /**
   * null is all rows.
   */
  readonly slice: SliceReference | null;
  readonly metric: string;
  /**
   * Which way is better.
   */
  readonly direction: 'up' | 'down' | 'none';
  readonly rows: number;
  readonly estimate: Estimate;
  readonly baseline: Estimate | null;
  /**
   * Candidate minus baseline, paired by row.
   */
  readonly difference: Estimate | null;
}
export interface SliceReference {
  readonly name: Identifier;
  /**
   * The value of the by column; null for a where slice.
   */
  readonly group: string | null;
}
/**
 * A number with its interval. The value is null where it is not defined.
 */
export interface Estimate {
  readonly value: number | null;
  readonly interval: Interval | null;
}
export interface Interval {
  /**
   * null is minus infinity.
   */
  readonly lower: number | null;
  /**
   * null is plus infinity.
   */
  readonly upper: number | null;
  readonly level: number;
  readonly method: string;
}
/**
 * The largest difference of a metric between the groups of a slice.
 */
export interface GapResult {
  readonly data: Identifier;
  readonly slice: Identifier;
  readonly metric: string;
  readonly estimate: Estimate;
  /**
   * Group with the highest value; null when fewer than two groups are large enough.
   */
  readonly highest: string | null;
  readonly lowest: string | null;
  readonly baseline: Estimate | null;
}
/**
 * Answers that are no longer those of the baseline, on the same rows.
 */
export interface AnswerChanges {
  readonly data: Identifier;
  /**
   * null is all rows.
   */
  readonly slice: SliceReference | null;
  /**
   * What is counted: rows, or where rows are judged together, queries.
   */
  readonly unit: 'row' | 'query';
  /**
   * right: better is right now and wrong before. loss: better is a smaller error than before.
   */
  readonly by: 'right' | 'loss';
  /**
   * Units that were compared. One of weight 0 is none; else each counts once, whatever it weighs.
   */
  readonly rows: number;
  /**
   * Of them those with another answer than before.
   */
  readonly changed: number;
  readonly better: number;
  readonly worse: number;
  /**
   * Two-sided exact binomial test of better against worse: McNemar's test, or the sign test. null where neither occurs.
   */
  readonly pValue: number | null;
  /**
   * Of a slice: corrected for all slices of the set (Benjamini and Hochberg, 1995). Of all rows as pValue.
   */
  readonly adjustedPValue: number | null;
}
/**
 * How well one class is recognised.
 */
export interface ClassResult {
  readonly data: Identifier;
  /**
   * As the data hold it: whole numbers beyond 2^53 as digits, text cut after 100 characters. Of several labels a row without names the label's number, from 0 on.
   */
  readonly label: string | number | boolean;
  /**
   * Whose true class it is: rows, or tokens.
   */
  readonly rows: number;
  readonly figures: ClassFigures;
}
/**
 * As scikit-learn defines them with zero_division=0.
 */
export interface ClassFigures {
  readonly precision: TwoEstimates;
  readonly recall: TwoEstimates;
  readonly f1_score: TwoEstimates;
}
export interface TwoEstimates {
  readonly candidate: Estimate;
  readonly baseline: Estimate | null;
}
/**
 * The groups of one slice with fewer rows than its minRows, or than 5 unless the evaluation set shows values.
 */
export interface SmallGroups {
  readonly data: Identifier;
  readonly slice: Identifier;
  readonly groups: number;
  /**
   * Of all these groups together.
   */
  readonly rows: number;
}
/**
 * Classes beyond the 100 most frequent ones.
 */
export interface ClassesLeftOut {
  readonly data: Identifier;
  readonly count: number;
}
/**
 * The weakest part of the rows that a search over all declared columns and quantiles found.
 */
export interface WeakestPart {
  readonly data: Identifier;
  readonly metric: string;
  /**
   * Which way is better.
   */
  readonly direction: 'up' | 'down';
  /**
   * All of them hold in the part.
   *
   * @minItems 1
   * @maxItems 2
   */
  readonly where: readonly PartCondition[];
  /**
   * Of the part.
   */
  readonly rows: number;
  /**
   * Rows that were searched: all of the set, or as many as were drawn.
   */
  readonly of: number;
  readonly estimate: Estimate;
  /**
   * The metric of all rows that were searched.
   */
  readonly overall: number | null;
  /**
   * Parts that were looked at.
   */
  readonly searched: number;
  /**
   * How often a search over rows whose errors were dealt out at random finds a part as weak (max-statistic permutation test, Westfall and Young, 1993): already corrected for the search.
   */
  readonly pValue: number;
}
/**
 * One condition of a part of the rows: a column's value, where value null is no value; a range of it; or a declared slice.
 */
export interface PartCondition {
  /**
   * A column of the data, or an input with a number, from 0 on, where the columns have no names.
   */
  readonly column?: string;
  readonly value?: string | number | boolean | null;
  /**
   * Greater than this.
   */
  readonly above?: number;
  /**
   * This or less.
   */
  readonly upTo?: number;
  readonly slice?: Identifier;
}
/**
 * sklearn.metrics.confusion_matrix of the most frequent classes.
 */
export interface ConfusionMatrixFigure {
  readonly data: Identifier;
  readonly kind: 'confusion_matrix';
  /**
   * @maxItems 20
   */
  readonly labels: readonly (string | number | boolean)[];
  /**
   * Classes beyond these, which have the last line and column together; 0 where there are none.
   */
  readonly rest: number;
  readonly candidate: ConfusionMatrixSeries;
  readonly baseline: ConfusionMatrixSeries | null;
}
export interface ConfusionMatrixSeries {
  /**
   * Weight of the rows (or tokens) by true class, then by answered class.
   *
   * @maxItems 21
   */
  readonly counts: readonly (readonly number[])[];
}
/**
 * sklearn.metrics.roc_curve, thinned so that its shape stays.
 */
export interface RocCurveFigure {
  readonly data: Identifier;
  readonly kind: 'roc_curve';
  readonly positive: string | number | boolean;
  readonly candidate: RocCurveSeries;
  readonly baseline: RocCurveSeries | null;
}
export interface RocCurveSeries {
  /**
   * False positive rate.
   *
   * @maxItems 101
   */
  readonly fpr: readonly number[];
  /**
   * True positive rate.
   *
   * @maxItems 101
   */
  readonly tpr: readonly number[];
}
/**
 * sklearn.metrics.precision_recall_curve, thinned so that its shape stays.
 */
export interface PrecisionRecallCurveFigure {
  readonly data: Identifier;
  readonly kind: 'precision_recall_curve';
  readonly positive: string | number | boolean;
  readonly candidate: PrecisionRecallCurveSeries;
  readonly baseline: PrecisionRecallCurveSeries | null;
}
export interface PrecisionRecallCurveSeries {
  /**
   * From 0 up.
   *
   * @maxItems 101
   */
  readonly recall: readonly number[];
  /**
   * At this recall.
   *
   * @maxItems 101
   */
  readonly precision: readonly number[];
}
/**
 * sklearn.calibration.calibration_curve: 10 bins of equal width, empty ones left out.
 */
export interface CalibrationCurveFigure {
  readonly data: Identifier;
  readonly kind: 'calibration_curve';
  /**
   * Whose probability it is: the positive class's, or that of the class that was answered.
   */
  readonly of: 'positive' | 'answered';
  readonly candidate: CalibrationCurveSeries;
  readonly baseline: CalibrationCurveSeries | null;
}
export interface CalibrationCurveSeries {
  /**
   * Mean probability of each bin.
   *
   * @maxItems 10
   */
  readonly prob_pred: readonly number[];
  /**
   * Share of the bin that is so.
   *
   * @maxItems 10
   */
  readonly prob_true: readonly number[];
  /**
   * @maxItems 10
   */
  readonly rows: readonly number[];
}
/**
 * Residuals against the answered value, as sklearn.metrics.PredictionErrorDisplay shows them, in bins of equally many rows: no row by itself.
 */
export interface PredictionErrorFigure {
  readonly data: Identifier;
  readonly kind: 'prediction_error';
  readonly candidate: PredictionErrorSeries;
  readonly baseline: PredictionErrorSeries | null;
}
export interface PredictionErrorSeries {
  /**
   * Mean answer of each bin.
   *
   * @maxItems 20
   */
  readonly predicted: readonly number[];
  /**
   * Quantiles of the residuals, true minus answered.
   *
   * @maxItems 20
   */
  readonly p10: readonly number[];
  /**
   * @maxItems 20
   */
  readonly p25: readonly number[];
  /**
   * @maxItems 20
   */
  readonly p50: readonly number[];
  /**
   * @maxItems 20
   */
  readonly p75: readonly number[];
  /**
   * @maxItems 20
   */
  readonly p90: readonly number[];
  /**
   * @maxItems 20
   */
  readonly rows: readonly number[];
}
/**
 * sklearn.metrics.ndcg_score for each k.
 */
export interface NdcgByKFigure {
  readonly data: Identifier;
  readonly kind: 'ndcg_by_k';
  /**
   * @maxItems 101
   */
  readonly k: readonly number[];
  readonly candidate: NdcgByKSeries;
  readonly baseline: NdcgByKSeries | null;
}
export interface NdcgByKSeries {
  /**
   * Mean over the queries.
   *
   * @maxItems 101
   */
  readonly ndcg: readonly number[];
}
export interface RobustnessResult {
  check:
    | 'determinism'
    | 'batch-invariance'
    | 'order-invariance'
    | 'batch-size-invariance'
    | 'served-invariance'
    | 'nan'
    | 'infinity'
    | 'missing'
    | 'out-of-range'
    | 'gaussian'
    | 'dropout'
    | 'slight-noise'
    | 'next-value';
  /**
   * The evaluation set whose rows were sent. Certificates of before there were several do not say it.
   */
  readonly data?: string;
  /**
   * shown: nothing limits it. Older certificates say pass there.
   */
  readonly result: 'pass' | 'fail' | 'inconclusive' | 'shown' | 'not-applicable';
  readonly facts: {
    readonly [k: string]: number | string | boolean | null;
  };
  readonly metric?: string;
  readonly strength?: number;
  readonly estimate?: Estimate;
  readonly drop?: Estimate;
}
export interface PerformanceResult {
  readonly mode: ModeName;
  readonly scenario: Scenario;
  readonly threads: number;
  readonly batchSize: number;
  /**
   * Declared arrivals a second.
   */
  readonly rate: number | null;
  readonly latency: LatencySummary | null;
  readonly histogram?: Histogram;
  /**
   * Rows a second.
   */
  readonly throughput: Estimate | null;
  /**
   * The highest rate that still holds the latency budget.
   */
  readonly capacity: Capacity | null;
  readonly backlog?: Backlog;
  readonly unseenRows?: UnseenRows;
  /**
   * What one call of an empty model took in the same process: the part of a latency that is the runtime's binding and no model's.
   */
  readonly bindingMs?: number;
  readonly coldStart: ColdStart | null;
  /**
   * Peak resident memory over an empty session.
   */
  readonly memoryBytes: Estimate | null;
  readonly modelSizeBytes: number;
  readonly baseline?: BaselinePerformance;
  readonly comparison: Comparison | null;
  readonly explanation?: Explanation;
}
/**
 * Milliseconds.
 */
export interface LatencySummary {
  readonly calls: number;
  readonly p50: Estimate;
  readonly p90: Estimate;
  readonly p95: Estimate;
  readonly p99: Estimate;
  readonly p999: Estimate;
  readonly mean: Estimate;
  readonly max: number;
}
/**
 * Raw call times as log buckets that merge by addition: bucket i holds times in (gamma^(i-1), gamma^i] microseconds.
 */
export interface Histogram {
  readonly gamma: number;
  /**
   * @maxItems 10000
   */
  readonly buckets: readonly (readonly number[])[];
}
export interface Capacity {
  readonly rate: number;
  readonly boundMs: number;
  readonly percentile: string;
}
/**
 * Streaming: how far the work fell behind at the declared rate.
 */
export interface Backlog {
  readonly utilisation: number;
  readonly slopePerSecond: number;
  readonly maximum: number;
}
/**
 * How long calls with rows take that no file can know, over calls with those of the data, in turns: the cost for which the two are furthest apart.
 */
export interface UnseenRows {
  readonly metric: 'latency_mean' | 'latency_p50' | 'latency_p90';
  readonly ratio: Estimate;
  /**
   * How far the rows of the data differ from themselves, as a share.
   */
  readonly noiseFloor: number | null;
  /**
   * Calls with each kind of rows.
   */
  readonly turns: number;
  /**
   * How many times calls were made and looked at.
   */
  readonly looks: number;
  readonly result: Verdict;
}
export interface ColdStart {
  readonly loadMs: number;
  readonly firstCallMs: number;
  readonly totalMs: Estimate;
  readonly callsToSteady: number;
}
/**
 * The same figures of the baseline where they were measured.
 */
export interface BaselinePerformance {
  readonly latency?: LatencySummary;
  readonly histogram?: Histogram;
  readonly throughput?: Estimate;
  readonly memoryBytes?: Estimate;
  readonly modelSizeBytes?: number;
}
/**
 * Candidate and baseline measured in the same process, calls alternating in random order. Ratios are candidate over baseline.
 */
export interface Comparison {
  /**
   * latency_p50, latency_p90, latency_p99, latency_mean, throughput → ratio.
   */
  readonly ratios: {
    readonly [k: string]: Estimate;
  };
  /**
   * What each ratio is made of: the geometric means of both over the same rounds, in milliseconds or rows a second. Candidate over baseline is the ratio.
   */
  readonly figures?: {
    readonly [k: string]: ComparedFigures;
  };
  /**
   * What each stretch of time said by itself. They lie apart, with other measurements in between; how much they differ widens the intervals.
   *
   * @maxItems 1000
   */
  readonly stretches?: readonly ComparedStretch[];
  readonly batchSizes?: BatchSizes;
  /**
   * Rows a second by batch size, of both in turns; null of one that does not take it.
   *
   * @maxItems 1000
   */
  readonly curve?: readonly CurvePoint[];
  readonly certifiedSize?: CertifiedSize;
  /**
   * The same numbers of the baseline against itself: half-width of the ratio.
   */
  readonly noiseFloor: {
    readonly [k: string]: number;
  };
  readonly rounds: number;
  readonly stages: number;
  readonly seconds: number;
  readonly discardedShare: number;
}
export interface ComparedFigures {
  readonly candidate: number;
  readonly baseline: number;
}
export interface ComparedStretch {
  readonly rounds: number;
  readonly ratios: {
    readonly [k: string]: number;
  };
}
/**
 * Rows of a call of each, found by trial where the mode declares none. Latencies are compared only where they are equal.
 */
export interface BatchSizes {
  readonly candidate: number;
  readonly baseline: number;
}
export interface CurvePoint {
  readonly batchSize: number;
  readonly candidate: number | null;
  readonly baseline: number | null;
}
/**
 * Rows of a call that the baseline's own certificate has, where no size is declared: the throughput of both at this one, too. Without ratios where the comparison is of this size anyway, or a version does not take it.
 */
export interface CertifiedSize {
  readonly batchSize: number;
  readonly ratios?: {
    readonly [k: string]: Estimate;
  };
  readonly figures?: {
    readonly [k: string]: ComparedFigures;
  };
  readonly noiseFloor?: {
    readonly [k: string]: number;
  };
}
/**
 * Why it is slower or faster where the graphs tell.
 */
export interface Explanation {
  readonly parametersRatio: number | null;
  /**
   * Operator → how many more (or fewer) than in the baseline.
   */
  readonly operatorChanges: {
    readonly [k: string]: number;
  };
  /**
   * Only in certificates of 0.1.0: no longer counted.
   */
  readonly multiplyAccumulatesRatio?: number | null;
}
export interface GateResult {
  readonly id: string;
  readonly kind: 'prediction' | 'relative-prediction' | 'gap' | 'robustness' | 'performance' | 'relative-performance';
  readonly metric: string;
  /**
   * Of value and limit.
   */
  readonly unit: 'none' | 'ms' | 'bytes' | 'rows-per-second' | 'ratio';
  readonly direction: 'up' | 'down' | 'none';
  readonly data?: string;
  readonly slice?: SliceReference;
  readonly mode?: ModeName;
  readonly perturbation?: string;
  /**
   * What was compared with the limit: the metric, the difference, the ratio, the gap or the drop.
   */
  readonly value: number | null;
  readonly interval: Interval | null;
  /**
   * The candidate's own number where value is a comparison.
   */
  readonly candidate?: number | null;
  /**
   * The baseline's own number.
   */
  readonly baseline: number | null;
  readonly comparator: '>=' | '<=';
  readonly limit: number;
  /**
   * Whether the whole interval had to hold or the value alone decided. Seatrial 0.1.0 did not write it.
   */
  readonly test?: 'bound' | 'point';
  readonly result: Verdict;
  reasonCode:
    | 'within-limit'
    | 'beyond-limit'
    | 'interval-crosses-limit'
    | 'below-noise-floor'
    | 'undefined-value'
    | 'too-few-rows'
    | 'no-baseline'
    | 'not-measured'
    | 'batch-sizes-differ'
    | 'measurement-failed';
  /**
   * Whether it counts for the verdict.
   */
  readonly blocking: boolean;
  readonly wouldDecide?: WouldDecide;
  readonly location?: Location;
}
/**
 * What would decide an inconclusive gate: rows or seconds in all, not beyond those already used.
 */
export interface WouldDecide {
  readonly rows?: number;
  readonly seconds?: number;
}
/**
 * What the live test that model.yaml declares will ask of traffic. Absent where it declares none, and in earlier certificates.
 */
export interface CertifiedLiveTest {
  /**
   * Of each of its metrics that certification can measure.
   *
   * @maxItems 100
   */
  readonly spreads: readonly CertifiedSpread[];
  readonly plan: LiveTestPlan;
}
/**
 * How much what a prediction contributes to a metric varies from one to the next, in the rows of an evaluation set: of the candidate, or of the baseline where that varies more.
 */
export interface CertifiedSpread {
  readonly metric: string;
  readonly data: Identifier;
  /**
   * Of the difference of candidate and baseline on the same row.
   */
  readonly paired: boolean;
  /**
   * What carries the metric: rows, or queries.
   */
  readonly units: number;
  /**
   * Units for each row, as of recall the share of positives.
   */
  readonly perRow: number;
  /**
   * The metric; where it is paired, the difference.
   */
  readonly mean: number;
  /**
   * null where all units say the same.
   */
  readonly spread: SpreadEstimate | null;
}
/**
 * A standard deviation, in the metric's unit, and what so many units leave open of it at 95 %.
 */
export interface SpreadEstimate {
  readonly value: number;
  /**
   * null: it is the most that is possible, and how much less it is nobody knows.
   */
  readonly lower: number | null;
  readonly upper: number;
}
/**
 * How long a live test takes until it knows.
 */
export interface LiveTestPlan {
  /**
   * null where nobody says how many requests come.
   */
  readonly rate: PlannedRate | null;
  /**
   * What is not known then is not promoted.
   */
  readonly maxDurationMs: number;
  /**
   * The one that the candidate is to be better in first; in the others it must not be worse.
   *
   * @maxItems 100
   */
  readonly metrics: readonly PlannedMetric[];
  /**
   * What must be shown to be no more often than in production, as often as recorded windows tell that it is there. Absent where no windows are recorded.
   *
   * @maxItems 20
   */
  readonly events?: readonly PlannedEvent[];
}
export interface PlannedRate {
  /**
   * windows: what all versions answered in the recorded windows of the last week. mode: what a mode declares.
   */
  readonly kind: 'mode' | 'windows';
  /**
   * Predictions of all versions together.
   */
  readonly perSecond: number;
  readonly mode?: ModeName;
  readonly from?: string;
  readonly to?: string;
}
export interface PlannedMetric {
  readonly metric: string;
  readonly claim: 'better' | 'not-worse';
  /**
   * The smallest gain that matters, or how much worse is not worse, in the metric's unit.
   */
  readonly by: number;
  readonly spread: PlannedSpread | null;
  /**
   * Why there are no times. rate, spread: nobody says it. unvaried: all rows of the set say the same. pairs: no baseline was measured on the same rows. margin: nothing is surely not worse by nothing. units: how alike the predictions of a unit are is not known, and the spread is a bound.
   */
  readonly lacks: 'rate' | 'spread' | 'unvaried' | 'pairs' | 'margin' | 'units' | null;
  /**
   * @maxItems 20
   */
  readonly times: readonly TimeToKnow[];
}
export interface PlannedSpread {
  /**
   * windows: of labels of the version in production. certified: of an evaluation set. range: the most that a metric's range allows.
   */
  readonly kind: 'windows' | 'certified' | 'range';
  /**
   * Standard deviation of one prediction's contribution, or of one difference, in the metric's unit.
   */
  readonly value: number;
  readonly data?: Identifier;
  readonly version?: SemanticVersion;
  /**
   * Labelled predictions, or rows or queries of the set.
   */
  readonly units?: number;
}
/**
 * When four of five tests have found what is to be shown where it is so, with a share of the traffic from the first day to the last.
 */
export interface TimeToKnow {
  /**
   * Of the candidate.
   */
  readonly share: number;
  /**
   * null: it may be any time less.
   */
  readonly fromMs: number | null;
  readonly ms: number;
  /**
   * null: it may be any time more.
   */
  readonly toMs: number | null;
  /**
   * The key of liveTest that alone makes it so long: what is measured would be known sooner. Absent where it would not, and in older certificates.
   */
  readonly least?: 'minDuration' | 'minRequests';
}
export interface PlannedEvent {
  readonly event: 'errors' | 'timeouts' | 'invalid' | 'shed' | 'over-p50' | 'over-p95' | 'over-p99';
  /**
   * Of production's requests.
   */
  readonly rate: number;
  /**
   * @maxItems 20
   */
  readonly times: readonly TimeToKnow[];
}
/**
 * Predicate of the in-toto statement that record.yml signs about certificates and the ends of their logs, of the type https://github.com/OWNER/seatrial/certification/v1: what has these digests was recorded, or written, by this run on the default branch.
 */
export interface Certification {
  readonly apiVersion: 'seatrial/v1';
  readonly kind: 'Certification';
  /**
   * owner/name
   */
  readonly repository: string;
  /**
   * Of the default branch, which the certificates are about.
   */
  readonly commit: string;
  /**
   * The run that recorded them.
   */
  readonly run: string;
}
/**
 * What should run now: <environment>/<model>.yaml on the branch seatrial/deployments, written by the bot alone.
 */
export interface Deployment {
  readonly apiVersion: 'seatrial/v1';
  readonly kind: 'Deployment';
  readonly model: Identifier;
  readonly environment: Identifier;
  /**
   * Grows by one with every change.
   */
  readonly revision: number;
  readonly production: DeployedVersion | null;
  /**
   * Last known good, kept warm.
   */
  readonly fallback: DeployedVersion | null;
  readonly liveTest: LiveTest | null;
  /**
   * Blocks every rise, never a rollback.
   */
  readonly hold: Hold | null;
  /**
   * An earlier version that keeps answering a share of production's requests, unseen: what is better than production after all is seen by it, and where both fall the world has changed. Default: null.
   */
  readonly sentinel?: Sentinel | null;
}
export interface DeployedVersion {
  readonly version: SemanticVersion;
  readonly sha256: Sha256;
}
export interface LiveTest {
  readonly id: Identifier;
  /**
   * After a promotion: the candidate is the version that production was before, on its holdback, and is asked whether it is better after all. Default: a test of new versions.
   */
  readonly phase?: 'bake';
  /**
   * @minItems 1
   * @maxItems 10
   */
  readonly candidates: readonly Candidate[];
  /**
   * From then on the candidates' traffic goes to production, until a later one is written.
   */
  readonly lease?: string;
}
export interface Candidate {
  readonly name: Identifier;
  readonly version: SemanticVersion;
  readonly sha256: Sha256;
  readonly share: Proportion;
  /**
   * First of the 10,000 slots of the traffic that are this candidate's; they grow upward from it. Default: where those of the candidate before it end.
   */
  readonly anchor?: number;
  /**
   * The standing approval: it becomes production by itself once the live test has shown that it is better. Default: somebody is asked then.
   */
  readonly then?: 'production';
}
export interface Hold {
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly until: string | null;
}
export interface Sentinel {
  readonly version: SemanticVersion;
  readonly sha256: Sha256;
  readonly share: Proportion;
}
/**
 * One line of events/<model>/<yyyy-mm>.jsonl on the branch seatrial/deployments: a CloudEvents 1.0 envelope that names its predecessor's hash.
 */
export interface LedgerEvent {
  readonly specversion: '1.0';
  readonly kind: 'Event';
  /**
   * The intent key and the number of the event within its log.
   */
  readonly id: string;
  /**
   * The repository, as host/owner/name.
   */
  readonly source: string;
  type:
    | 'version.certified'
    | 'version.rejected'
    | 'version.retired'
    | 'version.quarantined'
    | 'version.unretired'
    | 'version.unquarantined'
    | 'livetest.started'
    | 'livetest.changed'
    | 'livetest.stopped'
    | 'livetest.concluded'
    | 'world.changed'
    | 'deployment.promoted'
    | 'deployment.rolledback'
    | 'deployment.reported'
    | 'hold.set'
    | 'hold.cleared'
    | 'certification.requested'
    | 'promotion.remembered'
    | 'promotion.lapsed'
    | 'intent.refused'
    | 'intent.settled'
    | 'livetest.window'
    | 'usage.window'
    | 'windows.recorded';
  /**
   * model or model@version.
   */
  readonly subject: string;
  readonly time: string;
  /**
   * SHA-256 of the line before, without its line feed; null in the first line of a model.
   */
  readonly previous: Sha256 | null;
  readonly data: EventData;
}
export interface EventData {
  readonly model: Identifier;
  readonly version: SemanticVersion | null;
  readonly sha256: Sha256 | null;
  readonly environment: Identifier | null;
  readonly intentKey: Sha256;
  readonly actor: ActorFacts;
  readonly via: SourceFacts;
  readonly bound: Bound;
  readonly policy: Sha256 | null;
  readonly settings: string | null;
  readonly certificate: Sha256 | null;
  readonly reasonCode: string;
  readonly reason: string | null;
  /**
   * @maxItems 400
   */
  readonly conditions: readonly Condition[];
  /**
   * Of a live test, or of a certification.
   */
  readonly conclusion: Verdict | null;
  readonly revision: RevisionChange | null;
  readonly deployment: DeploymentState | null;
  /**
   * On the first event of a decision.
   */
  readonly facts: CommandFacts | null;
  readonly window?: LiveWindow;
  /**
   * Of windows.recorded: what was reported, file by file.
   *
   * @minItems 1
   */
  readonly windows?: readonly WindowFile[];
  readonly report?: ReportFacts;
  readonly remembered?: Remembered;
  readonly decision?: DecisionFacts;
}
/**
 * Who asked, with the role at that time.
 */
export interface ActorFacts {
  readonly id: number | null;
  readonly login: string;
  readonly role: Role;
  /**
   * Those of the settings' teams that the person belongs to.
   *
   * @maxItems 100
   */
  readonly teams: readonly Handle[];
}
/**
 * Where the request was made.
 */
export interface SourceFacts {
  readonly kind: 'comment' | 'review' | 'label' | 'check' | 'cli' | 'action' | 'guard' | 'dispatch';
  readonly id: string;
  readonly url: string | null;
  /**
   * The pull request or issue.
   */
  readonly thread: number | null;
  /**
   * The commit that the request names: of the review, of the label event, or after @.
   */
  readonly boundSha: string | null;
}
export interface Bound {
  readonly sha: string | null;
  /**
   * @maxItems 100
   */
  readonly digests: readonly Sha256[];
}
/**
 * One thing that a decision asked for: what was seen and what was needed, as codes and figures. Where true is needed, it is what the rule is about. Version 0.1.0 recorded words in some places.
 */
export interface Condition {
  readonly code: string;
  readonly met: boolean;
  readonly seen: string | number | boolean | null;
  readonly needed: string | number | boolean | null;
  readonly environment: Identifier | null;
}
export interface RevisionChange {
  readonly before: number;
  readonly after: number;
}
/**
 * What the deployment file says after the event.
 */
export interface DeploymentState {
  readonly production: DeployedVersion | null;
  readonly fallback: DeployedVersion | null;
  readonly liveTest: LiveTest | null;
  /**
   * Absent where there is none, and in older events.
   */
  readonly sentinel?: Sentinel | null;
  readonly hold: Hold | null;
}
/**
 * Everything outside the ledger that a decision looked at, so that it can be decided again.
 */
export interface CommandFacts {
  /**
   * When the facts were read.
   */
  readonly at: string;
  readonly command: ResolvedCommand;
  readonly actor: ActorFacts;
  readonly source: SourceFacts;
  readonly thread: ThreadFacts | null;
  /**
   * Git blob of the settings file that was in force.
   */
  readonly settings: string | null;
  /**
   * @maxItems 20
   */
  readonly environments: readonly EnvironmentFacts[];
  readonly model: ModelFacts;
  readonly version: VersionFacts | null;
  readonly certificate: CertificateFacts | null;
  /**
   * What the log held of the version's live exposure, for each environment in which it has a share. Absent in older events, whose decisions did not ask.
   *
   * @maxItems 20
   */
  readonly live?: readonly LiveFacts[];
  /**
   * What the log held against the version that would get traffic, or the way to it, the newest first. Absent where it held nothing, and in older events.
   *
   * @maxItems 20
   */
  readonly against?: readonly AgainstFacts[];
  readonly liveTest?: LiveTestPlan;
  /**
   * @maxItems 1000
   */
  readonly approvals: readonly Approval[];
  /**
   * On a version's own open pull request: what only the merge can bring is judged when the promotion is carried out. Absent elsewhere, and in older events.
   */
  readonly ahead?: true;
  readonly remembered?: RememberedRequest;
  /**
   * Of a promotion to a live test: which one of these bytes it is, as each further one has to show more. It plays no part in the decision. Absent where it is the first, and in older events.
   */
  readonly attempt?: number;
  readonly approval?: RiseApproval;
}
export interface ResolvedCommand {
  readonly verb: 'promote' | 'rollback' | 'certify' | 'hold' | 'unhold' | 'stop' | 'retire' | 'quarantine' | 'restore';
  readonly to: 'live' | 'production' | null;
  readonly share: number | null;
  /**
   * The version that is named, or that a rollback shall return to.
   */
  readonly version: SemanticVersion | null;
  readonly until: string | null;
  readonly reason: string | null;
  /**
   * A stop verb whose rest could not be read: hold, and ask.
   */
  readonly unclear: boolean;
}
export interface ThreadFacts {
  readonly number: number;
  readonly state: 'open' | 'merged' | 'closed' | 'issue';
  readonly author: string;
  readonly headSha: string | null;
  readonly mergeSha: string | null;
}
/**
 * The settings of one environment with their defaults.
 */
export interface EnvironmentFacts {
  readonly name: Identifier;
  readonly mode: ModeName | null;
  readonly after?: Identifier;
  readonly shareCap: Proportion;
  readonly defaultShare: Proportion;
  readonly directPromotion: boolean;
  /**
   * Absent in older events, whose decisions did not ask.
   */
  readonly minLiveTimeMs?: number;
  readonly minLiveRequests?: number;
  readonly ownerApproval: boolean;
  readonly certificateMaxAgeMs: number | null;
  readonly roles: RoleFacts;
  readonly teams: TeamFacts;
  /**
   * The reason of the freeze window that was open.
   */
  readonly freeze: string | null;
  /**
   * Whether followers report what they have applied. Absent in older events, whose decisions did not ask.
   */
  readonly reports?: boolean;
}
export interface RoleFacts {
  readonly certify: Role;
  readonly live: Role;
  readonly production: Role;
  readonly rollback: Role;
  readonly hold: Role;
  readonly unhold: Role;
  readonly retire: Role;
  readonly quarantine: Role;
  readonly restore?: Role;
}
export interface TeamFacts {
  readonly live: readonly Handle[];
  readonly production: readonly Handle[];
}
export interface ModelFacts {
  readonly name: Identifier;
  readonly policyDigest: Sha256;
  /**
   * Whether model.yaml declares a live test.
   */
  readonly liveTest: boolean;
  /**
   * Shares that its live test gives a candidate, one after the other. Absent where it declares none that means something, and in older events, whose decisions gave no lease and no anchors.
   *
   * @minItems 1
   * @maxItems 50
   */
  readonly ramp?: readonly Proportion[];
  readonly holdback?: Proportion;
  readonly sentinelShare?: Proportion;
}
export interface VersionFacts {
  readonly version: SemanticVersion;
  readonly sha256: Sha256;
  /**
   * Whether the manifest is on the default branch.
   */
  readonly merged: boolean;
  readonly modes: readonly ModeName[];
  /**
   * The pull request that added it.
   */
  readonly pull: number | null;
  /**
   * The head of that pull request and the commit that merged it.
   *
   * @maxItems 10
   */
  readonly commits: readonly string[];
}
export interface CertificateFacts {
  readonly digest: Sha256;
  readonly subject: Sha256;
  readonly verdict: Verdict;
  readonly modes: readonly ModeName[];
  readonly policyDigest: Sha256;
  readonly at: string;
  /**
   * Whether Seatrial's own workflow made it on the default branch after the merge.
   */
  readonly trusted: boolean;
}
/**
 * What a version has shown on a share of the traffic.
 */
export interface LiveFacts {
  readonly environment: Identifier;
  /**
   * When its share was given.
   */
  readonly since: string;
  /**
   * Requests that reported windows count for it since; null where no window was reported for the environment.
   */
  readonly requests: number | null;
}
/**
 * One thing that the log held against a version.
 */
export interface AgainstFacts {
  readonly kind: 'rolled-back' | 'live-failed' | 'rejected' | 'retired' | 'quarantined';
  readonly environment: Identifier | null;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  /**
   * When, by whom and why a retirement or a ban was taken back. Absent where it stands, and in older events.
   */
  readonly takenBack?: {
    readonly at: string;
    readonly by: string;
    readonly reason: string | null;
  };
}
/**
 * An approving review.
 */
export interface Approval {
  readonly login: string;
  readonly commit: string;
  readonly owner: boolean;
  /**
   * Whether it is the author's own.
   */
  readonly author: boolean;
}
export interface RememberedRequest {
  readonly key: Sha256;
  /**
   * When it was remembered.
   */
  readonly at: string;
  readonly role: Role;
  readonly promotion: Remembered;
}
/**
 * A promotion that was asked for on an open pull request, and is carried out once that commit is merged and certified.
 */
export interface Remembered {
  readonly pull: number;
  /**
   * The head of the pull request that the promotion is bound to.
   */
  readonly head: string;
  readonly version: SemanticVersion;
  readonly sha256: Sha256;
  readonly environment: Identifier;
  readonly to: 'live' | 'production';
  /**
   * The share that was told; null for production.
   */
  readonly share: number | null;
}
/**
 * The request by which somebody asked for the live test, or for production by it.
 */
export interface RiseApproval {
  readonly key: Sha256;
  readonly at: string;
  readonly role: Role;
}
/**
 * One line of the NDJSON that a service reports: what happened in a stretch of time, as sums.
 */
export interface LiveWindow {
  readonly apiVersion: 'seatrial/v1';
  readonly kind: 'Window';
  /**
   * Names the window among those of its model, environment and day: a repeat is counted once.
   */
  readonly key: string;
  readonly model: Identifier;
  readonly version: SemanticVersion;
  readonly sha256: Sha256;
  readonly environment: Identifier;
  /**
   * Name of the candidate in a live test, or of an ensemble of them (mean, vote, weighted), or sentinel, an earlier version that answers unseen; these have pairs alone; null for the version in production, and where requests are counted by digest alone.
   */
  readonly arm: Identifier | null;
  readonly service?: Identifier;
  readonly reporter?: Identifier;
  readonly from: string;
  readonly to: string;
  readonly test?: Identifier;
  readonly decided?: DecidedStretch;
  /**
   * Asked of this arm; of those with `outcomes` at least the served ones, at most the assigned.
   */
  readonly requests: number;
  readonly errors: number;
  readonly outcomes?: Outcomes;
  readonly over?: OverCounts;
  readonly eventBuckets?: EventBuckets;
  /**
   * Predictions made, where a request holds several; else the number of requests.
   */
  readonly rows?: number;
  /**
   * Of answered requests, in buckets of gamma 1.01.
   */
  readonly latency: Histogram | null;
  readonly metrics: {
    readonly [k: string]: LiveMetric;
  };
  /**
   * Of requests that production answered too: this arm's contribution minus production's. In units of the metric, and of all that this arm answered so, seen or not.
   */
  readonly pairs?: {
    readonly [k: string]: PairSums;
  };
  readonly scores?: BinCounts;
  /**
   * Of each input, the counts in the bins of its certified distribution.
   */
  readonly features?: {
    readonly [k: string]: BinCounts;
  };
  /**
   * Requests by who asked.
   */
  readonly consumers?: {
    readonly [k: string]: number;
  };
}
/**
 * A stretch of time in which predictions were made.
 */
export interface DecidedStretch {
  readonly from: string;
  readonly to: string;
}
/**
 * What became of the requests that were given to this arm.
 */
export interface Outcomes {
  /**
   * Given to the arm, whether or not it answered.
   */
  readonly assigned: number;
  /**
   * Answered by it, rightly or not.
   */
  readonly served: number;
  /**
   * Not answered in time.
   */
  readonly timeouts: number;
  /**
   * Turned away because too much was asked.
   */
  readonly shed: number;
  /**
   * Answered with what no caller can use, such as NaN.
   */
  readonly invalid: number;
  /**
   * Different units among them, where units come again.
   */
  readonly units?: number;
}
/**
 * Answered requests that took longer than the budget of a percentile, or than certified where there is no budget.
 */
export interface OverCounts {
  /**
   * Longer than the p50.
   */
  readonly p50?: number;
  /**
   * Longer than the p95.
   */
  readonly p95?: number;
  /**
   * Longer than the p99.
   */
  readonly p99?: number;
}
/**
 * Requests, and what happened to them, by bucket of the unit; what did not happen at all needs no list.
 */
export interface EventBuckets {
  readonly requests: BucketCounts;
  readonly errors?: BucketCounts;
  readonly timeouts?: BucketCounts;
  readonly invalid?: BucketCounts;
  readonly shed?: BucketCounts;
  readonly 'over-p50'?: BucketCounts;
  readonly 'over-p95'?: BucketCounts;
  readonly 'over-p99'?: BucketCounts;
}
/**
 * Sums of one metric over labelled predictions; they merge by addition.
 */
export interface LiveMetric {
  readonly n: number;
  readonly sum: number;
  /**
   * Of the single contributions; null for a metric that is no mean over predictions, such as ROC AUC: then sum is value times n.
   */
  readonly sumSquares: number | null;
  /**
   * Labels that came in this window's own time after the delay of their predictions; they are not among n.
   */
  readonly late?: number;
  /**
   * Predictions old enough for a label that have none; they are not among n.
   */
  readonly missing?: number;
  /**
   * Where units come again: [bucket, n, sum] of each of 64 hash buckets that holds any, in order.
   *
   * @maxItems 64
   */
  readonly buckets?: readonly (readonly number[])[];
  readonly missingBuckets?: BucketCounts;
}
/**
 * Sums of differences on the same requests; they merge by addition.
 */
export interface PairSums {
  readonly n: number;
  readonly sum: number;
  readonly sumSquares: number;
  /**
   * Where units come again: [bucket, n, sum] of each of 64 hash buckets that holds any, in order.
   *
   * @maxItems 64
   */
  readonly buckets?: readonly (readonly number[])[];
}
/**
 * A file of the branch seatrial/windows: windows of one model, environment and day, one a line.
 */
export interface WindowFile {
  /**
   * <environment>/<model>/<day>/<first 16 digits of sha256>.ndjson
   */
  readonly path: string;
  readonly sha256: Sha256;
  /**
   * @minItems 1
   */
  readonly sums: readonly LiveSums[];
}
/**
 * The sums of several windows of the reporters of one service, about one digest in one environment and arm, on one day and between two changes of what serves there. They merge by addition.
 */
export interface LiveSums {
  readonly version: SemanticVersion;
  readonly sha256: Sha256;
  readonly environment: Identifier;
  readonly arm: Identifier | null;
  readonly service?: Identifier;
  /**
   * When the first window begins.
   */
  readonly from: string;
  /**
   * When the last window ends.
   */
  readonly to: string;
  readonly windows: number;
  readonly requests: number;
  readonly errors: number;
  readonly rows: number;
  readonly latency: Histogram | null;
  readonly metrics: {
    readonly [k: string]: MetricSums;
  };
  readonly consumers: {
    readonly [k: string]: number;
  };
  readonly outcomes?: Outcomes;
  readonly over?: OverCounts;
  readonly decided?: DecidedStretch;
}
/**
 * Sums of one metric over several windows.
 */
export interface MetricSums {
  readonly n: number;
  readonly sum: number;
  /**
   * null where a window has none.
   */
  readonly sumSquares: number | null;
  readonly between: BetweenSums;
  /**
   * Labels that came after the delay, and are not among n.
   */
  readonly late?: number;
  /**
   * Predictions old enough for a label that have none.
   */
  readonly missing?: number;
}
/**
 * How much the windows' values differ, for metrics that are no mean over predictions.
 */
export interface BetweenSums {
  /**
   * Windows with labels.
   */
  readonly windows: number;
  /**
   * Sum over the windows of n times the square of the value.
   */
  readonly sumSquares: number;
}
/**
 * What a follower says of a revision of a deployment file. Of deployment.reported alone.
 */
export interface ReportFacts {
  /**
   * Of the deployment file that it follows.
   */
  readonly revision: number;
  readonly state: RolloutState;
  /**
   * The name that it gives itself; else the login that reported.
   */
  readonly follower: string;
}
/**
 * The decision about a live test on which an event rests: its file on the branch seatrial/windows, and what it was read from.
 */
export interface DecisionFacts {
  readonly path: string;
  readonly sha256: Sha256;
  /**
   * As of when it was decided.
   */
  readonly at: string;
  readonly outcome: LiveOutcome;
  /**
   * What it is about where that is no live test of new versions: whether the version that production was before is better after all.
   */
  readonly phase?: 'bake' | 'sentinel';
  readonly policy: Sha256;
  readonly windows: Sha256;
  /**
   * Of the default branch, at which model.yaml was read.
   */
  readonly commit: string;
  readonly candidate?: LiveCandidate;
}
export interface PromoteOutcome {
  readonly kind: 'promote';
  readonly reasonCode: 'better';
  readonly candidate: Identifier;
  readonly metric: Identifier;
}
export interface StepOutcome {
  readonly kind: 'step';
  readonly reasonCode: 'step-passed';
  readonly shares: {
    readonly [k: string]: number;
  };
}
export interface HoldOutcome {
  readonly kind: 'hold';
  readonly reasonCode: 'no-traffic' | 'no-candidate' | 'soak' | 'evidence-missing';
  readonly until: Until;
}
export interface KnownUntil {
  readonly kind: 'at';
  readonly at: string;
}
export interface UnknownUntil {
  readonly kind: 'unknown';
  readonly reasonCode: 'no-traffic' | 'not-reported' | 'no-evidence' | 'beyond-end';
}
export interface HarmOutcome {
  readonly kind: 'reject-harm';
  readonly reasonCode: 'event-harm' | 'metric-harm';
  readonly candidate: Identifier;
  readonly by: Harm;
}
export interface EventHarm {
  readonly kind: 'event';
  readonly event: 'errors' | 'timeouts' | 'invalid' | 'shed' | 'over-p50' | 'over-p95' | 'over-p99';
}
export interface MetricHarm {
  readonly kind: 'metric';
  readonly metric: Identifier;
}
export interface NoGainOutcome {
  readonly kind: 'reject-futile';
  readonly reasonCode: 'no-gain';
  readonly candidate: Identifier;
}
export interface AnotherBetterOutcome {
  readonly kind: 'reject-futile';
  readonly reasonCode: 'another-better';
  readonly candidate: Identifier;
  readonly than: Identifier;
}
export interface InconclusiveOutcome {
  readonly kind: 'inconclusive';
  readonly reasonCode: 'time-over';
}
export interface InvalidOutcome {
  readonly kind: 'invalid';
  reasonCode:
    | 'other-model'
    | 'other-environment'
    | 'other-test'
    | 'unknown-arm'
    | 'unknown-digest'
    | 'arm-digest'
    | 'leak'
    | 'time-order'
    | 'stretches-overlap'
    | 'counted-twice'
    | 'buckets-misfit'
    | 'production-changed'
    | 'sample-ratio'
    | 'label-parity';
  readonly place: InvalidPlace;
}
export interface WindowPlace {
  readonly kind: 'window';
  readonly key: string;
  readonly pointer: string;
}
export interface EpochPlace {
  readonly kind: 'epoch';
  readonly number: number;
}
export interface LayerPlace {
  readonly kind: 'layer';
  readonly layer: 'assigned' | 'served' | 'labelled' | 'units';
}
export interface LabelsPlace {
  readonly kind: 'labels';
  readonly metric: Identifier;
  readonly candidate: Identifier;
}
/**
 * In a bake, or under a sentinel: both versions are below what was certified of each, so that neither is at fault.
 */
export interface WorldChangedOutcome {
  readonly kind: 'world-changed';
  readonly reasonCode: 'both-below';
  readonly metric: Identifier;
}
/**
 * How it stands with one candidate. Logarithms are natural, effects signed so that above 0 is better.
 */
export interface LiveCandidate {
  readonly name: Identifier;
  readonly fate: 'open' | 'better' | 'harm' | 'futile' | 'left';
  readonly since: string | null;
  /**
   * Its part of alpha, of each primary metric.
   */
  readonly alpha: number;
  readonly share: number | null;
  readonly requests: number;
  readonly metrics: readonly ComparedMetric[];
  readonly guardrails: readonly HeldGuardrail[];
  readonly missing: readonly Missing[];
  readonly ramp: RampStep;
}
export interface ComparedMetric {
  readonly metric: Identifier;
  readonly role: 'primary' | 'guardrail';
  /**
   * Whether arms are compared, or answers to the same requests.
   */
  readonly basis: 'arms' | 'pairs';
  /**
   * Labelled decisions that are compared.
   */
  readonly production: number;
  readonly candidate: number;
  readonly isReady: boolean;
  readonly minEffect: number;
  readonly margin: number;
  readonly effect: number | null;
  /**
   * Over all looks together.
   */
  readonly lower: number | null;
  readonly upper: number | null;
  /**
   * ln of the e-value for an effect above 0.
   */
  readonly logBetter: number;
  readonly logNotWorse: number;
  readonly logHarm: number;
  readonly logNoGain: number;
  readonly logBetterNeeded: number;
  /**
   * ln of the e-value against labels that come to both arms alike; null where they need not.
   */
  readonly logParity: number | null;
}
export interface HeldGuardrail {
  readonly event: 'errors' | 'timeouts' | 'invalid' | 'shed' | 'over-p50' | 'over-p95' | 'over-p99';
  readonly production: EventCounts;
  readonly candidate: EventCounts;
  readonly ratio: number;
  readonly bound: number | null;
  readonly logHarm: number;
  readonly logNotWorse: number;
}
export interface EventCounts {
  readonly events: number;
  readonly requests: number;
}
export interface MissingDuration {
  readonly kind: 'duration';
  readonly spanMs: number;
  readonly neededMs: number;
  readonly until: Until;
}
export interface MissingLabels {
  readonly kind: 'labels';
  readonly metric: Identifier;
  readonly labels: number;
  readonly needed: number;
  readonly until: Until;
}
export interface UnusableLabels {
  readonly kind: 'unusable';
  readonly metric: Identifier;
  readonly gap: 'squares' | 'buckets' | 'missing' | 'range' | 'pairs' | 'apart';
  readonly until: Until;
}
export interface MissingEvidence {
  readonly kind: 'better' | 'not-worse';
  readonly metric: Identifier;
  readonly logE: number;
  readonly logNeeded: number;
  readonly until: Until;
}
export interface MissingEvents {
  readonly kind: 'not-more';
  readonly event: 'errors' | 'timeouts' | 'invalid' | 'shed' | 'over-p50' | 'over-p95' | 'over-p99';
  readonly logE: number;
  readonly logNeeded: number;
  readonly until: Until;
}
export interface UntoldEvents {
  /**
   * untold: not how often it happened; unbucketed: not to which units, where these come again.
   */
  readonly kind: 'untold' | 'unbucketed';
  readonly event: 'errors' | 'timeouts' | 'invalid' | 'shed' | 'over-p50' | 'over-p95' | 'over-p99';
  readonly until: Until;
}
export interface RampUp {
  readonly kind: 'up';
  readonly share: number;
}
export interface RampLast {
  readonly kind: 'last';
}
export interface RampRequests {
  readonly kind: 'requests';
  readonly share: number;
  readonly needed: number;
  readonly requests: number;
}
export interface RampRisk {
  readonly kind: 'risk';
  readonly share: number;
  readonly risk: number;
  readonly budget: number;
}
/**
 * The client_payload of a repository_dispatch of type seatrial-applied: a follower says what it has made of a revision of a deployment file.
 */
export interface FollowerReport {
  readonly model: Identifier;
  readonly environment: Identifier;
  /**
   * The revision of <environment>/<model>.yaml that it speaks of.
   */
  readonly revision: number;
  readonly state: RolloutState;
  readonly follower?: Identifier;
  readonly description?: string;
  /**
   * Where the follower tells more.
   */
  readonly url?: string;
  /**
   * Tells a report from an earlier one that says the same, as after a failure in between.
   */
  readonly attempt?: number;
}
/**
 * Who may ask a gateway for what: the file that `seatrial serve --access` names. It is read again when it changes. No secret needs to stand in it.
 */
export interface GatewayAccess {
  readonly apiVersion: 'seatrial/v1';
  readonly kind: 'GatewayAccess';
  /**
   * Whose signed tokens (JSON Web Tokens) are believed.
   *
   * @maxItems 20
   */
  readonly issuers?: readonly TokenIssuer[];
  /**
   * Who may do what. Whoever is none of them may ask nothing but whether the gateway is there.
   *
   * @minItems 1
   * @maxItems 1000
   */
  readonly principals: readonly AccessPrincipal[];
}
export interface TokenIssuer {
  /**
   * The claim iss, letter by letter.
   */
  readonly issuer: string;
  /**
   * What the claim aud must be, or hold.
   */
  readonly audience: string;
  readonly keys: IssuerKeys;
  /**
   * With which tokens may be signed: no others, whatever a token says. Those with a shared secret are not among them.
   *
   * @minItems 1
   */
  readonly algorithms: readonly ('RS256' | 'RS384' | 'RS512' | 'PS256' | 'PS384' | 'PS512' | 'ES256' | 'ES384' | 'ES512' | 'EdDSA')[];
  readonly clockTolerance?: Duration;
}
/**
 * Public keys, as a JSON Web Key Set. Exactly one key says where it is.
 */
export interface IssuerKeys {
  /**
   * An https address; plain http for this machine alone.
   */
  readonly url?: string;
  /**
   * A file, beside this file where the path is not absolute.
   */
  readonly file?: string;
}
export interface AccessPrincipal {
  readonly name: Identifier;
  readonly token?: AccessToken;
  readonly jwt?: AccessClaims;
  readonly certificate?: AccessCertificate;
  /**
   * Whoever shows nothing.
   */
  readonly anyone?: true;
  /**
   * What it may ask of models. The first entry that has model and role holds.
   *
   * @maxItems 100
   */
  readonly allow?: readonly AccessGrant[];
  /**
   * What it may do on the admin port. read: state, windows and metrics. write: a reload, too.
   */
  readonly admin?: 'read' | 'write';
}
/**
 * Known by a secret in the header Authorization: Bearer. Exactly one key says where it is.
 */
export interface AccessToken {
  readonly sha256?: Sha256;
  /**
   * A file that holds the token, beside this file where the path is not absolute.
   */
  readonly file?: string;
  /**
   * A variable of the environment that holds the token.
   */
  readonly env?: string;
}
/**
 * Known by a signed token of an issuer whose claims are these.
 */
export interface AccessClaims {
  /**
   * One of issuers, by its iss.
   */
  readonly issuer: string;
  /**
   * All of them must be so: a claim that is this, a list that holds it, or, of scope and scp, words of which it is one.
   */
  readonly claims: {
    readonly [k: string]: string;
  };
}
/**
 * Known by a client certificate of an authority that --tls-client-ca names. Exactly one key says which.
 */
export interface AccessCertificate {
  /**
   * A URI among its alternative names, as spiffe://example.org/shop.
   */
  readonly uri?: string;
  /**
   * A DNS name among its alternative names.
   */
  readonly dns?: string;
  readonly sha256?: Sha256;
}
export interface AccessGrant {
  /**
   * infer: ask for predictions. label: send outcomes. Either lets it see that the model is there.
   *
   * @minItems 1
   */
  readonly roles: readonly AccessRole[];
  /**
   * Names of models, or how names begin, with * at the end; * alone is all.
   *
   * @minItems 1
   */
  readonly models: readonly string[];
  readonly rate?: Rate;
  /**
   * How many of them may come at once; without it those of one second, and at least one.
   */
  readonly burst?: number;
}
/**
 * A process began.
 */
export interface GatewayStart {
  readonly kind: 'start';
  readonly format: 1;
  /**
   * Stands in the tokens of its decisions.
   */
  readonly boot: string;
  readonly at: string;
}
/**
 * What sums and decisions speak of, by its number.
 */
export interface GatewayPlan {
  readonly kind: 'plan';
  readonly id: number;
  readonly model: Identifier;
  readonly environment: Identifier;
  readonly revision: number;
  readonly test: Identifier | null;
  readonly isSticky: boolean;
  /**
   * @minItems 1
   * @maxItems 12
   */
  readonly arms: readonly GatewayArm[];
  /**
   * @maxItems 3
   */
  readonly ensembles: readonly ('mean' | 'vote' | 'weighted')[];
  /**
   * @maxItems 51
   */
  readonly metrics: readonly GatewayMetric[];
}
export interface GatewayArm {
  readonly name: Identifier | null;
  readonly role: ArmRole;
  readonly version: SemanticVersion;
  readonly sha256: Sha256;
  readonly share: number;
}
export interface GatewayMetric {
  readonly id: MetricName;
  /**
   * A label counts until so many minutes after the minute of its decision are over.
   */
  readonly delayMinutes: number;
  /**
   * Whether its labels come whatever was answered.
   */
  readonly isPaired: boolean;
}
/**
 * The breaker turned an arm of one revision away.
 */
export interface GatewayTrip {
  readonly kind: 'trip';
  readonly model: Identifier;
  readonly environment: Identifier;
  readonly revision: number;
  readonly arm: Identifier | null;
  readonly event: BreakerEvent;
  readonly at: string;
  /**
   * With requests, since the arm was watched.
   */
  readonly seconds: number;
  readonly requests: number;
  readonly events: number;
  /**
   * What was granted, as a share of the requests.
   */
  readonly rate: number;
}
/**
 * What was counted in one minute, and whose labels.
 */
export interface GatewayMinute {
  readonly kind: 'minute';
  /**
   * The process that counted.
   */
  readonly boot: string;
  /**
   * Since 1970, UTC.
   */
  readonly minute: number;
  /**
   * @maxItems 2000
   */
  readonly arms: readonly ArmMinute[];
  /**
   * @maxItems 1000000
   */
  readonly labels: readonly LabelMinute[];
  /**
   * @maxItems 1000000
   */
  readonly pairs: readonly PairMinute[];
  /**
   * @maxItems 1000000
   */
  readonly keys: readonly CountedKeys[];
  /**
   * Missing where there are none.
   *
   * @maxItems 1000000
   */
  readonly late?: readonly LateMinute[];
}
/**
 * What became of the requests of one arm in one minute.
 */
export interface ArmMinute {
  readonly plan: number;
  /**
   * Place in the plan's list.
   */
  readonly arm: number;
  readonly assigned: number;
  readonly served: number;
  readonly errors: number;
  readonly timeouts: number;
  readonly shed: number;
  readonly invalid: number;
  readonly requests: number;
  readonly rows: number;
  /**
   * Decisions that a label can find.
   */
  readonly decided: number;
  /**
   * @maxItems 10000
   */
  readonly latency: readonly (readonly number[])[];
  readonly over?: OverCounts;
  readonly consumers?: {
    readonly [k: string]: number;
  };
  readonly eventBuckets?: EventBuckets;
  readonly decidedBuckets?: BucketCounts;
  /**
   * Units that came for the first time in the minute, hour or day that it is in, by the lengths of windows; null where the process began within it.
   *
   * @maxItems 8
   */
  readonly units?: readonly (number | null)[];
}
/**
 * Labels that came in one minute to the decisions of another.
 */
export interface LabelMinute {
  readonly plan: number;
  /**
   * Minute since 1970 in which the decisions were made.
   */
  readonly decided: number;
  readonly metric: MetricName;
  readonly n: number;
  readonly sum: number;
  readonly sumSquares: number;
  /**
   * @maxItems 64
   */
  readonly buckets?: readonly (readonly number[])[];
  readonly arm: number;
  /**
   * Decisions that have their label, whether or not the metric asks for it.
   */
  readonly settled: number;
  readonly settledBuckets?: BucketCounts;
}
/**
 * The same of differences to production on the same requests.
 */
export interface PairMinute {
  readonly plan: number;
  /**
   * Minute since 1970 in which the decisions were made.
   */
  readonly decided: number;
  readonly metric: MetricName;
  readonly n: number;
  readonly sum: number;
  readonly sumSquares: number;
  /**
   * @maxItems 64
   */
  readonly buckets?: readonly (readonly number[])[];
  readonly arm: number | ('mean' | 'vote' | 'weighted');
}
/**
 * Whose outcome was counted: the numbers of decisions of one process, each but the first as what it is above the one before it.
 */
export interface CountedKeys {
  readonly boot: string;
  readonly model: Identifier;
  readonly metric: MetricName;
  /**
   * The youngest of them, as a minute.
   */
  readonly decided: number;
  /**
   * @maxItems 10000000
   */
  readonly numbers: readonly number[];
}
/**
 * Labels that came in one minute, after their decisions were counted as ones without a label.
 */
export interface LateMinute {
  readonly plan: number;
  readonly arm: number;
  readonly metric: MetricName;
  readonly n: number;
}
/**
 * The client_payload of a repository_dispatch of type seatrial-tripped: the breaker of a gateway has turned an arm of one revision away.
 */
export interface GuardTrip {
  readonly environment: Identifier;
  readonly model: Identifier;
  /**
   * null is production.
   */
  readonly arm: Identifier | null;
  readonly version: SemanticVersion;
  readonly sha256: Sha256;
  /**
   * Of the deployment file that the gateway followed.
   */
  readonly revision: number;
  /**
   * What came too often, such as errors.
   */
  readonly event: string;
  readonly at: string;
}
/**
 * A decision of a live test, with everything that it rests on: the same windows, policy and history give the same bytes again.
 */
export interface LiveDecision {
  readonly apiVersion: 'seatrial/v1';
  readonly kind: 'LiveDecision';
  readonly program: SemanticVersion;
  /**
   * Windows that end later were not looked at.
   */
  readonly at: string;
  /**
   * When the outcome was known; where it is final, windows that end later were not read.
   */
  readonly decidedAt: string;
  /**
   * Whether nothing that comes later changes it.
   */
  readonly isFinal: boolean;
  readonly outcome: LiveOutcome;
  readonly policy: Sha256;
  readonly history: TestHistory;
  /**
   * Whether the shares in history are what somebody declared; where not, they stand for any.
   */
  readonly sharesKnown: boolean;
  readonly windows: WindowsRead;
  readonly candidates: readonly LiveCandidate[];
  readonly virtualArms: readonly VirtualArm[];
  readonly sampleRatio: SampleRatio;
  /**
   * Requests that production was given.
   */
  readonly production: number;
  /**
   * Windows that were left out because the shares changed within them.
   */
  readonly across: number;
  /**
   * By which service requests were counted, and each metric.
   */
  readonly services: readonly ReadService[];
  /**
   * What production and the version that watches it were certified with, where that was asked. Of a bake and a sentinel alone.
   *
   * @maxItems 200
   */
  readonly certified?: readonly CertifiedLevel[];
}
/**
 * Which versions had which part of the traffic since when.
 */
export interface TestHistory {
  readonly test: Identifier;
  readonly model: Identifier;
  readonly environment: EnvironmentName;
  /**
   * In a bake, and under a sentinel, the candidate is the predecessor, and its promotion the way back.
   */
  readonly phase: 'test' | 'bake' | 'sentinel';
  /**
   * @minItems 1
   * @maxItems 10
   */
  readonly candidates: readonly TestCandidate[];
  /**
   * @minItems 1
   */
  readonly epochs: readonly Epoch[];
}
export interface TestCandidate {
  readonly name: Identifier;
  readonly version: SemanticVersion;
  readonly sha256: Sha256;
  /**
   * 1 for the first test of this digest; each later one has a smaller part of alpha.
   */
  readonly attempt: number;
  /**
   * 0 for those that the test began with; 1 for the first that joined later, and so on.
   */
  readonly joined: number;
}
/**
 * A time in which the split does not change.
 */
export interface Epoch {
  readonly from: string;
  /**
   * null while it lasts.
   */
  readonly to: string | null;
  /**
   * Of the deployment file.
   */
  readonly revision: number;
  readonly production: DeployedVersion;
  /**
   * Of each candidate that has one; the rest is production's.
   */
  readonly shares: {
    readonly [k: string]: number;
  };
}
/**
 * What a decision was read from: enough to tell a window more, less or changed.
 */
export interface WindowsRead {
  readonly count: number;
  readonly sha256: Sha256;
  readonly parts: readonly WindowsPart[];
}
/**
 * Windows of one arm that begin on one day (UTC).
 */
export interface WindowsPart {
  readonly day: string;
  readonly arm: Identifier | null;
  readonly count: number;
  readonly sha256: Sha256;
}
/**
 * An ensemble, which no version is and nothing promotes.
 */
export interface VirtualArm {
  readonly name: Identifier;
  readonly alpha: number;
  readonly metrics: readonly ComparedMetric[];
}
/**
 * Whether the arms have had the requests that their shares say.
 */
export interface SampleRatio {
  /**
   * false where the shares were not known.
   */
  readonly isChecked: boolean;
  readonly layers: readonly RatioLayer[];
  readonly logE: number;
}
export interface RatioLayer {
  readonly layer: 'assigned' | 'served' | 'labelled' | 'units';
  /**
   * null where nothing was counted.
   */
  readonly logE: number | null;
}
export interface ReadService {
  /**
   * null for requests.
   */
  readonly metric: Identifier | null;
  readonly service: Identifier | null;
}
/**
 * A metric as it was certified, which is a mean over rows.
 */
export interface CertifiedLevel {
  readonly sha256: Sha256;
  readonly certificate: Sha256;
  readonly metric: Identifier;
  readonly mean: number;
  /**
   * Its standard error.
   */
  readonly error: number;
}
/**
 * What a model must achieve: models/<model>/model.yaml.
 */
export interface Model {
  readonly apiVersion: 'seatrial/v1';
  readonly kind: 'Model';
  readonly name: Identifier;
  /**
   * A name for people.
   */
  readonly title?: string;
  readonly description?: string;
  /**
   * Users and teams that answer for the model.
   *
   * @maxItems 50
   */
  readonly owners?: readonly Handle[];
  readonly task: Task;
  /**
   * @maxItems 50
   */
  readonly tags?: readonly string[];
  /**
   * What the model may and may not be used for.
   */
  readonly intendedUse?: string;
  readonly signature: Signature;
  /**
   * The labelled data sets on which every version is scored. The first one is the default of gates and benchmarks.
   */
  readonly evaluation: {
    readonly [k: string]: EvaluationSet;
  };
  /**
   * Metrics of the model's own: programs that read rows and print numbers. Each is measured on the sets on which gates ask for it, else on the first.
   */
  readonly metrics?: {
    readonly [k: string]: OwnMetric;
  };
  /**
   * The conditions that block. Each id is the name of a line in the report. Budgets of modes are gates too.
   *
   * @maxItems 500
   */
  readonly gates: readonly GateDeclaration[];
  readonly modes: Modes;
  /**
   * What an undecided gate does to the verdict.
   */
  readonly onInconclusive?: 'block' | 'warn';
  readonly liveTest?: LiveTestPolicy;
}
/**
 * The tensors that go in and come out.
 */
export interface Signature {
  /**
   * @minItems 1
   * @maxItems 256
   */
  readonly inputs: readonly SignatureInput[];
  /**
   * @minItems 1
   * @maxItems 256
   */
  readonly outputs: readonly SignatureOutput[];
}
/**
 * A tensor that goes in, and where its values come from where that is not the data.
 */
export interface SignatureInput {
  readonly name: string;
  readonly datatype: Datatype;
  /**
   * @maxItems 16
   */
  readonly shape: readonly number[];
  /**
   * The axis that is the row, counted from 0; none: the whole tensor is one row, so that a call takes one. Default: 0; none for a scalar, and for an input with value or state.
   */
  readonly rows?: number | 'none';
  readonly value?: Scalar;
  readonly state?: CarriedState;
  readonly pad?: Scalar;
  /**
   * A padded input: this one gets the length of each of its lists, and is not bound to data.
   */
  readonly lengthOf?: string;
  /**
   * A padded input: this one gets 1 for each element of its lists and 0 for the padding, and is not bound to data.
   */
  readonly maskOf?: string;
}
/**
 * What an output of the last call was, within a sequence of the data. Such an input is not bound to data, and a call takes one row.
 */
export interface CarriedState {
  /**
   * The output that the next call gets.
   */
  readonly from: string;
  readonly start?: Scalar;
}
/**
 * A tensor that comes out. One that is not listed is not asked for.
 */
export interface SignatureOutput {
  readonly name: string;
  readonly datatype: Datatype;
  /**
   * @maxItems 16
   */
  readonly shape: readonly number[];
  /**
   * The axis that is the row, counted from 0; none: the whole tensor is one row, so that a call takes one. Default: 0; none for a scalar, and for an input with value or state.
   */
  readonly rows?: number | 'none';
}
export interface EvaluationSet {
  readonly description?: string;
  readonly license?: string;
  readonly data: DataSource;
  /**
   * Input tensor → where its values are.
   */
  readonly inputs: {
    readonly [k: string]: TensorBinding;
  };
  readonly target: Target;
  readonly prediction: Prediction;
  readonly weight?: ColumnBinding;
  readonly query?: ColumnBinding;
  readonly sequence?: ColumnBinding;
  /**
   * @maxItems 100
   */
  readonly slices?: readonly SliceDeclaration[];
  /**
   * Rows a call while scoring. Default: found by trial.
   */
  readonly batchSize?: number;
  /**
   * Whether values of single rows may leave the machine: in the list of changed rows, as figures of groups below 5 rows, as the exact ends of a numeric target. Otherwise only the rows' numbers do.
   */
  readonly show?: 'values' | 'rows';
}
/**
 * A data file, in the registry (path) or elsewhere (uri), bound by its digest.
 */
export interface DataSource {
  readonly path?: RegistryPath;
  readonly uri?: SourceUri;
  readonly sha256: Sha256;
  /**
   * Bytes.
   */
  readonly size?: number;
  /**
   * Default by the file's ending.
   */
  readonly format?: 'csv' | 'jsonl' | 'npy' | 'npz' | 'parquet';
  readonly csv?: CsvDialect;
}
/**
 * How a csv file is written. What is not said here must be the only way to read it.
 */
export interface CsvDialect {
  /**
   * Between two cells. Default: comma.
   */
  readonly delimiter?: ',' | ';' | '\t' | '|' | ':' | ' ' | '~' | '^';
  /**
   * Between the whole and the part of a number. Default: point.
   */
  readonly decimal?: '.' | ',';
  /**
   * Around a cell; twice inside one for itself. Default: double quotes.
   */
  readonly quote?: '"' | "'";
  /**
   * Default: UTF-8, or what a byte order mark says.
   */
  readonly encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin1' | 'windows-1252';
  /**
   * Cells that stand for no value, beside the empty one: texts letter by letter, numbers in any spelling.
   *
   * @minItems 1
   * @maxItems 64
   */
  readonly missing?: readonly (string | number)[];
}
/**
 * Where a tensor's values are: columns of a table (with * as wildcard), one column, or an array of an npz file.
 */
export interface TensorBinding {
  /**
   * @minItems 1
   */
  readonly columns?: readonly string[];
  readonly column?: string;
  readonly array?: string;
}
/**
 * The true answer of each row.
 */
export interface Target {
  readonly column?: string;
  /**
   * Several targets (multilabel); of object detection the column with a list of boxes, and the one with a list of their labels.
   *
   * @minItems 1
   */
  readonly columns?: readonly string[];
  readonly array?: string;
  readonly positive?: Scalar;
  /**
   * The labels in the order of the model's output columns. Default: what the model's file lists, else 0, 1, 2, …; where neither fits they must be given. Where one number stands for two classes of pixels, the second is the one that it means. Of a transcription the text of each class or token id from 0, with its spaces.
   *
   * @minItems 1
   * @maxItems 100000
   */
  readonly classes?: readonly Scalar[];
  readonly problem?: Problem;
  /**
   * Object detection: what the four numbers of a true box are.
   */
  readonly boxFormat?: 'xyxy' | 'yxyx' | 'xywh' | 'cxcywh';
}
/**
 * How the model's output is read.
 */
export interface Prediction {
  /**
   * Name of the output tensor.
   */
  readonly output: string;
  /**
   * Column of the output that holds the positive class's probability. Default: the only one, or the position of positive in classes, in the class list of the model's file, or among 0 and 1; else it must be given.
   */
  readonly index?: number;
  /**
   * Default: probabilities for classification, values for regression and embeddings, scores for ranking, text for transcription. scores in a classification is a decision function: no metric of probabilities is computed from it. tokens and ctc (scores of every class in every frame) are written by target.classes.
   */
  readonly kind?: 'probabilities' | 'logits' | 'labels' | 'values' | 'scores' | 'text' | 'tokens' | 'ctc';
  /**
   * The axes of the output in their order, of several labels (class: absent, present) or of an answer for each pixel. Default: the one order that the signature, the target and the classes leave, else it must be given. A sequence of tensors is one tensor whose first axis counts them.
   */
  layout?:
    | 'row-label'
    | 'row-label-class'
    | 'label-row'
    | 'label-row-class'
    | 'row-class-height-width'
    | 'row-height-width-class';
  /**
   * Which scores of a decision function mean the positive class: low for the decision_function of IsolationForest and OneClassSVM, where the positive class is what is abnormal. Default: high. Only for kind: scores in a binary problem; with low a threshold is reached from above.
   */
  readonly positiveScores?: 'high' | 'low';
  /**
   * true: answers may depend on the rows that are sent together with a row, which is then a warning. Default false: the version is rejected where the answer to a row is another one alone, in another order or in a batch of another size.
   */
  readonly batchSensitive?: boolean;
  /**
   * From which probability (or score) on the positive class is predicted, compared at the output's own precision. Of logits, too, it is the probability, between 0 and 1: 0.5 for the logit 0. Default 0.5; none for kind: scores, where only metrics of the order are computed without it. Of pixels only where one number stands for two classes.
   */
  readonly threshold?: number;
  readonly ignore?: Scalar;
  /**
   * Token classification: how classes mark entities, for metrics by entity. Read strictly, as seqeval's strict mode does: what begins, goes on or ends otherwise is no entity.
   */
  readonly scheme?: 'IOB2' | 'IOE2' | 'IOBES' | 'BILOU';
  /**
   * kind: ctc: the class that stands for nothing, by its position in classes, counted from 0.
   */
  readonly blank?: number;
  /**
   * kind: tokens and ctc: ids that are left out of the text, such as padding, start and end.
   *
   * @maxItems 1000
   */
  readonly skip?: readonly number[];
  /**
   * Object detection: what the four numbers of an answered box are: two corners, a corner with width and height, or the centre with them. In the units of the target's.
   */
  readonly boxFormat?: 'xyxy' | 'yxyx' | 'xywh' | 'cxcywh';
  /**
   * Object detection: name of the output with how sure each box is, [row, box]. Without scores and labels the one output is [row, box, 6]: the box, its score, its class.
   */
  readonly scores?: string;
  /**
   * Object detection: name of the output with the class of each box, [row, box]. Without scores and labels the one output is [row, box, 6]: the box, its score, its class.
   */
  readonly labels?: string;
}
/**
 * One value a row: a column of a table, or an array of an npz file.
 */
export interface ColumnBinding {
  readonly column?: string;
  readonly array?: string;
}
/**
 * A part of the rows that is scored by itself: a filter (where), or one part per value of a column, or per combination of values of several (by).
 */
export interface SliceDeclaration {
  readonly name: Identifier;
  readonly where?: {
    readonly [k: string]: SliceFilter;
  };
  /**
   * A column, whose values are the groups; or several, and each combination of their values that occurs is a group.
   */
  readonly by?: string | readonly string[];
  /**
   * Smaller groups are counted, without figures, and are not gated. Below 5 rows a group has none either, unless `show` is values: the figures of one row tell its label.
   */
  readonly minRows?: number;
  /**
   * A protected attribute: group gaps are always reported.
   */
  readonly protected?: boolean;
}
export interface SliceCondition {
  readonly eq?: Scalar;
  readonly ne?: Scalar;
  readonly lt?: number;
  readonly lte?: number;
  readonly gt?: number;
  readonly gte?: number;
  /**
   * @minItems 1
   */
  readonly in?: readonly Scalar[];
}
/**
 * A metric that a program computes: one line of JSON a row goes in, one number a line comes out.
 */
export interface OwnMetric {
  /**
   * A name for people.
   */
  readonly title?: string;
  /**
   * The program and its arguments. It is started in a folder of its own that holds copies of the files; no shell reads it.
   *
   * @minItems 1
   * @maxItems 64
   */
  readonly command: readonly string[];
  /**
   * Everything that the program is made of, in the registry: what is not listed is not there when it runs.
   *
   * @minItems 1
   * @maxItems 100
   */
  readonly files: readonly OwnMetricFile[];
  /**
   * Which way is better.
   */
  readonly direction: 'up' | 'down';
  /**
   * row: one number a row, of which the metric is the mean. sample: the number of a sample of rows, drawn many times over.
   */
  readonly per?: 'row' | 'sample';
  /**
   * The least and the largest number that the program can print. Default: any.
   *
   * @minItems 2
   * @maxItems 2
   */
  readonly range?: readonly number[];
  /**
   * Columns of the data that the program is given beside target and answer.
   *
   * @minItems 1
   * @maxItems 100
   */
  readonly columns?: readonly string[];
  readonly timeout?: Duration;
}
export interface OwnMetricFile {
  readonly path: RegistryPath;
  readonly sha256: Sha256;
}
/**
 * One condition. Absolute: min or max. Relative: versus production with noWorseBy (prediction) or maxRatio, minRatio (performance). Between groups: slice with maxGap. Robustness: perturb with maxDrop.
 */
export interface GateDeclaration {
  readonly id: Identifier;
  readonly metric: MetricName;
  readonly description?: string;
  readonly data?: Identifier;
  readonly slice?: Identifier;
  readonly mode?: ModeName;
  readonly min?: number;
  readonly max?: number;
  readonly versus?: 'production';
  /**
   * Non-inferiority margin in the metric's own unit.
   */
  readonly noWorseBy?: number;
  /**
   * Superiority margin in the metric's own unit.
   */
  readonly betterBy?: number;
  /**
   * Candidate over production.
   */
  readonly maxRatio?: number;
  /**
   * Candidate over production.
   */
  readonly minRatio?: number;
  /**
   * Largest difference between the groups of the slice.
   */
  readonly maxGap?: number;
  readonly perturb?: Perturbation;
  /**
   * How much worse the metric may get under the perturbation.
   */
  readonly maxDrop?: number;
  /**
   * Of the interval that must hold, two-sided. Ratios of cost have the sequential test's.
   */
  readonly confidence?: number;
  /**
   * Whether the interval or the point estimate must hold.
   */
  readonly test?: 'bound' | 'point';
  readonly onInconclusive?: 'block' | 'warn';
}
/**
 * A disturbance of the numeric inputs: Gaussian noise in units of each column's standard deviation, or a share of cells set to the column's mean.
 */
export interface Perturbation {
  readonly gaussian?: number;
  readonly dropout?: number;
}
/**
 * How the model is deployed, and what that allows it to cost.
 */
export interface Modes {
  readonly realtime?: Mode;
  readonly batch?: Mode;
  readonly streaming?: Mode;
  readonly edge?: Mode;
}
export interface Mode {
  readonly scenario: Scenario;
  readonly rate?: Rate;
  /**
   * Threads inside one call.
   */
  readonly threads?: number;
  /**
   * Rows a call. Default 1; offline: found by trial.
   */
  readonly batchSize?: number;
  readonly data?: Identifier;
  /**
   * true: how long a call takes may depend on what is asked, so that rows which no file can know may take more than twice as long as those of the data, which is then a warning. Default false: such a version is rejected.
   */
  readonly latencyDependsOnInput?: boolean;
  readonly budgets: Budgets;
}
/**
 * What the mode allows. At least a latency or a throughput budget is needed.
 */
export interface Budgets {
  readonly latency?: LatencyBudgets;
  readonly throughput?: Rate;
  readonly coldStart?: Duration;
  readonly memory?: Size;
  readonly modelSize?: Size;
}
export interface LatencyBudgets {
  readonly p50?: Duration;
  readonly p90?: Duration;
  readonly p95?: Duration;
  readonly p99?: Duration;
  readonly p999?: Duration;
  readonly mean?: Duration;
}
/**
 * What a candidate must show on live traffic before it may take all of it.
 */
export interface LiveTestPolicy {
  /**
   * What is given to one version as a whole: each request, or all that share a header or a field, such as header:x-customer-id.
   */
  readonly unit?: string;
  /**
   * Shares of the traffic that a candidate is given one after the other, ascending.
   *
   * @minItems 1
   * @maxItems 20
   */
  readonly ramp?: readonly number[];
  readonly minDuration?: Duration;
  readonly maxDuration?: Duration;
  /**
   * Labelled predictions that each version must have before its metrics say anything.
   */
  readonly minRequests?: number;
  /**
   * 1 minus the chance that a version that is not better is promoted, over all looks and candidates together.
   */
  readonly confidence?: number;
  /**
   * @minItems 1
   * @maxItems 50
   */
  readonly metrics: readonly LiveTestMetric[];
  readonly guardrails?: Guardrails;
  readonly utility?: Utility;
  readonly paired?: Proportion;
  readonly shadow?: Proportion;
  /**
   * Combinations of the candidates' answers that are scored as if they were candidates, from the same requests.
   *
   * @minItems 1
   * @maxItems 3
   */
  readonly ensembles?: readonly ('mean' | 'vote' | 'weighted')[];
  readonly bake?: Bake;
  readonly sentinel?: Sentinel1;
}
export interface LiveTestMetric {
  readonly id: MetricName;
  /**
   * Which way is better.
   */
  readonly direction: 'up' | 'down';
  /**
   * A candidate must be better in one primary metric at least, and not worse in any.
   */
  readonly role?: 'primary' | 'guardrail';
  /**
   * How much worse, in the metric's unit, still counts as not worse; default half of betterBy.
   */
  readonly noWorseBy?: number;
  /**
   * The smallest gain that matters, in the metric's unit: tests are planned to find it. Needed for a primary metric.
   */
  readonly betterBy?: number;
  readonly labelDelay?: Duration;
  /**
   * exogenous: the label comes whatever was answered (fraud, demand). interactive: the answer changes it (clicks). selective: there is one only where the answer let it be (credit).
   */
  readonly labels?: 'exogenous' | 'interactive' | 'selective';
  /**
   * What a prediction without a label counts as.
   */
  readonly missing?: 'exclude' | 'zero' | 'worst';
  /**
   * The least and the largest value that one prediction can contribute, where the metric does not say it.
   *
   * @minItems 2
   * @maxItems 2
   */
  readonly range?: readonly number[];
}
/**
 * What happens to requests, of which a candidate may have no more than production. All are held without being named; naming one changes its numbers.
 */
export interface Guardrails {
  readonly errors?: Guardrail;
  readonly timeouts?: Guardrail;
  readonly invalid?: Guardrail;
  readonly shed?: Guardrail;
  readonly 'over-p50'?: Guardrail;
  readonly 'over-p95'?: Guardrail;
  readonly 'over-p99'?: Guardrail;
}
/**
 * How often something may happen to requests of a candidate.
 */
export interface Guardrail {
  /**
   * How many times production's rate, at the same time, still counts as not worse.
   */
  readonly noMoreThan?: number;
  /**
   * A share of the requests that is good enough whatever production does.
   */
  readonly atMost?: number;
}
/**
 * One number for each request in place of several metrics: the weighted sum of what it cost and gained. It is then the only primary metric.
 */
export interface Utility {
  /**
   * Names of metrics, latencyMs, error or cost, and what one unit of each is worth; negative for what costs.
   */
  readonly weights: {
    readonly [k: string]: number;
  };
  readonly betterBy: number;
  readonly noWorseBy?: number;
}
/**
 * After a promotion a share of the traffic stays on the predecessor, and the same test runs with the two swapped.
 */
export interface Bake {
  readonly for?: Duration;
  readonly holdback?: number;
}
/**
 * The last good version keeps answering a small share, so that a fall can be told from a change of the world.
 */
export interface Sentinel1 {
  readonly share?: number;
}
/**
 * What a certification job says beside its certificates: versions that could not be certified, and changes of policy. report.json, next to the certificates.
 */
export interface Report {
  readonly apiVersion: 'seatrial/v1';
  readonly kind: 'Report';
  /**
   * @maxItems 10000
   */
  readonly models: readonly ReportedModel[];
}
export interface ReportedModel {
  readonly model: Identifier;
  /**
   * Versions with a certificate.
   *
   * @maxItems 1000
   */
  readonly versions: readonly SemanticVersion[];
  /**
   * Versions that could not be certified, because a manifest or a file is wrong.
   *
   * @maxItems 1000
   */
  readonly unanswered: readonly UnansweredVersion[];
  readonly policyChange: ReportedPolicyChange | null;
}
export interface UnansweredVersion {
  /**
   * The name of the version file, which need not be a version.
   */
  readonly version: string;
  /**
   * @minItems 1
   * @maxItems 200
   */
  readonly problems: readonly ReportedProblem[];
}
export interface ReportedProblem {
  readonly code: string;
  readonly reason?: string;
  readonly message: string;
  readonly hint?: string;
  readonly location?: ReportedLocation;
}
export interface ReportedLocation {
  readonly path: RegistryPath;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
}
/**
 * What the pull request changes in what the model must achieve, and what that means for the versions at hand.
 */
export interface ReportedPolicyChange {
  /**
   * Changed files: model.yaml, evaluation data, settings.
   *
   * @maxItems 100
   */
  readonly changed: readonly RegistryPath[];
  /**
   * Changed settings that hold from the merge on: nothing in this report was judged by them.
   *
   * @maxItems 10
   */
  readonly pending?: readonly RegistryPath[];
  /**
   * @maxItems 1000
   */
  readonly outcomes: readonly ReportedOutcome[];
}
export interface ReportedOutcome {
  readonly version: SemanticVersion;
  /**
   * baseline: the version that is deployed now.
   */
  readonly role: 'candidate' | 'baseline';
  /**
   * Judged by the policy before the change on the same measurements; null where these do not answer it.
   */
  readonly before: Verdict | null;
  readonly after: Verdict | null;
}
/**
 * Policy and settings of a registry: .github/seatrial.yml, read from the default branch only.
 */
export interface Settings {
  readonly apiVersion: 'seatrial/v1';
  readonly kind: 'Settings';
  readonly models?: RegistryPath;
  readonly certification?: CertificationSettings;
  /**
   * Where models run. The name is the folder on the branch seatrial/deployments, so that none is called events or certificates.
   */
  readonly environments?: {
    readonly [k: string]: EnvironmentSettings;
  };
  /**
   * GitHub environments whose jobs wait, by the app's deployment protection rule, until the version that they name may run.
   */
  readonly deploymentGates?: {
    readonly [k: string]: DeploymentGate;
  };
  /**
   * Which versions get a release.
   */
  readonly releases?: 'certified' | 'production' | 'none';
}
export interface CertificationSettings {
  readonly timeout?: Duration;
  readonly callTimeout?: Duration;
  readonly memory?: Size;
  /**
   * block: no undecided gate passes, whatever model.yaml says. warn: model.yaml decides.
   */
  readonly onInconclusive?: 'block' | 'warn';
  readonly requireLicense?: boolean;
}
export interface EnvironmentSettings {
  readonly mode?: ModeName;
  readonly after?: Identifier;
  readonly shareCap?: Proportion;
  readonly defaultShare?: Proportion;
  /**
   * Whether a version may take all traffic without having had a share of it. The first version of a model always may.
   */
  readonly directPromotion?: boolean;
  /**
   * How long a version must have had a share of the traffic before it may take all of it: 90s, 20m, 6h or 14d.
   */
  readonly minLiveTime?: string;
  /**
   * How many requests it must have answered by then, where windows of live statistics are reported for the environment.
   */
  readonly minLiveRequests?: number;
  /**
   * Whether an owner (CODEOWNERS, owners) who is not the author must have approved the bound commit.
   */
  readonly ownerApproval?: boolean;
  readonly certificateMaxAge?: Duration;
  /**
   * Whether followers report what they have applied. GitHub's Deployments then wait, as queued, for their word.
   */
  readonly reports?: boolean;
  readonly roles?: RoleSettings;
  readonly teams?: TeamSettings;
  /**
   * Times in which exposure may not rise.
   *
   * @maxItems 100
   */
  readonly freeze?: readonly FreezeWindow[];
  /**
   * Where windows of live traffic come from: docs/observe.md.
   *
   * @minItems 1
   * @maxItems 50
   */
  readonly observe?: readonly ObservedSource[];
  /**
   * What runs elsewhere by the deployment files, as `seatrial render` writes it: docs/platforms.md. What a live test of a model asks and one of them cannot do is refused.
   *
   * @minItems 1
   * @maxItems 20
   */
  readonly platforms?: readonly PlatformSettings[];
}
/**
 * The least role for each action.
 */
export interface RoleSettings {
  readonly certify?: Role;
  readonly live?: Role;
  readonly production?: Role;
  readonly rollback?: Role;
  readonly hold?: Role;
  readonly unhold?: Role;
  readonly retire?: Role;
  readonly quarantine?: Role;
  readonly restore?: Role;
}
/**
 * Teams that may do an action whatever their role.
 */
export interface TeamSettings {
  readonly live?: readonly Handle[];
  readonly production?: readonly Handle[];
}
export interface FreezeWindow {
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}
/**
 * A gateway (`seatrial serve`), whose windows are asked for at its admin port.
 */
export interface GatewaySource {
  readonly kind: 'gateway';
  /**
   * Its admin port, such as https://gateway-1.example.com:8081. Plain http, and an address in a private network, only where SEATRIAL_PRIVATE_HOSTS names the host.
   */
  readonly url: string;
  readonly reporter: Identifier;
  /**
   * How long its windows are.
   */
  readonly every?: '1m' | '5m' | '15m' | '1h' | '1d';
  readonly authorization?: SourceVariable;
  /**
   * The models that it tells of. Default: all that are in production in the environment.
   *
   * @minItems 1
   * @maxItems 200
   */
  readonly models?: readonly Identifier[];
  readonly maxAge?: Duration;
}
/**
 * A Prometheus that scrapes counters with the names of docs/observe.md.
 */
export interface PrometheusSource {
  readonly kind: 'prometheus';
  /**
   * Where its API is, such as https://prometheus.example.com. Plain http, and an address in a private network, only where SEATRIAL_PRIVATE_HOSTS names the host.
   */
  readonly url: string;
  readonly service: Identifier;
  /**
   * How long windows are made, in UTC.
   */
  readonly every?: '1m' | '5m' | '15m' | '1h' | '1d';
  /**
   * Labels that a series must have, such as {job: churn-api}.
   */
  readonly match?: {
    readonly [k: string]: string;
  };
  readonly authorization?: SourceVariable;
  /**
   * The models that it tells of. Default: all that are in production in the environment.
   *
   * @minItems 1
   * @maxItems 200
   */
  readonly models?: readonly Identifier[];
  readonly maxAge?: Duration;
}
/**
 * Windows as NDJSON in a file of the checkout, or in all *.ndjson of a folder, as batch jobs write them.
 */
export interface FileSource {
  readonly kind: 'file';
  readonly path: RegistryPath;
  /**
   * How long its windows are, by which it is late.
   */
  readonly every?: '1m' | '5m' | '15m' | '1h' | '1d';
  /**
   * The models that it tells of. Default: all that are in production in the environment.
   *
   * @minItems 1
   * @maxItems 200
   */
  readonly models?: readonly Identifier[];
  readonly maxAge?: Duration;
}
/**
 * Windows in the payload of a repository_dispatch.
 */
export interface DispatchSource {
  readonly kind: 'dispatch';
  readonly service: Identifier;
  /**
   * How long its windows are, by which it is late.
   */
  readonly every?: '1m' | '5m' | '15m' | '1h' | '1d';
  /**
   * The models that it tells of. Default: all that are in production in the environment.
   *
   * @minItems 1
   * @maxItems 200
   */
  readonly models?: readonly Identifier[];
  readonly maxAge?: Duration;
}
/**
 * Windows that are sent to the bot, signed as Standard Webhooks are: docs/observe.md.
 */
export interface PushSource {
  readonly kind: 'push';
  readonly reporter: Identifier;
  readonly authorization: SourceVariable;
  /**
   * How long its windows are, by which it is late.
   */
  readonly every?: '1m' | '5m' | '15m' | '1h' | '1d';
  /**
   * The models that it tells of. Default: all that are in production in the environment.
   *
   * @minItems 1
   * @maxItems 200
   */
  readonly models?: readonly Identifier[];
  readonly maxAge?: Duration;
}
export interface PlatformSettings {
  /**
   * What runs it.
   */
  readonly kind: 'nginx' | 'envoy' | 'haproxy' | 'kubernetes' | 'istio' | 'kserve' | 'prometheus' | 'prometheus-operator';
  /**
   * Where a version answers, such as http://{model}-{digest}.internal:8080. {model}, {version} and {digest} (of its files, 12 digits) stand for its own. Where neither {version} nor {digest} is in it, one server knows all versions of a model by their numbers.
   */
  readonly server?: string;
  /**
   * Where requests are answered.
   */
  readonly listen?: string;
  /**
   * The namespace of the cluster that all of it is in.
   */
  readonly namespace?: string;
  /**
   * The Gateway that requests come through, as name or namespace/name.
   */
  readonly gateway?: string;
  /**
   * The namespace in which the proxies of the Gateway run, as some have one of their own. Default: that of the Gateway.
   */
  readonly proxies?: string;
  /**
   * Image of the server of a version, which speaks the Open Inference Protocol; {model}, {version} and {digest} as in server.
   */
  readonly image?: string;
  /**
   * Where the server in the image answers.
   */
  readonly port?: number;
  /**
   * Of each version that answers.
   */
  readonly replicas?: number;
  /**
   * Where the cluster takes the files of a version from; {model}, {version} and {digest} as in server. Default: from where the manifest of the version does.
   */
  readonly storage?: string;
  /**
   * Labels by which objects are chosen in the cluster, as the ruleSelector of a Prometheus chooses rules: {release: kube-prometheus-stack}.
   */
  readonly labels?: {
    readonly [k: string]: string;
  };
}
export interface DeploymentGate {
  readonly environment?: Identifier;
  /**
   * production: the version must be what is in production. live: a share of the traffic is enough.
   */
  readonly slot?: 'production' | 'live';
  readonly model?: Identifier;
}
/**
 * What was built: models/<model>/versions/<version>.yaml. Immutable once merged.
 */
export interface ModelVersion {
  readonly apiVersion: 'seatrial/v1';
  readonly kind: 'ModelVersion';
  readonly model: Identifier;
  readonly version: SemanticVersion;
  readonly description?: string;
  readonly artifact: Artifact;
  /**
   * true: the model may draw random numbers (dropout, sampling), although its answers are then not fixed by its input. Every report says so. Default false: a model with such operators is rejected, whatever seed they have.
   */
  readonly randomOperators?: boolean;
  /**
   * The modes that this build is meant for.
   *
   * @minItems 1
   */
  readonly modes: readonly ModeName[];
  readonly signature?: Signature;
  /**
   * Beside signature: how this version reads evaluation sets of model.yaml where its tensors make it read otherwise. The rows, their true answers and what counts stay model.yaml's.
   */
  readonly evaluation?: {
    readonly [k: string]: OwnReading;
  };
  readonly lineage?: Lineage;
  /**
   * What the trainer measured: shown beside certification, never trusted.
   */
  readonly claims?: {
    readonly [k: string]: number;
  };
  /**
   * What others measured, each on data of its own: shown apart from certification, never trusted, and no claim.
   *
   * @maxItems 200
   */
  readonly results?: readonly ReportedResult[];
  readonly card?: Card;
  /**
   * What other tools keep with the build, name → value: kept, and not interpreted.
   */
  readonly annotations?: {
    readonly [k: string]: Scalar;
  };
}
export interface Artifact {
  /**
   * What kind of file it is, and so what runs it.
   */
  readonly format: 'onnx' | 'endpoint' | 'sklearn' | 'skops' | 'xgboost' | 'lightgbm' | 'catboost';
  readonly serve?: Serve;
  readonly environment?: ArtifactEnvironment;
  readonly methods?: ArtifactMethods;
  /**
   * The model file first, then every external-data file; of an endpoint everything that the server runs of its own, as it lies in its folder.
   *
   * @minItems 1
   * @maxItems 1000
   */
  readonly files: readonly ArtifactFile[];
}
/**
 * How a server is started, and what it speaks. {port} is a free port of this machine, {port:word} another one for each word, {threads} the threads of the mode.
 */
export interface Serve {
  /**
   * The program and its arguments, without a shell, in the folder of the files.
   *
   * @minItems 1
   * @maxItems 100
   */
  readonly command: readonly string[];
  /**
   * How it is asked.
   */
  readonly protocol: 'open-inference' | 'json' | 'tensorflow' | 'mlflow' | 'sagemaker' | 'vertex' | 'azure-ml' | 'lambda';
  /**
   * The name under which the server knows the model. Default: that of the model.
   */
  readonly model?: string;
  /**
   * Where it is asked. Default: what the protocol says.
   */
  readonly path?: string;
  /**
   * The body of a request, where its form is the server's own: JSON in which a text that is {input} and nothing else stands for the values of an input, {input/0} for one column of them, {input|base64} for their bytes.
   */
  request?:
    | {
        readonly [k: string]: unknown;
      }
    | readonly unknown[]
    | string;
  /**
   * all: {input} is the tensor with its rows. one: a request for each row. Else a JSON pointer to the list in request whose one item is there for each row. Default: all, or what the protocol says.
   */
  readonly rows?: string;
  /**
   * Output → JSON pointer to its values in an answer; * goes into each item of a list. Default: what the protocol says.
   */
  readonly answer?: {
    readonly [k: string]: string;
  };
  readonly ready?: ServeReady;
  /**
   * Variables of its environment, with {port} as in the command. Never a secret.
   */
  readonly variables?: {
    readonly [k: string]: string;
  };
}
export interface ServeReady {
  /**
   * What answers 200 once it can be asked. Default: what the protocol says.
   */
  readonly path?: string;
  readonly timeout?: Duration;
}
/**
 * What a Python model runs in.
 */
export interface ArtifactEnvironment {
  /**
   * The version of Python, as "3.11" or "3.11.7".
   */
  readonly python: string;
  /**
   * The name, among files, of the locked requirements: every package by == and with --hash.
   */
  readonly lock: string;
}
/**
 * Of a Python model: output of the signature → the method that answers it. Default: the method of the output's name.
 */
export interface ArtifactMethods {
  readonly [k: string]: 'predict' | 'predict_proba' | 'decision_function' | 'score_samples' | 'transform';
}
export interface ArtifactFile {
  /**
   * The name under which the model file refers to it; of an endpoint its path in the folder in which the server is started.
   */
  readonly name: string;
  readonly path?: RegistryPath;
  readonly uri?: SourceUri;
  /**
   * Bytes.
   */
  readonly size: number;
  readonly sha256: Sha256;
}
export interface OwnReading {
  /**
   * In place of the set's inputs: each input of the signature → where its values are, among the columns or arrays that model.yaml binds.
   */
  readonly inputs?: {
    readonly [k: string]: TensorBinding;
  };
  readonly prediction?: Prediction;
}
/**
 * Where the build comes from.
 */
export interface Lineage {
  /**
   * The training code, as git+https://…@<commit>.
   */
  readonly source?: string;
  /**
   * Address of the training run.
   */
  readonly run?: string;
  /**
   * When it was built, as 2026-05-03T09:12:44Z.
   */
  readonly created?: string;
  /**
   * The model that this one was tuned from.
   */
  readonly base?: string;
  /**
   * @maxItems 1000
   */
  readonly data?: readonly LineageData[];
  readonly params?: {
    readonly [k: string]: string | number | boolean | null;
  };
}
export interface LineageData {
  readonly name: string;
  readonly uri?: string;
  readonly sha256?: Sha256;
}
export interface Card {
  /**
   * SPDX expression.
   */
  readonly license?: string;
  readonly limitations?: string;
  readonly ethics?: string;
  readonly citation?: string;
  /**
   * @maxItems 100
   */
  readonly authors?: readonly string[];
}
