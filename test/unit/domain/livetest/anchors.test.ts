import { describe, expect, test } from 'vitest';
import { placeCandidate, roomOf, withAnchors } from '../../../../src/domain/livetest/anchors.ts';
import { layOut, SLOTS } from '../../../../src/domain/livetest/slots.ts';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';

function one(name: string, share: number, anchor?: number) {
  return { name, version: '1.0.0', sha256: name.repeat(64), share, ...(anchor === undefined ? {} : { anchor }) };
}

type Candidate = ReturnType<typeof one>;

/** Which candidate each slot is of. */
function ownersOf(candidates: readonly Candidate[]): readonly (string | null)[] {
  const placed = withAnchors(candidates);
  return Array.from({ length: SLOTS }, (_, slot) => {
    const own = placed.find(({ anchor, share }) => slot >= anchor && slot < anchor + Math.round(share * SLOTS));
    return own?.name ?? null;
  });
}

describe('where a candidate has its slots', () => {
  test('the first begins at 0, and the next has half of what is left, from its middle', () => {
    const first = placeCandidate([], one('a', 0.01));
    expect(first).toEqual([one('a', 0.01, 0)]);
    expect(placeCandidate(first, one('b', 0.01))).toEqual([one('a', 0.01, 0), one('b', 0.01, 5050)]);
  });

  test('a ramp keeps its anchor, and moves no unit but from production to the candidate', () => {
    const both = [one('a', 0.01, 0), one('b', 0.01, 5050)];
    const ramped = placeCandidate([both[1] ?? one('b', 0)], one('a', 0.25, 0));
    expect(ramped).toContainEqual(one('a', 0.25, 0));
    const [before, after] = [ownersOf(both), ownersOf(ramped)];
    const moved = before.flatMap((owner, slot) => (owner === after[slot] ? [] : [[owner, after[slot]]]));
    expect(moved.every(([from, to]) => from === null && to === 'a')).toBe(true);
    expect(moved).toHaveLength(2400);
  });

  test('what has no room from its anchor on moves to the widest gap; where none is wide enough all lie side by side', () => {
    expect(placeCandidate([one('b', 0.1, 1000)], one('a', 0.2, 0))).toEqual([one('b', 0.1, 1000), one('a', 0.2, 6000)]);
    const apart = [one('b', 0.1, 3000), one('c', 0.1, 6500)];
    expect(placeCandidate(apart, one('a', 0.5, 0)).map(({ anchor }) => anchor)).toEqual([0, 1000, 2000]);
  });

  test('those of an older file, which has no anchors, are where they were', () => {
    expect(placeCandidate([one('a', 0.1), one('b', 0.2)], one('c', 0.1))).toEqual([
      one('a', 0.1, 0),
      one('b', 0.2, 1000),
      one('c', 0.1, 6500),
    ]);
  });

  test('whatever is asked for within the traffic, no two have one slot', () => {
    const random = xoroshiro128plus(7);
    for (let round = 0; round < 300; round += 1) {
      let candidates: readonly Candidate[] = [];
      for (let step = 0; step < 12; step += 1) {
        const name = 'abcdefghij'[uniformInt(random, 0, 9)] ?? 'a';
        const others = candidates.filter((other) => other.name !== name);
        const left = others.reduce((rest, { share }) => rest - Math.round(share * SLOTS), SLOTS);
        const slots = uniformInt(random, 0, Math.max(1, Math.min(left, 5000)));
        if (slots === 0 || slots > left) {
          candidates = others;
          continue;
        }
        const own = candidates.find((other) => other.name === name);
        candidates = placeCandidate(others, one(name, slots / SLOTS, own?.anchor));
        const layout = layOut(
          withAnchors(candidates).map((it) => ({
            name: it.name,
            anchor: it.anchor,
            slots: Math.round(it.share * SLOTS),
          })),
        );
        expect(layout.kind).toBe('laid-out');
      }
    }
  });
});

test('a candidate can grow as far as the next one, or to the end', () => {
  const both = [one('a', 0.01, 0), one('b', 0.01, 5050)];
  expect(roomOf(both, 'a')).toBe(0.505);
  expect(roomOf(both, 'b')).toBe(0.495);
  expect(roomOf(both, 'c')).toBe(0);
});
