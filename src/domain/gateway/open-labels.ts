import type {
  CountedKeys,
  GatewayMinute,
  LabelMinute,
  LateMinute,
  PairMinute,
} from '../../contract/generated/types.ts';
import { type CountMap, listCounts, listSums, type SumMap } from './bucket-maps.ts';
import { packNumbers } from './counted-numbers.ts';

/** One label's part in the sums of a metric. */
export interface LabelNote {
  readonly plan: number;
  readonly arm: number;
  /** Minute of the decision. */
  readonly decided: number;
  readonly metric: string;
  /** null where the metric does not ask for this decision, such as recall for one that is truly negative. */
  readonly value: number | null;
  readonly bucket: number | null;
}

export interface PairNote extends Omit<LabelNote, 'arm' | 'value'> {
  readonly arm: PairMinute['arm'];
  readonly value: number;
}

/** Whose outcome it is. */
export interface KeyNote {
  readonly boot: string;
  readonly model: string;
  readonly metric: string;
  readonly decided: number;
  readonly number: number;
}

interface OpenSums {
  n: number;
  sum: number;
  sumSquares: number;
  settled: number;
  readonly buckets: SumMap;
  readonly settledBuckets: CountMap;
}

/** Labels that came in the open minute, as sums. */
export class OpenLabels {
  readonly #labels = new Map<string, { readonly note: LabelNote; readonly sums: OpenSums }>();
  readonly #pairs = new Map<string, { readonly note: PairNote; readonly sums: OpenSums }>();
  readonly #late = new Map<string, LateMinute>();
  readonly #keys = new Map<string, { readonly key: KeyNote; decided: number; readonly numbers: number[] }>();

  addLabel(note: LabelNote): void {
    const { plan, arm, decided, metric, value, bucket } = note;
    const name = `${plan} ${arm} ${decided} ${metric}`;
    const found = this.#labels.get(name) ?? { note, sums: emptySums() };
    this.#labels.set(name, found);
    found.sums.settled += 1;
    if (bucket !== null) found.sums.settledBuckets.set(bucket, (found.sums.settledBuckets.get(bucket) ?? 0) + 1);
    if (value !== null) addValue(found.sums, value, bucket);
  }

  addPair(note: PairNote): void {
    const { plan, arm, decided, metric, value, bucket } = note;
    const name = `${plan} ${arm} ${decided} ${metric}`;
    const found = this.#pairs.get(name) ?? { note, sums: emptySums() };
    this.#pairs.set(name, found);
    addValue(found.sums, value, bucket);
  }

  /** One that came after its decision was counted as one without a label. */
  addLate({ plan, arm, metric }: Omit<LateMinute, 'n'>): void {
    const name = `${plan} ${arm} ${metric}`;
    this.#late.set(name, { plan, arm, metric, n: (this.#late.get(name)?.n ?? 0) + 1 });
  }

  addKey(key: KeyNote): void {
    const name = `${key.boot} ${key.model} ${key.metric}`;
    const found = this.#keys.get(name) ?? { key, decided: key.decided, numbers: [] };
    this.#keys.set(name, found);
    found.decided = Math.max(found.decided, key.decided);
    found.numbers.push(key.number);
  }

  take(): Pick<GatewayMinute, 'labels' | 'pairs' | 'keys' | 'late'> {
    const taken = {
      labels: [...this.#labels.values()].map(({ note, sums }): LabelMinute => ({
        plan: note.plan,
        arm: note.arm,
        decided: note.decided,
        metric: note.metric,
        ...sumsOf(sums, note.bucket !== null),
        settled: sums.settled,
        ...(note.bucket === null ? {} : { settledBuckets: listCounts(sums.settledBuckets) }),
      })),
      pairs: [...this.#pairs.values()].map(({ note, sums }): PairMinute => ({
        plan: note.plan,
        arm: note.arm,
        decided: note.decided,
        metric: note.metric,
        ...sumsOf(sums, note.bucket !== null),
      })),
      keys: [...this.#keys.values()].map(({ key: { boot, model, metric }, decided, numbers }): CountedKeys => ({
        boot,
        model,
        metric,
        decided,
        numbers: packNumbers(numbers),
      })),
      ...(this.#late.size === 0 ? {} : { late: [...this.#late.values()] }),
    };
    for (const open of [this.#labels, this.#pairs, this.#keys, this.#late]) open.clear();
    return taken;
  }
}

function emptySums(): OpenSums {
  return { n: 0, sum: 0, sumSquares: 0, settled: 0, buckets: new Map(), settledBuckets: new Map() };
}

function addValue(sums: OpenSums, value: number, bucket: number | null): void {
  sums.n += 1;
  sums.sum += value;
  sums.sumSquares += value * value;
  if (bucket === null) return;
  const [n, sum] = sums.buckets.get(bucket) ?? [0, 0];
  sums.buckets.set(bucket, [n + 1, sum + value]);
}

function sumsOf({ n, sum, sumSquares, buckets }: OpenSums, isSticky: boolean) {
  return { n, sum, sumSquares, ...(isSticky ? { buckets: listSums(buckets) } : {}) };
}
