import { explainProblem } from '../../../contract/explain-problem.ts';
import type { Finding, Reading, Signature } from '../../../contract/generated/types.ts';
import { rowAxis } from '../../../domain/calling/row-axis.ts';
import { AppError, type AppErrorDetails } from '../../../domain/error.ts';
import type { Misfit } from '../../../domain/evaluation/misfit.ts';
import { problemOf } from '../../../domain/evaluation/problems/registry.ts';
import type { ScoredRows } from '../../../domain/evaluation/scored-rows.ts';
import { oneAgainstRest, suspicions } from '../../../domain/evaluation/suspicions.ts';
import { TargetReader } from '../../../domain/evaluation/target-reader.ts';
import { finding, hasError } from '../../../domain/finding/finding.ts';
import type { CorrectedShape } from '../../ports/model-runtime.ts';
import { isLayoutAssumed } from '../../../domain/model/call-signature.ts';
import { toPointer } from '../../../domain/json-pointer.ts';
import {
  asBaseline,
  atSet,
  type BatteryCheck,
  failureFinding,
  signatureOf,
  type LabelledModel,
  loadOptions,
  type Planned,
  type Scored,
  type SetContext,
  ownScoringOf,
  setsOf,
} from '../battery-context.ts';
import { readAs, sourceOf } from '../../reading-place.ts';
import { AnswerWatch } from '../draw-answers.ts';
import type { DrawnAnswers } from '../drawn-answers.ts';
import { describeOwnMetrics } from '../describe-own-metrics.ts';
import { describeReading } from '../describe-reading.ts';
import { handOver } from '../hand-over.ts';
import { placeInManifest } from '../place-in-manifest.ts';
import type { PreparedModel } from '../prepare-model.ts';
import { evaluateSet, joinEvidence, NO_EVIDENCE, recordParts, type SetEvidence } from '../evaluate-set.ts';
import { type ModelScoring, scoreModels, type ScoringRequest } from '../score-models.ts';

/** Loads candidate and baseline, each in a process of its own, and puts every evaluation set through both. */
export const prediction: BatteryCheck<Planned, Scored> = {
  name: 'prediction',
  async run(context) {
    const { request, candidate, baseline, ports, resources } = context;
    ports.onProgress({ activity: 'loading the model', done: 0.02 });
    const loaded = await load(context, candidate);
    if (loaded.kind === 'failed') return { findings: [failureFinding(loaded, 'safety')], next: null };
    const corrected = findCorrected(loaded.corrected, signatureOf(request));
    if (hasError(corrected)) return { findings: corrected, next: null };
    const model = { model: resources.use(loaded.model), columnLabels: candidate.columnLabels };
    const before = asBaseline(context);
    await using predecessor = baseline === null || before === null ? null : await loadPredecessor(before, baseline);
    const examined: Examined[] = [];
    for (const set of setsOf(context))
      examined.push(await atSet(request, set.name, () => examineSet(set, model, predecessor)));
    const drawn = new Map(examined.flatMap((one) => (one.drawn === null ? [] : [[one.name, one.drawn] as const])));
    return {
      findings: [
        ...corrected,
        ...answeredOtherwise(examined, loaded.corrected),
        ...examined.flatMap(({ findings }) => findings),
      ],
      recorded: {
        readings: examined.flatMap(({ reading }) => reading ?? []),
        ownMetrics: describeOwnMetrics(request.model.value),
        ...joinEvidence(examined.map(({ evidence }) => evidence)),
      },
      next: {
        ...context,
        model,
        drawn,
        scored: handOver(examined.flatMap(({ name, rows }) => (rows ? [[name, rows]] : []))),
      },
    };
  },
};

async function load(battery: Planned, { artifact }: PreparedModel) {
  return battery.ports.runtimeOf(artifact.format).load(artifact, loadOptions(battery));
}

/** What comes in another shape is read in that, unless the axis that was to be the row is none there. */
function findCorrected(corrected: readonly CorrectedShape[], { outputs }: Signature): readonly Finding[] {
  return corrected.map(({ output, declared, shape }) => {
    const declaredOutput = outputs.find(({ name }) => name === output);
    const axis = declaredOutput === undefined ? 0 : rowAxis(declaredOutput);
    const size = axis === null ? null : shape[axis];
    const isKept = size === null || size === -1 || size === declared[axis ?? 0];
    return finding('shape-corrected', { output, declared, shape }, { severity: isKept ? 'warning' : 'error' });
  });
}

/** What the runtime tells of no shape shows it by its answers, which are read as they came. */
function answeredOtherwise(examined: readonly Examined[], known: readonly CorrectedShape[]): readonly Finding[] {
  const told = new Set(known.map(({ output }) => output));
  const others = examined.flatMap(({ otherShape }) =>
    otherShape === null || told.has(otherShape.output) ? [] : [otherShape],
  );
  const byOutput = new Map(others.map((other) => [other.output, other]));
  return [...byOutput.values()].map((other) => finding('shape-corrected', { ...other }, { severity: 'warning' }));
}

/** One that cannot be loaded is not compared with. */
async function loadPredecessor(battery: Planned, prepared: PreparedModel) {
  const loaded = await load(battery, prepared);
  if (loaded.kind === 'failed') return null;
  const { model } = loaded;
  const { columnLabels } = prepared;
  const sets = setsOf({ ...battery, data: battery.baselineData });
  return { model, columnLabels, sets, [Symbol.asyncDispose]: () => model[Symbol.asyncDispose]() };
}

