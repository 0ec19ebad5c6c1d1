import type { Finding, RobustnessResult } from '../../contract/generated/types.ts';
import { fixedRows, isPadded } from '../../domain/calling/call-form.ts';
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
export async function probeSteadiness(context: SetContext, model: LoadedModel, rows: RowsToCall): Promise<Probing> {
  const signature = signatureOf(context.battery.request);
  const once = await new ModelCaller(model, signature).call(rows);
  const again = await new ModelCaller(model, signature).call(rows);
  const apart =
    fixedRows(signature) === null
      ? await callOneByOne(new ModelCaller(model, signature), eachAlone(context, rows))
      : null;
  const failure = [once, again, apart].find((outcome): outcome is ModelFailure => outcome?.kind === 'failed');
  if (failure !== undefined) return { robustness: [], findings: [failureFinding(failure, 'robustness')] };
  const names = namesByRow(once, apart, rows.inputs[0]?.shape[0] ?? 0);
  const results = [
    describeComparison('determinism', once, again),
    apart === null
      ? notApplicable('batch-invariance')
      : describeComparison('batch-invariance', byRow(once, names), byRow(apart, names)),
  ];
  return { robustness: results, findings: results.filter(({ result }) => result === 'fail').map(unsteadyFinding) };
}

/** Each row without the others: lists that are padded are read again, as long as they are. */
async function* eachAlone({ battery, data }: SetContext, { inputs }: RowsToCall): AsyncGenerator<readonly Tensor[]> {
  const rows = inputs[0]?.shape[0] ?? 0;
  if (!isPadded(signatureOf(battery.request))) {
    for (let row = 0; row < rows; row += 1) yield inputs.map((tensor) => sliceRows(tensor, row, row + 1));
    return;
  }
  for await (const batch of data.batches(1)) {
    yield batch.inputs;
    if (batch.start + 1 === rows) return;
  }
}

async function callOneByOne(caller: ModelCaller, rows: AsyncIterable<readonly Tensor[]>): Promise<PredictOutcome> {
  const answers: (readonly Tensor[])[] = [];
  for await (const inputs of rows) {
    const outcome = await caller.call({ inputs, sequence: null });
    if (outcome.kind === 'failed') return outcome;
    answers.push(outcome.outputs);
  }
  const outputs = (answers[0] ?? []).map((_, index) => joinRows(answers.flatMap((answer) => answer[index] ?? [])));
  return { kind: 'predicted', outputs };
}

/**
 * The answers that belong to rows: a table of anchors is no other for other rows, and answers that are as wide as the padded
 * rows are no others alone, but shorter.
 */
function namesByRow(once: PredictOutcome, apart: PredictOutcome | null, rows: number): ReadonlySet<string> {
  const ragged = new Set(
    outputsOf(apart).flatMap(({ name, shape, data }) => (data.length === countOf(shape) ? [] : [name])),
  );
  const named = outputsOf(once).filter(({ name, shape }) => shape[0] === rows && !ragged.has(name));
  return new Set(named.map(({ name }) => name));
}

function countOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
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

function outputsOf(outcome: PredictOutcome | null): readonly Tensor[] {
  return outcome?.kind === 'predicted' ? outcome.outputs : [];
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
