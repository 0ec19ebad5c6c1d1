import { describe, expect, test } from 'vitest';
import { DOUBTED_CALLS, SHORT_CALL_MS, ShortCalls } from '../../../../src/domain/gateway/short-calls.ts';

const [SHORT, LONG] = [SHORT_CALL_MS / 10, SHORT_CALL_MS * 10];

/** How many calls it takes until their place changes; null where they do not change it. */
function callsUntil(calls: ShortCalls, change: 'short' | 'long', { bytes = 100, tookMs = SHORT, most = 10_000 } = {}) {
  for (let count = 1; count <= most; count += 1) if (calls.note(bytes, tookMs) === change) return count;
  return null;
}

function proved(): ShortCalls {
  const calls = new ShortCalls();
  callsUntil(calls, 'short');
  return calls;
}

describe('calls that the thread that serves makes itself', () => {
  test('are those of a size that has proved short', () => {
    const calls = new ShortCalls();
    expect([calls.isShort(100), calls.upToBytes]).toEqual([false, null]);
    expect(callsUntil(calls, 'short')).toBe(16);
    expect([calls.isShort(100), calls.isShort(128), calls.upToBytes]).toEqual([true, true, 128]);
  });

  test('are of no other size', () => {
    const calls = proved();
    expect([64, 129, 10_000].map((bytes) => calls.isShort(bytes))).toEqual([false, false, false]);
    expect(callsUntil(calls, 'short', { bytes: 5000, tookMs: LONG })).toBeNull();
    expect([calls.isShort(100), calls.isShort(5000)]).toEqual([true, false]);
  });

  test('are never large', () => {
    const calls = new ShortCalls();
    expect(callsUntil(calls, 'short', { bytes: 65_537 })).toBeNull();
    expect(callsUntil(calls, 'short', { bytes: 65_536 })).toBe(16);
    expect([calls.isShort(65_536), calls.isShort(65_537)]).toEqual([true, false]);
  });

  test('may be as long as a short call on average', () => {
    const calls = new ShortCalls();
    for (let count = 0; count < 8; count += 1) {
      calls.note(100, 1.8 * SHORT_CALL_MS);
      calls.note(100, SHORT);
    }
    expect(calls.isShort(100)).toBe(true);
    const others = new ShortCalls();
    for (let count = 0; count < 100; count += 1) {
      others.note(100, 2.2 * SHORT_CALL_MS);
      others.note(100, SHORT);
    }
    expect(others.isShort(100)).toBe(false);
  });

  test('are given up at the first that takes as long as a series of them may', () => {
    const calls = proved();
    expect(callsUntil(calls, 'long', { tookMs: DOUBTED_CALLS * SHORT_CALL_MS + 1 })).toBe(1);
    expect([calls.isShort(100), calls.upToBytes, calls.demotions]).toEqual([false, null, 1]);
  });

  test('are given up where a series takes too long', () => {
    expect(callsUntil(proved(), 'long', { tookMs: LONG })).toBe(7);
    expect(callsUntil(proved(), 'long', { tookMs: 0.9 * SHORT_CALL_MS })).toBeNull();
  });

  test('need a longer proof each time, until they have been short for long', () => {
    const calls = proved();
    const again = () => {
      expect(callsUntil(calls, 'long', { tookMs: LONG })).not.toBeNull();
      return callsUntil(calls, 'short');
    };
    expect([again(), again(), again(), again(), again()]).toEqual([64, 256, 1024, 4096, 4096]);
    for (let count = 0; count < 4 * DOUBTED_CALLS; count += 1) calls.note(100, SHORT);
    expect(again()).toBe(64);
    expect(calls.demotions).toBe(6);
  });
});
