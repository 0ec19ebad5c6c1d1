import { afterEach, describe, expect, test } from 'vitest';
import type { LiveWindow, PrometheusSource } from '../../../src/contract/generated/types.ts';

import type { SourceProblem } from '../../../src/domain/observe/source-problem.ts';
import { CANDIDATE, codesOf, observeWorld, type ObserveWorld, PRODUCTION } from '../../support/observe-world.ts';
import {
  every,
  type PastSeries,
  renderOpenMetrics,
  serviceSeries,
  type ServiceOptions,
} from '../../support/open-metrics.ts';
import { HAS_PROMETHEUS, runPrometheus, type RunningPrometheus } from '../../support/prometheus.ts';
import { byCost, oneOf } from '../../support/slow.ts';

const at = (text: string): number => Date.parse(`2026-05-03T${text}Z`) / 1000;
const NOW = '2026-05-03T12:10:00Z';
const [BEGIN, END] = [at('08:30:00'), at('12:09:00')];

const SERVICE: ServiceOptions = {
  instance: '10.0.0.7:9100',
  start: at('07:00:00'),
  times: every(15, BEGIN, END),
  rates: { '': { '200': 9, '503': 1, '404': 2, '429': 0.5, '504': 0.25 }, gbm: { '200': 1, '502': 0.1 } },
  versions: { '': PRODUCTION, gbm: CANDIDATE },
};

let prometheus: RunningPrometheus | null = null;
afterEach(async () => {
  await prometheus?.[Symbol.asyncDispose]();
  prometheus = null;
});

async function worldOf(series: readonly PastSeries[], own: Partial<PrometheusSource> = {}): Promise<ObserveWorld> {
  prometheus = await runPrometheus({ past: renderOpenMetrics(series) });
  const source: PrometheusSource = { kind: 'prometheus', url: prometheus.url, service: 'churn-api', ...own };
  const variables = { SEATRIAL_PRIVATE_HOSTS: new URL(prometheus.url).host };
  return observeWorld({ sources: { production: [source] }, now: NOW, variables });
}

