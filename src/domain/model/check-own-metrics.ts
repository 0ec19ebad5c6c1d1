import type { Model, OwnMetric } from '../../contract/generated/types.ts';
import { parseMetricName } from '../evaluation/metrics/registry.ts';
import { OWN_PROBLEMS, setsOfMetric } from '../evaluation/own/own-metrics.ts';
import { problemOf } from '../evaluation/problems/registry.ts';
import { toPointer } from '../json-pointer.ts';
import { UTILITY } from '../livetest/resolve-policy.ts';
import { looksLikeCost } from './cost-metrics.ts';
import { type ManifestProblem, problem, repeated } from './manifest-problem.ts';

/** Metrics of the model's own, each against the sets on which it is measured. */
export function checkOwnMetrics(model: Model): readonly ManifestProblem[] {
  return Object.entries(model.metrics ?? {}).flatMap(([name, declared]) => {
    const at = toPointer('metrics', name);
    return [...checkName(name, at), ...checkProgram(declared, at), ...checkSets(model, name, at)];
  });
}

/** A gate must not mean another number than its reader knows by that name. */
function checkName(name: string, at: string): readonly ManifestProblem[] {
  const isTaken = parseMetricName(name).kind === 'metric' || looksLikeCost(name) || name === UTILITY;
  return isTaken ? [problem('own-metric-name-taken', at, { name })] : [];
}

function checkProgram({ files, range }: OwnMetric, at: string): readonly ManifestProblem[] {
  const [least, most] = range ?? [];
  const isOrdered = least === undefined || most === undefined || least < most;
  // File systems may not tell upper from lower case.
  const taken = repeated(files.map(({ path }) => path.toLowerCase()));
  return [
    ...(isOrdered ? [] : [problem('own-metric-range', `${at}/range`, { least: least ?? 0, most: most ?? 0 })]),
    ...taken.map(({ index }) =>
      problem('own-metric-file-repeated', `${at}/files/${index}/path`, { name: files[index]?.path ?? '' }),
    ),
  ];
}

function checkSets(model: Model, name: string, at: string): readonly ManifestProblem[] {
  return setsOfMetric(name, model).flatMap((data) => {
    const set = Object.hasOwn(model.evaluation, data) ? model.evaluation[data] : undefined;
    const posed = set === undefined ? null : problemOf(model.task, set.target);
    if (posed === null || OWN_PROBLEMS.has(posed)) return [];
    return [problem('own-metric-problem', at, { name, problem: posed, fitting: [...OWN_PROBLEMS] })];
  });
}
