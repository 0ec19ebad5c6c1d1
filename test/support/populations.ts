import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Problem } from '../../src/contract/generated/types.ts';
import { PROBLEMS } from '../../src/domain/evaluation/problems/registry.ts';
import { gaussian, uniform } from '../../src/domain/evaluation/random.ts';
import { collectScoredRows } from '../../src/domain/evaluation/collect-scored-rows.ts';
import { type ScoredRows, scoredRows } from '../../src/domain/evaluation/scored-rows.ts';
import { scoredBoxes } from './box-rows.ts';
import { scoredMasks } from './pixel-rows.ts';
import { drawVectors, scoredVectors } from './vector-rows.ts';
import { evaluationSet, outputTensor, rowBatch } from './scored-rows.ts';

/** Two models' answers to the same rows, drawn from a population. */
export type Population = (random: RandomGenerator, rows: number) => readonly [ScoredRows, ScoredRows];

interface Weighting {
  readonly weighted?: boolean;
}

/** A population of each problem. */
export const POPULATIONS: Readonly<Record<Problem, (options: Weighting) => Population>> = {
  binary,
  multiclass,
  multilabel,
  regression: (options) => regression({ ...options, noise: gaussian, spread: 0.3 }),
  ranking,
  'token-classification': tokens,
  transcription,
  embedding,
  retrieval,
  'image-segmentation': masks,
  'object-detection': boxes,
};

/** What probabilities allow. */
const ALL = { labels: true, scores: true, probabilities: true };

interface BinaryOptions extends Weighting {
  /** Distance of the two classes in standard deviations. */
  readonly distance?: number;
}

/** A third are positive; both models are over-confident, the baseline sees the signal less clearly. */
export function binary({ weighted = false, distance = 1.6 }: BinaryOptions): Population {
  return (random, rows) => {
    const target = new Int32Array(rows);
    const candidate = new Float64Array(rows);
    const baseline = new Float64Array(rows);
    const weight = new Float64Array(rows);
    for (let row = 0; row < rows; row += 1) {
      target[row] = Number(uniform(random) < 0.35);
      const signal = distance * target[row]! + gaussian(random);
      candidate[row] = sigmoid(2 * (signal - distance / 2 - 0.1));
      baseline[row] = sigmoid(1.8 * (signal + 0.7 * gaussian(random) - distance / 2));
      weight[row] = 0.2 + 2 * uniform(random) + target[row]!;
    }
    const common = {
      gives: ALL,
      classes: 2,
      rows,
      target,
      weight: weighted ? weight : null,
      epsilon: 2 ** -52,
    } as const;
    const of = (probabilities: Float64Array): ScoredRows =>
      scoredRows(PROBLEMS.binary, {
        ...common,
        probabilities,
        predicted: Int32Array.from(probabilities, (value) => Number(value >= 0.5)),
      });
    return [of(candidate), of(baseline)];
  };
}

function multiclass({ weighted = false }: Weighting): Population {
  return (random, rows) => {
    const classes = 4;
    const target = new Int32Array(rows);
    const outputs = [new Float64Array(rows * classes), new Float64Array(rows * classes)] as const;
    for (let row = 0; row < rows; row += 1) {
      const draw = uniform(random);
      const truth = draw < 0.4 ? 0 : draw < 0.7 ? 1 : draw < 0.85 ? 2 : 3;
      target[row] = truth;
      const logits = Array.from({ length: classes }, (_, label) => 1.8 * Number(label === truth) + gaussian(random));
      const noisy = logits.map((logit) => logit + 0.6 * gaussian(random));
      softmax(logits.map((logit) => 1.5 * logit)).forEach(
        (value, label) => (outputs[0][row * classes + label] = value),
      );
      softmax(noisy).forEach((value, label) => (outputs[1][row * classes + label] = value));
    }
    const weight = weighted ? drawWeights(random, rows) : null;
    const of = (probabilities: Float64Array): ScoredRows =>
      scoredRows(PROBLEMS.multiclass, {
        gives: ALL,
        classes,
        rows,
        target,
        weight,
        epsilon: 2 ** -52,
        probabilities,
        predicted: new Int32Array(rows).map((_, row) => {
          const mine = probabilities.subarray(row * classes, (row + 1) * classes);
          return mine.indexOf(Math.max(...mine));
        }),
      });
    return [of(outputs[0]), of(outputs[1])];
  };
}

