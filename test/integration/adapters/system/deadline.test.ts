import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readWaitedMs, startDeadline } from '../../../../src/adapters/system/deadline.ts';

describe('a time limit', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function start(waitedMs: () => number | null) {
    const onOver = vi.fn<() => void>();
    return { onOver, deadline: startDeadline({ limitMs: 1000, waitedMs, onOver }) };
  }

  test.each([
    ['a process that has a processor to itself', () => 0],
    ['one that waited before the call', () => 5000],
    ['a system that does not say', () => null],
  ])('is up at once for %s', (_name, waited) => {
    const { onOver } = start(waited);
    vi.advanceTimersByTime(999);
    expect(onOver).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onOver).toHaveBeenCalledTimes(1);
  });

  test('may be longer than a timer of Node', () => {
    const onOver = vi.fn<() => void>();
    using _deadline = startDeadline({ limitMs: 2 ** 32, waitedMs: () => 0, onOver });
    vi.advanceTimersByTime(2 ** 32 - 1);
    expect(onOver).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onOver).toHaveBeenCalledTimes(1);
  });

  test('leaves out what the process waits for a processor', () => {
    const begun = performance.now();
    const { onOver } = start(() => (performance.now() - begun) / 2);
    vi.advanceTimersByTime(1900);
    expect(onOver).not.toHaveBeenCalled();
    vi.advanceTimersByTime(110);
    expect(onOver).toHaveBeenCalledTimes(1);
  });

  test('but not for more than six times its length', () => {
    const begun = performance.now();
    const { onOver } = start(() => performance.now() - begun);
    vi.advanceTimersByTime(5990);
    expect(onOver).not.toHaveBeenCalled();
    vi.advanceTimersByTime(11);
    expect(onOver).toHaveBeenCalledTimes(1);
  });

  test('is forgotten once there is an answer', () => {
    const { onOver, deadline } = start(() => 0);
    deadline[Symbol.dispose]();
    vi.advanceTimersByTime(10_000);
    expect(onOver).not.toHaveBeenCalled();
  });
});

test.runIf(process.platform === 'linux')('Linux tells how long this process waited', () => {
  expect(readWaitedMs(process.pid)).toBeGreaterThanOrEqual(0);
  expect(readWaitedMs(undefined)).toBeNull();
});
