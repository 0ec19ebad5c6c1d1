import { describe, expect, test } from 'vitest';
import {
  paretoFront,
  tradeClass,
  whyNoBestCost,
  whyNoBestLive,
  whyNoBestQuality,
} from '../../../../src/domain/statistics/comparable.ts';
import { aMode, aRow } from '../../../support/version-row.ts';

const DATA = [{ name: 'holdout', sha256: 'b'.repeat(64), rows: 10, license: null }];
const OTHER = [{ name: 'holdout', sha256: 'c'.repeat(64), rows: 10, license: null }];
const row = aRow({ data: DATA, modes: { realtime: aMode(9) } });

test('quality compares on the very same data', () => {
  expect(whyNoBestQuality([row, row])).toBeNull();
  expect(whyNoBestQuality([row, aRow({ data: OTHER })])).toBe('other-data');
  expect(whyNoBestQuality([row, aRow()])).toBe('data-unknown');
});

test('live results of several never do', () => {
  expect(whyNoBestLive([row])).toBeNull();
  expect(whyNoBestLive([row, row])).toBe('own-traffic');
});

describe('costs compare within one class of machines and one way to call', () => {
  const mode = aMode(9);
  test.each([
    [null, row],
    ['mode-missing', aRow({ modes: { batch: mode } })],
    ['machine-unknown', { ...row, machine: null }],
    ['other-machine', { ...row, machine: 'another' }],
    ['other-scenario', { ...row, modes: { realtime: { ...mode, scenario: 'offline' } } }],
    ['other-rate', { ...row, modes: { realtime: { ...mode, rate: 10 } } }],
    ['other-threads', { ...row, modes: { realtime: { ...mode, threads: 8 } } }],
    ['other-batch-size', { ...row, modes: { realtime: { ...mode, batchSize: 32 } } }],
  ] as const)('%s', (reason, other) => {
    expect(whyNoBestCost([row, other], 'realtime')).toBe(reason);
    if (reason !== null) expect(tradeClass(other, 'realtime')).not.toBe(tradeClass(row, 'realtime'));
  });

  test('and the data and the task are those of one line of a drawing, too', () => {
    expect(tradeClass({ ...row, data: OTHER }, 'realtime')).not.toBe(tradeClass(row, 'realtime'));
    expect(tradeClass({ ...row, task: 'text-ranking' }, 'realtime')).not.toBe(tradeClass(row, 'realtime'));
    expect(tradeClass({ ...row, version: '9.9.9' }, 'realtime')).toBe(tradeClass(row, 'realtime'));
  });
});

describe('the line of what no other beats', () => {
  const points = [
    { name: 'a', cost: 1, quality: 0.8 },
    { name: 'dearer and worse', cost: 2, quality: 0.7 },
    { name: 'b', cost: 3, quality: 0.9 },
    { name: 'as good and dearer', cost: 4, quality: 0.9 },
    { name: 'as dear and worse', cost: 3, quality: 0.85 },
  ];
  test('goes up with the cost', () => {
    expect(paretoFront(points, 'up').map(({ name }) => name)).toEqual(['a', 'b']);
  });

  test('goes down where less is better', () => {
    expect(paretoFront(points, 'down').map(({ name }) => name)).toEqual(['a', 'dearer and worse']);
    expect(paretoFront([], 'down')).toEqual([]);
  });

  test('has all that a search by brute force leaves', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ cost: (index * 37) % 61, quality: (index * 53) % 59 }));
    const left = many.filter(
      (one) => !many.some((other) => other !== one && other.cost <= one.cost && other.quality >= one.quality),
    );
    expect(paretoFront(many, 'up')).toEqual(left.toSorted((a, b) => a.cost - b.cost));
  });
});
