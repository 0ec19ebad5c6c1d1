import type { Finding, RobustnessResult } from '../../contract/generated/types.ts';
import { compareOutputs, type OutputComparison, withinTolerance } from '../../domain/evaluation/robustness.ts';
import { finding } from '../../domain/finding/finding.ts';
import { fixedRows, joinRows, sliceRows } from '../../domain/tensor-rows.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { LoadedModel, ModelFailure, PredictOutcome } from '../ports/model-runtime.ts';
import { failureFinding, inputsOf, type SetContext } from './battery-context.ts';
import { callModel } from './call-model.ts';
import { notApplicable, type Probing } from './probing.ts';

/** Sums are rounded differently for other batch sizes, and deep networks amplify that; more than this is another answer. */
const TOLERANCE = { absolute: 1e-3, relative: 1e-3 };

/** The same answer twice, and one by one as together. */
export async function probeSteadiness(
  { battery }: SetContext,
  model: LoadedModel,
  inputs: readonly Tensor[],
): Promise<Probing> {
  const declared = inputsOf(battery.request);
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

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
