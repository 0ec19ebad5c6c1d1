import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPredictionFiles } from '../../../../src/adapters/gateway/prediction-file.ts';

const BOOT = 'b'.repeat(12);
const HOUR_MS = 3_600_000;

let folder = '';
let nowMs = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seatrial-predictions-'));
  nowMs = 1_000_000 * HOUR_MS;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const opened = (own = {}) => openPredictionFiles({ folder, boot: BOOT, nowMs: () => nowMs, ...own });
const answer = (...bytes: number[]) => Buffer.from(bytes);

describe('the file of predictions', () => {
  it('finds what arms answered to a decision, also once the process was another', async () => {
    {
      await using store = await opened();
      expect(store.keep({ boot: BOOT, number: 7, arm: 0, answer: answer(1, 2) }, nowMs + HOUR_MS)).toBe(true);
      store.keep({ boot: BOOT, number: 8, arm: 0, answer: answer(3) }, nowMs + HOUR_MS);
      store.keep({ boot: BOOT, number: 7, arm: 1, answer: answer(4) }, nowMs + HOUR_MS);
      expect(await store.find(BOOT, 7)).toMatchObject([
        { arm: 0, answer: answer(1, 2) },
        { arm: 1, answer: answer(4) },
      ]);
    }
    await using again = await opened({ boot: 'c'.repeat(12) });
    expect(await again.find(BOOT, 7)).toHaveLength(2);
    expect(await again.find(BOOT, 9)).toEqual([]);
    expect(await again.find('c'.repeat(12), 7)).toEqual([]);
  });

  it('finds each of many that came out of order, also once the process was another', async () => {
    const numbers = Array.from({ length: 2000 }, (_, index) => index + 1 + ((index * 7919) % 40));
    const check = async (store: Awaited<ReturnType<typeof opened>>) => {
      for (const number of [...numbers.slice(0, 50), ...numbers.slice(1000, 1050), ...numbers.slice(-50)]) {
        const own = numbers.flatMap((one, index) => (one === number ? [{ arm: index % 3, number }] : []));
        const found = await store.find(BOOT, number);
        expect(found.map(({ arm, answer: bytes }) => ({ arm, number: Buffer.from(bytes).readUInt32LE() }))).toEqual(
          own,
        );
      }
    };
    {
      await using store = await opened();
      for (const [index, number] of numbers.entries())
        store.keep(
          { boot: BOOT, number, arm: index % 3, answer: answer(number & 255, number >> 8, 0, 0) },
          nowMs + HOUR_MS,
        );
      await check(store);
    }
    await using again = await opened({ boot: 'c'.repeat(12) });
    await check(again);
  });

  it('drops a file when the last of it is too old, and not before', async () => {
    await using store = await opened();
    store.keep({ boot: BOOT, number: 1, arm: 0, answer: answer(1) }, nowMs + 2 * HOUR_MS);
    await store.flush();
    nowMs += HOUR_MS;
    store.keep({ boot: BOOT, number: 2, arm: 0, answer: answer(2) }, nowMs + 2 * HOUR_MS);
    await store.flush();
    expect(readdirSync(folder)).toHaveLength(2);
    nowMs += HOUR_MS + 1;
    store.keep({ boot: BOOT, number: 3, arm: 0, answer: answer(3) }, nowMs + HOUR_MS);
    await store.flush();
    expect(await store.find(BOOT, 1)).toEqual([]);
    expect(await store.find(BOOT, 2)).toHaveLength(1);
  });

  it('keeps no more bytes than it may, and counts what found no room', async () => {
    await using store = await opened({ mostBytes: 30 });
    const kept = [1, 2, 3].map((number) =>
      store.keep({ boot: BOOT, number, arm: 0, answer: answer(1, 2, 3) }, nowMs + HOUR_MS),
    );
    expect([kept, store.dropped]).toEqual([[true, true, false], 1]);
  });

  it('reads what is whole of a file that a crash has torn', async () => {
    {
      await using store = await opened();
      store.keep({ boot: BOOT, number: 1, arm: 0, answer: answer(1) }, nowMs + HOUR_MS);
    }
    appendFileSync(join(folder, readdirSync(folder)[0] ?? ''), Buffer.from([2, 0, 0, 0, 0, 0, 0, 99]));
    await using again = await opened();
    expect(await again.find(BOOT, 1)).toHaveLength(1);
    expect(await again.find(BOOT, 2)).toEqual([]);
  });

  it('drops and counts what the disk does not take', async () => {
    await using store = await opened();
    rmSync(folder, { recursive: true });
    store.keep({ boot: BOOT, number: 1, arm: 0, answer: answer(1) }, nowMs + HOUR_MS);
    await store.flush();
    expect(store.dropped).toBe(1);
    expect(store.keep({ boot: BOOT, number: 2, arm: 0, answer: answer(1) }, nowMs + HOUR_MS)).toBe(false);
    mkdirSync(folder);
    nowMs += 61_000;
    expect(store.keep({ boot: BOOT, number: 3, arm: 0, answer: answer(1) }, nowMs + HOUR_MS)).toBe(true);
    expect(await store.find(BOOT, 3)).toHaveLength(1);
  });
});
