import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { startTimeLimit } from '../../../../src/adapters/system/time-limit.ts';

describe('a time limit', () => {
  test('aborts when the time is up', async () => {
    using limit = startTimeLimit(5, new AbortController().signal);
    expect({ aborted: limit.signal.aborted, over: limit.isOver() }).toEqual({ aborted: false, over: false });
    await new Promise((resolve) => limit.signal.addEventListener('abort', resolve));
    expect(limit.isOver()).toBe(true);
  });

  test('aborts with the other signal, and then it was not the time', () => {
    const person = new AbortController();
    using limit = startTimeLimit(60_000, person.signal);
    person.abort();
    expect({ aborted: limit.signal.aborted, over: limit.isOver() }).toEqual({ aborted: true, over: false });
  });

  test('does nothing more once it is disposed of', async () => {
    const limit = startTimeLimit(5, new AbortController().signal);
    limit[Symbol.dispose]();
    await pause(20);
    expect(limit.signal.aborted).toBe(false);
  });
});
