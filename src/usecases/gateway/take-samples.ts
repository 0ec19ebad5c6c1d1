import type { Model, ModelVersion } from '../../contract/generated/types.ts';
import { carriesState, fixedRows, toCall } from '../../domain/calling/call-form.ts';
import { drawRows } from '../../domain/evaluation/drawn-rows.ts';
import { AppError } from '../../domain/error.ts';
import { callSignature } from '../../domain/model/call-signature.ts';
import { readingOf } from '../../domain/model/version-reading.ts';
import { padRows, sliceRows } from '../../domain/tensor-rows.ts';
import type { Tensor } from '../../domain/tensor.ts';
import { openSet } from '../open-set.ts';
import type { ServedRegistry } from './find-version.ts';

export interface Samples {
  /** The inputs of one call each. */
  readonly calls: readonly (readonly Tensor[])[];
  /** Why there are none. */
  readonly missing: string | null;
}

const SAMPLES = 8;
const SEED = 1;
/** What is read is copied and digested first, for which nobody should wait who rolls back. */
const MOST_BYTES = 64 * 2 ** 20;
const MEMORY_BYTES = 2 ** 30;

/** A few rows of evaluation data, as calls. A version is not kept from serving for want of them. */
export async function takeSamples(
  { root, modelsFolder, data }: ServedRegistry,
  model: Model,
  version: ModelVersion,
): Promise<Samples> {
  const reading = readingOf(model, version);
  const here = Object.entries(reading.evaluation).filter(([, set]) => set.data.path !== undefined);
  const [name, set] =
    here.find(
      ([
        ,
        {
          data: { size = 0 },
        },
      ]) => size <= MOST_BYTES,
    ) ?? [];
  if (name === undefined || set === undefined)
    return none(here.length === 0 ? 'no evaluation data is in the registry' : 'the evaluation data is over 64 MiB');
  const signature = callSignature(reading.signature, reading);
  if (carriesState(signature)) return none('the model carries state from call to call');
  const folder = `${root}/${modelsFolder}/${model.name}`;
  try {
    const asked = { name, set, task: model.task, signature, folder, root, memoryBytes: MEMORY_BYTES };
    await using rows = await openSet(asked, data);
    const indices = drawRows(rows.rows, Math.min(rows.rows, SAMPLES), SEED).toSorted((a, b) => a - b);
    const { inputs } = await rows.take(indices);
    const size = fixedRows(signature) ?? 1;
    const calls = indices.map((_, row) =>
      toCall(
        signature,
        inputs.map((tensor) => padRows(sliceRows(tensor, row, row + 1), size)),
      ),
    );
    return { calls, missing: null };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'interrupted' || error.code === 'internal') throw error;
    return none(error.message);
  }
}

function none(missing: string): Samples {
  return { calls: [], missing };
}
