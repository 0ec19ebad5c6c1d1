import type { Finding, RobustnessResult } from '../../contract/generated/types.ts';
import { type HostileCheck, type HostileInputs, hostileInputs } from '../../domain/evaluation/hostile-inputs.ts';
import { compareOutputs, type OutputComparison, withinTolerance } from '../../domain/evaluation/robustness.ts';
import { finding } from '../../domain/finding/finding.ts';
import type { ScoredRows } from '../../domain/evaluation/scored-rows.ts';
import { fixedRows, joinRows, sliceRows } from '../../domain/tensor-rows.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { LoadedModel, ModelFailure, PredictOutcome } from '../ports/model-runtime.ts';
import { callModel } from './call-model.ts';
import { inputsOf, loadOptions, type SetContext } from './examine-prediction.ts';
import { probePerturbations } from './probe-perturbations.ts';
import { failureFacts, failureFinding, type LabelledModel } from './score-models.ts';

export interface Probing {
  readonly robustness: readonly RobustnessResult[];
  readonly findings: readonly Finding[];
}

/** Rows that are sent twice, and one by one. */
const PROBE_ROWS = 64;
const HOSTILE_ROWS = 4;

/** Sums are rounded differently for other batch sizes, and deep networks amplify that; more than this is another answer. */
const TOLERANCE = { absolute: 1e-3, relative: 1e-3 };

const HOSTILE_CHECKS = ['nan', 'infinity', 'missing', 'out-of-range'] as const satisfies readonly HostileCheck[];

/** Same answer twice, one by one as together, no crash on hostile input, and what noise does to the metrics. */
export async function probeRobustness(context: SetContext, model: LabelledModel, clean: ScoredRows): Promise<Probing> {
  context.battery.ports.onProgress({ activity: `probing ${context.name}`, done: 0.26 });
  const { inputs } = await context.data.take(firstRows(Math.min(PROBE_ROWS, context.data.rows)));
  const steadiness = await probeSteadiness(context, model.model, inputs);
  if (steadiness.findings.length > 0) return steadiness;
  const perturbed = await probePerturbations(context, model, clean);
  const hostile = await probeHostile(
    context,
    inputs.map((tensor) => sliceRows(tensor, 0, Math.min(HOSTILE_ROWS, tensor.shape[0] ?? 0))),
  );
  return {
    robustness: [...steadiness.robustness, ...hostile.robustness, ...perturbed.robustness].map((result) => ({
      ...result,
      data: context.name,
    })),
    findings: [...perturbed.findings, ...hostile.findings],
  };
}

async function probeSteadiness(context: SetContext, model: LoadedModel, inputs: readonly Tensor[]): Promise<Probing> {
  const declared = inputsOf(context.battery);
  const once = await callModel(model, inputs, declared);
  const again = await callModel(model, inputs, declared);
  const alone = fixedRows(declared) === null ? await callOneByOne(model, inputs) : null;
  const failure = [once, again, alone].find((outcome): outcome is ModelFailure => outcome?.kind === 'failed');
  if (failure !== undefined) return { robustness: [], findings: [failureFinding(failure, 'robustness')] };
  const results = [
    describeComparison('determinism', once, again),
    alone === null ? notApplicable('batch-invariance') : describeComparison('batch-invariance', once, alone),
  ];
  return { robustness: results, findings: results.filter(({ result }) => result === 'fail').map(unsteadyFinding) };
}

async function callOneByOne(model: LoadedModel, inputs: readonly Tensor[]): Promise<PredictOutcome> {
  const rows = inputs[0]?.shape[0] ?? 0;
  const answers: (readonly Tensor[])[] = [];
  for (let row = 0; row < rows; row += 1) {
    const outcome = await model.predict(inputs.map((tensor) => sliceRows(tensor, row, row + 1)));
    if (outcome.kind === 'failed') return outcome;
    answers.push(outcome.outputs);
  }
  const outputs = (answers[0] ?? []).map((_, index) => joinRows(answers.flatMap((answer) => answer[index] ?? [])));
  return { kind: 'predicted', outputs };
}

function describeComparison(
  check: 'determinism' | 'batch-invariance',
  a: PredictOutcome,
  b: PredictOutcome,
): RobustnessResult {
  const difference: OutputComparison = compareOutputs(outputsOf(a), outputsOf(b));
  return {
    check,
    result: difference.equal || withinTolerance(difference, TOLERANCE) ? 'pass' : 'fail',
    facts: {
      rows: outputsOf(a)[0]?.shape[0] ?? 0,
      equal: difference.equal,
      maxAbsoluteDifference: finiteOrNull(difference.maxAbsoluteDifference),
      maxRelativeDifference: finiteOrNull(difference.maxRelativeDifference),
    },
  };
}

function outputsOf(outcome: PredictOutcome): readonly Tensor[] {
  return outcome.kind === 'predicted' ? outcome.outputs : [];
}

function unsteadyFinding({ check, facts: { maxAbsoluteDifference } }: RobustnessResult): Finding {
  const code = check === 'determinism' ? 'not-deterministic' : 'batch-dependent';
  return finding(code, {
    maxAbsoluteDifference: typeof maxAbsoluteDifference === 'number' ? maxAbsoluteDifference : null,
  });
}

/** In a process of its own: a crash here must not end the other checks. An error message is a fine answer to nonsense. */
async function probeHostile(context: SetContext, inputs: readonly Tensor[]): Promise<Probing> {
  const { artifact } = context.battery.candidate;
  const runtime = context.battery.ports.runtimeOf(artifact.format);
  const robustness: RobustnessResult[] = [];
  const findings: Finding[] = [];
  let loaded = await runtime.load(artifact, loadOptions(context.battery));
  for (const check of HOSTILE_CHECKS) {
    if (loaded.kind === 'failed') return { robustness, findings: [failureFinding(loaded, 'robustness')] };
    const { result, failure } = await probeHostileCheck(loaded.model, hostileInputs(inputs, check), { check, context });
    robustness.push(result);
    if (failure === null) continue;
    findings.push(finding('crash-on-hostile-input', { fault: failure.reason, ...failureFacts(failure) }));
    await loaded.model[Symbol.asyncDispose]();
    loaded = await runtime.load(artifact, loadOptions(context.battery));
  }
  if (loaded.kind === 'loaded') await loaded.model[Symbol.asyncDispose]();
  return { robustness, findings };
}

interface HostileOutcome {
  readonly result: RobustnessResult;
  /** What ended the process. */
  readonly failure: ModelFailure | null;
}

async function probeHostileCheck(
  model: LoadedModel,
  variants: readonly HostileInputs[],
  { check, context }: { readonly check: HostileCheck; readonly context: SetContext },
): Promise<HostileOutcome> {
  if (variants.length === 0) return { result: notApplicable(check), failure: null };
  const facts: Record<string, string> = {};
  for (const { name, inputs } of variants) {
    const outcome = await callModel(model, inputs, inputsOf(context.battery));
    facts[name] = outcome.kind === 'predicted' ? 'answered' : outcome.reason;
    if (outcome.kind === 'failed' && outcome.reason !== 'error') {
      return { result: { check, result: 'fail', facts }, failure: outcome };
    }
  }
  return { result: { check, result: 'pass', facts }, failure: null };
}

function notApplicable(check: RobustnessResult['check']): RobustnessResult {
  return { check, result: 'not-applicable', facts: {} };
}

function firstRows(count: number): readonly number[] {
  return Array.from({ length: count }, (_, row) => row);
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
