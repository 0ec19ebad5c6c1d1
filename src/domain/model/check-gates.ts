import { MODE_NAMES } from '../../contract/generated/constants.ts';
import type { EvaluationSet, GateDeclaration, Model, Problem } from '../../contract/generated/types.ts';
import type { Metric } from '../evaluation/metrics/metric.ts';
import { metricFits, metricNames, METRICS, parseMetricName } from '../evaluation/metrics/registry.ts';
import { problemKind, problemOf } from '../evaluation/problems/registry.ts';
import { COMPARED_METRICS, looksLikeCost } from './cost-metrics.ts';
import { countConditions, resolveDeclaration, resolveGates } from './gate.ts';
import { problem, repeated, type ManifestProblem, type ProblemReason } from './manifest-problem.ts';

/** All gates of a model: ids, conditions, what they refer to, and that at least one of them is about the predictions. */
export function checkGates(model: Model): readonly ManifestProblem[] {
  const budgets = resolveGates({ ...model, gates: [] }, MODE_NAMES).map(({ id }) => id);
  const ids = [...budgets, ...model.gates.map(({ id }) => id)];
  const repeats = repeated(ids).map(({ value, index }) =>
    problem('gate-repeated', `/gates/${index - budgets.length}/id`, { name: value }),
  );
  const predicts = model.gates.some((gate, index) => {
    const kind = resolveDeclaration(gate, { model, pointer: `/gates/${index}` })?.kind;
    return kind === 'prediction' || kind === 'relative-prediction';
  });
  return [
    ...repeats,
    ...(predicts ? [] : [problem('no-prediction-gate', '/gates')]),
    ...model.gates.flatMap((gate, index) => checkGate(model, gate, `/gates/${index}`)),
  ];
}

function checkGate(model: Model, gate: GateDeclaration, at: string): readonly ManifestProblem[] {
  const conditions = countConditions(gate);
  if (conditions !== 1) return [problem('gate-condition', at, { name: gate.id, given: conditions })];
  const shape = RULES.flatMap((rule) => checkRule(rule, gate, at));
  if (isRatio(gate)) return [...shape, ...checkRatioGate(model, gate, at)];
  return [...shape, ...checkPredictionGate(model, gate, at)];
}

type Key = keyof GateDeclaration;

interface Rule {
  readonly conditions: readonly Key[];
  readonly needs: readonly Key[];
  readonly unused: readonly Key[];
}

/** Which other keys a condition needs, and which would have no effect beside it. */
const RULES: readonly Rule[] = [
  { conditions: ['min', 'max'], needs: [], unused: ['versus', 'mode', 'perturb'] },
  { conditions: ['noWorseBy', 'betterBy'], needs: ['versus'], unused: ['mode', 'perturb'] },
  { conditions: ['maxRatio', 'minRatio'], needs: ['versus', 'mode'], unused: ['slice', 'data', 'perturb'] },
  { conditions: ['maxGap'], needs: ['slice'], unused: ['versus', 'mode', 'perturb'] },
  { conditions: ['maxDrop'], needs: ['perturb'], unused: ['versus', 'mode', 'slice'] },
];

function checkRule(rule: Rule, gate: GateDeclaration, at: string): readonly ManifestProblem[] {
  const condition = rule.conditions.find((key) => gate[key] !== undefined);
  if (condition === undefined) return [];
  const missing = rule.needs.filter((key) => gate[key] === undefined);
  const unused = rule.unused.filter((key) => gate[key] !== undefined);
  return [
    ...missing.map((key) => problem('gate-key-missing', at, { key, condition })),
    ...unused.map((key) => problem('gate-key-unused', `${at}/${key}`, { key, condition })),
  ];
}

function isRatio(gate: GateDeclaration): boolean {
  return gate.maxRatio !== undefined || gate.minRatio !== undefined;
}

function checkRatioGate(model: Model, { metric, mode }: GateDeclaration, at: string): readonly ManifestProblem[] {
  const known: readonly string[] = COMPARED_METRICS;
  const modes = Object.keys(model.modes);
  return [
    ...(known.includes(metric) ? [] : [problem('metric-unknown', `${at}/metric`, { name: metric, known })]),
    ...(mode === undefined || modes.includes(mode)
      ? []
      : [problem('mode-unknown', `${at}/mode`, { name: mode, known: modes })]),
  ];
}

