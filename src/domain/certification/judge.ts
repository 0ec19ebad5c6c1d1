import type { Estimate, GateResult, Verdict } from '../../contract/generated/types.ts';
import { isBeyondNoise } from './difference.ts';

export type Comparator = GateResult['comparator'];
export type GateReason = GateResult['reasonCode'];

export interface Question {
  readonly estimate: Estimate;
  readonly comparator: Comparator;
  readonly limit: number;
  /** bound: the whole interval must hold. point: the estimate alone decides. */
  readonly test: 'bound' | 'point';
}

export interface Answer {
  readonly result: Verdict;
  readonly reasonCode: GateReason;
}

/**
 * Compares an estimate with a limit. A gate passes when the bound of the interval that is nearer to failing still holds,
 * fails when the other bound does not hold either, and is inconclusive in between.
 */
export function judge({ estimate, comparator, limit, test }: Question): Answer {
  const { value, interval } = estimate;
  if (value === null) return { result: 'inconclusive', reasonCode: 'undefined-value' };
  const within: Answer = { result: 'pass', reasonCode: 'within-limit' };
  const beyond: Answer = { result: 'fail', reasonCode: 'beyond-limit' };
  const holds = (number: number): boolean => (comparator === '>=' ? number >= limit : number <= limit);
  if (test === 'point' || interval === null) return holds(value) ? within : beyond;
  const lower = interval.lower ?? Number.NEGATIVE_INFINITY;
  const upper = interval.upper ?? Number.POSITIVE_INFINITY;
  const [worst, best] = comparator === '>=' ? [lower, upper] : [upper, lower];
  if (holds(worst)) return within;
  if (!holds(best)) return beyond;
  return { result: 'inconclusive', reasonCode: 'interval-crosses-limit' };
}

/**
 * A ratio is not told apart from 1 more finely than the machine tells the baseline from itself: a limit inside that noise
 * floor makes a failure inconclusive.
 */
export function judgeRatio(question: Question, noiseFloor: number | undefined): Answer {
  const answer = judge(question);
  if (answer.result !== 'fail' || noiseFloor === undefined || isBeyondNoise(question.limit, noiseFloor)) return answer;
  const excess = (question.estimate.value ?? question.limit) / question.limit;
  return isBeyondNoise(excess, noiseFloor) ? answer : { result: 'inconclusive', reasonCode: 'below-noise-floor' };
}
