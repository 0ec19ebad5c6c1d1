import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LiveWindow } from '../../../../src/contract/generated/types.ts';
import { isOutside, placeWindows } from '../../../../src/domain/livetest/placed-windows.ts';
import { hourOf, hourWindow, PRODUCTION, testCandidate, testHistory } from '../../../support/live-test.ts';

const EPOCH = { production: PRODUCTION, revision: 1, shares: { gbm: 0.5 } };
const HISTORY = testHistory(
  { gbm: 0.5 },
  {
    epochs: [
      { ...EPOCH, from: hourOf(0), to: hourOf(2) },
      { ...EPOCH, from: hourOf(2), to: hourOf(4) },
    ],
  },
);

function place(windows: readonly LiveWindow[], until = 100) {
  return placeWindows(windows, HISTORY, Date.parse(hourOf(until)));
}

function stretch(from: number, to: number): LiveWindow {
  return hourWindow(0, null, { from: hourOf(from), to: hourOf(to) });
}

test.each([
  ['before the first epoch', -2, -1, 'outside'],
  ['up to the first epoch', -1, 0, 'outside'],
  ['into the first epoch', -1, 1, 'across'],
  ['in the first epoch', 0, 2, 0],
  ['from one to the next', 1, 3, 'across'],
  ['in the second epoch', 3, 4, 1],
  ['beyond the last epoch', 3, 5, 'across'],
  ['from the end of the last epoch', 4, 5, 'outside'],
  ['after the last epoch', 6, 7, 'outside'],
  ['over all of them', -1, 9, 'across'],
] as const)('a stretch %s', (_name, from, to, expected) => {
  expect(place([stretch(from, to)])[0]?.own.place).toBe(expected);
});

test('without an end the last epoch holds all that comes', () => {
  const [window] = placeWindows([stretch(9, 10)], testHistory(), Date.parse(hourOf(20)));
  expect(window?.own).toEqual({ from: Date.parse(hourOf(9)), to: Date.parse(hourOf(10)), place: 0 });
});

test('labels are of another time than requests, and a window is outside where neither is of the test', () => {
  const late = hourWindow(0, null, { from: hourOf(5), to: hourOf(6), decided: { from: hourOf(1), to: hourOf(2) } });
  const [one] = place([late]);
  expect([one?.own.place, one?.decided.place]).toEqual(['outside', 0]);
  expect(place([late]).map(isOutside)).toEqual([false]);
  expect(place([stretch(5, 6)]).map(isOutside)).toEqual([true]);
  expect(place([stretch(1, 2)]).map(isOutside)).toEqual([false]);
  const early = hourWindow(0, null, { from: hourOf(0), to: hourOf(1), decided: { from: hourOf(-2), to: hourOf(-1) } });
  expect(place([early]).map(isOutside)).toEqual([false]);
});

test('windows that end later are not read', () => {
  expect(place([stretch(0, 1), stretch(1, 2)], 1).map(({ own }) => own.to)).toEqual([Date.parse(hourOf(1))]);
});

test('one order, whatever order they come in: those that are compared stand together', () => {
  const gbm = testCandidate();
  const told = (from: number) => ({ decided: { from: hourOf(from), to: hourOf(from + 1) } });
  const ordered = [
    hourWindow(0, null, { key: 'half', from: hourOf(0.5), to: hourOf(1) }),
    hourWindow(2, null, { ...told(0), key: 'told-first' }),
    hourWindow(2, null, { decided: { from: hourOf(0.5), to: hourOf(2) }, key: 'told-later' }),
    hourWindow(2, null, { decided: { from: hourOf(1), to: hourOf(2) }, key: 'told-shorter' }),
    hourWindow(2, null, { key: 'a' }),
    hourWindow(2, null, { key: 'b' }),
    hourWindow(2, null, { key: '0', reporter: 'eu' }),
    hourWindow(2, gbm, { key: '0' }),
    hourWindow(2, null, { key: '00', service: 'gateway' }),
    hourWindow(3, null, { key: 'wide', from: hourOf(1) }),
    hourWindow(3, null, { key: '0' }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (windows) => {
      expect(place(windows).map(({ window }) => window)).toEqual(ordered);
    }),
  );
});