function checkPredictionGate(model: Model, gate: GateDeclaration, at: string): readonly ManifestProblem[] {
  const known = Object.keys(model.evaluation);
  const name = gate.data ?? known[0] ?? '';
  const set = Object.hasOwn(model.evaluation, name) ? model.evaluation[name] : undefined;
  if (set === undefined) return [problem('evaluation-unknown', `${at}/data`, { name, known })];
  return [...checkSlice(set, gate, at), ...checkMetric(model, { gate, set, at })];
}

function checkSlice(set: EvaluationSet, gate: GateDeclaration, at: string): readonly ManifestProblem[] {
  if (gate.slice === undefined) return [];
  const known = (set.slices ?? []).map(({ name }) => name);
  const slice = set.slices?.find(({ name }) => name === gate.slice);
  if (slice === undefined) return [problem('slice-unknown', `${at}/slice`, { name: gate.slice, known })];
  const needsGroups = gate.maxGap !== undefined && slice.by === undefined;
  return needsGroups ? [problem('gap-needs-groups', `${at}/slice`, { name: gate.slice })] : [];
}

interface Scoring {
  readonly gate: GateDeclaration;
  readonly set: EvaluationSet;
  readonly at: string;
}

function checkMetric(model: Model, { gate, set, at }: Scoring): readonly ManifestProblem[] {
  const here = `${at}/metric`;
  const parsed = parseMetricName(gate.metric);
  const asked = problemOf(model.task, set.target);
  switch (parsed.kind) {
    case 'unknown-metric':
      return [unknownMetric(gate.metric, here)];
    case 'bad-parameter':
      return [problem('metric-parameter', here, { name: gate.metric, rule: parsed.rule })];
    case 'metric': {
      const { metric } = parsed;
      if (!metricFits(parsed, asked)) {
        return [problem('metric-misfit', here, { name: gate.metric, problem: asked, known: metricNames(asked) })];
      }
      return [
        ...checkNeed(metric, { asked, set, at: here }),
        ...when(needsDirection(gate) && metric.direction === 'none', 'metric-without-direction', here),
        ...checkLimit(gate, metric, at),
      ].map((found) => ({ ...found, facts: { name: gate.metric, ...found.facts } }));
    }
  }
}

interface Needing {
  readonly asked: Problem;
  readonly set: EvaluationSet;
  readonly at: string;
}

/** Whether the output gives what the metric is computed from. */
function checkNeed({ needs }: Metric, { asked, set, at }: Needing): readonly ManifestProblem[] {
  const { kind, threshold } = set.prediction;
  if (kind === 'labels') return when(needs !== 'labels', 'metric-needs-scores', at);
  if (kind !== 'scores') return [];
  const isWithoutLabels = problemKind(asked).prediction.threshold === 'for-labels' && threshold === undefined;
  return [
    ...when(needs === 'probabilities', 'metric-needs-probabilities', at),
    ...when(needs === 'labels' && isWithoutLabels, 'metric-needs-threshold', at),
  ];
}

/** A metric of cost has its own place, which is worth more than "unknown". */
function unknownMetric(name: string, at: string): ManifestProblem {
  return looksLikeCost(name)
    ? problem('metric-is-cost', at, { name })
    : problem('metric-unknown', at, { name, known: METRIC_NAMES });
}

const METRIC_NAMES: readonly string[] = METRICS.map(({ name }) => name);

function needsDirection(gate: GateDeclaration): boolean {
  return gate.noWorseBy !== undefined || gate.betterBy !== undefined || gate.maxDrop !== undefined;
}

function when(holds: boolean, reason: ProblemReason, at: string): readonly ManifestProblem[] {
  return holds ? [problem(reason, at)] : [];
}

/** 85 for 0.85 is the usual mistake: a limit that no value can reach, or that every value holds. */
function checkLimit(gate: GateDeclaration, { range }: Metric, at: string): readonly ManifestProblem[] {
  const [lowest, highest] = range;
  const width = highest - lowest;
  const limits = [
    { key: 'min', limit: gate.min, from: lowest, to: highest },
    { key: 'max', limit: gate.max, from: lowest, to: highest },
    { key: 'noWorseBy', limit: gate.noWorseBy, from: 0, to: width },
    { key: 'betterBy', limit: gate.betterBy, from: 0, to: width },
    { key: 'maxGap', limit: gate.maxGap, from: 0, to: width },
    { key: 'maxDrop', limit: gate.maxDrop, from: 0, to: width },
  ];
  return limits.flatMap(({ key, limit, from, to }) => {
    if (limit === undefined || (limit >= from && limit <= to)) return [];
    return [problem('limit-out-of-range', `${at}/${key}`, { key, limit, from, to })];
  });
}
