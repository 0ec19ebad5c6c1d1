import { describe, expect, test } from 'vitest';
import type { TurnsRequest } from '../../../src/benchmark/messages.ts';
import { ModelFailedError } from '../../../src/benchmark/rig-client.ts';
import { measureUnseen } from '../../../src/benchmark/unseen.ts';
import type { ModelFailure } from '../../../src/usecases/ports/model-runtime.ts';

interface Model {
  readonly seenMs: number;
  readonly unseenMs: number;
  /** Share by which a call differs from the next. */
  readonly jitter?: number;
}

/** A model on a clock of its own: it answers as many turns as it is asked for, or as fit into the time. */
function aModel({ seenMs, unseenMs, jitter = 0 }: Model, quick = false) {
  const asked: TurnsRequest[] = [];
  let [time, seed] = [0, 0];
  const turns = async (request: TurnsRequest) => {
    asked.push(request);
    const count = Math.max(request.leastTurns, Math.floor(request.durationMs / (seenMs + unseenMs)));
    const of = (ms: number, shift: number) =>
      Float64Array.from(
        { length: count },
        (_, turn) => ms * (1 + jitter * Math.sin(7 * turn * turn + shift + asked.length)),
      );
    time += count * (seenMs + unseenMs);
    return { times: [of(seenMs, 0), of(unseenMs, 2)], discardedShare: 0 };
  };
  const question = {
    client: { turns },
    probe: { callMs: seenMs, loadMs: 1, quick },
    batchSize: 1,
    nextSeed: () => (seed += 1),
    report: () => {},
  };
  return { asked, measure: () => measureUnseen(question, 1, () => time), took: () => time };
}

describe('how many looks are taken', () => {
  test.each<[string, Model, { looks: number; result: string }]>([
    ['one where both are alike', { seenMs: 1, unseenMs: 1.02, jitter: 0.05 }, { looks: 1, result: 'pass' }],
    ['a second one before a version is rejected', { seenMs: 1, unseenMs: 50 }, { looks: 2, result: 'fail' }],
    ['all while it is open', { seenMs: 20, unseenMs: 44, jitter: 0.3 }, { looks: 3, result: 'inconclusive' }],
  ])('%s', async (_name, model, expected) => {
    expect(await aModel(model).measure()).toMatchObject(expected);
  });

  test('a slow model makes few calls, and is not asked without end', async () => {
    const slow = aModel({ seenMs: 2000, unseenMs: 2000, jitter: 0.01 });
    expect(await slow.measure()).toMatchObject({ result: 'pass', turns: 4, looks: 1 });
    const open = aModel({ seenMs: 2000, unseenMs: 4400, jitter: 0.3 }, true);
    expect(await open.measure()).toMatchObject({ result: 'inconclusive', looks: 2 });
  });

  test('each look has a seed of its own', async () => {
    const model = aModel({ seenMs: 20, unseenMs: 44, jitter: 0.3 });
    await model.measure();
    expect(model.asked.map(({ seed }) => seed)).toEqual([1, 2, 3]);
  });
});

describe('a model that does not answer such rows', () => {
  function failing(reason: ModelFailure['reason']) {
    const failure: ModelFailure = { kind: 'failed', reason, message: 'no such value', runtime: 'any' };
    const question = {
      client: { turns: () => Promise.reject(new ModelFailedError(failure)) },
      probe: { callMs: 1, loadMs: 1, quick: true },
      batchSize: 1,
      nextSeed: () => 1,
      report: () => {},
    };
    return measureUnseen(question, 1);
  }

  test('with an error: nothing is known of its latency', async () => {
    expect(await failing('error')).toMatchObject({ ratio: { value: null }, result: 'inconclusive', turns: 0 });
  });

  test.each(['crash', 'timeout', 'memory'] as const)('by a %s: that is its failure', async (reason) => {
    await expect(failing(reason)).rejects.toThrow('no such value');
  });
});

describe('rows that are made in two ways', () => {
  type Way = readonly [seenMs: number, unseenMs: number] | 'error';
  const failure: ModelFailure = { kind: 'failed', reason: 'error', message: 'no such value', runtime: 'any' };

  function measureWays(...ways: readonly Way[]) {
    const turns = ({ way, leastTurns }: TurnsRequest) => {
      const times = ways[way] ?? 'error';
      if (times === 'error') return Promise.reject(new ModelFailedError(failure));
      return Promise.resolve({ times: times.map((ms) => new Float64Array(leastTurns).fill(ms)), discardedShare: 0 });
    };
    const question = {
      client: { turns },
      probe: { callMs: 1, loadMs: 1, quick: true },
      batchSize: 1,
      nextSeed: () => 1,
      report: () => {},
    };
    return measureUnseen(question, ways.length);
  }

  test.each<[string, readonly Way[], { result: string; ratio: { value: number | null } }]>([
    [
      'slow rows, whichever way they are',
      [
        [1, 1],
        [1, 50],
      ],
      { result: 'fail', ratio: { value: expect.closeTo(50) } },
    ],
    [
      'slow rows before rows that it does not answer',
      [[1, 50], 'error'],
      { result: 'fail', ratio: { value: expect.closeTo(50) } },
    ],
    [
      'rows that it does not answer before those that pass',
      ['error', [1, 1]],
      { result: 'inconclusive', ratio: { value: null } },
    ],
    [
      'the slower of two that pass',
      [
        [1, 1.2],
        [1, 1],
      ],
      { result: 'pass', ratio: { value: expect.closeTo(1.2) } },
    ],
  ])('are judged by %s', async (_name, ways, expected) => {
    expect(await measureWays(...ways)).toMatchObject(expected);
  });

  test('are not asked for where there are none', async () => {
    expect(await measureWays()).toBeNull();
  });
});