function recorded({ windows }: ObserveWorld): readonly LiveWindow[] {
  const lines = [...windows.files.values()].flatMap((text) => text.split('\n').filter((line) => line !== ''));
  const all: readonly LiveWindow[] = lines.map((line) => JSON.parse(line));
  return all.toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

function problemsOf(problems: readonly SourceProblem[], code: SourceProblem['code']) {
  return problems.filter((problem) => problem.code === code).map(({ facts }) => facts);
}

describe.skipIf(!HAS_PROMETHEUS)('a real Prometheus', () => {
  test('is differenced to the last request, hour by hour, and told again it is the same', async () => {
    const world = await worldOf(serviceSeries(SERVICE));
    const outcome = await world.observe();
    expect(codesOf(outcome)).toEqual(['left-out']);
    const windows = recorded(world);
    expect(windows.map(({ from, arm }) => `${from} ${arm ?? 'production'}`)).toEqual([
      '2026-05-03T09:00:00Z production',
      '2026-05-03T09:00:00Z gbm',
      '2026-05-03T10:00:00Z production',
      '2026-05-03T10:00:00Z gbm',
      '2026-05-03T11:00:00Z production',
      '2026-05-03T11:00:00Z gbm',
    ]);
    const [first, second] = windows;
    expect(first).toMatchObject({
      version: '1.3.0',
      sha256: PRODUCTION.sha256,
      service: 'churn-api',
      requests: 3600 * 10.75,
      errors: 3600 * 1.75,
      outcomes: { assigned: 38_700, served: 36_000, timeouts: 900, shed: 1800, invalid: 0 },
      over: { p50: 16_200, p95: 324, p99: 324 },
      latency: null,
    });
    expect(second).toMatchObject({
      version: '1.4.0',
      requests: 3960,
      errors: 360,
      outcomes: { invalid: 360, served: 3960 },
    });
    const again = await world.observe();
    expect(again.sources[0]).toMatchObject({ recorded: 0, repeated: 6, refused: 0 });
    expect(world.windows.messages).toHaveLength(1);
  });

  test('gives each process its own windows, and takes a restart for what it is', async () => {
    const [before, after] = [every(15, BEGIN, at('10:20:00')), every(15, at('10:20:15'), END)];
    // It begins anew at 10:20:05 and soon has more than before, so that no counter falls from one hour to the next.
    const restarted = { ...SERVICE, times: after, start: at('10:20:05') };
    const other = serviceSeries({ ...SERVICE, instance: '10.0.0.8:9100', rates: { '': { '200': 1 } } });
    const series = [...serviceSeries({ ...SERVICE, times: before }), ...serviceSeries(restarted), ...other];
    const world = await worldOf(series, { match: { job: 'churn-api' } });
    expect((await world.observe()).sources[0]).toMatchObject({ refused: 0 });
    const production = recorded(world).filter(({ arm, from }) => arm === null && from === '2026-05-03T10:00:00Z');
    // 1200 s of the old process and 2395 s of the new one.
    const [one, two] = [1200 * 10.75 + Math.floor(2395 * 9) + 2395 + 1197 + 598, 3600];
    expect(production.map(({ requests }) => requests).toSorted((a, b) => a - b)).toEqual([two, one]);
    expect(new Set(production.map(({ reporter }) => reporter)).size).toBe(2);
  });

  for (const { rows, options } of byCost<[string, readonly PastSeries[], readonly unknown[]]>(
    [
      [
        'scrapes that are missing around the end of an hour',
        serviceSeries({ ...SERVICE, times: [...every(15, BEGIN, at('09:53:00')), ...every(15, at('10:07:00'), END)] }),
        [
          { why: 'no-sample-before', from: '2026-05-03T08:00:00Z' },
          { why: 'no-sample-after', from: '2026-05-03T09:00:00Z' },
          { why: 'no-sample-before', from: '2026-05-03T10:00:00Z' },
        ],
      ],
      [
        'a process that is gone, of which nobody knows what it still answered',
        serviceSeries({ ...SERVICE, times: every(15, BEGIN, at('11:20:00')) }),
        [
          { why: 'no-sample-before', from: '2026-05-03T08:00:00Z' },
          { why: 'no-sample-after', from: '2026-05-03T11:00:00Z' },
        ],
      ],
      [
        'a restart that nobody saw for a quarter of an hour',
        [
          ...serviceSeries({ ...SERVICE, times: every(15, BEGIN, at('10:20:00')) }),
          ...serviceSeries({ ...SERVICE, times: every(15, at('10:35:00'), END), start: at('10:34:00') }),
        ],
        [
          { why: 'no-sample-before', from: '2026-05-03T08:00:00Z' },
          { why: 'restart-unseen', from: '2026-05-03T10:00:00Z' },
        ],
      ],
      [
        'a version that changes, of that arm alone',
        [
          ...serviceSeries({ ...SERVICE, versions: { '': PRODUCTION } }),
          ...serviceSeries({
            ...SERVICE,
            rates: {},
            versions: { gbm: CANDIDATE },
            times: every(15, BEGIN, at('10:20:00')),
          }),
          ...serviceSeries({
            ...SERVICE,
            rates: {},
            versions: { gbm: { version: '1.4.1', sha256: 'c'.repeat(64) } },
            times: every(15, at('10:20:15'), at('10:59:59')),
          }),
          ...serviceSeries({
            ...SERVICE,
            rates: {},
            versions: { gbm: CANDIDATE },
            times: every(15, at('11:00:00'), END),
          }),
        ],
        [
          { why: 'no-sample-before', from: '2026-05-03T08:00:00Z' },
          { why: 'version-changed', from: '2026-05-03T10:00:00Z', model: 'churn', arm: 'gbm' },
        ],
      ],
      [
        'a version that nobody tells',
        serviceSeries({ ...SERVICE, versions: { '': PRODUCTION } }),
        [
          { why: 'no-sample-before' },
          { why: 'version-untold', arm: 'gbm' },
          { why: 'version-untold', arm: 'gbm' },
          { why: 'version-untold', arm: 'gbm' },
        ],
      ],
      [
        'codes that are none',
        serviceSeries({ ...SERVICE, rates: { '': { '200': 9, 'ok\n"}': 1 } }, versions: { '': PRODUCTION } }),
        [{ why: 'no-sample-before' }, { why: 'unknown-code' }, { why: 'unknown-code' }, { why: 'unknown-code' }],
      ],
    ],
    oneOf(3),
  ))
    test.each([...rows])(
      'leaves out, with words, what nobody can count: %s',
      options,
      async (_name, series, expected) => {
        const world = await worldOf(series);
        const { sources } = await world.observe();
        expect(problemsOf(sources[0]?.problems ?? [], 'left-out')).toEqual(
          expected.map((one) => expect.objectContaining(one)),
        );
        expect(sources[0]?.refused).toBe(0);
      },
    );

  test('scrapes that are missing inside an hour change nothing', async () => {
    const times = [...every(15, BEGIN, at('09:10:00')), ...every(15, at('09:40:00'), END)];
    const world = await worldOf(serviceSeries({ ...SERVICE, times }));
    await world.observe();
    expect(recorded(world)[0]).toMatchObject({ from: '2026-05-03T09:00:00Z', requests: 3600 * 10.75 });
  });

  test('refuses what two Prometheus have scraped of one process, unless one of them is chosen', async () => {
    const replica = (name: string) => serviceSeries({ ...SERVICE, labels: { replica: name } });
    const world = await worldOf([...replica('a'), ...replica('b')]);
    const { sources } = await world.observe();
    expect(sources[0]).toMatchObject({ recorded: 0, status: 'invalid' });
    expect(problemsOf(sources[0]?.problems ?? [], 'scraped-twice')).toEqual([
      { instance: '10.0.0.7:9100', labels: ['replica'] },
    ]);
    const url = prometheus?.url ?? '';
    const chosen = { kind: 'prometheus', url, service: 'churn-api', match: { replica: 'a' } } as const;
    expect((await world.observe({ sources: { production: [chosen] } })).sources[0]).toMatchObject({ recorded: 6 });
  });

  test('hostile labels are in no window, no query and no key', async () => {
    const instance = '"},{__name__=~".+"}\\\n[1h] or vector(1) # \u202e';
    const evil = { pod: '../../etc', note: '"\n}', test: '<script>' };
    const world = await worldOf([
      ...serviceSeries({ ...SERVICE, instance, labels: evil }),
      {
        name: 'model_requests_total',
        labels: { model: '../evil', env: 'production', arm: '', code: '200', instance, job: 'churn-api' },
        samples: every(15, BEGIN, END).map((time) => [time, 1] as const),
      },
      {
        name: 'model_requests_total',
        labels: { model: 'churn', env: 'production', arm: 'Evil Arm', code: '200', instance, job: 'churn-api' },
        samples: every(15, BEGIN, END).map((time) => [time, 1] as const),
      },
    ]);
    const outcome = await world.observe();
    expect(outcome.sources[0]).toMatchObject({ recorded: 6, refused: 0, status: 'invalid' });
    expect(new Set(codesOf(outcome))).toEqual(new Set(['left-out', 'unknown-model']));
    const text = JSON.stringify(recorded(world));
    for (const word of ['evil', 'vector', 'script', 'etc', 'Evil']) expect(text).not.toContain(word);
  });

  test('is silent, and invalid: of no model, of another environment, and since too long', async () => {
    const world = await worldOf(
      serviceSeries({ ...SERVICE, times: every(15, at('02:00:00'), at('04:30:00')), start: at('02:00:00') }),
    );
    const outcome = await world.observe();
    expect(codesOf(outcome)).toContain('late');
    expect(outcome.sources[0]).toMatchObject({ status: 'invalid', lastEnd: '2026-05-03T04:00:00Z' });
    const other = await worldOf(serviceSeries({ ...SERVICE, labels: { env: 'prod' } }));
    expect(codesOf(await other.observe())).toEqual(['empty']);
  });
});
