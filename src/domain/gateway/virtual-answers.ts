import type { EvaluationSet } from '../../contract/generated/types.ts';
import { positiveColumn } from '../evaluation/read-binary-labels.ts';
import { numberAt } from '../evaluation/output-columns.ts';
import { sigmoid } from '../evaluation/probabilities.ts';
import type { Tensor } from '../tensor.ts';
import type { Ensemble } from './plan-record.ts';
import type { LiveReading } from './live-classes.ts';

export interface Member {
  readonly outputs: readonly Tensor[];
  /** Its share of the traffic, which is its weight where members are weighted. */
  readonly share: number;
}

/** What an ensemble would have answered, and how that is read. */
export interface VirtualAnswer {
  readonly set: EvaluationSet;
  readonly outputs: readonly Tensor[];
}

/**
 * `mean`: of the numbers that candidates answered; `weighted`: the same, each by its share of the traffic; `vote`: the share of
 * candidates that answered each class, or of labels the one that most did, of equals that of the first candidate. null where
 * answers have not the same form, or are labels of which there is no mean.
 */
export function virtualAnswer(
  kind: Ensemble,
  members: readonly Member[],
  { set, problem }: LiveReading,
): VirtualAnswer | null {
  const name = set.prediction.output;
  const tensors = members.map(({ outputs }) => outputs.find((output) => output.name === name));
  const whole = tensors.filter((tensor) => tensor !== undefined);
  const [first] = whole;
  const isAlike = whole.length === members.length && whole.every((one) => one.shape.join() === first?.shape.join());
  if (first === undefined || !isAlike || whole.some(({ datatype }) => datatype !== first.datatype)) return null;
  const isLabel = set.prediction.kind === 'labels';
  if (kind === 'vote' && isLabel) return { set, outputs: [{ ...first, data: mostFrequent(whole) }] };
  if (isLabel || first.datatype === 'BYTES') return null;
  if (kind !== 'vote') {
    const weights = members.map(({ share }) => (kind === 'mean' ? 1 : share));
    return { set, outputs: [averageOf(whole, weights)] };
  }
  const votes = whole.map((tensor) => votesOf(tensor, set, problem === 'binary'));
  const { prediction } = set;
  const { threshold: _, positiveScores: __, ...rest } = prediction;
  return {
    set: { ...set, prediction: { ...rest, kind: 'probabilities' } },
    outputs: [
      averageOf(
        votes,
        members.map(() => 1),
      ),
    ],
  };
}

function averageOf(tensors: readonly Tensor[], weights: readonly number[]): Tensor {
  const [first = { name: '', datatype: 'FP64', shape: [0], data: new Float64Array() } as const] = tensors;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const means = Float64Array.from({ length: first.data.length }, (_, at) =>
    tensors.reduce((sum, { data }, member) => sum + ((weights[member] ?? 0) / total) * numberAt(data, at), 0),
  );
  // Thresholds are compared at the precision of the output.
  if (first.datatype === 'FP32') return { ...first, data: Float32Array.from(means) };
  return { ...first, datatype: 'FP64', data: means };
}

function mostFrequent(tensors: readonly Tensor[]): Tensor['data'] {
  const [first] = tensors;
  if (first === undefined) return [];
  const places = Array.from({ length: first.data.length }, (_, at) => {
    const labels = tensors.map(({ data }) => data[at]);
    const counts = labels.map((label) => labels.filter((other) => other === label).length);
    return counts.indexOf(Math.max(...counts));
  });
  if (Array.isArray(first.data)) return places.map((member, at) => String(tensors[member]?.data[at] ?? ''));
  return Float64Array.from(places, (member, at) => numberAt(tensors[member]?.data ?? [], at));
}

/** 1 in the column of the class that was answered, 0 in the others; of labels that are there or not each by itself. */
function votesOf(tensor: Tensor, set: EvaluationSet, isBinary: boolean): Tensor {
  const { kind = 'probabilities', threshold, positiveScores } = set.prediction;
  const rows = tensor.shape[0] ?? 1;
  const width = tensor.data.length / rows;
  const column = isBinary ? positiveColumn(set, width, null) : null;
  const sign = positiveScores === 'low' ? -1 : 1;
  const limit = sign * (threshold ?? 0.5);
  const data = new Float64Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const values = Float64Array.from({ length: width }, (_, at) => sign * numberAt(tensor.data, row * width + at));
    const chances = kind === 'logits' ? chancesOf(values) : values;
    const greatest = chances.indexOf(Math.max(...chances));
    const isPositive = column !== null && (chances[column] ?? 0) >= limit;
    for (let at = 0; at < width; at += 1)
      data[row * width + at] = Number(column === null ? at === greatest : (at === column) === isPositive);
  }
  return { ...tensor, datatype: 'FP64', data };
}

/** Of logits: one alone is that of the positive class. */
function chancesOf(logits: Float64Array): Float64Array {
  if (logits.length === 1) return logits.map(sigmoid);
  const peak = Math.max(...logits);
  const powers = logits.map((value) => Math.exp(value - peak));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
