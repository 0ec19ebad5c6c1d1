import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { PROMETHEUS } from '../../../src/domain/platforms/prometheus.ts';
import { renderYaml } from '../../../src/report/export/yaml-of-others.ts';
import { aPlanned, aRequest, CANDIDATE, PRODUCTION } from '../../support/platforms/planned.ts';
import { HAS_PROMETHEUS } from '../../support/prometheus.ts';
import { SLOW } from '../../support/slow.ts';

const folder = mkdtempSync(join(tmpdir(), 'seatrial-alerts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const planned = aPlanned();
const model = {
  ...planned.model,
  modes: { realtime: { scenario: 'server' as const, budgets: { latency: { p95: '40ms', p99: '1s' } } } },
};
const RULES = rendered();
writeFileSync(join(folder, 'rules.yml'), RULES);

function rendered(): string {
  const [documents] = PROMETHEUS.render(aRequest([{ ...planned, model }])).values();
  return (documents ?? []).map(renderYaml).join('---\n');
}

interface Series {
  readonly series: string;
  readonly values: string;
}

const placeOf = (arm: string): string =>
  `model="churn",env="production",arm="${arm}",role="${arm === '' ? 'production' : 'candidate'}"`;

function counted(arm: string, code: string, values: string): Series {
  return { series: `model_requests_total{${placeOf(arm)},code="${code}",instance="a"}`, values };
}

/** Ten answers a second, as many of them within each edge. */
function answered(arm: string, within: Readonly<Record<string, string>>, instance = 'a'): readonly Series[] {
  return [
    { series: `model_latency_seconds_count{${placeOf(arm)},instance="${instance}"}`, values: '0+600x600' },
    ...Object.entries(within).map(([le, values]) => ({
      series: `model_latency_seconds_bucket{${placeOf(arm)},le="${le}",instance="${instance}"}`,
      values,
    })),
  ];
}

function deployed(arm: string, { sha256 }: { readonly sha256: string }): Series {
  return { series: `model_deploy_info{model="churn",env="production",arm="${arm}",sha="${sha256}"}`, values: '1x600' };
}

const SERVED = [deployed('', PRODUCTION), deployed('new', CANDIDATE)];
/** Ten a second, of which as many fail as are granted. */
const SOUND = [counted('', '200', '0+600x600'), counted('', '500', '0+0.75x600')];

interface Firing {
  readonly alert: string;
  readonly arm?: string;
  readonly budget?: string;
  readonly percentile?: string;
}

/** All that fires at a minute, and nothing else. */
function expectFiring(series: readonly Series[], minute: number, firing: readonly Firing[]): void {
  const exp_samples = firing.map(({ alert, ...own }) => {
    const labels = { alertname: alert, alertstate: 'firing', env: 'production', model: 'churn', ...own };
    // Production has an empty label, which Prometheus takes for none.
    const told = Object.entries(labels).filter(([, value]) => value !== '');
    return { labels: `{${told.map(([name, value]) => `${name}="${value}"`).join()}}`, value: 1 };
  });
  const expr = 'sum without (severity, sha) (ALERTS{alertstate="firing"})';
  const tested = { expr, eval_time: `${minute}m`, exp_samples };
  const file = join(folder, 'test.yml');
  const tests = [{ interval: '1m', input_series: series, promql_expr_test: [tested] }];
  writeFileSync(file, stringify({ rule_files: ['rules.yml'], evaluation_interval: '1m', tests }));
  const { status, stdout, stderr } = spawnSync('promtool', ['test', 'rules', file], { cwd: folder, encoding: 'utf8' });
  expect({ minute, status, said: status === 0 ? '' : stdout + stderr }).toEqual({ minute, status: 0, said: '' });
}

const FAILS: Firing = { alert: 'SeatrialModelFails', arm: 'new' };

describe.skipIf(!HAS_PROMETHEUS)('what is rendered for Prometheus', () => {
  test('is sound to its own tool', () => {
    const checked = execFileSync('promtool', ['check', 'rules', 'rules.yml'], { cwd: folder, encoding: 'utf8' });
    expect(checked).toContain('SUCCESS');
  });

  test('is silent over hours of what is granted', SLOW, () => {
    const answers = answered('', { '0.04': '0+571x600', '1.0': '0+594x600' });
    expectFiring([...SERVED, ...SOUND, ...answers], 400, []);
  });

  test('tells within three minutes that a candidate fails in one of twenty requests, and its arm', () => {
    const candidate = [counted('new', '200', '0+600x600'), counted('new', '500', '0x30 30+30x300')];
    expectFiring([...SERVED, ...SOUND, ...candidate], 29, []);
    expectFiring([...SERVED, ...SOUND, ...candidate], 33, [FAILS]);
  });

  test('tells what fails a little more than is granted within hours', () => {
    const production = [counted('', '200', '0+600x600'), counted('', '500', '0+1.8x600')];
    expectFiring([...SERVED, ...production], 30, []);
    expectFiring([...SERVED, ...production], 150, [{ ...FAILS, arm: '' }]);
  });

  test('tells time-outs and answers that cannot be used from other failures', () => {
    const kinds = [
      counted('new', '200', '0+600x600'),
      counted('new', '504', '0+60x600'),
      counted('', '502', '0+60x600'),
    ];
    expectFiring([...SERVED, ...SOUND, ...kinds], 10, [
      FAILS,
      { ...FAILS, arm: '' },
      { alert: 'SeatrialModelTimesOut', arm: 'new' },
      { alert: 'SeatrialModelUnusable', arm: '' },
    ]);
  });

  test('tells slow answers by the percentile whose budget they are beyond, also where a whole number is written 1.0', () => {
    const answers = answered('', { '0.04': '0+590x600', '1.0': '0+560x600' });
    expectFiring([...SERVED, ...SOUND, ...answers], 10, [{ alert: 'SeatrialModelSlow', arm: '', percentile: 'p99' }]);
  });

  test('tells that nobody counts what a budget asks for, and blames nobody for what was too much', () => {
    const answers = answered('', { '0.04': '0+590x600' });
    // Another process of the same arm counts it, and says nothing of the first.
    const other = answered('', { '0.04': '0+590x600', '1.0': '0+599x600' }, 'b');
    const shed = counted('', '429', '0+6000x600');
    expectFiring([...SERVED, ...SOUND, shed, ...answers, ...other], 40, [
      { alert: 'SeatrialBudgetUnwatched', arm: '', budget: '1' },
    ]);
  });

  test('tells after half an hour that nobody serves what the deployment file has', () => {
    const other = deployed('', { sha256: '9'.repeat(64) });
    expectFiring([...SOUND, other, deployed('new', CANDIDATE)], 29, []);
    expectFiring([...SOUND, other, deployed('new', CANDIDATE)], 31, [{ alert: 'SeatrialModelNotServed', arm: '' }]);
    expectFiring([...SOUND, deployed('', PRODUCTION)], 31, [{ alert: 'SeatrialCandidateNotServed', arm: 'new' }]);
  });

  test('tells at once what a breaker has turned away', () => {
    const open = {
      series: 'model_breaker_open{model="churn",env="production",arm="new",role="candidate"}',
      values: '0 0 1x9',
    };
    expectFiring([...SERVED, ...SOUND, open], 1, []);
    expectFiring([...SERVED, ...SOUND, open], 2, [{ alert: 'SeatrialBreakerOpen', arm: 'new' }]);
  });

  test('is silent where nobody asks, and of another environment and model', () => {
    const others = [
      { series: 'model_requests_total{model="churn",env="staging",arm="",code="500"}', values: '0+60x600' },
      { series: 'model_requests_total{model="other",env="production",arm="",code="500"}', values: '0+60x600' },
      {
        series: 'model_requests_total{model="churn",env="production",arm="",role="pinned",code="500"}',
        values: '0+60x600',
      },
    ];
    expectFiring([...SERVED, ...others], 60, []);
  });
});
