import type { LiveTestMetric, LiveTestPolicy, Model, Problem } from '../../contract/generated/types.ts';
import {
  metricFits,
  metricNames,
  METRICS,
  type ParsedMetric,
  parseMetricName,
} from '../evaluation/metrics/registry.ts';
import { ownMetrics } from '../evaluation/own/own-metrics.ts';
import { problemOf } from '../evaluation/problems/registry.ts';
import { certifiedMetric, contributionRange } from '../livetest/contribution-range.ts';
import { roleOf, UTILITY } from '../livetest/resolve-policy.ts';
import { suggest } from '../suggest.ts';
import { problem, repeated, type ManifestProblem } from './manifest-problem.ts';

/** Whether each metric of a live test can be decided by the windows that are reported of it. */
export function checkLiveMetrics(model: Model, liveTest: LiveTestPolicy): readonly ManifestProblem[] {
  const { metrics, utility } = liveTest;
  const hasPrimary = metrics.some((metric) => roleOf(metric, utility) === 'primary');
  return [
    ...(hasPrimary || utility !== undefined ? [] : [problem('live-primary-missing', '/liveTest/metrics')]),
    ...repeated(metrics.map(({ id }) => id)).map(({ value, index }) =>
      problem('live-metric-repeated', `/liveTest/metrics/${index}/id`, { name: value }),
    ),
    ...metrics.flatMap((metric, index) => {
      const at = `/liveTest/metrics/${index}`;
      return [
        ...checkName(model, metric, at),
        ...checkScale(metric, liveTest, at),
        ...checkRange(metric, at),
        ...checkOwnRange(model, metric, at),
      ];
    }),
  ];
}

const METRIC_NAMES: readonly string[] = METRICS.map(({ name }) => name);

/** Names that look like another's, margins of nothing, and predictions that are held for the best because nobody knows. */
export function adviseOnLiveMetrics({ metrics, utility }: LiveTestPolicy): readonly ManifestProblem[] {
  const margins = [
    ...metrics.map(({ id, noWorseBy }, index) => ({ at: `/liveTest/metrics/${index}`, name: id, noWorseBy })),
    { at: '/liveTest/utility', name: UTILITY, noWorseBy: utility?.noWorseBy },
  ];
  return [
    ...margins
      .filter(({ noWorseBy }) => noWorseBy === 0)
      .map(({ at, name }) => problem('live-margin-zero', `${at}/noWorseBy`, { name })),
    ...metrics.flatMap(({ id }, index) =>
      parseMetricName(id).kind === 'unknown-metric' && suggest(id, METRIC_NAMES) !== null
        ? [problem('live-metric-own', `/liveTest/metrics/${index}/id`, { name: id, known: METRIC_NAMES })]
        : [],
    ),
    ...metrics.flatMap((metric, index) =>
      isBestWithoutLabel(metric)
        ? [problem('live-missing-is-best', `/liveTest/metrics/${index}/missing`, { name: metric.id })]
        : [],
    ),
  ];
}

/** Of a metric of the model's own nothing may well be what no label means: no complaint came. */
function isBestWithoutLabel(metric: LiveTestMetric): boolean {
  if (metric.missing !== 'zero' || certifiedMetric(metric.id) === null) return false;
  const [least, most] = contributionRange(metric);
  return (metric.direction === 'up' ? most : least) === 0;
}

/** A name that certification does not know is the model's own. */
function checkName(model: Model, { id, direction }: LiveTestMetric, at: string): readonly ManifestProblem[] {
  const parsed = parseMetricName(id, ownMetrics(model));
  switch (parsed.kind) {
    case 'unknown-metric':
      return [];
    case 'bad-parameter':
      return [problem('metric-parameter', `${at}/id`, { name: id, rule: parsed.rule })];
    case 'metric': {
      const wanted = parsed.metric.direction;
      const isOther = wanted !== 'none' && wanted !== direction;
      return [
        ...checkMean(model, parsed, `${at}/id`),
        ...(isOther ? [problem('live-direction-misfit', `${at}/direction`, { name: id, wanted })] : []),
      ];
    }
  }
}

