// @module-tag thorough
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { armOf, layOut, murmurHash2, SLOTS, type SlotPart } from '../../../../src/domain/livetest/slots.ts';
import { KEYS, LAYOUTS, symbolOf } from '../../../support/slot-cases.ts';

test('100,000 keys have the arms that nginx gives them', () => {
  const kept = readFileSync(new URL('../../../reference/livetest/slots.txt', import.meta.url), 'utf8');
  const own = KEYS.map((key) => symbolOf(LAYOUTS.map((parts) => armOf(parts, key) ?? 'production')));
  expect(own.join('')).toBe(kept.replaceAll('\n', ''));
});

test('so has each of the first 500', () => {
  const kept = readFileSync(new URL('../../../reference/livetest/slots.txt', import.meta.url), 'utf8');
  const own = KEYS.slice(0, 500).map((key) => symbolOf(LAYOUTS.map((parts) => armOf(parts, key) ?? 'production')));
  expect(own.join('')).toBe(kept.replaceAll('\n', '').slice(0, 500));
});

/** The example of the package murmur2js. */
test.each([
  { text: '', hash: 0 },
  { text: 'abcd', hash: 646393889 },
])('MurmurHash2 of $text is $hash', ({ text, hash }) => {
  expect(murmurHash2(new TextEncoder().encode(text))).toBe(hash);
});

test('bytes are hashed where they lie, not what is around them', () => {
  const around = new TextEncoder().encode('xxxabcdyyy');
  expect(murmurHash2(around.subarray(3, 7))).toBe(646393889);
});

function partsOf(...ranges: readonly (readonly [name: string, anchor: number, slots: number])[]): readonly SlotPart[] {
  const layout = layOut(ranges.map(([name, anchor, slots]) => ({ name, anchor, slots })));
  if (layout.kind !== 'laid-out') throw new Error(layout.kind);
  return layout.parts;
}

test('what no candidate has is production, before, between and after', () => {
  expect(partsOf(['b', 7000, 500], ['a', 100, 200])).toEqual([
    { name: null, slots: 100 },
    { name: 'a', slots: 200 },
    { name: null, slots: 6700 },
    { name: 'b', slots: 500 },
    { name: null, slots: 2500 },
  ]);
  expect(partsOf()).toEqual([{ name: null, slots: SLOTS }]);
});

test('candidates may lie side by side, up to the last slot, or have none', () => {
  expect(partsOf(['a', 0, 4000], ['b', 4000, 6000], ['c', 2000, 0])).toEqual([
    { name: 'a', slots: 4000 },
    { name: 'b', slots: 6000 },
  ]);
});

test('one candidate with all slots has every unit', () => {
  expect(new Set(KEYS.slice(0, 1000).map((key) => armOf(partsOf(['a', 0, SLOTS]), key)))).toEqual(new Set(['a']));
});

test('candidates that would share a slot are refused, named in the order of their slots', () => {
  const a = { name: 'a', anchor: 0, slots: 5001 };
  const b = { name: 'b', anchor: 5000, slots: 1 };
  expect(layOut([b, a])).toEqual({ kind: 'overlap', ranges: [a, b] });
});

test.each([
  { anchor: -1, slots: 5 },
  { anchor: 0.5, slots: 5 },
  { anchor: 0, slots: -5 },
  { anchor: 0, slots: 1.5 },
  { anchor: 9999, slots: 2 },
  { anchor: Number.NaN, slots: 2 },
])('$slots slots from $anchor on are no slots', (numbers) => {
  const range = { name: 'a', ...numbers };
  expect(layOut([{ name: 'b', anchor: 0, slots: 1 }, range])).toEqual({ kind: 'out-of-range', range });
});

test('a ramp moves units from production to the candidate that grows, and nowhere else', () => {
  const share = fc.integer({ min: 0, max: 3000 });
  const growth = fc.record({ slots: share, more: fc.integer({ min: 0, max: 333 }) });
  const keys = KEYS.slice(0, 2000);
  fc.assert(
    fc.property(growth, growth, growth, (a, b, c) => {
      const before = partsOf(['a', 0, a.slots], ['b', 3333, b.slots], ['c', 6666, c.slots]);
      const after = partsOf(['a', 0, a.slots + a.more], ['b', 3333, b.slots + b.more], ['c', 6666, c.slots + c.more]);
      for (const key of keys) {
        const arm = armOf(before, key);
        if (arm !== null) expect(armOf(after, key)).toBe(arm);
      }
    }),
    { numRuns: 20 },
  );
});

test('shares are as declared, and those of two salts have nothing to do with each other', () => {
  const parts = partsOf(['a', 0, 2500]);
  const counts = { first: 0, second: 0, both: 0 };
  for (let unit = 0; unit < 40_000; unit += 1) {
    const first = armOf(parts, `lt-1:${unit}`) === 'a';
    const second = armOf(parts, `lt-2:${unit}`) === 'a';
    counts.first += Number(first);
    counts.second += Number(second);
    counts.both += Number(first && second);
  }
  // Four standard deviations: √(40,000 · ¼ · ¾) = 87 and √(40,000 · 1/16 · 15/16) = 48.
  expect(Math.abs(counts.first - 10_000)).toBeLessThan(350);
  expect(Math.abs(counts.second - 10_000)).toBeLessThan(350);
  expect(Math.abs(counts.both - 2500)).toBeLessThan(195);
});
