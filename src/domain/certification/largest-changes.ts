import type { Certificate, Estimate } from '../../contract/generated/types.ts';
import type { Compared, Comparisons } from './comparisons.ts';

/** The largest clear gain and the largest clear harm; null where nothing is clearly better, or worse. */
export interface LargestChanges {
  readonly gain: Compared | null;
  readonly harm: Compared | null;
}

/** On the scale of `changeOf`: three bytes more are worse, and not worth a headline. */
const LEAST_NAMED = Math.log(1.01);

/** Of a number: a smaller change is no headline where there is a larger one. */
const LEAST_SHARE = 0.001;

/**
 * Of all rows, of gaps between groups and of costs: slices are many, and the most extreme of many is always far out. For the answers
 * speaks what a gate asks for, else the first metric of the list, else another: one that nobody asked for is more often far out, too.
 * The size of a file is named where nothing else changed in its direction: it is what users of a model feel least.
 */
export function largestChanges(comparisons: Comparisons, gates: Certificate['gates']): LargestChanges {
  const changes = changedMost(comparisons).filter((change) => changeOf(change) >= LEAST_NAMED);
  const importance = importanceIn(comparisons, gates);
  const largest = (word: Compared['word']): Compared | null => {
    const own = changes.filter((change) => change.word === word);
    const notable = own.filter(isNotable);
    const asked = (notable.length > 0 ? notable : own).toSorted((a, b) => importance(a) - importance(b));
    const answers = asked.filter(({ kind }) => kind !== 'cost').slice(0, 1);
    const [measured, counted] = [false, true].map((isCounted) =>
      asked.filter((change) => change.kind === 'cost' && change.isCounted === isCounted),
    );
    const first = [...answers, ...(measured ?? [])];
    const named = first.length > 0 ? first : (counted ?? []);
    return named.toSorted((a, b) => descending(changeOf(a), changeOf(b)))[0] ?? null;
  };
  return { gain: largest('better'), harm: largest('worse') };
}

function importanceIn({ metrics }: Comparisons, gates: Certificate['gates']): (change: Compared) => number {
  const primary = metrics[0]?.result.metric;
  return (change) => {
    if (change.kind === 'cost') return 0;
    const { metric, slice } = change.kind === 'gap' ? change.gap : change.result;
    const name = typeof slice === 'string' ? slice : slice?.name;
    if (gates.some((gate) => gate.metric === metric && gate.slice?.name === name)) return 0;
    return change.kind === 'metric' && metric === primary ? 1 : 2;
  };
}

function isNotable(change: Compared): boolean {
  if (change.kind === 'cost') return true;
  const [by, before] = [change.difference.value, change.baseline?.value ?? null];
  return by === null || before === null || Math.abs(by) >= LEAST_SHARE * Math.abs(before);
}

/** What clearly changed, worse before better, and of each the largest change first. */
export function changedMost({ metrics, gaps, costs }: Comparisons): readonly Compared[] {
  const overall = metrics.filter(({ result }) => result.slice === null);
  const told = costs.filter(({ isSaidByThroughput }) => !isSaidByThroughput);
  const changed = [...overall, ...gaps, ...told].filter(({ word }) => isChange(word));
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
