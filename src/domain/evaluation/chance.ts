import { randomIndex, type Random } from '../benchmark/random.ts';
import { mean } from '../benchmark/percentile.ts';
import { estimateOf } from './intervals.ts';
import { canMeasure, fittingMetric, measureMetric } from './metrics/measure.ts';
import { problemKind } from './problems/registry.ts';
import { dropOf } from './robustness.ts';
import type { ScoredRows } from './scored-rows.ts';

export interface ChanceQuestion {
  readonly metric: string;
  readonly level: number;
  readonly random: Random;
}

/** What disturbed answers are compared with. */
export interface Fall {
  readonly clean: number | null;
  readonly disturbed: number | null;
  /** What the disturbed answers reach at rows that they do not belong to. */
  readonly chance: number | null;
}

/** The metric by which disturbed answers are judged where no gate names one: the first shown that the answers allow. */
export function firstShown(rows: ScoredRows): string | undefined {
  return problemKind(rows.problem).shown.find((metric) => canMeasure(rows, metric));
}

/** Whether answers know more of their rows than chance does; null where that cannot be told. */
export function beatsChance(rows: ScoredRows, question: ChanceQuestion): boolean | null {
  const chance = chanceOf(rows, question);
  const { interval } = estimateOf(measureMetric(rows, question.metric), question.level);
  const { direction } = fittingMetric(rows, question.metric).metric;
  if (chance === null || interval === null || direction === 'none') return null;
  const bound = direction === 'up' ? interval.lower : interval.upper;
  if (bound === null) return null;
  return direction === 'up' ? bound > chance : bound < chance;
}

/**
 * The fall of a metric from beyond chance to where its interval covers what guessing reaches; null where there is none. Guessing is
 * the disturbed answers themselves, dealt to the rows at random: a model that answers all alike does not know more than that.
 */
export function fallToChance(clean: ScoredRows, disturbed: ScoredRows, question: ChanceQuestion): Fall | null {
  const drop = dropOf(clean, disturbed, question);
  if (!((drop.interval?.lower ?? 0) > 0)) return null;
  if (beatsChance(disturbed, question) !== false || beatsChance(clean, question) !== true) return null;
  return {
    clean: valueOf(clean, question),
    disturbed: valueOf(disturbed, question),
    chance: chanceOf(disturbed, question),
  };
}

/** Of what a model knows beyond chance. An honest one loses none of it to noise that is too small to matter, but for rows at a border. */
const MOST_LOST = 0.1;

/** The fall of a metric by surely more than a tenth of the way to what guessing reaches; null where there is none. */
export function lossOf(clean: ScoredRows, disturbed: ScoredRows, question: ChanceQuestion): Fall | null {
  const [before, chance] = [valueOf(clean, question), chanceOf(disturbed, question)];
  const lost = dropOf(clean, disturbed, question).interval?.lower ?? null;
  if (before === null || chance === null || lost === null) return null;
  if (!(lost > 0) || lost <= MOST_LOST * Math.abs(before - chance)) return null;
  return { clean: before, disturbed: valueOf(disturbed, question), chance };
}

function valueOf(rows: ScoredRows, { metric, level }: ChanceQuestion): number | null {
  return estimateOf(measureMetric(rows, metric), level).value;
}

/** Deals whose mean is what guessing reaches. */
const DEALS = 5;

/** What answers reach on the average that are dealt to the rows at random; null where these cannot be dealt. */
export function chanceOf(rows: ScoredRows, question: ChanceQuestion): number | null {
  const values = Array.from({ length: DEALS }, () => {
    const dealt = rows.deal(permutation(rows.rows, question.random));
    return dealt === null ? null : valueOf(dealt, question);
  }).filter((value) => value !== null);
  return values.length === 0 ? null : mean(values);
}

/** Fisher and Yates. */
function permutation(count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, row) => row);
  for (let last = count - 1; last > 0; last--) {
    const pick = randomIndex(random, last + 1);
    [order[last], order[pick]] = [order[pick] ?? 0, order[last] ?? 0];
  }
  return order;
}
