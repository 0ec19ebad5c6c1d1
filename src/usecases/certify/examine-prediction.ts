import { explainProblem } from '../../contract/explain-problem.ts';
import type { Certificate, EvaluationSet, Finding } from '../../contract/generated/types.ts';
import { AppError, type AppErrorDetails } from '../../domain/error.ts';
import { evaluatePrediction, wantedMetrics } from '../../domain/evaluation/evaluate.ts';
import { evaluateGaps, wantedGaps } from '../../domain/evaluation/gaps.ts';
import type { Misfit } from '../../domain/evaluation/misfit.ts';
import { problemOf } from '../../domain/evaluation/problems/registry.ts';
import type { ScoredRows } from '../../domain/evaluation/scored-rows.ts';
import { oneAgainstRest, suspicions } from '../../domain/evaluation/suspicions.ts';
import { finding } from '../../domain/finding/finding.ts';
import { toPointer } from '../../domain/json-pointer.ts';
import type { EvaluationData } from '../ports/evaluation-data.ts';
import type { LoadOptions } from '../ports/model-runtime.ts';
import { atSet } from './open-evaluation-sets.ts';
import { probeRobustness } from './probe-robustness.ts';
import type { BatteryContext, PreparedModel } from './run-battery.ts';
import { failureFinding, type LabelledModel, type ModelScoring, scoreModels } from './score-models.ts';

export type PredictionEvidence = Pick<Certificate, 'prediction' | 'gaps' | 'robustness'>;

export interface Examination {
  readonly evidence: PredictionEvidence;
  readonly findings: readonly Finding[];
}

/** An evaluation set with everything that scoring it needs. */
export interface SetContext {
  readonly name: string;
  readonly set: EvaluationSet;
  readonly data: EvaluationData;
  readonly battery: BatteryContext;
}

const NOTHING: PredictionEvidence = { prediction: [], gaps: [], robustness: [] };

/** Loads candidate and baseline, each in a process of its own, and puts every evaluation set through both. */
export async function examinePrediction(battery: BatteryContext): Promise<Examination> {
  const { request, candidate, baseline, ports } = battery;
  ports.onProgress({ activity: 'loading the model', done: 0.02 });
  await using stack = new AsyncDisposableStack();
  const loaded = await load(battery, candidate);
  if (loaded.kind === 'failed') return { evidence: NOTHING, findings: [failureFinding(loaded, 'safety')] };
  const model = { model: stack.use(loaded.model), columnLabels: candidate.columnLabels };
  const other = baseline === null ? null : await load(battery, baseline);
  const predecessor =
    baseline !== null && other?.kind === 'loaded'
      ? { model: stack.use(other.model), columnLabels: baseline.columnLabels }
      : null;
  const examinations: Examination[] = [];
  for (const [name, set] of Object.entries(request.model.value.evaluation)) {
    const data = battery.data.get(name);
    if (data === undefined) continue;
    examinations.push(await atSet(request, name, () => examineSet({ name, set, data, battery }, model, predecessor)));
  }
  return mergeExaminations(examinations);
}

async function load(battery: BatteryContext, { artifact }: PreparedModel) {
  return battery.ports.runtimeOf(artifact.format).load(artifact, loadOptions(battery));
}

/** How models are loaded to be scored. */
export function loadOptions({ request, limits }: BatteryContext): LoadOptions {
  const sets = Object.values(request.model.value.evaluation);
  return { threads: 1, limits, scored: new Set(sets.map(({ prediction }) => prediction.output)) };
}

async function examineSet(
  context: SetContext,
  model: LabelledModel,
  predecessor: LabelledModel | null,
): Promise<Examination> {
  const { name, set, data, battery } = context;
  const { request, ports } = battery;
  const [candidate, baseline] = await scoreModels({
    set,
    problem: problemOf(request.model.value.task, set.target),
    inputs: inputsOf(battery),
    data,
    models: predecessor === null ? [model] : [model, predecessor],
    onRows: (rows) =>
      ports.onProgress({
        activity: `scoring ${name}: row ${rows} of ${data.rows}`,
        done: 0.05 + (0.2 * rows) / data.rows,
      }),
  });
  if (candidate?.kind === 'misfit') throw new AppError(explainMisfit(candidate.misfit, context));
  if (candidate?.kind !== 'scored') return { evidence: NOTHING, findings: findingsOf(candidate) };
  const theirs = baseline?.kind === 'scored' ? baseline.rows : null;
  const scored = evaluateSet(context, candidate.rows, theirs);
  const probed = await probeRobustness(context, model, candidate.rows);
  return {
    evidence: { ...scored, robustness: probed.robustness },
    findings: [
      ...candidate.findings,
      ...oneAgainstRest(set),
      ...suspicions(scored.prediction),
      ...baselineFindings(baseline, context),
      ...probed.findings,
    ],
  };
}

/** The tensors that go in, as the version's own signature says or else the model's. */
export function inputsOf({ request: { version, model } }: BatteryContext) {
  return (version.value.signature ?? model.value.signature).inputs;
}

function evaluateSet({ name, battery }: SetContext, candidate: ScoredRows, baseline: ScoredRows | null) {
  const { request } = battery;
  const first = Object.keys(request.model.value.evaluation)[0];
  const gates = request.model.value.gates.filter((gate) => (gate.data ?? first) === name);
  return {
    prediction: evaluatePrediction({ data: name, candidate, baseline, metrics: wantedMetrics(candidate, gates) }),
    gaps: evaluateGaps({ data: name, candidate, baseline, gaps: wantedGaps(candidate, gates), seed: request.seed }),
  };
}

/** The manifest does not fit the data: no verdict on the model, but an error at the place in model.yaml. */
function explainMisfit({ reason, pointer, facts }: Misfit, { name, battery }: SetContext): AppErrorDetails {
  const { source } = battery.request.model;
  return explainProblem({ reason, facts, pointer: toPointer('evaluation', name) + pointer }, source);
}

function findingsOf(scoring: ModelScoring | undefined): readonly Finding[] {
  if (scoring === undefined || scoring.kind === 'misfit') return [];
  return scoring.kind === 'failed' ? [failureFinding(scoring, 'prediction')] : scoring.findings;
}

/** The predecessor's troubles are worth a word and nothing more: they must not block its successor. */
function baselineFindings(scoring: ModelScoring | undefined, { battery }: SetContext): readonly Finding[] {
  if (scoring === undefined || scoring.kind === 'scored') return [];
  const causes =
    scoring.kind === 'misfit' ? [{ reason: scoring.misfit.reason, facts: scoring.misfit.facts }] : findingsOf(scoring);
  const version = battery.request.baseline?.version.value.version ?? '';
  const facts = { fault: 'scoring', version } as const;
  return causes.map((cause) => finding('baseline-unusable', facts, { check: 'prediction', because: [cause] }));
}

function mergeExaminations(examinations: readonly Examination[]): Examination {
  return {
    evidence: {
      prediction: examinations.flatMap(({ evidence }) => evidence.prediction),
      gaps: examinations.flatMap(({ evidence }) => evidence.gaps),
      robustness: examinations.flatMap(({ evidence }) => evidence.robustness),
    },
    findings: examinations.flatMap(({ findings }) => findings),
  };
}
