import type { Measured, MeasuredScore } from './measured.ts';
import { basename, dirname } from 'node:path';
import { misfitMessage } from '../../contract/explain-problem.ts';
import type { EvaluationSet, Model } from '../../contract/generated/types.ts';
import { parseModel } from '../../contract/parsers.ts';
import { callSignature, isLayoutAssumed } from '../../domain/model/call-signature.ts';
import { isByRow } from '../../domain/calling/row-axis.ts';
import { AppError } from '../../domain/error.ts';
import { seededRandom } from '../../domain/benchmark/random.ts';
import { chanceOf } from '../../domain/evaluation/chance.ts';
import { DEFAULT_LEVEL } from '../../domain/evaluation/evaluate.ts';
import { estimateOf } from '../../domain/evaluation/intervals.ts';
import { measureMetric } from '../../domain/evaluation/metrics/measure.ts';
import { problemKind, problemOf } from '../../domain/evaluation/problems/registry.ts';
import { gainOver, proposeMargin, startAt } from '../../domain/evaluation/propose-margin.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { CertificationLimits } from '../../domain/model/certification-limits.ts';
import type { MeasuredSpeed } from '../../domain/model/propose-budgets.ts';
import { tellFinding } from '../../report/findings/tell-finding.ts';
import { failureFinding } from '../certify/battery-context.ts';
import { scoreModels } from '../certify/score-models.ts';
import type { EvaluationData, EvaluationDataSource } from '../ports/evaluation-data.ts';
import type { ColumnLabels, LoadedModel, LocalArtifact, ModelFailure, Runtime } from '../ports/model-runtime.ts';
import { areLists, insteadOfLists } from './instead-of-lists.ts';
import { listFillIns } from './fill-ins.ts';
import { renderModelManifest } from './render-manifests.ts';
import type { ManifestFacts } from './manifest-facts.ts';
import { answerOf, otherThanProbabilities, shapeBeside } from './sample-answer.ts';
import { isFailure, type Stopwatch, timeCalls } from './time-calls.ts';

export interface MeasuringPorts {
  readonly runtime: Pick<Runtime, 'load'>;
  readonly data: EvaluationDataSource;
  readonly stopwatch: Stopwatch;
}

export interface MeasuringRequest {
  readonly facts: ManifestFacts;
  /** Absolute path of the labelled rows; null where there are none. */
  readonly data: string | null;
  readonly artifact: LocalArtifact;
  readonly columnLabels: ColumnLabels;
  readonly limits: CertificationLimits;
}

/** Rows that are called one by one. */
const SAMPLE_ROWS = 256;
/** Scoring takes no longer: certification does it all the same, and nobody waits for `init`. */
const LONGEST_SCORING_MS = 20_000;
/** The same proposal for the same rows. */
const SEED = 1;

/** Calls the model on the data as certification will, in its limited process. What cannot be called is told, and stops nothing. */
export async function measureModel(request: MeasuringRequest, ports: MeasuringPorts): Promise<Measured> {
  if (request.data === null) return { kind: 'unmeasured', because: { kind: 'no-data' } };
  const whole = readAsWritten(request.facts);
  const callable = whole.kind === 'open' ? readAsWritten(withoutAnswers(request.facts)) : whole;
  if (callable.kind === 'open') return { kind: 'unmeasured', because: callable };
  try {
    return await callOn(request.data, { ...request, model: callable.model, open: whole }, ports);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'interrupted' || error.code === 'internal') throw error;
    return failed(error.message);
  }
}

type Written =
  | { readonly kind: 'complete'; readonly model: Model }
  | { readonly kind: 'open'; readonly wanted: string };

/** The manifest as `init` would write it, if nothing in it is left to a person. */
function readAsWritten(facts: ManifestFacts): Written {
  const text = renderModelManifest({ ...facts, measured: ANY_SPEED });
  const [open] = listFillIns(text);
  if (open !== undefined) return { kind: 'open', wanted: open.wanted };
  return { kind: 'complete', model: parseModel({ path: 'model.yaml', content: text }).value };
}

/** Budgets that are there, so that all else can be read. */
const ANY_SPEED: Measured = {
  kind: 'measured',
  speed: { calls: 1, medianMs: 1, slowestMs: 1, batchRows: 1, rowsPerSecond: 1000 },
  score: { kind: 'unscored', because: { kind: 'no-data' } },
};

/** How fast a model answers depends on its inputs alone: whatever is open of the true answers may stay so. */
function withoutAnswers(facts: ManifestFacts): ManifestFacts {
  const { data, guess } = facts;
  if (data === null) return facts;
  const problem = data.binding.targetWidth > 1 ? 'regression' : 'multiclass';
  const binding = { ...data.binding, targetWidth: 1 };
  return {
    ...facts,
    guess: { ...guess, problem, kind: 'labels', width: 1, kindDoubt: null, isOpen: false, doubt: null },
    data: { ...data, binding, labels: null },
  };
}

interface Calling extends MeasuringRequest {
  readonly model: Model;
  /** Whether the answers can be scored, too. */
  readonly open: Written;
}

