import { readModel } from '../../../src/usecases/gateway/find-version.ts';
import { openSet } from '../../../src/usecases/open-set.ts';
import { EXAMPLES, servedRegistry } from '../../../test/support/gateway/deployments.ts';

export const MODEL = 'handwritten-digits';

/** A digit that somebody wrote, as a request, and which one it is. */
export interface LabelledDigit {
  readonly body: string;
  readonly label: number;
}

const MEMORY_BYTES = 2 ** 29;

/** The evaluation data of the example: what comes in is drawn from it, and what is true is known. */
export async function readLabelledDigits(): Promise<readonly LabelledDigit[]> {
  const registry = servedRegistry(EXAMPLES);
  const { value: model } = await readModel(registry, MODEL);
  const { signature, task, evaluation } = model;
  const [[name, set] = []] = Object.entries(evaluation);
  if (name === undefined || set === undefined) throw new Error(`${MODEL} has no evaluation data.`);
  const place = { folder: `${EXAMPLES}/models/${MODEL}`, root: EXAMPLES, memoryBytes: MEMORY_BYTES };
  await using rows = await openSet({ name, set, task, signature, ...place }, registry.data);
  const digits: LabelledDigit[] = [];
  for await (const { inputs, target, rows: count } of rows.batches(rows.rows)) {
    const pixels = inputs[0]?.data;
    if (!(pixels instanceof Float32Array)) throw new Error('Pixels are FP32.');
    const size = pixels.length / count;
    for (let row = 0; row < count; row += 1) {
      const image = [...pixels.subarray(row * size, (row + 1) * size)];
      const input = { name: 'image', datatype: 'FP32', shape: [1, 1, 8, 8], data: image };
      digits.push({ body: JSON.stringify({ inputs: [input] }), label: Number(target.values[row]) });
    }
  }
  return digits;
}
