import type { PerformanceResult } from '../contract/generated/types.ts';
import type { Benchmark, BenchmarkOutcome, BenchmarkRequest, CallForm } from '../usecases/ports/benchmark.ts';
import { type LocalArtifact, programOf, type RuntimeOf, type StagedModel } from '../usecases/ports/model-runtime.ts';
import { sizeOf } from './artifact-size.ts';
import { measureColdStart, type ColdStartFigures, type Peaks } from './cold-starts.ts';
import { measureBinding } from './binding.ts';
import { addCertifiedSize, beginCertifiedSize } from './certified-size.ts';
import { compareOn, describeComparison, NOTHING_COMPARED, type OngoingComparison } from './compare.ts';
import type { Measurement } from './measurement.ts';
import type { MeasuredModel } from './messages.ts';
import { openMeasurement, type Site } from './open-measurement.ts';
import { ModelFailedError } from './rig-client.ts';
import { limitRows, worthSending } from '../domain/benchmark/limit-rows.ts';
import { measureScenario } from './scenarios.ts';
import { measureUnseen } from './unseen.ts';

export interface BenchmarkOptions {
  readonly runtimeOf: RuntimeOf;
  readonly signal?: AbortSignal | undefined;
}

/** Measures models with their own runtimes in processes of their own. Cold starts are remembered between the modes of one version. */
export function createBenchmark(options: BenchmarkOptions): Benchmark {
  const cache: ColdStartCache = new Map();
  return {
    measure: async (request) => {
      try {
        return await stageAndMeasure(request, options, cache);
      } catch (error) {
        if (!(error instanceof ModelFailedError)) throw error;
        return { ...error.failure, runtime: programOf(options.runtimeOf(request.candidate.format)) };
      }
    },
  };
}

type ColdStartCache = Map<string, ColdStartFigures>;

async function stageAndMeasure(
  request: BenchmarkRequest,
  { runtimeOf, signal }: BenchmarkOptions,
  cache: ColdStartCache,
): Promise<BenchmarkOutcome> {
  const stage = (artifact: LocalArtifact, { signature }: Pick<CallForm, 'signature'>) =>
    runtimeOf(artifact.format).stage(
      artifact,
      signature.outputs.map(({ name }) => name),
    );
  await using candidate = await stage(request.candidate, request);
  await using baseline =
    request.baseline === null ? null : await stage(request.baseline, request.baselineForm ?? request);
  const forms = limitForms(request);
  const site = {
    candidate: measured(candidate),
    baseline: baseline === null ? null : measured(baseline),
    unseen: request.unseen.map((way) => limitRows(way, forms.rows[0]?.shape[0])),
    signal,
  };
  return await measureMode({ ...request, ...forms, onProgress: forwardOnly(request.onProgress) }, site, cache);
}

/** The same rows of both models. */
function limitForms({ rows, baselineForm }: BenchmarkRequest): Pick<BenchmarkRequest, 'rows' | 'baselineForm'> {
  if (baselineForm === undefined) return { rows: limitRows(rows) };
  const most = Math.min(worthSending(rows), worthSending(baselineForm.rows));
  return { rows: limitRows(rows, most), baselineForm: { ...baselineForm, rows: limitRows(baselineForm.rows, most) } };
}

/** Without its disposal, which cannot be sent to another process. */
function measured({ engine, modelPath, readyMs }: StagedModel): MeasuredModel {
  return { engine, modelPath, readyMs };
}

/** Fresh processes: the fewest that give an interval. */
const COLD_RUNS = 3;

async function measureMode(request: BenchmarkRequest, site: Site, cache: ColdStartCache): Promise<BenchmarkOutcome> {
  const { candidate, explanation } = request;
  const cold = coldStarts(request, site, cache);
  request.onProgress({ activity: 'starting from cold', done: 0 });
  const own = await cold({ artifact: candidate, model: site.candidate, form: request, runs: COLD_RUNS });
  const opened = await openMeasurement(request, site);
  await using measurement = opened.measurement;
  const compared = opened.hasBaseline ? await compareOn(during(measurement, 0.2, 0.3), NOTHING_COMPARED) : null;
  const figures = await measureScenario(during(measurement, 0.3, 0.6), 'candidate');
  const bindingMs = await measureBinding(measurement);
  // Apart in time from the first stretch: what a neighbour did to one of them, the other one tells.
  const again = compared === null ? null : await compareOn(during(measurement, 0.6, 0.7), compared);
  const unseen = await measureUnseen(during(measurement, 0.7, 0.75), site.unseen.length);
  const result: PerformanceResult = {
    ...settingsOf(measurement),
    ...figures,
    ...(bindingMs === null ? {} : { bindingMs }),
    ...(unseen === null ? {} : { unseenRows: unseen }),
    coldStart: own.coldStart,
    memoryBytes: own.memoryBytes,
    modelSizeBytes: sizeOf(candidate),
    comparison: null,
    ...(explanation === null ? {} : { explanation }),
  };
  if (again === null) return { kind: 'measured', result };
  return { kind: 'measured', result: { ...result, ...(await measureBaseline(measurement, site, { cold, again })) } };
}

