import type { Estimate } from '../../contract/generated/types.ts';
import type { Compared, Comparisons } from './comparisons.ts';

/** The largest clear gain and the largest clear harm; null where nothing is clearly better, or worse. */
export interface LargestChanges {
  readonly gain: Compared | null;
  readonly harm: Compared | null;
}

/** On the scale of `changeOf`: three bytes more are worse, and not worth a headline. */
const LEAST_NAMED = Math.log(1.01);

/** Of all rows, of gaps between groups and of costs: slices are many, and the most extreme of many is always far out. */
export function largestChanges(comparisons: Comparisons): LargestChanges {
  const changes = changedMost(comparisons).filter((change) => changeOf(change) >= LEAST_NAMED);
  return {
    gain: changes.find(({ word }) => word === 'better') ?? null,
    harm: changes.find(({ word }) => word === 'worse') ?? null,
  };
}

/** What clearly changed, worse before better, and of each the largest change first. */
export function changedMost({ metrics, gaps, costs }: Comparisons): readonly Compared[] {
  const overall = metrics.filter(({ result }) => result.slice === null);
  const changed = [...overall, ...gaps, ...costs].filter(({ word }) => isChange(word));
  const order = ['worse', 'better', 'different'];
  return changed.toSorted(
    (a, b) => order.indexOf(a.word) - order.indexOf(b.word) || descending(changeOf(a), changeOf(b)),
  );
}

export function isChange(word: Compared['word']): boolean {
  return word === 'better' || word === 'worse' || word === 'different';
}

/**
 * One scale for scores, gaps and costs: how many times as much there is of what one wants less of, as a logarithm without sign.
 * That is the time, the bytes, the error, the gap, and what a score lacks to 1. The half-width of the difference's interval is
 * added to both, so that a change from nearly nothing is not endless.
 */
export function changeOf(compared: Compared): number {
  if (compared.kind === 'cost') return Math.abs(Math.log(compared.ratio.value ?? 1));
  const { candidate, baseline, difference, direction } = compared;
  const reach = halfWidth(difference);
  const unwanted = (value: number): number => Math.max(0, direction === 'up' ? 1 - value : Math.abs(value)) + reach;
  const [now, before] = [unwanted(candidate?.value ?? 0), unwanted(baseline?.value ?? 0)];
  return now === before ? 0 : Math.abs(Math.log(now / before));
}

function halfWidth({ interval }: Estimate): number {
  if (interval === null || interval.lower === null || interval.upper === null) return 0;
  return (interval.upper - interval.lower) / 2;
}

function descending(a: number, b: number): number {
  return a === b ? 0 : b - a;
}
