import type { Finding, RobustnessResult } from '../../contract/generated/types.ts';
import { fixedRows } from '../../domain/calling/call-form.ts';
import { compareOutputs, type OutputComparison, withinTolerance } from '../../domain/evaluation/robustness.ts';
import { finding } from '../../domain/finding/finding.ts';
import { joinRows, sliceRows } from '../../domain/tensor-rows.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { LoadedModel, ModelFailure, PredictOutcome } from '../ports/model-runtime.ts';
import { failureFinding, type SetContext, signatureOf } from './battery-context.ts';
import { ModelCaller, type RowsToCall } from './call-model.ts';
import { notApplicable, type Probing } from './probing.ts';

/** Sums are rounded differently for other batch sizes, and deep networks amplify that; more than this is another answer. */
const TOLERANCE = { absolute: 1e-3, relative: 1e-3 };

/** The same answer twice, and one by one as together. */
export async function probeSteadiness({ battery }: SetContext, model: LoadedModel, rows: RowsToCall): Promise<Probing> {
  const signature = signatureOf(battery.request);
  const once = await new ModelCaller(model, signature).call(rows);
  const again = await new ModelCaller(model, signature).call(rows);
  const alone = fixedRows(signature) === null ? await callOneByOne(new ModelCaller(model, signature), rows) : null;
  const failure = [once, again, alone].find((outcome): outcome is ModelFailure => outcome?.kind === 'failed');
  if (failure !== undefined) return { robustness: [], findings: [failureFinding(failure, 'robustness')] };
  const names = namesByRow(once, rows.inputs[0]?.shape[0] ?? 0);
  const results = [
    describeComparison('determinism', once, again),
    alone === null
      ? notApplicable('batch-invariance')
      : describeComparison('batch-invariance', byRow(once, names), byRow(alone, names)),
  ];
  return { robustness: results, findings: results.filter(({ result }) => result === 'fail').map(unsteadyFinding) };
}

async function callOneByOne(caller: ModelCaller, { inputs }: RowsToCall): Promise<PredictOutcome> {
  const rows = inputs[0]?.shape[0] ?? 0;
  const answers: (readonly Tensor[])[] = [];
  for (let row = 0; row < rows; row += 1) {
    const outcome = await caller.call({
      inputs: inputs.map((tensor) => sliceRows(tensor, row, row + 1)),
      sequence: null,
    });
    if (outcome.kind === 'failed') return outcome;
    answers.push(outcome.outputs);
  }
  const outputs = (answers[0] ?? []).map((_, index) => joinRows(answers.flatMap((answer) => answer[index] ?? [])));
  return { kind: 'predicted', outputs };
}

/** The answers that belong to rows: a table of anchors is no other for other rows. */
function namesByRow(outcome: PredictOutcome, rows: number): ReadonlySet<string> {
  const named = outputsOf(outcome).filter(({ shape }) => shape[0] === rows);
  return new Set(named.map(({ name }) => name));
}

function byRow(outcome: PredictOutcome, names: ReadonlySet<string>): PredictOutcome {
  if (outcome.kind === 'failed') return outcome;
  return { ...outcome, outputs: outcome.outputs.filter(({ name }) => names.has(name)) };
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
