import { MODE_NAMES } from '../../contract/generated/constants.ts';
import type { LatencyBudgets, Mode, Model } from '../../contract/generated/types.ts';
import { type Amount, checkAmount } from './check-amount.ts';
import { declaredBudgets } from './cost-metrics.ts';
import { problem, type ManifestProblem } from './manifest-problem.ts';
import { LATENCY_PERCENTILES } from './latency-percentiles.ts';
import { parseDuration, parseRate } from './quantity.ts';

export function checkModes(model: Model): readonly ManifestProblem[] {
  return MODE_NAMES.flatMap((name) => {
    const mode = model.modes[name];
    return mode === undefined ? [] : checkMode(model, mode, `/modes/${name}`);
  });
}

function checkMode(model: Model, mode: Mode, at: string): readonly ManifestProblem[] {
  const { budgets, data, scenario } = mode;
  const known = Object.keys(model.evaluation);
  const problems: ManifestProblem[] = [];
  if (budgets.latency === undefined && budgets.throughput === undefined) {
    problems.push(problem('mode-without-budget', `${at}/budgets`));
  }
  if (data !== undefined && !known.includes(data)) {
    problems.push(problem('evaluation-unknown', `${at}/data`, { name: data, known }));
  }
  const needsRate = scenario === 'server' || scenario === 'multi-stream';
  if (needsRate && mode.rate === undefined) problems.push(problem('rate-missing', at, { scenario }));
  if (!needsRate && mode.rate !== undefined) problems.push(problem('rate-unused', `${at}/rate`, { scenario }));
  return [...problems, ...checkAmounts(mode, at), ...checkLatencyOrder(budgets.latency ?? {}, `${at}/budgets/latency`)];
}

const MOST_OF_UNIT = { ms: 'wait', bytes: 'size', 'rows-per-second': 'rate' } as const;

/** A budget of nothing can never be held, and a rate of nothing measures nothing; one without end is none. */
function checkAmounts({ rate, budgets }: Mode, at: string): readonly ManifestProblem[] {
  const amounts: readonly Amount[] = [
    ...(rate === undefined ? [] : [{ pointer: `${at}/rate`, amount: parseRate(rate), most: 'rate' as const }]),
    ...declaredBudgets(budgets).map(({ path, limit, metric }) => ({
      pointer: `${at}/budgets/${path}`,
      amount: limit,
      most: MOST_OF_UNIT[metric.unit],
    })),
  ];
  return amounts.flatMap(checkAmount);
}

/** A higher percentile cannot be shorter, so its budget would make the lower one idle; it is a slip. */
function checkLatencyOrder(latency: LatencyBudgets, at: string): readonly ManifestProblem[] {
  const given = LATENCY_PERCENTILES.flatMap(({ percentile: key }) => {
    const text = latency[key];
    return text === undefined ? [] : [{ key, text, ms: parseDuration(text) }];
  });
  return given.flatMap((budget, index) => {
    const before = given[index - 1];
    if (before === undefined || before.ms <= budget.ms) return [];
    const facts = { key: budget.key, limit: budget.text, before: before.key, beforeLimit: before.text };
    return [problem('latency-order', `${at}/${budget.key}`, facts)];
  });
}
