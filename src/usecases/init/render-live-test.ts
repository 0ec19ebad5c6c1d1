import type { Problem } from '../../contract/generated/types.ts';
import { metricNames } from '../../domain/evaluation/metrics/registry.ts';
import { problemKind } from '../../domain/evaluation/problems/registry.ts';
import { certifiedMetric } from '../../domain/livetest/contribution-range.ts';

/** One in a hundred, where a metric is a share. */
const GAIN = 0.01;

/**
 * A live test as a comment: a model that declares one reaches production by directPromotion alone, which a new model must not
 * be held up by. `started` is the metric of its first gate, which is taken where it is a mean over predictions.
 */
export function renderLiveTest(problem: Problem, started: string): string {
  return `# What a candidate must show on live traffic. A comment, since the bot does not carry it out yet: with it, only directPromotion leads to production.
# liveTest: {metrics: [{${renderMetric(problem, started)}}]}
`;
}

function renderMetric(problem: Problem, started: string): string {
  const names = [started, ...problemKind(problem).shown, ...metricNames(problem)];
  const [name = null] = names.filter(isMean);
  const metric = name === null ? null : certifiedMetric(name);
  if (name === null || metric === null) {
    return 'id: <a name of your own>, direction: up, betterBy: <the gain that is worth a new version, in what each answer is worth>';
  }
  const gain = Number.isFinite(metric.range[1]) ? GAIN : '<the gain that is worth a new version, in its unit>';
  return `id: ${name}, direction: ${metric.direction}, betterBy: ${gain}`;
}

function isMean(name: string): boolean {
  const metric = certifiedMetric(name);
  return metric?.live === 'mean' && metric.direction !== 'none';
}