/** Windows hold sums over predictions: what is no mean of them cannot be compared by windows. */
function checkMean(model: Model, parsed: ParsedMetric, at: string): readonly ManifestProblem[] {
  const problems = Object.values(model.evaluation).map(({ target }) => problemOf(model.task, target));
  const asked = problems.find((one) => metricFits(parsed, one)) ?? problems[0];
  if (asked === undefined) return [];
  const { name } = parsed;
  const means = meansOf(asked);
  if (!metricFits(parsed, asked)) return [problem('metric-misfit', at, { name, problem: asked, known: means })];
  return parsed.metric.live === 'mean' ? [] : [problem('live-metric-not-mean', at, { name, means })];
}

function meansOf(asked: Problem): readonly string[] {
  return metricNames(asked).filter((name) => {
    const metric = certifiedMetric(name);
    return metric?.live === 'mean' && metric.direction !== 'none';
  });
}

/** Without a gain that matters nothing says how long a test is, and without a margin nothing is ever not worse. */
function checkScale(metric: LiveTestMetric, { utility }: LiveTestPolicy, at: string): readonly ManifestProblem[] {
  const { id, role, betterBy, noWorseBy = 0 } = metric;
  const facts = { name: id };
  if (utility !== undefined && role === 'primary') return [problem('live-utility-beside-primary', `${at}/role`, facts)];
  if (betterBy !== undefined) return [];
  if (roleOf(metric, utility) === 'primary') return [problem('live-better-by-missing', at, facts)];
  return noWorseBy > 0 ? [] : [problem('live-margin-missing', at, facts)];
}

function checkRange(metric: LiveTestMetric, at: string): readonly ManifestProblem[] {
  const { id, range } = metric;
  const [low, high] = contributionRange({ id });
  const [least = low, most = high] = range ?? [];
  const facts = { name: id, least, most, low, high };
  if (least >= most) return [problem('live-range-order', `${at}/range`, facts)];
  if (least < low || most > high) return [problem('live-range-misfit', `${at}/range`, facts)];
  return [...checkMissing(metric, at), ...checkSteps(metric, at)];
}

/** What a program may not print no prediction can contribute. */
function checkOwnRange(model: Model, { id, range }: LiveTestMetric, at: string): readonly ManifestProblem[] {
  const own = ownMetrics(model).get(id);
  if (own === undefined || range === undefined) return [];
  const [low, high] = own.range;
  const [least = low, most = high] = range;
  const isOutside = least < low || most > high;
  return isOutside ? [problem('live-range-misfit', `${at}/range`, { name: id, least, most, low, high })] : [];
}

function checkMissing(metric: LiveTestMetric, at: string): readonly ManifestProblem[] {
  const { id, missing } = metric;
  const [least, most] = contributionRange(metric);
  const isOpen = !Number.isFinite(least) || !Number.isFinite(most);
  if (missing === 'worst' && isOpen) return [problem('live-range-missing', `${at}/missing`, { name: id })];
  const isOutside = missing === 'zero' && (least > 0 || most < 0);
  return isOutside ? [problem('live-zero-outside', `${at}/missing`, { name: id, least, most })] : [];
}

/** No two means are as far apart as both ends, or farther. */
function checkSteps(metric: LiveTestMetric, at: string): readonly ManifestProblem[] {
  const { id, betterBy, noWorseBy } = metric;
  const [least, most] = contributionRange(metric);
  return Object.entries({ betterBy, noWorseBy }).flatMap(([key, step]) =>
    step !== undefined && step >= most - least
      ? [problem('live-step-too-large', `${at}/${key}`, { name: id, key, step, least, most })]
      : [],
  );
}
