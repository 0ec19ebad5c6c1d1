import { AppError } from '../../domain/error.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { EvaluationData } from '../ports/evaluation-data.ts';

/** Rows from which benchmark requests are drawn: enough to vary, few enough to be handed to a process. */
const SAMPLE_ROWS = 256;

/** Evenly spaced real rows of an evaluation set: how long many models take depends on their input. */
export async function takeSampleRows(
  sets: ReadonlyMap<string, EvaluationData>,
  name?: string,
): Promise<readonly Tensor[]> {
  const data = sets.get(name ?? [...sets.keys()][0] ?? '');
  if (data === undefined)
    throw new AppError({ code: 'manifest-meaning', message: `There is no evaluation set ${name}.` });
  const count = Math.min(SAMPLE_ROWS, data.rows);
  const indices = Array.from({ length: count }, (_, index) => Math.floor((index * data.rows) / count));
  return (await data.take(indices)).inputs;
}
