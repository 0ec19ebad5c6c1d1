import { AppError } from '../../domain/error.ts';
import { drawRows } from '../../domain/evaluation/drawn-rows.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { EvaluationData, PolicyColumns } from '../ports/evaluation-data.ts';

/** Rows from which benchmark requests are drawn: enough to vary, few enough to be handed to a process. */
const SAMPLE_ROWS = 256;

export interface SampleRequest {
  /** The evaluation set; the first where none is named. */
  readonly name: string | undefined;
  readonly seed: number;
}

/** Real rows, drawn by the seed over the whole evaluation set: how long many models take depends on their input. */
export async function takeSampleRows(
  sets: ReadonlyMap<string, EvaluationData>,
  request: SampleRequest,
): Promise<readonly Tensor[]> {
  const { data, indices } = drawSample(sets, request);
  return (await data.take(indices)).inputs;
}

export interface UnseenRequest extends SampleRequest, PolicyColumns {
  /** As many rows are wanted; fewer where the set holds fewer. */
  readonly most: number;
}

/** Rows made of the same ones that no file can know. */
export async function takeUnseenRows(
  sets: ReadonlyMap<string, EvaluationData>,
  request: UnseenRequest,
): Promise<readonly (readonly Tensor[])[]> {
  const { signals, measured, codes, seed, most } = request;
  const { data, indices } = drawSample(sets, request, most);
  const { ways } = await data.change({ indices, change: 'unseen', seed, signals, measured, codes });
  return ways.map(({ inputs }) => inputs);
}

function drawSample(sets: ReadonlyMap<string, EvaluationData>, { name, seed }: SampleRequest, most = SAMPLE_ROWS) {
  const data = sets.get(name ?? [...sets.keys()][0] ?? '');
  if (data === undefined)
    throw new AppError({ code: 'manifest-meaning', message: `There is no evaluation set ${name}.` });
  return { data, indices: drawRows(data.rows, Math.min(most, SAMPLE_ROWS), seed).toSorted((a, b) => a - b) };
}
