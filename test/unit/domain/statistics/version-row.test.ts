import { expect, test } from 'vitest';
import { fastestP99, isFailure, strongestValue } from '../../../../src/domain/statistics/version-row.ts';
import { aLive, aMode, aRow, aValue } from '../../../support/version-row.ts';

test.each([
  ['a verdict of fail', { verdict: 'fail' }, true],
  ['a service that failed', { outcome: 'failed' }, true],
  ['a quarantine', { stage: 'quarantined' }, true],
  ['a rejection', { stage: 'rejected' }, true],
  ['no decision', { verdict: 'inconclusive', outcome: 'open', stage: 'live' }, false],
] as const)('%s is a failure: %j', (_name, changes, isOne) => {
  expect(isFailure(aRow(changes))).toBe(isOne);
});

test('the strongest value says where it comes from, and with which ends', () => {
  const row = aRow({ live: { f1: aLive(0.5, 0.25) }, metrics: { f1: aValue(0.75, 0.125) }, claims: { f1: 1 } });
  expect(strongestValue(row, 'f1')).toMatchObject({ source: 'live', value: 0.5, lower: 0.25, upper: 0.75 });
  expect(strongestValue({ ...row, live: {} }, 'f1')).toMatchObject({ source: 'certified', value: 0.75, upper: 0.875 });
  expect(strongestValue({ ...row, live: {}, metrics: {} }, 'f1')).toEqual({
    source: 'claimed',
    value: 1,
    lower: null,
    upper: null,
  });
  expect(strongestValue(row, 'toString')).toBeNull();
});

test('the fastest p99 is that of the fastest mode that measured one', () => {
  expect(fastestP99(aRow({ modes: { batch: aMode(40), realtime: aMode(9), edge: aMode(null) } }))).toBe(9);
  expect(fastestP99(aRow({ modes: { edge: aMode(null) } }))).toBeNull();
});
