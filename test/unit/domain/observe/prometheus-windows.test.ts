import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../../src/contract/sha256.ts';
import { countWindows, gapFor, type PrometheusQuestion } from '../../../../src/domain/observe/prometheus-windows.ts';
import type { RawSeries } from '../../../../src/domain/observe/scrapes.ts';
import { CANDIDATE, PRODUCTION } from '../../../support/observe-world.ts';
import { every, type PastSeries, serviceSeries, type ServiceOptions } from '../../../support/open-metrics.ts';

const FROM = Date.parse('2026-05-03T10:00:00Z') / 1000;
const HOUR = 3600;

function question(own: Partial<PrometheusQuestion> = {}): PrometheusQuestion {
  const limits = { p50: 10, p95: null, p99: 50 };
  return {
    environment: 'production',
    service: 'churn-api',
    every: '1h',
    fromMs: FROM * 1000,
    toMs: (FROM + HOUR) * 1000,
    models: new Map([['churn', { limits, metrics: new Map([['clicks', true]]) }]]),
    hash: sha256,
    ...own,
  };
}

const SERVICE: ServiceOptions = {
  instance: 'a:1',
  start: FROM - HOUR,
  times: every(30, FROM - 300, FROM + HOUR + 60),
  rates: { '': { '200': 3, '500': 1 } },
  versions: { '': PRODUCTION },
};

function raw(series: readonly PastSeries[]): readonly RawSeries[] {
  return series.map(({ samples, ...one }) => ({
    ...one,
    samples: samples.map(([at, value]) => [at * 1000, value] as const),
  }));
}

function counted(own: Partial<ServiceOptions>, others: readonly PastSeries[] = []) {
  const { windows, problems } = countWindows(raw([...serviceSeries({ ...SERVICE, ...own }), ...others]), question());
  return {
    requests: windows.map(({ window }) => window.requests),
    problems: problems.map(({ code, facts }) => ('why' in facts ? facts.why : code)),
    windows,
  };
}

describe('counters of an hour', () => {
  test('are differenced from the last scrape before it to the last one in it', () => {
    const { windows, requests } = counted({});
    expect(requests).toEqual([4 * HOUR]);
    expect(windows[0]?.window).toMatchObject({ errors: HOUR, over: { p50: 1.5 * HOUR, p99: 0.03 * HOUR } });
    // Two scrapes of half a minute, whose requests may be of the hour before or after.
    expect(windows[0]?.slack).toBe(240);
  });

  test('in two windows count nothing twice and lose nothing, wherever the scrapes are', () => {
    for (const offset of [0, 7, 13.5, 29]) {
      const series = raw(serviceSeries({ ...SERVICE, times: every(30, FROM - 300 + offset, FROM + 2 * HOUR + 60) }));
      const hours = [0, 1].map((hour) =>
        question({ fromMs: (FROM + hour * HOUR) * 1000, toMs: (FROM + (hour + 1) * HOUR) * 1000 }),
      );
      const sums = hours.map((asked) => countWindows(series, asked).windows[0]?.window.requests ?? NaN);
      const whole = countWindows(series, question({ toMs: (FROM + 2 * HOUR) * 1000 })).windows[0]?.window.requests;
      expect(sums[0]! + sums[1]!).toBe(whole);
    }
  });

  test('of a process that begins in it count from nothing', () => {
    const start = FROM + 600;
    expect(counted({ start, times: every(30, start + 10, FROM + HOUR) }).requests).toEqual([2980 * 4]);
  });

  test('of one that does not say when it began are left out', () => {
    const series = serviceSeries({ ...SERVICE, times: every(30, FROM + 600, FROM + HOUR) });
    const silent = raw(series.filter(({ name }) => name !== 'process_start_time_seconds'));
    expect(countWindows(silent, question()).problems.map(({ facts }) => facts)).toEqual([
      expect.objectContaining({ why: 'no-sample-before', instance: 'a:1' }),
    ]);
  });

  test('that fall are of another process, all of them, also those that have already more', () => {
    const at = FROM + 1800;
    const old = serviceSeries({ ...SERVICE, start: FROM - 60, times: every(30, FROM - 60, at) });
    const next = serviceSeries({
      ...SERVICE,
      start: at + 5,
      times: every(30, at + 30, FROM + HOUR),
      rates: { '': { '200': 300 } },
    });
    const unsaid = [...old, ...next].filter(({ name }) => name !== 'process_start_time_seconds');
    const { windows } = countWindows(raw(unsaid), question());
    expect(windows.map(({ window }) => window.requests)).toEqual([1800 * 4 + 300 * (HOUR - 1800 - 5)]);
  });

  test('of an arm without requests are a window of nothing', () => {
    const { windows } = counted({ versions: { '': PRODUCTION, gbm: CANDIDATE } });
    expect(windows.map(({ window: { arm, requests } }) => [arm, requests])).toEqual([
      [null, 4 * HOUR],
      ['gbm', 0],
    ]);
  });

  test('of another service, pinned requests and a sentinel are in none', () => {
    const place = { model: 'churn', env: 'production', instance: 'a:1', job: 'churn-api', code: '200' };
    const samples = SERVICE.times.map((time) => [time, time - FROM + 1000] as const);
    const others = [
      { name: 'model_requests_total', labels: { ...place, arm: '', role: 'pinned' }, samples },
      { name: 'model_requests_total', labels: { ...place, arm: 'gbm', role: 'stand-in' }, samples },
      { name: 'model_requests_total', labels: { ...place, arm: 'sentinel', role: 'sentinel' }, samples },
    ];
    expect(counted({}, others)).toMatchObject({ requests: [4 * HOUR], problems: [] });
  });

  test.each<[string, Partial<ServiceOptions>, readonly PastSeries[], readonly string[]]>([
    [
      'fractions',
      { rates: { '': { '200': 1 } } },
      [
        {
          name: 'model_requests_total',
          labels: { model: 'churn', env: 'production', arm: '', code: '500', instance: 'a:1', job: 'churn-api' },
          samples: SERVICE.times.map((time) => [time, (time - FROM + 400) / 7] as const),
        },
      ],
      ['not-a-count'],
    ],
    ['a histogram without the budget', {}, [], []],
  ])('%s', (_name, own, others, problems) => {
    expect(counted(own, others).problems).toEqual(problems);
  });

  test('a histogram without an edge at the budget says so, and counts none as slow', () => {
    const series = raw(serviceSeries(SERVICE).filter(({ labels }) => labels['le'] !== '0.05'));
    const { windows, problems } = countWindows(series, question());
    expect(windows[0]?.window.over).toEqual({ p50: 1.5 * HOUR });
    expect(problems).toEqual([
      { code: 'limit-without-edge', facts: { model: 'churn', percentile: 'p99', seconds: 0.05 } },
    ]);
  });

  test('the gap that scrapes may leave is a quarter of the window, within limits', () => {
    expect([60, 300, 900, 3600, 86_400].map((seconds) => gapFor(seconds * 1000) / 1000)).toEqual([
      30, 75, 225, 300, 300,
    ]);
  });
});
