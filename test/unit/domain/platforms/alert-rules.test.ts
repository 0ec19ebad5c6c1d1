import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LiveTestPolicy } from '../../../../src/contract/generated/types.ts';
import { drawPoisson } from '../../../../src/domain/livetest/simulation/draws.ts';
import { alertRules } from '../../../../src/domain/platforms/monitoring/alert-rules.ts';
import { edgesOf } from '../../../../src/domain/platforms/monitoring/histogram-edge.ts';
import { PROMETHEUS_OPERATOR } from '../../../../src/domain/platforms/prometheus-operator.ts';
import { seededRandom } from '../../../../src/domain/benchmark/random.ts';
import { aPlanned, aRequest } from '../../../support/platforms/planned.ts';

const MODES = { realtime: { scenario: 'server' as const, budgets: { latency: { p99: '100ms' } } } };

function rulesOf(guardrails?: LiveTestPolicy['guardrails']) {
  const planned = aPlanned();
  const liveTest =
    guardrails === undefined
      ? {}
      : { liveTest: { metrics: [{ id: 'mae', direction: 'down' as const, noWorseBy: 0.1 }], guardrails } };
  return alertRules({ ...planned, model: { ...planned.model, modes: MODES, ...liveTest } }).rules;
}

function alertNamed(name: string, guardrails?: LiveTestPolicy['guardrails']) {
  return rulesOf(guardrails).flatMap((rule) => ('alert' in rule && rule.alert === name ? [rule] : []))[0];
}

/** Stretch in minutes, and what is added up: `events * gain - requests * cost > enough`. */
function scansOf(expr: string) {
  return expr.split('\nor\n').map((line) => {
    const [, length = '', unit, gain, cost, enough] =
      /increase(\d+)([mh])\{[^}]*\} \* ([\d.e-]+) - seatrial:requests:\S+ \* ([\d.e-]+) > ([\d.]+)$/u.exec(line) ?? [];
    return {
      minutes: Number(length) * (unit === 'h' ? 60 : 1),
      gain: Number(gain),
      cost: Number(cost),
      enough: Number(enough),
    };
  });
}

test('has the alerts of the page', () => {
  const table = /\| Alert \| Fires where \|\n[^]*?\n\n/u.exec(readFileSync('docs/platforms.md', 'utf8'))?.[0] ?? '';
  const told = [...table.matchAll(/`(Seatrial\w+)`/gu)].map(([, name]) => name);
  const alerts = rulesOf().flatMap((rule) => ('alert' in rule ? [rule] : []));
  expect(new Set(alerts.map(({ alert }) => alert))).toEqual(new Set(told));
  for (const { labels } of alerts) expect(labels['severity']).toMatch(/^(critical|warning)$/);
  const [[object] = []] = PROMETHEUS_OPERATOR.render(aRequest([aPlanned()], { labels: { release: 'stack' } })).values();
  expect(object).toMatchObject({
    metadata: { labels: { release: 'stack', 'app.kubernetes.io/managed-by': 'seatrial' } },
  });
});

test('grants what the breaker of a gateway grants', () => {
  const costs = (rate: number) => [1.6, 3, 10].map((factor) => Math.log1p(rate * (factor - 1)));
  const [{ expr = '' } = {}] = [alertNamed('SeatrialModelFails', { errors: { atMost: 0.01, noMoreThan: 2 } })];
  const seen = scansOf(expr).map(({ cost }) => cost);
  for (const [at, cost] of [...costs(0.02), ...costs(0.02), ...costs(0.02)].entries())
    expect(seen[at]).toBeCloseTo(cost, 9);
  const [first = 0] = scansOf(alertNamed('SeatrialModelSlow')?.expr ?? '').map(({ cost }) => cost);
  // The p50 and the p95 may be as slow as the p99, of which 1 % may be beyond it, times 1.25.
  expect(first).toBeCloseTo(Math.log1p(0.5 * 1.25 * 0.6), 9);
  expect(alertNamed('SeatrialModelFails', { errors: { atMost: 1 } })).toBeUndefined();
  expect(alertNamed('SeatrialModelTimesOut', { errors: { atMost: 1 } })).toBeDefined();
});

test('fires for no arm that is within what is granted, over a year', () => {
  const scans = scansOf(alertNamed('SeatrialModelFails')?.expr ?? '');
  expect(scans).toHaveLength(9);
  const random = seededRandom(7);
  const requests = 60;
  const happened = Array.from({ length: 525_600 }, () => drawPoisson(random, requests * 0.00125));
  const until = [0];
  for (const events of happened) until.push((until.at(-1) ?? 0) + events);
  let alarms = 0;
  let found = 0;
  for (let minute = 360; minute <= happened.length; minute += 1)
    for (const { minutes, gain, cost, enough } of scans) {
      const events = (until[minute] ?? 0) - (until[minute - minutes] ?? 0);
      if (events * gain - minutes * requests * cost > enough) alarms += 1;
      // Eight times as many would be seen.
      if (8 * events * gain - minutes * requests * cost > enough) found += 1;
    }
  expect(alarms).toBe(0);
  expect(found).toBeGreaterThan(0);
});

describe('the edge of a histogram', () => {
  test.each([
    [0.1, 'le="0.1"'],
    [1, String.raw`le=~"1|1\\.0"`],
    [0.000_05, String.raw`le=~"0\\.00005|5e-05"`],
    [2.5, 'le="2.5"'],
  ])('at %s is found as any client writes it', (seconds, matcher) => {
    expect(edgesOf(seconds)).toBe(matcher);
  });
});
