import type { Certificate, EvaluationSet, Finding } from '../../contract/generated/types.ts';
import { evaluateGaps, wantedGaps } from '../../domain/evaluation/gaps.ts';
import { evaluatePrediction, wantedMetrics } from '../../domain/evaluation/evaluate.ts';
import { problemOf } from '../../domain/evaluation/problem.ts';
import type { ScoredRows } from '../../domain/evaluation/scored-rows.ts';
import type { EvaluationData } from '../ports/evaluation-data.ts';
import type { LoadedModel } from '../ports/model-runtime.ts';
import { atSet } from './open-evaluation-sets.ts';
import { probeRobustness } from './probe-robustness.ts';
import type { BatteryContext, PreparedModel } from './run-battery.ts';
import { failureFinding, type ModelScoring, scoreModels } from './score-models.ts';

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
  const model = stack.use(loaded.model);
  const other = baseline === null ? null : await load(battery, baseline);
  const predecessor = other?.kind === 'loaded' ? stack.use(other.model) : null;
  const examinations: Examination[] = [];
  for (const [name, set] of Object.entries(request.model.value.evaluation)) {
    const data = battery.data.get(name);
    if (data === undefined) continue;
    examinations.push(await atSet(request, name, () => examineSet({ name, set, data, battery }, model, predecessor)));
  }
  return mergeExaminations(examinations);
}

async function load({ ports, limits }: BatteryContext, { artifact }: PreparedModel) {
  return ports.runtime.load(artifact, { threads: 1, limits });
}

async function examineSet(
  context: SetContext,
  model: LoadedModel,
  predecessor: LoadedModel | null,
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
  if (candidate?.kind !== 'scored') return { evidence: NOTHING, findings: findingsOf(candidate) };
  const theirs = baseline?.kind === 'scored' ? baseline.rows : null;
  const scored = evaluateSet(context, candidate.rows, theirs);
  const probed = await probeRobustness(context, model, candidate.rows);
  return {
    evidence: { ...scored, robustness: probed.robustness },
    findings: [...candidate.findings, ...baselineFindings(baseline), ...probed.findings],
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

function findingsOf(scoring: ModelScoring | undefined): readonly Finding[] {
  if (scoring === undefined) return [];
  return scoring.kind === 'failed' ? [failureFinding(scoring, 'prediction')] : scoring.findings;
}

/** The predecessor's troubles are worth a word and nothing more: they must not block its successor. */
function baselineFindings(scoring: ModelScoring | undefined): readonly Finding[] {
  if (scoring === undefined || scoring.kind === 'scored') return [];
  return findingsOf(scoring).map((finding) => ({
    ...finding,
    code: 'baseline-unusable',
    severity: 'warning',
    message: `The version to compare with failed: ${finding.message}`,
  }));
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