function multilabel({ weighted = false }: Weighting): Population {
  return (random, rows) => {
    const labels = 5;
    const target = new Int32Array(rows * labels);
    const candidate = new Int32Array(rows * labels);
    const baseline = new Int32Array(rows * labels);
    const scores = [new Float64Array(rows * labels), new Float64Array(rows * labels)] as const;
    for (let row = 0; row < rows; row += 1) {
      const mood = gaussian(random);
      for (let label = 0; label < labels; label += 1) {
        const cell = row * labels + label;
        const signal = mood + gaussian(random) - 0.2 * label;
        target[cell] = Number(signal + 0.5 * gaussian(random) > 0.3);
        scores[0][cell] = signal;
        scores[1][cell] = signal + 0.8 * gaussian(random);
        candidate[cell] = Number(signal > 0.3);
        baseline[cell] = Number(scores[1][cell] > 0.3);
      }
    }
    const weight = weighted ? drawWeights(random, rows) : null;
    const of = (predicted: Int32Array, own: Float64Array): ScoredRows =>
      scoredRows(PROBLEMS.multilabel, { gives: ALL, labels, rows, target, predicted, scores: own, weight });
    return [of(candidate, scores[0]), of(baseline, scores[1])];
  };
}

interface RegressionOptions extends Weighting {
  /** Draws the shape of the errors. */
  readonly noise: (random: RandomGenerator) => number;
  readonly spread: number;
  readonly outputs?: number;
}

/** Errors grow with the truth, which is lognormal. */
export function regression({ noise, spread, outputs = 1, weighted = false }: RegressionOptions): Population {
  return (random, rows) => {
    const target = new Float64Array(rows * outputs);
    const candidate = new Float64Array(rows * outputs);
    const baseline = new Float64Array(rows * outputs);
    for (let cell = 0; cell < rows * outputs; cell += 1) {
      target[cell] = Math.exp(3 + spread * gaussian(random));
      const shared = noise(random);
      candidate[cell] = target[cell]! * (1 + 0.1 * shared);
      baseline[cell] = target[cell]! * (1 + 0.1 * shared + 0.06 * noise(random)) + 0.5;
    }
    const weight = weighted ? drawWeights(random, rows) : null;
    const common = { gives: ALL, outputs, rows, target, weight } as const;
    return [
      scoredRows(PROBLEMS.regression, { ...common, predicted: candidate }),
      scoredRows(PROBLEMS.regression, { ...common, predicted: baseline }),
    ];
  };
}

/** Answers that are far too sure of their side at every confidence, so that noise turns the gap of no bin around. */
export function overConfident(problem: 'binary' | 'multiclass'): Population {
  return (random, rows) => {
    const target = new Int32Array(rows);
    const candidate = new Float64Array(rows);
    const baseline = new Float64Array(rows);
    for (let row = 0; row < rows; row += 1) {
      const side = Number(uniform(random) < 0.5);
      const sure = 0.55 + 0.45 * uniform(random);
      target[row] = uniform(random) < sure - 0.35 ? side : 1 - side;
      candidate[row] = side === 1 ? sure : 1 - sure;
      baseline[row] = side === 1 ? 0.7 + 0.3 * uniform(random) : 0.3 * uniform(random);
    }
    const common = { gives: ALL, classes: 2, rows, target, weight: null, epsilon: 2 ** -52 } as const;
    const of = (positive: Float64Array): ScoredRows =>
      scoredRows(PROBLEMS[problem], {
        ...common,
        probabilities:
          problem === 'binary' ? positive : Float64Array.from([...positive].flatMap((value) => [1 - value, value])),
        predicted: Int32Array.from(positive, (value) => Number(value >= 0.5)),
      });
    return [of(candidate), of(baseline)];
  };
}

/** `rows` queries of 4 to 12 documents. */
function ranking({ weighted = false }: Weighting): Population {
  return (random, queries) => {
    const columns: { query: number[]; target: number[]; candidate: number[]; baseline: number[] } = {
      query: [],
      target: [],
      candidate: [],
      baseline: [],
    };
    for (let query = 0; query < queries; query += 1) {
      const documents = 4 + Math.floor(9 * uniform(random));
      for (let document = 0; document < documents; document += 1) {
        const relevance = Math.max(0, Math.floor(2 * uniform(random) + gaussian(random)));
        const score = relevance + 1.2 * gaussian(random);
        columns.query.push(query);
        columns.target.push(relevance);
        columns.candidate.push(score);
        columns.baseline.push(score + gaussian(random));
      }
    }
    const ofQuery = weighted ? drawWeights(random, queries) : null;
    const weight = ofQuery && Float64Array.from(columns.query, (query) => ofQuery[query]!);
    const of = (predicted: readonly number[]): ScoredRows =>
      scoredRows(PROBLEMS.ranking, {
        gives: ALL,
        rows: columns.query.length,
        query: Int32Array.from(columns.query),
        target: Float64Array.from(columns.target),
        predicted: Float64Array.from(predicted),
        weight,
      });
    return [of(columns.candidate), of(columns.baseline)];
  };
}

