import type {
  ArmMinute,
  BucketCounts,
  GatewayMinute,
  LabelMinute,
  LateMinute,
  PairMinute,
} from '../../contract/generated/types.ts';
import { type CountMap, mergeCounts, mergeSums, type SumMap } from './bucket-maps.ts';

/** Labels of one metric of the decisions of one arm in some minutes. */
export interface LabelCell {
  n: number;
  sum: number;
  sumSquares: number;
  /** Decisions that have their label, and those that a label can find. */
  settled: number;
  decided: number;
  readonly buckets: SumMap;
  readonly settledBuckets: CountMap;
  readonly decidedBuckets: CountMap;
}

export interface PairCell {
  n: number;
  sum: number;
  sumSquares: number;
  readonly buckets: SumMap;
}

interface DecisionMinute {
  readonly decided: Pick<ArmMinute, 'plan' | 'arm' | 'decided' | 'decidedBuckets'>[];
  readonly labels: LabelMinute[];
  readonly pairs: PairMinute[];
  /** Labels that came in this minute, too late. */
  readonly late: LateMinute[];
}

/** What is known of labels by the minute of the decisions, in the order in which it came. */
export class LabelLedger {
  readonly #minutes = new Map<number, DecisionMinute>();

  add({ minute, arms, labels, pairs, late = [] }: GatewayMinute): void {
    for (const { plan, arm, decided, decidedBuckets } of arms)
      this.#at(minute).decided.push({ plan, arm, decided, ...(decidedBuckets && { decidedBuckets }) });
    for (const label of labels) this.#at(label.decided).labels.push(label);
    for (const pair of pairs) this.#at(pair.decided).pairs.push(pair);
    if (late.length > 0) this.#at(minute).late.push(...late);
  }

  #at(minute: number): DecisionMinute {
    const found = this.#minutes.get(minute) ?? { decided: [], labels: [], pairs: [], late: [] };
    this.#minutes.set(minute, found);
    return found;
  }

  /** Decisions before that minute are told of no more. */
  forgetBefore(minute: number): void {
    for (const own of this.#minutes.keys()) if (own < minute) this.#minutes.delete(own);
  }

  /** Every arm that was there in that stretch, whether or not it decided anything, as [plan, place]. */
  armsIn({ from, to }: MinuteStretch): readonly (readonly [plan: number, arm: number])[] {
    const found = new Map<string, readonly [number, number]>();
    for (let minute = from; minute < to; minute += 1)
      for (const { plan, arm } of this.#minutes.get(minute)?.decided ?? []) found.set(`${plan} ${arm}`, [plan, arm]);
    return [...found.values()];
  }

  labelsIn(stretch: MinuteStretch, which: (plan: number, arm: number) => boolean, metric: string): LabelCell {
    const cell = emptyCell();
    for (let minute = stretch.from; minute < stretch.to; minute += 1) {
      const found = this.#minutes.get(minute);
      for (const own of found?.decided ?? [])
        if (which(own.plan, own.arm)) {
          cell.decided += own.decided;
          mergeCounts(cell.decidedBuckets, own.decidedBuckets ?? []);
        }
      for (const own of found?.labels ?? [])
        if (own.metric === metric && which(own.plan, own.arm)) addLabels(cell, own);
    }
    return cell;
  }

  /** How many labels came in these minutes after their time. */
  lateIn(stretch: MinuteStretch, which: (plan: number, arm: number) => boolean, metric: string): number {
    let count = 0;
    for (let minute = stretch.from; minute < stretch.to; minute += 1)
      for (const own of this.#minutes.get(minute)?.late ?? [])
        if (own.metric === metric && which(own.plan, own.arm)) count += own.n;
    return count;
  }

  pairsIn(stretch: MinuteStretch, which: (plan: number, arm: PairMinute['arm']) => boolean, metric: string): PairCell {
    const cell: PairCell = { n: 0, sum: 0, sumSquares: 0, buckets: new Map() };
    for (let minute = stretch.from; minute < stretch.to; minute += 1)
      for (const own of this.#minutes.get(minute)?.pairs ?? [])
        if (own.metric === metric && which(own.plan, own.arm)) addPairs(cell, own);
    return cell;
  }
}

/** Minutes since 1970, without the last. */
export interface MinuteStretch {
  readonly from: number;
  readonly to: number;
}

function emptyCell(): LabelCell {
  return {
    n: 0,
    sum: 0,
    sumSquares: 0,
    settled: 0,
    decided: 0,
    buckets: new Map(),
    settledBuckets: new Map(),
    decidedBuckets: new Map(),
  };
}

function addLabels(cell: LabelCell, own: LabelMinute): void {
  addPairs(cell, own);
  cell.settled += own.settled;
  mergeCounts(cell.settledBuckets, own.settledBuckets ?? []);
}

function addPairs(cell: PairCell, { n, sum, sumSquares, buckets = [] }: Omit<PairMinute, 'arm'>): void {
  cell.n += n;
  cell.sum += sum;
  cell.sumSquares += sumSquares;
  mergeSums(cell.buckets, buckets);
}

/** What was decided and has no label, by bucket of the unit. */
export function missingBuckets({ decidedBuckets, settledBuckets }: LabelCell): BucketCounts {
  return [...decidedBuckets]
    .map(([bucket, count]) => [bucket, count - (settledBuckets.get(bucket) ?? 0)] satisfies [number, number])
    .filter(([, count]) => count > 0)
    .sort(([one], [other]) => one - other);
}
