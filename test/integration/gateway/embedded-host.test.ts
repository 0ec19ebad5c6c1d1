import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src/domain/error.ts';
import type { Finding } from '../../../src/contract/generated/types.ts';
import { finding } from '../../../src/domain/finding/finding.ts';
import type { ServingSession } from '../../../src/usecases/ports/serving.ts';
import {
  DECLARED,
  type HostCase,
  openedScripted,
  openScripted,
  REALTIME,
  x,
} from '../../support/gateway/scripted-host.ts';
import { ASK } from '../../support/scripted-engine.ts';

/** Rows that each of four calls was answered together with. */
async function together(change: HostCase): Promise<readonly unknown[]> {
  await using session = await openedScripted(change);
  const outcomes = await Promise.all([1, 2, 3, 4].map((value) => session.infer(x(value), 5000)));
  return outcomes.map((outcome) => outcome.kind === 'answered' && Number(outcome.outputs[1]?.data[0]));
}

describe('calls are joined', () => {
  test.each<readonly [string, HostCase, number]>([
    ['as the mode declares', {}, 4],
    ['not where the mode declares nothing', { modes: REALTIME }, 1],
    [
      'not where nobody waits',
      { modes: '{streaming: {scenario: offline, batchSize: 4, budgets: {throughput: 1/s}}}' },
      1,
    ],
    [
      'not where model.yaml says that answers depend on the batch',
      { prediction: '{output: y, batchSensitive: true}' },
      1,
    ],
    ['not where numbers are quantised by what else is in the call', { inspected: { isDynamicallyQuantised: true } }, 1],
    ['not where a sample is answered otherwise together than alone', { samples: [x(1), x(2)] }, 1],
  ])('%s', async (_, change, rows) => {
    expect(await together(change)).toEqual([rows, rows, rows, rows]);
  });
});

describe('nothing is served', () => {
  const fault: Finding = finding('artifact-unreadable', {
    fault: 'malformed',
    file: 'model.onnx',
    format: 'ONNX',
    checker: 'x',
    said: 'y',
  });

  test.each<readonly [string, HostCase, string]>([
    ['that the inspection finds an error in', { inspected: { findings: [fault] } }, 'artifact-unreadable'],
    ['that cannot be read', { inspected: { inspection: null } }, 'it cannot be read'],
    [
      'whose tensors are others than declared',
      { declared: DECLARED.replace('FP32', 'FP64') },
      'its tensors are not those',
    ],
    ['that the runtime does not load', { library: 'broken' }, 'the library is broken'],
    ['that does not answer a sample', { samples: [x(ASK.error)] }, 'the model says no'],
    [
      'that does not end the call of a sample',
      { samples: [x(ASK.hang)], callLimitMs: 200 },
      'does not answer a sample',
    ],
  ])('%s', async (_, change, why) => {
    const { session } = await openScripted(change);
    expect(session).toBeInstanceOf(AppError);
    expect(session).toMatchObject({ code: 'artifact-unreadable', message: expect.stringContaining(why) });
  });

  test('and its files go', async () => {
    const { isStaged } = await openScripted({ library: 'broken' });
    expect(isStaged()).toBe(false);
  });
});

test('its files stay for workers that are started anew, and go with it', async () => {
  const { session, isStaged } = await openScripted();
  if (session instanceof Error) throw session;
  expect(isStaged()).toBe(true);
  await (session as ServingSession)[Symbol.asyncDispose]();
  expect(isStaged()).toBe(false);
});

/** Calls that were made in this thread, of twenty more; null where none ever is. */
async function inlineOf(change: HostCase): Promise<number | null> {
  await using session = await openedScripted(change);
  const before = session.places?.()?.inlineCalls ?? null;
  for (let value = 0; value < 20; value += 1) expect(await session.infer(x(value), 5000)).toMatchObject(twice(value));
  const after = session.places?.()?.inlineCalls ?? null;
  return before === null || after === null ? null : after - before;
}

function twice(value: number): object {
  return { kind: 'answered', outputs: [{ name: 'y', data: Float32Array.of(2 * value) }, {}] };
}

const SAMPLES = [x(1), x(2), x(3), x(4)];

describe('short calls are made in the thread that asks', () => {
  test.each<readonly [string, HostCase]>([
    ['of a model whose samples are answered quickly', { samples: SAMPLES }],
    ['of one whose calls are joined where they wait', { samples: SAMPLES, modes: REALTIME }],
  ])('%s', async (_, change) => {
    expect(await inlineOf(change)).toBe(20);
  });

  test('of a model without samples once requests have shown that they are', async () => {
    const made = (await inlineOf({ samples: [] })) ?? 0;
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(20);
  });

  test.each<readonly [string, HostCase]>([
    ['with --isolate', { isIsolated: true }],
    ['of a model in which values decide how much is computed', { inspected: { isSizedByValues: true } }],
    ['of a large model', { sizeBytes: 8 * 2 ** 20 + 1 }],
    ['with several threads in a call', { modes: REALTIME.replace('scenario', 'threads: 2, scenario') }],
    ['of a model whose samples take long', { samples: [x(ASK.busy)] }],
  ])('never %s', async (_, change) => {
    expect(await inlineOf({ samples: SAMPLES, ...change })).toBeNull();
  });

  test('until they prove long, of which the operator is told, and again when they are short', async () => {
    const remarks: string[] = [];
    const onRemark = (sentence: string) => void remarks.push(sentence);
    await using session = await openedScripted({ samples: SAMPLES, onRemark });
    for (let call = 0; call < 5; call += 1) await session.infer(x(ASK.busy), 5000);
    expect(session.places?.()).toMatchObject({ inlineUpToBytes: null, demotions: 1 });
    expect(remarks).toEqual([
      expect.stringMatching(/^churn@1\.0\.0: a call of 4 bytes took \d+\.\d ms in the thread/u),
    ]);
    for (let call = 0; call < 200; call += 1) await session.infer(x(call), 5000);
    expect(session.places?.()).toMatchObject({ inlineUpToBytes: 4 });
  });
});
