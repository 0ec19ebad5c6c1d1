import { describe, expect, it } from 'vitest';
import { decide } from '../../../../src/domain/livetest/decide.ts';
import { traceTest } from '../../../../src/domain/livetest/trace-test.ts';
import { hourOf, hoursOf, HOUR_MS, testHistory, testMetric, testPolicy } from '../../../support/live-test.ts';

const TEST = {
  policy: testPolicy({ metrics: [testMetric(), testMetric({ id: 'complaints', sign: -1, role: 'guardrail' })] }),
  history: testHistory(),
};

function traced(hours: number, until = hours, steps = 4) {
  const windows = hoursOf(hours, { candidate: { rate: 0.11 } });
  return { windows, traces: traceTest(TEST, windows, { at: hourOf(until), steps }) };
}

describe('a trace', () => {
  it('ends with what the decision says', () => {
    const { windows, traces } = traced(12);
    const [metric] = decide(TEST, windows, hourOf(12)).candidates[0]?.metrics ?? [];
    expect(traces).toHaveLength(1);
    expect(traces[0]).toMatchObject({ candidate: 'gbm', metric: 'conversion', minEffect: metric?.minEffect });
    expect(traces[0]?.points.at(-1)).toEqual({
      ms: 12 * HOUR_MS,
      effect: metric?.effect,
      lower: metric?.lower,
      upper: metric?.upper,
    });
  });

  it('says of each step what the decision of that time said', () => {
    const { windows, traces } = traced(12);
    const points = traces[0]?.points ?? [];
    expect(points.map(({ ms }) => ms / HOUR_MS)).toEqual([3, 6, 9, 12]);
    for (const { ms, lower, upper } of points) {
      const [then] = decide(TEST, windows, hourOf(ms / HOUR_MS)).candidates[0]?.metrics ?? [];
      expect([lower, upper]).toEqual([then?.lower, then?.upper]);
    }
  });

  it('ends where the test ends, and reads nothing that comes later', () => {
    const long = traced(60).traces[0]?.points.at(-1)?.ms ?? 0;
    const { decidedAt } = decide(TEST, traced(60).windows, hourOf(60));
    expect(long).toBe(Date.parse(decidedAt) - Date.parse(hourOf(0)));
    expect(traced(60, 6).traces[0]?.points.at(-1)?.ms).toBe(6 * HOUR_MS);
  });

  it('has no finer steps than looks, and is empty where nothing was compared', () => {
    expect(traced(2, 2, 40).traces[0]?.points).toHaveLength(2);
    expect(traced(0).traces).toEqual([]);
  });

  it('carries what was known over hours without windows', () => {
    const windows = hoursOf(12, { candidate: { rate: 0.11 } }).filter(
      ({ from }) => from < hourOf(3) || from >= hourOf(9),
    );
    const points = traceTest(TEST, windows, { at: hourOf(12), steps: 12 })[0]?.points ?? [];
    expect(points.map(({ ms }) => ms / HOUR_MS)).toEqual([2, 4, 6, 8, 10, 12]);
    const bounds = points.map(({ lower, upper }) => `${lower} ${upper}`);
    expect(new Set(bounds.slice(1, 4)).size).toBe(1);
    expect(new Set(bounds).size).toBe(4);
  });
});
