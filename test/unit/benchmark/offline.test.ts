import { describe, expect, test } from 'vitest';
import type { DuetRequest } from '../../../src/benchmark/messages.ts';
import { chooseSizes } from '../../../src/domain/benchmark/batch-size.ts';
import { type CurveRequest, measureCurve } from '../../../src/benchmark/offline.ts';
import { ModelFailedError } from '../../../src/benchmark/rig-client.ts';

interface Model {
  /** Milliseconds of a call. */
  readonly callMs: (batchSize: number) => number;
  /** Fails with more rows. */
  readonly most?: number;
  /** Takes no other size. */
  readonly fixed?: number;
}

const FAILURE = { kind: 'failed', reason: 'error', message: 'no', hint: 'no' } as const;

/** Two models in a process that remembers what it was asked, and ends when one of them fails. */
function aMachine(models: Readonly<Record<'candidate' | 'baseline', Model>>) {
  const opened: string[] = [];
  const open: CurveRequest['open'] = async (versions) => {
    opened.push(versions.join('+'));
    return { duet: async (request) => answer(models, request), [Symbol.asyncDispose]: async () => {} };
  };
  const request = { rowBytes: 4, quick: true, nextSeed: () => 1, open };
  return { opened, measure: (...versions: CurveRequest['versions']) => measureCurve({ ...request, versions }) };
}

function answer(models: Readonly<Record<'candidate' | 'baseline', Model>>, { arms, batchSizes }: DuetRequest) {
  const asked = arms.map((arm, index) => {
    const model = models[arm === 'sentinel' ? 'baseline' : arm];
    const batchSize = model.fixed ?? batchSizes[index] ?? 1;
    if (batchSize > (model.most ?? Infinity)) throw new ModelFailedError(FAILURE);
    return { batchSize, times: Float64Array.of(model.callMs(batchSize)) };
  });
  const sizes = asked.map(({ batchSize }) => batchSize);
  return { times: asked.map(({ times }) => times), batchSizes: sizes, discardedShare: 0 };
}

const BATCHING: Model = { callMs: (rows) => 1 + rows / 100 };
const FLAT: Model = { callMs: (rows) => rows };

describe('a curve of two versions', () => {
  test('goes on while one of them gains, in one process, and contends in another', async () => {
    const { opened, measure } = aMachine({ candidate: FLAT, baseline: BATCHING });
    const curve = await measure('candidate', 'baseline');
    expect(curve.map(({ batchSize }) => batchSize)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]);
    expect(curve[3]).toEqual({ batchSize: 8, candidate: 1000, baseline: 8000 / 1.08 });
    expect(opened).toEqual(['candidate+baseline', 'candidate+baseline']);
  });

  test('a size that seemed best for a moment is measured again', async () => {
    const asked = new Map<number, number>();
    const callMs = (rows: number): number => {
      asked.set(rows, (asked.get(rows) ?? 0) + 1);
      return (1 + rows / 100) * (rows === 64 && asked.get(rows) === 1 ? 0.42 : 1);
    };
    const curve = await aMachine({ candidate: { callMs }, baseline: BATCHING }).measure('candidate', 'baseline');
    expect(curve.find(({ batchSize }) => batchSize === 64)!.candidate).toBeCloseTo(64_000 / 1.64, 6);
    expect(chooseSizes(curve)).toEqual({ candidate: 1024, baseline: 1024 });
  });

  test('a version that fails with larger batches keeps what it took, and the other one goes on', async () => {
    const { opened, measure } = aMachine({ candidate: BATCHING, baseline: { ...BATCHING, most: 16 } });
    const curve = await measure('candidate', 'baseline');
    expect(curve.find(({ batchSize }) => batchSize === 16)!.baseline).toBeGreaterThan(0);
    expect(curve.find(({ batchSize }) => batchSize === 32)).toMatchObject({ baseline: null });
    expect(curve.at(-1)!.batchSize).toBe(1024);
    expect(opened).toEqual(['candidate+baseline', 'candidate', 'baseline']);
  });

  test('a size of its own is the only one', async () => {
    const { measure } = aMachine({ candidate: BATCHING, baseline: { ...BATCHING, fixed: 3 } });
    const curve = await measure('candidate', 'baseline');
    expect(curve.filter(({ baseline }) => baseline !== null).map(({ batchSize }) => batchSize)).toEqual([3]);
    expect(curve.find(({ batchSize }) => batchSize === 1024)!.candidate).toBeGreaterThan(0);
  });

  test('a baseline that does not run has no point, a candidate that does not is an error', async () => {
    const dead = { ...BATCHING, most: 0 };
    const curve = await aMachine({ candidate: BATCHING, baseline: dead }).measure('candidate', 'baseline');
    expect(curve.every(({ baseline }) => baseline === null)).toBe(true);
    await expect(aMachine({ candidate: dead, baseline: FLAT }).measure('candidate', 'baseline')).rejects.toThrow('no');
    await expect(aMachine({ candidate: dead, baseline: FLAT }).measure('candidate')).rejects.toThrow('no');
  });

  test('alone as well, and no further than a second a call', async () => {
    const slow = { callMs: (rows: number) => 100 * rows };
    const curve = await aMachine({ candidate: slow, baseline: FLAT }).measure('candidate');
    expect(curve.map(({ batchSize }) => batchSize)).toEqual([1, 2, 4, 8, 16]);
  });
});
