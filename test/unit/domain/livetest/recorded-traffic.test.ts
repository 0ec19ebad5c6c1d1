import { describe, expect, test } from 'vitest';
import type { LiveWindow } from '../../../../src/contract/generated/types.ts';
import { recordedEvents, recordedSpread, recordedTraffic } from '../../../../src/domain/livetest/recorded-traffic.ts';
import { formatInstant, instantMs } from '../../../../src/domain/instant.ts';
import { liveSums, mergeSums } from '../../../../src/domain/statistics/window-sums.ts';
import { HOUR_MS, testMetric } from '../../../support/live-test.ts';
import { aWindow } from '../../../support/statistics.ts';

const PRODUCTION = { version: '1.4.0', sha256: '9'.repeat(64) };
const PLACE = { environment: 'production', production: PRODUCTION };
const START = instantMs('2026-05-01T00:00:00Z');

/** Of the hour so many after the first. */
function hour(at: number, over: Partial<LiveWindow> = {}) {
  const from = formatInstant(START + at * HOUR_MS);
  const to = formatInstant(START + (at + 1) * HOUR_MS);
  const key = `${over.arm ?? ''}${over.service ?? ''}${at}`;
  return liveSums(aWindow({ ...PRODUCTION, key, from, to, requests: 3600, metrics: {}, ...over }));
}

function traffic(sums: readonly ReturnType<typeof hour>[]) {
  return recordedTraffic(sums, PLACE);
}

describe('the rate', () => {
  test('is what all arms answered, over the time that is reported', () => {
    const found = traffic([hour(0), hour(0, { arm: 'gbm', sha256: '8'.repeat(64), requests: 1800 }), hour(5)]);
    expect(found.rate).toEqual({
      kind: 'windows',
      perSecond: (3600 + 1800 + 3600) / 7200,
      from: '2026-05-01T00:00:00Z',
      to: '2026-05-01T06:00:00Z',
    });
  });

  test('counts predictions, of which a request may hold several', () => {
    expect(traffic([hour(0, { rows: 36_000 })]).rate?.perSecond).toBe(10);
  });

  test('is that of the last week', () => {
    expect(traffic([hour(0, { requests: 360_000 }), hour(24 * 8)]).rate?.perSecond).toBe(1);
  });

  test('adds up reporters, and of two services believes the busier one', () => {
    const sums = [hour(0, { service: 'gateway' }), hour(0, { service: 'gateway' }), hour(0, { service: 'server' })];
    expect(traffic(sums).rate?.perSecond).toBe(2);
  });

  test('is not known of another environment, without windows, and of windows that answered nothing', () => {
    expect(traffic([]).rate).toBeNull();
    expect(traffic([hour(0, { environment: 'staging' })]).rate).toBeNull();
    expect(traffic([hour(0, { requests: 0 })]).rate).toBeNull();
  });
});

describe('how often an event happens', () => {
  test('is told of production, by the windows that count it', () => {
    const over = { p50: 900, p95: 90, p99: 36 };
    const sums = [
      hour(0, { errors: 36 }),
      hour(1, { errors: 0, over }),
      hour(1, { errors: 3000, arm: 'gbm', sha256: '8'.repeat(64) }),
    ];
    expect(recordedEvents(traffic(sums), 'errors')).toBe(36 / 7200);
    expect(recordedEvents(traffic(sums), 'over-p99')).toBe(0.01);
    expect(recordedEvents(traffic(sums), 'timeouts')).toBeNull();
  });

  test('is told by the busiest of several services', () => {
    const sums = [
      hour(0, { service: 'gateway', requests: 7200, errors: 72 }),
      hour(0, { service: 'server', errors: 0 }),
    ];
    expect(recordedEvents(traffic(sums), 'errors')).toBe(0.01);
  });
});

describe('the spread of a metric', () => {
  const metric = testMetric({ id: 'accuracy' });
  const labels = (n: number, good: number) => ({ metrics: { accuracy: { n, sum: good, sumSquares: good } } });

  test('is that within the hours of the version in production', () => {
    const sums = [
      hour(0, labels(1000, 900)),
      hour(1, labels(1000, 500)),
      hour(1, { ...labels(1000, 0), arm: 'gbm' }),
      hour(1, { ...labels(1000, 0), version: '1.3.0', sha256: '8'.repeat(64) }),
    ];
    expect(recordedSpread(traffic(sums), metric, 1000)).toEqual({
      version: '1.4.0',
      mean: 0.7,
      spread: Math.sqrt((1000 * 0.9 * 0.1 + 1000 * 0.5 * 0.5) / 1998),
      units: 2000,
      perRow: 2000 / 7200,
    });
  });

  test('is the same from sums that were merged', () => {
    const [one, other] = [hour(0, labels(1000, 900)), hour(1, labels(1000, 500))];
    const merged = recordedSpread(traffic([mergeSums(one, other)]), metric, 1000);
    expect(merged).toEqual(recordedSpread(traffic([one, other]), metric, 1000));
  });

  test('counts missing labels as the policy does', () => {
    const sums = [hour(0, { metrics: { accuracy: { n: 900, sum: 90, sumSquares: 90, missing: 900 } } })];
    const found = recordedSpread(traffic(sums), { ...metric, missing: 'zero' }, 1000);
    expect(found).toMatchObject({ mean: 0.05, units: 1800, perRow: 0.5 });
    expect(found?.spread).toBeCloseTo(Math.sqrt((90 - 1800 * 0.05 ** 2) / 1799), 12);
    expect(recordedSpread(traffic([hour(0, labels(2000, 90))]), { ...metric, missing: 'zero' }, 1000)).toBeNull();
  });

  test('leaves predictions out that are too young for a label', () => {
    const sums = [hour(0, labels(1800, 900)), hour(1, labels(0, 0)), hour(2, labels(0, 0))];
    expect(recordedSpread(traffic(sums), { ...metric, delayMs: 2 * HOUR_MS }, 1000)?.perRow).toBe(0.5);
  });

  test.each([
    ['too few labels', labels(999, 500)],
    ['no squares', { metrics: { accuracy: { n: 2000, sum: 900, sumSquares: null } } }],
    ['nothing that varies', labels(2000, 2000)],
    ['another metric', { metrics: { recall: { n: 2000, sum: 900, sumSquares: 900 } } }],
  ])('is not known of %s', (_name, over) => {
    expect(recordedSpread(traffic([hour(0, over)]), metric, 1000)).toBeNull();
  });

  test('is not known where nothing is in production', () => {
    const place = { environment: 'production', production: null };
    expect(recordedSpread(recordedTraffic([hour(0, labels(2000, 900))], place), metric, 1000)).toBeNull();
  });
});
