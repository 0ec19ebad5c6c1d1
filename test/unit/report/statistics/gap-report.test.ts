// @module-tag thorough
import { describe, expect, test } from 'vitest';
import type { GapReport, MetricGap } from '../../../../src/domain/statistics/gap.ts';
import { parseGapMarker, renderGapIssue } from '../../../../src/report/statistics/gap-issue.ts';
import { renderGapReport } from '../../../../src/report/statistics/gap-report.ts';
import { renderGapTable } from '../../../../src/report/statistics/tables.ts';
import { PLAIN_STYLE } from '../../../../src/report/terminal/style.ts';
import { COMMENT_LIMIT } from '../../../../src/report/length-budget.ts';

function aMetric(changes: Partial<MetricGap> = {}): MetricGap {
  return {
    metric: 'roc_auc',
    direction: 'up',
    versions: 6,
    optimism: { value: -0.028, lower: -0.031, upper: -0.024 },
    beyondNoise: true,
    p: 0.015625,
    rankAgreement: { value: 0.6, lower: 0.1, upper: 0.9 },
    evidence: Array.from({ length: 6 }, (_, index) => {
      const live = 0.838 + index / 1000;
      return { model: 'churn', version: `1.${index}.0`, certified: 0.87, live, gap: live - 0.87 };
    }),
    ...changes,
  };
}

function aReport(changes: Partial<GapReport> = {}): GapReport {
  return {
    group: 'churn',
    versions: 6,
    metrics: [aMetric()],
    gatePrecision: { value: 0.83, lower: 0.44, upper: 0.97 },
    escapeRate: { value: 0.17, lower: 0.03, upper: 0.56 },
    latencyRatio: { value: 1.2, lower: 1.1, upper: 1.4 },
    ...changes,
  };
}

const HOSTILE = '</details><script>alert(1)</script> @acme/all #1 | `x` -->';
const CASES: Readonly<Record<string, readonly GapReport[]>> = {
  'beyond-noise': [aReport()],
  'within-noise': [aReport({ metrics: [aMetric({ beyondNoise: false, p: 0.4 })] })],
  'too-few': [aReport({ versions: 3, metrics: [aMetric({ versions: 3, beyondNoise: null, p: 0.125 })] })],
  nothing: [],
  hostile: [aReport({ group: HOSTILE, metrics: [aMetric({ metric: HOSTILE })] })],
};

describe.each(Object.entries(CASES))('%s', (name, reports) => {
  test('is the golden file', async () => {
    await expect(renderGapReport(reports)).toMatchFileSnapshot(`../../../golden/statistics/gap-${name}.md`);
  });
});

test('three versions far below their certificates are no promise kept, and their latency is shown', () => {
  const gap = { value: -0.433, lower: null, upper: null };
  const metrics = [aMetric({ versions: 3, optimism: gap, beyondNoise: null, p: 0.125 })];
  const latencyRatio = { value: 174, lower: null, upper: null };
  const text = renderGapTable([aReport({ group: 'bool', versions: 3, metrics, latencyRatio })], {
    style: PLAIN_STYLE,
    columns: 120,
  });
  expect(text).toMatch(/^Too few versions to tell/);
  expect(text).toMatch(/bool +roc_auc +3 +−0\.433 +not tested .* 174×/);
  expect(text).not.toMatch(/within|keep what was/);
});

test('an issue fits whatever there is to say, and its marker is read back', () => {
  const metrics = Array.from({ length: 30 }, (_, index) => aMetric({ metric: `metric_${index}` }));
  const many = Array.from({ length: 200 }, (_, index) => aReport({ group: `model-${index}`, metrics }));
  const { body, title } = renderGapIssue(many, '0123456789abcdef');
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(COMMENT_LIMIT);
  expect(parseGapMarker(body)).toBe('0123456789abcdef');
  expect(title.length).toBeLessThanOrEqual(200);
  expect(parseGapMarker(renderGapIssue([], null).body)).toBeNull();
  expect(parseGapMarker('something else')).toBeUndefined();
});