interface BaselineQuestion {
  readonly cold: ReturnType<typeof coldStarts>;
  readonly again: OngoingComparison;
}

/** The baseline's own figures, between the later stretches of a comparison that is still open. */
async function measureBaseline(
  measurement: Measurement,
  site: Site,
  { cold, again }: BaselineQuestion,
): Promise<Pick<PerformanceResult, 'comparison' | 'baseline'>> {
  const { request } = measurement;
  const { baseline } = request;
  const third = await compareOn(during(measurement, 0.75, 0.85), again);
  const { latency, throughput, histogram } = await measureScenario(
    asContext(during(measurement, 0.85, 0.95)),
    'baseline',
  );
  const described = describeComparison(measurement, await compareOn(during(measurement, 0.95, 1), third));
  const certified = await beginCertifiedSize(measurement);
  if (baseline === null || site.baseline === null) return { comparison: described };
  const form = request.baselineForm ?? request;
  const { memoryBytes } = await cold({ artifact: baseline, model: site.baseline, form, runs: 1 });
  const comparison = await addCertifiedSize(described, certified, measurement);
  const memory = memoryBytes === null ? {} : { memoryBytes };
  // Of a call of other rows, it would seem to be comparable.
  const ofSameCalls = measurement.batchSize === measurement.baselineBatchSize ? { latency, histogram } : {};
  return { comparison, baseline: { ...ofSameCalls, throughput, ...memory, modelSizeBytes: sizeOf(baseline) } };
}

/** The same measurement as a part of the whole, for its progress. */
function during(measurement: Measurement, from: number, until: number): Measurement {
  const { onProgress } = measurement.request;
  return { ...measurement, report: (activity, done) => onProgress({ activity, done: from + (until - from) * done }) };
}

/** Progress that repeats a part, for instance to confirm a rate, does not go back. */
function forwardOnly(onProgress: BenchmarkRequest['onProgress']): BenchmarkRequest['onProgress'] {
  let most = 0;
  return ({ activity, done }) => {
    most = Math.max(most, done);
    onProgress({ activity, done: most });
  };
}

/** The baseline's own figures are shown beside the candidate's and decide nothing: a short measurement does. */
function asContext(measurement: Measurement): Measurement {
  return { ...measurement, probe: { ...measurement.probe, quick: true } };
}

function settingsOf({ request, batchSize }: Measurement) {
  const { mode, modeName } = request;
  return { mode: modeName, scenario: mode.scenario, threads: mode.threads ?? 1, batchSize };
}

interface ColdStarts {
  readonly artifact: LocalArtifact;
  readonly model: MeasuredModel;
  readonly form: CallForm;
  readonly runs: number;
}

function coldStarts({ limits, mode }: BenchmarkRequest, { signal }: Site, cache: ColdStartCache) {
  const [threads, batchSize] = [mode.threads ?? 1, mode.batchSize ?? 1];
  const emptyPeaks = new Map<string, Peaks>();
  return async ({ artifact, model, form: asked, runs }: ColdStarts): Promise<ColdStartFigures> => {
    const { rows, signature } = asked;
    const key = JSON.stringify([artifact.files.map(({ sha256 }) => sha256), threads, batchSize, runs]);
    const known = cache.get(key);
    if (known !== undefined) return known;
    const empty = emptyPeaks.get(JSON.stringify(model.engine)) ?? null;
    const form = { rows, signature, threads, batchSize };
    const figures = await measureColdStart({ model, ...form, limits, runs, signal, emptyPeaks: empty });
    emptyPeaks.set(JSON.stringify(model.engine), figures.emptyPeaks);
    cache.set(key, figures);
    return figures;
  };
}