async function callOn(path: string, calling: Calling, ports: MeasuringPorts): Promise<Measured> {
  const { model, facts, limits, artifact } = calling;
  await using resources = new AsyncDisposableStack();
  const data = resources.use(await openRows(path, calling, ports));
  const [set] = Object.values(model.evaluation);
  const outputs = facts.signature.outputs.map(({ name }) => name);
  const scored = new Set(set === undefined ? [] : [set.prediction.output]);
  const loaded = await ports.runtime.load(artifact, { threads: 1, limits, scored, outputs });
  if (loaded.kind === 'failed') return failed(failureWords(loaded));
  const loadedModel = resources.use(loaded.model);
  const timed = { model: loadedModel, signature: callSignature(model.signature, model), stopwatch: ports.stopwatch };
  // The first rows follow each other, as a model that carries state needs them.
  const indices = Array.from({ length: Math.min(SAMPLE_ROWS, data.rows) }, (_, index) => index);
  const speed = await timeCalls(await data.take(indices), timed);
  if (isFailure(speed)) return failed(failureWords(speed));
  const answer = await answerOf(await data.take(indices), timed, facts.guess.output.name);
  const answered = answer === null ? null : shapeBeside(answer, timed, facts);
  const score = await scoreOn(data, loadedModel, { ...calling, set, speed, answer });
  return { kind: 'measured', speed, answered, score };
}

function failureWords(failure: ModelFailure): string {
  return tellFinding(failureFinding(failure, 'prediction')).message;
}

function failed(said: string): Measured {
  return { kind: 'unmeasured', because: { kind: 'failed', said } };
}

/** The file where it is: nothing was copied yet. What came from elsewhere is found by its digest, as certification finds it. */
async function openRows(
  path: string,
  { model, facts, limits, open }: Calling,
  { data }: MeasuringPorts,
): Promise<EvaluationData> {
  const folder = dirname(path);
  const [[name, set] = []] = Object.entries(model.evaluation);
  if (name === undefined || set === undefined) throw new AppError({ code: 'internal', message: 'There is no set.' });
  const posed = problemOf(model.task, set.target);
  // Several numbers a row, of which nobody has said yet what they are, are read as numbers.
  const isRead = open.kind === 'complete' || facts.data?.binding.targetWidth === 1;
  const problem = isRead || problemKind(posed).target.isSequence === true ? posed : 'regression';
  const here: EvaluationSet =
    set.data.uri === undefined ? { ...set, data: { ...set.data, path: basename(path) } } : set;
  const inputs = model.signature.inputs.filter(isByRow);
  const rows = { name, inputs, folder, root: folder, memoryBytes: limits.memoryBytes };
  return data.open({
    ...rows,
    ...(open.kind === 'open' && areLists(facts) ? insteadOfLists(here, inputs) : { set: here, problem }),
  });
}

interface Scoring extends Calling {
  /** Of the scored output, to some rows; null where there is none. */
  readonly answer: Tensor | null;
  readonly set: EvaluationSet | undefined;
  readonly speed: MeasuredSpeed;
}

async function scoreOn(data: EvaluationData, model: LoadedModel, scoring: Scoring): Promise<MeasuredScore> {
  const { set, open, speed, columnLabels, facts, limits, answer } = scoring;
  if (open.kind === 'open') return { kind: 'unscored', because: otherThanProbabilities(facts.guess, answer) ?? open };
  if ((1000 * data.rows) / speed.rowsPerSecond > LONGEST_SCORING_MS || set === undefined)
    return { kind: 'unscored', because: { kind: 'slow' } };
  const [outcome] = await scoreModels({
    set,
    problem: problemOf(open.model.task, set.target),
    signature: callSignature(open.model.signature, open.model),
    isLayoutAssumed: isLayoutAssumed(open.model, set),
    data,
    models: [{ model, columnLabels }],
    memoryBytes: limits.memoryBytes,
    onRows: () => {},
  });
  if (outcome?.kind !== 'scored') return { kind: 'unscored', because: whyUnscored(outcome) };
  const usual = problemKind(facts.guess.problem).start.gate(facts.guess);
  const { metric, margin } = usual;
  const question = { metric, level: DEFAULT_LEVEL, random: seededRandom(SEED) };
  const start = startAt(usual, usual.dependsOnRows === true ? chanceOf(outcome.rows, question) : null);
  const estimate = estimateOf(measureMetric(outcome.rows, metric), DEFAULT_LEVEL);
  const proposed = proposeMargin(estimate, { usual: Number(margin), gain: gainOver(start, estimate.value) });
  return { kind: 'scored', metric, start, rows: outcome.rows.rows, estimate, margin: proposed };
}

type Unscored = Exclude<Awaited<ReturnType<typeof scoreModels>>[number], { kind: 'scored' }> | undefined;

function whyUnscored(outcome: Unscored): Extract<MeasuredScore, { kind: 'unscored' }>['because'] {
  return { kind: isOtherKind(outcome) ? 'other-numbers' : 'failed', said: saidOf(outcome) };
}

function isOtherKind(outcome: Unscored): boolean {
  if (outcome?.kind === 'misfit') return outcome.misfit.pointer === '/prediction/kind';
  return outcome?.kind === 'rejected' && outcome.findings.some(({ code }) => code === 'not-probabilities');
}

function saidOf(outcome: Unscored): string {
  if (outcome === undefined) return '';
  if (outcome.kind === 'failed') return outcome.message;
  if (outcome.kind === 'misfit') return misfitMessage(outcome.misfit);
  return outcome.findings.map((found) => tellFinding(found).message).join(' ');
}