/** `rows` sentences of 3 to 14 tokens, some of which are hard for both models; tags are O, B-X, I-X and B-Y, I-Y. */
function tokens({ weighted = false }: Weighting): Population {
  const set = evaluationSet({
    target: { column: 'y', classes: ['O', 'B-X', 'I-X', 'B-Y', 'I-Y'] },
    prediction: { output: 'out', kind: 'labels', scheme: 'IOB2' },
  });
  return (random, rows) => {
    const sentences = Array.from({ length: rows }, () => drawSentence(random));
    const weight = weighted ? drawWeights(random, rows) : null;
    const lengths = Int32Array.from(sentences, ({ truth }) => truth.length);
    const of = (answers: readonly (readonly number[])[]): ScoredRows => {
      const collector = collectScoredRows({ set, problem: 'token-classification' });
      const width = lengths.reduce((most, length) => Math.max(most, length), 0);
      const values = sentences.flatMap(({ truth }) => Array.from({ length: width }, (_, at) => truth[at] ?? 0));
      const data = Float64Array.from(answers.flatMap((own) => Array.from({ length: width }, (_, at) => own[at] ?? 0)));
      const batch = { ...rowBatch(values, { width, weight }), lengths, target: { width, values, lengths } };
      collector.add(batch, [outputTensor(data, width)]);
      const outcome = collector.finish();
      if (outcome.kind !== 'scored') throw new Error(JSON.stringify(outcome));
      return outcome.rows;
    };
    return [of(sentences.map(({ candidate }) => candidate)), of(sentences.map(({ baseline }) => baseline))];
  };
}

function drawSentence(random: RandomGenerator) {
  const size = 3 + Math.floor(12 * uniform(random));
  const ease = 0.7 + 0.28 * uniform(random);
  const truth: number[] = [];
  for (let at = 0; at < size; at += 1) {
    const goesOn = (truth[at - 1] ?? 0) > 0 && uniform(random) < 0.4;
    const begin = [0, 0, 1, 3][Math.floor(4 * uniform(random))] ?? 0;
    truth.push(goesOn ? 2 * Math.ceil((truth[at - 1] ?? 0) / 2) : begin);
  }
  const blur = (labels: readonly number[], keep: number): readonly number[] =>
    labels.map((label) => (uniform(random) < keep ? label : Math.floor(5 * uniform(random))));
  const candidate = blur(truth, ease);
  return { truth, candidate, baseline: blur(candidate, 0.93) };
}

/** `rows` images of 6 × 6 with three classes, a left part of one and a right part of another, that go wrong in patches. */
function masks({ weighted = false }: Weighting): Population {
  return (random, rows) => {
    const images = Array.from({ length: rows }, () => drawImage(random));
    const weight = weighted ? drawWeights(random, rows) : null;
    const of = (answer: readonly (readonly number[])[]): ScoredRows =>
      scoredMasks({
        size: [6, 6],
        truth: images.map(({ truth }) => truth),
        answer,
        weight,
        target: { classes: [0, 1, 2] },
      });
    return [of(images.map(({ candidate }) => candidate)), of(images.map(({ baseline }) => baseline))];
  };
}

function drawImage(random: RandomGenerator) {
  const [left, right] = [Math.floor(3 * uniform(random)), Math.floor(3 * uniform(random))];
  const edge = Math.floor(7 * uniform(random));
  const truth = Array.from({ length: 36 }, (_, pixel) => (pixel % 6 < edge ? left : right));
  const hard = 0.3 * uniform(random);
  const blur = (labels: readonly number[], rate: number): readonly number[] =>
    labels.map((label) => (uniform(random) < rate ? Math.floor(3 * uniform(random)) : label));
  const candidate = blur(truth, hard);
  return { truth, candidate, baseline: blur(candidate, 0.08) };
}

