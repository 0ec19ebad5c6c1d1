import { describe, expect, it } from 'vitest';
import { type DeliveryAttempt, missedOf } from '../../../bot/missed-deliveries.ts';

const NOW = '2026-05-03T14:00:00Z';

function before(minutes: number): string {
  return new Date(Date.parse(NOW) - minutes * 60_000).toISOString();
}

/** Attempts at one event, so many minutes ago; the last one was taken or not. */
function attempts(guid: string, minutesAgo: readonly number[], taken = false): readonly DeliveryAttempt[] {
  return minutesAgo.map((minutes, index) => ({
    id: 10_000 - minutes,
    guid,
    deliveredAt: before(minutes),
    taken: taken && index === minutesAgo.length - 1,
    event: 'issue_comment',
  }));
}

describe('a delivery is asked for again', () => {
  it.each<[string, readonly DeliveryAttempt[], readonly string[]]>([
    ['where its only attempt failed, at once', attempts('a', [0]), ['a']],
    ['not where it was taken', attempts('a', [10], true), []],
    ['not where a later attempt was taken', attempts('a', [60, 10], true), []],
    ['not where an earlier attempt was taken', [...attempts('a', [60], true), ...attempts('a', [10])], []],
    ['not again within five minutes', attempts('a', [20, 4]), []],
    ['again after five minutes', attempts('a', [20, 5]), ['a']],
    ['a third time after half an hour', attempts('a', [90, 60, 30]), ['a']],
    ['not earlier', attempts('a', [90, 60, 29]), []],
    ['a fifth time after half a day', attempts('a', [2000, 1900, 1800, 1500, 720]), ['a']],
    ['never a sixth time', attempts('a', [4000, 3900, 3800, 3500, 2800, 2000]), []],
    ['not where GitHub has forgotten it', attempts('a', [72 * 60]), []],
    ['the oldest first', [...attempts('b', [5]), ...attempts('a', [9])], ['a', 'b']],
  ])('%s', (_name, given, expected) => {
    expect(missedOf(given, NOW).map(({ guid }) => guid)).toEqual(expected);
  });

  it('by its first attempt, a hundred at once', () => {
    const many = Array.from({ length: 150 }, (_, index) =>
      attempts(`guid ${index}`, [300 + index, 200 + index]),
    ).flat();
    const missed = missedOf(many, NOW);
    expect(missed).toHaveLength(100);
    expect(missed[0]).toEqual({ id: 10_000 - 449, guid: 'guid 149' });
  });
});
