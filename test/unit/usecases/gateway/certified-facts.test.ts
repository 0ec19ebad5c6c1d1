import { describe, expect, it } from 'vitest';
import { latencyLimits, type LatencyLimits, NO_LIMITS } from '../../../../src/domain/gateway/latency-limits.ts';
import { certifiedFacts } from '../../../../src/usecases/gateway/certified-facts.ts';
import { aCertificate, aPerformance } from '../../../support/certificate.ts';
import { aReading } from '../../../support/reading.ts';

describe('what is taken from a certificate', () => {
  it('are the percentiles of the first mode that was timed', () => {
    const certificate = aCertificate({ performance: [aPerformance({ latency: null }), aPerformance()] });
    expect(certifiedFacts(certificate).latency).toEqual({ p50: 3.11, p95: 7.7, p99: 9.84 });
    expect(certifiedFacts(aCertificate({ performance: [] })).latency).toEqual(NO_LIMITS);
  });

  it('are the classes of each evaluation set, where all of them are listed', () => {
    const reading = aReading();
    const classes = (listed: readonly string[], count: number) => ({
      from: 'labels' as const,
      count,
      listed: listed.map((label) => ({ label, column: null })),
    });
    const readingsOf = (...lists: ReturnType<typeof classes>[]) =>
      lists.map((own, index) => ({ ...reading, data: `set-${index}`, answers: { ...reading.answers, classes: own } }));
    const readings = readingsOf(classes(['no', 'yes'], 2), classes(['a'], 41), classes(['x'.repeat(100), 'b'], 2));
    expect([...certifiedFacts(aCertificate({ readings })).classes]).toEqual([['set-0', ['no', 'yes']]]);
  });
});

describe('how long an answer may take', () => {
  const certified = { p50: 3, p95: 7, p99: 9 };
  const limits = (latency: Readonly<Record<string, string>>, known: LatencyLimits = certified) =>
    latencyLimits({ realtime: { scenario: 'server', budgets: { latency } } }, known);

  it('is the budget of the percentile, else what was certified, else the budget of a slower one', () => {
    expect(limits({ p50: '4ms', p99: '12ms' })).toEqual({ p50: 4, p95: 7, p99: 12 });
    expect(limits({ p99: '12ms' }, NO_LIMITS)).toEqual({ p50: 12, p95: 12, p99: 12 });
    expect(limits({ p90: '5ms', p999: '30ms' }, NO_LIMITS)).toEqual({ p50: 5, p95: 30, p99: 30 });
    expect(limits({ p50: '4ms' }, NO_LIMITS)).toEqual({ p50: 4, p95: null, p99: null });
  });

  it('is never less for a slower percentile', () => {
    expect(limits({ p50: '8ms' })).toEqual({ p50: 8, p95: 8, p99: 9 });
  });

  it('is certified alone where no mode has a budget of latency', () => {
    expect(latencyLimits({ batch: { scenario: 'offline', budgets: { throughput: '10/s' } } }, certified)).toEqual(
      certified,
    );
  });
});
