import { expect, test } from 'vitest';
import type { LiveWindow } from '../../../../src/contract/generated/types.ts';
import { placeWindows } from '../../../../src/domain/livetest/placed-windows.ts';
import { armWindow, type WindowArm } from '../../../../src/domain/livetest/window-arm.ts';
import { hourOf, hourWindow, PRODUCTION, testCandidate, testHistory } from '../../../support/live-test.ts';

const GBM = testCandidate();
const EPOCH = { production: PRODUCTION, revision: 1 };
const HISTORY = testHistory(
  { gbm: 0.5 },
  {
    epochs: [
      { ...EPOCH, from: hourOf(0), to: hourOf(2), shares: {} },
      { ...EPOCH, from: hourOf(2), to: hourOf(4), shares: { gbm: 0.5 } },
    ],
  },
);

function armed(window: LiveWindow): WindowArm | undefined {
  const [placed] = placeWindows([window], HISTORY, Date.parse(hourOf(100)));
  return placed && armWindow(placed, { history: HISTORY, ensembles: ['mean'] });
}

function told(window: LiveWindow): unknown {
  const found = armed(window);
  if (found?.kind === 'armed') return [found.arm, found.isVirtual];
  return found?.kind === 'fault' ? [found.code, found.pointer] : found?.kind;
}

const OTHER = 'e'.repeat(64);
const QUIET = { requests: 0, errors: 0, metrics: {} };
const LATE = { requests: 0, errors: 0 };
const NOBODY = { assigned: 0, served: 0, timeouts: 0, shed: 0, invalid: 0 };

test.each<[string, LiveWindow, unknown]>([
  ['production', hourWindow(2, null), [null, false]],
  ['a candidate by its name', hourWindow(2, GBM), ['gbm', false]],
  ['a candidate by its digest', { ...hourWindow(2, GBM), arm: null }, ['gbm', false]],
  ['an ensemble, whatever its digest is', { ...hourWindow(2, null), arm: 'mean', sha256: OTHER }, ['mean', true]],
  ['a stretch in which shares changed', hourWindow(1, null, { to: hourOf(3) }), 'across'],
  ['a time before the test', hourWindow(-2, null), 'outside'],
  ['a time after the test', hourWindow(5, null), 'outside'],
  ['late labels of the test', hourWindow(5, GBM, { decided: { from: hourOf(2), to: hourOf(3) } }), ['gbm', false]],
  ['late labels, across a change', hourWindow(5, GBM, { decided: { from: hourOf(1), to: hourOf(3) } }), 'across'],
  [
    'requests of the test with labels of before it',
    hourWindow(2, null, { decided: { from: hourOf(-2), to: hourOf(-1) } }),
    [null, false],
  ],
  // What a gateway tells while this test runs of what was answered in the one before it.
  [
    'late labels of another test',
    hourWindow(0, GBM, { ...LATE, test: 'churn-0041', decided: { from: hourOf(-2), to: hourOf(-1) } }),
    'outside',
  ],
  [
    'late labels of another test, of an arm that this one has not',
    { ...hourWindow(0, null, { ...LATE, decided: { from: hourOf(-2), to: hourOf(-1) } }), arm: 'forest' },
    'outside',
  ],
  [
    'late labels of decisions in which the test before became this one',
    hourWindow(2, GBM, { ...LATE, test: 'churn-0041', decided: { from: hourOf(-1), to: hourOf(1) } }),
    'across',
  ],
  ['a candidate without a share that is silent', hourWindow(0, GBM, QUIET), ['gbm', false]],
  [
    'one whose labels are none',
    hourWindow(0, GBM, { ...QUIET, metrics: { conversion: { n: 0, sum: 0, sumSquares: 0 } } }),
    ['gbm', false],
  ],
  ['one with nothing assigned', hourWindow(0, GBM, { ...QUIET, outcomes: NOBODY }), ['gbm', false]],
  ['requests without a share', hourWindow(0, GBM, { metrics: {} }), ['leak', '/requests']],
  [
    'requests that were assigned without a share',
    hourWindow(0, GBM, { ...QUIET, outcomes: { ...NOBODY, assigned: 1 } }),
    ['leak', '/requests'],
  ],
  [
    'labels without a share',
    hourWindow(0, GBM, { ...QUIET, metrics: { conversion: { n: 1, sum: 0, sumSquares: 0 } } }),
    ['leak', '/metrics'],
  ],
  [
    'missing labels without a share',
    hourWindow(0, GBM, { ...QUIET, metrics: { conversion: { n: 0, sum: 0, sumSquares: 0, missing: 1 } } }),
    ['leak', '/metrics'],
  ],
  [
    'late labels of a time without a share',
    hourWindow(2, GBM, { decided: { from: hourOf(0), to: hourOf(1) } }),
    ['leak', '/metrics'],
  ],
  [
    'requests of a time without a share, labels of another',
    hourWindow(2, GBM, { from: hourOf(0), to: hourOf(1), decided: { from: hourOf(-2), to: hourOf(-1) } }),
    ['leak', '/requests'],
  ],
  // A sentinel watches on beside live tests, and is no arm of them.
  ['the sentinel beside it', { ...hourWindow(2, null), arm: 'sentinel', sha256: OTHER }, 'outside'],
  ['an unknown arm', { ...hourWindow(2, GBM), arm: 'forest' }, ['unknown-arm', '/arm']],
  ['an unknown digest', { ...hourWindow(2, null), sha256: OTHER }, ['unknown-digest', '/sha256']],
  ['a name and another digest', { ...hourWindow(2, GBM), sha256: OTHER }, ['arm-digest', '/sha256']],
  ['another test', hourWindow(2, GBM, { test: 'churn-0041' }), ['other-test', '/test']],
  ['another test, before this', hourWindow(-2, GBM, { test: 'churn-0041' }), 'outside'],
  ['this test', hourWindow(2, GBM, { test: 'churn-0042' }), ['gbm', false]],
  [
    'decisions that end as they begin',
    hourWindow(2, GBM, { decided: { from: hourOf(2), to: hourOf(2) } }),
    ['time-order', '/decided'],
  ],
  [
    'decisions up to the end of the window',
    hourWindow(2, GBM, { decided: { from: hourOf(2), to: hourOf(3) } }),
    ['gbm', false],
  ],
])('%s', (_name, window, expected) => {
  expect(told(window)).toEqual(expected);
});