/** The baseline with the evaluation sets as it reads them. */
interface Predecessor extends LabelledModel {
  readonly sets: readonly SetContext[];
}

/** What came of one evaluation set. */
interface Examined {
  readonly name: string;
  /** null where the candidate's answers could not be scored. */
  readonly rows: ScoredRows | null;
  readonly drawn: DrawnAnswers | null;
  readonly reading: Reading | null;
  readonly evidence: SetEvidence;
  /** Of the scored output, where it came otherwise than its file declares. */
  readonly otherShape: CorrectedShape | null;
  readonly findings: readonly Finding[];
}

const NOTHING_SCORED = { rows: null, drawn: null, reading: null, evidence: NO_EVIDENCE, otherShape: null } as const;

async function examineSet(
  context: SetContext,
  model: LabelledModel,
  predecessor: Predecessor | null,
): Promise<Examined> {
  const { name, set, data, battery } = context;
  const { request } = battery;
  const watch = new AnswerWatch(context);
  const problem = problemOf(request.model.value.task, set.target);
  const target = new TargetReader({ set, problem });
  const parts = recordParts(context);
  const { candidate, baseline } = await scoreBoth(context, {
    model,
    predecessor,
    onAnswers: (batch, outputs) => {
      watch.add(batch, outputs);
      target.add(batch);
      parts.add(batch);
    },
  });
  const misfit = target.rows === data.rows ? target.misfit() : null;
  if (misfit !== null) throw new AppError(explainMisfit(misfit, context));
  if (candidate?.kind === 'misfit') throw new AppError(explainMisfit(candidate.misfit, context));
  const place = (found: Finding) => placeInManifest(found, context);
  if (candidate?.kind !== 'scored') return { name, ...NOTHING_SCORED, findings: findingsOf(candidate).map(place) };
  const scored = baseline?.kind === 'scored' ? baseline : null;
  const otherRows = scored !== null && scored.rows.rows !== candidate.rows.rows ? scored.rows.rows : null;
  const compared = otherRows === null ? scored : null;
  const evidence = evaluateSet(context, { candidate, baseline: compared, parted: parts.finish() });
  return {
    name,
    rows: candidate.rows,
    drawn: watch.drawn(),
    reading: describeReading(context, target, candidate.table),
    evidence,
    otherShape: watch.otherShape(),
    findings: [
      ...[
        ...candidate.findings,
        ...watch.findings(),
        ...target.findings(),
        ...oneAgainstRest(set),
        ...suspicions(evidence.prediction, candidate.rows, set.prediction),
      ].map(place),
      ...baselineFindings(baseline, context),
      ...(otherRows === null ? [] : [tellOtherRows(context, { own: candidate.rows.rows, theirs: otherRows })]),
    ],
  };
}

interface ToScore extends Pick<ScoringRequest, 'onAnswers'> {
  readonly model: LabelledModel;
  readonly predecessor: Predecessor | null;
}

interface Both {
  readonly candidate: ModelScoring | undefined;
  readonly baseline: ModelScoring | undefined;
}

/** Both models over the same rows: together where they read them alike, else one after the other. */
async function scoreBoth(context: SetContext, { model, predecessor, onAnswers }: ToScore): Promise<Both> {
  const theirs = predecessor?.sets.find(({ name }) => name === context.name) ?? null;
  const scored = { ...howScored(context), ...(onAnswers && { onAnswers }) };
  if (predecessor !== null && theirs?.data === context.data) {
    const [candidate, baseline] = await scoreModels({ ...scored, models: [model, predecessor] });
    return { candidate, baseline };
  }
  const [candidate] = await scoreModels({ ...scored, models: [model] });
  if (predecessor === null || theirs === null || candidate?.kind !== 'scored')
    return { candidate, baseline: undefined };
  const [baseline] = await scoreModels({ ...howScored(theirs), models: [predecessor] });
  return { candidate, baseline };
}

/** By the reading of the version that the set belongs to. */
function howScored({ name, set, data, battery }: SetContext): Omit<ScoringRequest, 'models'> {
  const { request, limits, ports } = battery;
  return {
    set,
    problem: problemOf(request.model.value.task, set.target),
    signature: signatureOf(request),
    isLayoutAssumed: isLayoutAssumed(readAs(request), set),
    data,
    memoryBytes: limits.memoryBytes,
    own: ownScoringOf({ name, battery }),
    onRows: (rows) =>
      ports.onProgress({
        activity: `scoring ${name}: row ${rows} of ${data.rows}`,
        done: 0.05 + (0.2 * rows) / data.rows,
      }),
  };
}

/** The manifest does not fit the data: no verdict on the model, but an error at the place in model.yaml. */
function explainMisfit({ reason, pointer, facts }: Misfit, { name, battery }: SetContext): AppErrorDetails {
  const place = toPointer('evaluation', name) + pointer;
  return explainProblem({ reason, facts, pointer: place }, sourceOf(battery.request, place));
}

function findingsOf(scoring: ModelScoring | undefined): readonly Finding[] {
  if (scoring === undefined || scoring.kind === 'misfit') return [];
  return scoring.kind === 'failed' ? [failureFinding(scoring, 'prediction')] : scoring.findings;
}

/** Lists that other tensors cut otherwise are not the same observations. */
function tellOtherRows(
  { name, battery }: SetContext,
  rows: { readonly own: number; readonly theirs: number },
): Finding {
  const version = battery.request.baseline?.version.value.version ?? '';
  return finding('baseline-unusable', { fault: 'other-rows', version, data: name, ...rows }, { check: 'prediction' });
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