/** `rows` images of one to six boxes of two classes, found a little off, some twice, some not, and some where nothing is. */
function boxes({ weighted = false }: Weighting): Population {
  return (random, rows) => {
    const images = Array.from({ length: rows }, () => drawBoxes(random));
    const weight = weighted ? drawWeights(random, rows) : null;
    const of = (answers: readonly (readonly (readonly number[])[])[]): ScoredRows =>
      scoredBoxes({ truth: images.map(({ truth }) => truth), answers, weight, target: { classes: [0, 1] } });
    return [of(images.map(({ candidate }) => candidate)), of(images.map(({ baseline }) => baseline))];
  };
}

function drawBoxes(random: RandomGenerator) {
  const count = 1 + Math.floor(6 * uniform(random));
  const truth = Array.from({ length: count }, (_, at) => [40 * at, 0, 20, 20, Math.floor(2 * uniform(random))]);
  const hard = 0.5 + uniform(random);
  const find = (noise: number): readonly (readonly number[])[] =>
    truth.flatMap(([left = 0, top = 0, width = 0, height = 0, label = 0]) => {
      const off = Math.abs(noise * gaussian(random));
      const own = [left + off, top + off, width, height, sigmoid(2 - off + gaussian(random)), label];
      const none = [left + 18, top + 18, 20, 20, sigmoid(gaussian(random) - 1), label];
      return [...(uniform(random) < 0.9 ? [own] : []), ...(uniform(random) < 0.3 ? [none] : [])];
    });
  return { truth, candidate: find(2 * hard), baseline: find(2.5 * hard) };
}

/** Texts of 5 to 40 characters in words of five, of which each goes wrong by a chance that differs from row to row. */
function transcription({ weighted = false }: Weighting): Population {
  return (random, rows) => {
    const length = Int32Array.from({ length: rows }, () => 5 * (1 + Math.floor(8 * uniform(random))));
    const hard = Float64Array.from(length, () => 0.15 * uniform(random));
    const candidate = length.map((count, row) => countHits(random, count, hard[row]!));
    const baseline = candidate.map((edits, row) => edits + countHits(random, length[row]!, 0.03));
    const weight = weighted ? drawWeights(random, rows) : null;
    const of = (edits: Int32Array): ScoredRows => {
      const words = {
        edits: edits.map((count, row) => Math.min(count, length[row]! / 5)),
        length: length.map((count) => count / 5),
      };
      const marks = Float64Array.from(edits);
      return scoredRows(PROBLEMS.transcription, {
        gives: ALL,
        rows,
        weight,
        characters: { edits, length },
        words,
        marks,
      });
    };
    return [of(candidate), of(baseline)];
  };
}

/** `pairs` of two rows, whose cosines go along with a grade from 0 to 5, some of which are equal. */
function embedding({ weighted = false }: Weighting): Population {
  return (random, pairs) => {
    const grades = Float64Array.from({ length: pairs }, () => Math.floor(11 * uniform(random)) / 2);
    const signal = grades.map((grade) => grade / 3 + gaussian(random));
    const ofPair = weighted ? drawWeights(random, pairs) : null;
    const query = Int32Array.from({ length: 2 * pairs }, (_, row) => row >> 1);
    const both = (values: Float64Array): Float64Array => Float64Array.from(query, (pair) => values[pair]!);
    const of = (values: Float64Array): ScoredRows => {
      const cosine = both(values.map((value) => Math.tanh(value / 3)));
      const common = { gives: ALL, rows: query.length, query, weight: ofPair && both(ofPair) };
      return scoredRows(PROBLEMS.embedding, { ...common, cosine, grade: both(grades) });
    };
    return [of(signal), of(signal.map((value) => value + 0.7 * gaussian(random)))];
  };
}

/** `ids` of two to four rows each, of which some are told apart less well than others. */
function retrieval({ weighted = false }: Weighting): Population {
  return (random, ids) => {
    const { vectors, weight } = drawVectors(random, { ids, weighted });
    return [scoredVectors({ ...vectors.candidate, weight }), scoredVectors({ ...vectors.baseline, weight })];
  };
}

function countHits(random: RandomGenerator, tries: number, chance: number): number {
  return Array.from({ length: tries }, () => Number(uniform(random) < chance)).reduce((sum, hit) => sum + hit, 0);
}

function drawWeights(random: RandomGenerator, units: number): Float64Array {
  return new Float64Array(units).map(() => 0.2 + 2 * uniform(random));
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

export function laplace(random: RandomGenerator): number {
  const draw = uniform(random) - 0.5;
  return -Math.sign(draw) * Math.log(1 - 2 * Math.abs(draw));
}

function softmax(logits: readonly number[]): readonly number[] {
  const powers = logits.map((logit) => Math.exp(logit));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
