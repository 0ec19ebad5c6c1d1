import type { LiveTestPolicy, LiveWindow, Outcomes } from '../../src/contract/generated/types.ts';
import { declaredWindows } from '../../src/domain/livetest/declared-windows.ts';
import { checkWindow, type WindowContext } from '../../src/domain/statistics/check-window.ts';
import { RecordedWindows } from '../../src/domain/statistics/recorded-windows.ts';
import { serviceHistory } from '../../src/domain/statistics/service-history.ts';
import { A, B, servingEvents } from './serving-events.ts';
import { aWindow, NOW } from './statistics.ts';

/** Each problem as its code and pointer. */
export type Told = readonly string[];

/** 1.4.0 serves from April on; 1.3.0 has a share of the traffic from May the first to the second. */
export const EVENTS = servingEvents([
  { time: '2026-04-01T00:00:00Z', type: 'deployment.promoted', production: B },
  { time: '2026-05-01T00:00:00Z', type: 'livetest.started', production: B, live: [{ ...A, share: 0.1 }] },
  { time: '2026-05-02T00:00:00Z', type: 'livetest.stopped', production: B },
]);

export const POLICY: LiveTestPolicy = {
  metrics: [
    { id: 'accuracy', direction: 'up', betterBy: 0.01, labelDelay: '1d' },
    { id: 'mae', direction: 'down', betterBy: 0.1, range: [0, 50] },
    { id: 'clicks', direction: 'up', betterBy: 0.1, labels: 'interactive' },
  ],
};

/** A window that counts what a live test asks for; the test states only the difference. */
export const OUTCOMES: Outcomes = { assigned: 1000, served: 990, timeouts: 6, shed: 4, invalid: 1 };
export const SOUND: Partial<LiveWindow> = {
  test: 'churn-1',
  requests: 1000,
  errors: 2,
  rows: 1000,
  latency: null,
  consumers: {},
  metrics: { mae: { n: 900, sum: 900, sumSquares: 1800, late: 3, missing: 100 } },
  outcomes: OUTCOMES,
  over: { p50: 480, p95: 40, p99: 8 },
  scores: [500, 480, 20],
  features: { age: [400, 590, 10] },
};

export function checkTestWindow(
  changes: Partial<LiveWindow>,
  policy: Partial<LiveTestPolicy> = {},
  recorded: readonly LiveWindow[] = [],
): Told {
  const known = new RecordedWindows();
  for (const window of recorded) known.add(window);
  const context: WindowContext = {
    now: NOW,
    versions: new Map([A, B].map(({ sha256, version }) => [sha256, version])),
    history: serviceHistory(EVENTS),
    tests: new Set(['churn-1']),
    declared: declaredWindows({ ...POLICY, ...policy }),
    recorded: known,
  };
  return checkWindow(aWindow({ ...SOUND, ...changes }), context).map(({ code, pointer }) => `${code} ${pointer}`);
}
