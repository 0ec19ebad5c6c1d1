import { MODE_NAMES } from '../../contract/generated/constants.ts';
import type { EvaluationSet, GateDeclaration, Model, Problem } from '../../contract/generated/types.ts';
import { isFed, rowShape } from '../calling/row-axis.ts';
import { isDisturbed } from '../evaluation/column-statistics.ts';
import type { Metric } from '../evaluation/metrics/metric.ts';
import {
  metricFits,
  metricNames,
  METRICS,
  type ParsedMetric,
  parseMetricName,
} from '../evaluation/metrics/registry.ts';
import { ownMetrics } from '../evaluation/own/own-metrics.ts';
import { problemKind, problemOf } from '../evaluation/problems/registry.ts';
import { COMPARED_METRICS, looksLikeCost } from './cost-metrics.ts';
import { askedLimit, isAtEndOfPossible } from './end-of-possible.ts';
import { CONDITIONS, namedConditions, type NamedCondition } from './gate-conditions.ts';
import { problem, repeated, type ManifestProblem, type ProblemReason } from './manifest-problem.ts';
import { resolveDeclaration, resolveGates } from './resolve-gates.ts';

/** All gates of a model: ids, conditions, what they refer to, and that at least one of them is about the predictions. */
export function checkGates(model: Model): readonly ManifestProblem[] {
  const budgets = resolveGates({ model: { ...model, gates: [] }, settings: null }, MODE_NAMES).map(({ id }) => id);
  const ids = [...budgets, ...model.gates.map(({ id }) => id)];
  const repeats = repeated(ids).map(({ value, index }) =>
    problem('gate-repeated', `/gates/${index - budgets.length}/id`, { name: value }),
  );
  const judgesQuality = model.gates.some((gate) => {
    const [named, ...more] = namedConditions(gate);
    return more.length === 0 && named?.condition.judgesQuality === true;
  });
  return [
    ...repeats,
    ...(judgesQuality ? [] : [problem('no-prediction-gate', '/gates')]),
    ...model.gates.flatMap((gate, index) => checkGate(model, gate, `/gates/${index}`)),
  ];
}

/** Gates that can be judged, and at whose limits no interval ends. */
export function adviseOnGates(model: Model): readonly ManifestProblem[] {
  return model.gates.flatMap((declaration, index) => {
    const pointer = `/gates/${index}`;
    const gate = resolveDeclaration(declaration, { model, settings: null, pointer });
    const [named] = namedConditions(declaration);
    if (gate === null || named === undefined || !isAtEndOfPossible(askedLimit(gate))) return [];
    const { key, limit } = named;
    return [problem('limit-at-end', `${pointer}/${key}`, { key, limit, name: declaration.metric })];
  });
}

function checkGate(model: Model, gate: GateDeclaration, at: string): readonly ManifestProblem[] {
  const conditions = namedConditions(gate);
  const [named, ...more] = conditions;
  if (named === undefined || more.length > 0) {
    const known = Object.keys(CONDITIONS);
    return [problem('gate-condition', at, { name: gate.id, given: conditions.length, conditions: known })];
  }
  const besides = checkBesides(named, gate, at);
  if (named.condition.on === 'cost') return [...besides, ...checkCostGate(model, gate, at)];
  return [...besides, ...checkPredictionGate(model, { gate, named, at })];
}

/** Which other keys a condition needs, and which would have no effect beside it. */
function checkBesides(
  { key: condition, condition: { needs, unused } }: NamedCondition,
  gate: GateDeclaration,
  at: string,
): readonly ManifestProblem[] {
  return [
    ...needs.filter((key) => gate[key] === undefined).map((key) => problem('gate-key-missing', at, { key, condition })),
    ...unused
      .filter((key) => gate[key] !== undefined)
      .map((key) => problem('gate-key-unused', `${at}/${key}`, { key, condition })),
  ];
}

function checkCostGate(model: Model, { metric, mode }: GateDeclaration, at: string): readonly ManifestProblem[] {
  const known: readonly string[] = COMPARED_METRICS;
  const modes = Object.keys(model.modes);
  return [
    ...(known.includes(metric) ? [] : [problem('metric-unknown', `${at}/metric`, { name: metric, known })]),
    ...(mode === undefined || modes.includes(mode)
      ? []
      : [problem('mode-unknown', `${at}/mode`, { name: mode, known: modes })]),
  ];
}

interface Place {
  readonly gate: GateDeclaration;
  readonly named: NamedCondition;
  readonly at: string;
}

function checkPredictionGate(model: Model, place: Place): readonly ManifestProblem[] {
  const { gate, at } = place;
  const known = Object.keys(model.evaluation);
  const name = gate.data ?? known[0] ?? '';
  const set = Object.hasOwn(model.evaluation, name) ? model.evaluation[name] : undefined;
  if (set === undefined) return [problem('evaluation-unknown', `${at}/data`, { name, known })];
  return [...checkSlice(set, place), ...checkMetric(model, set, place), ...checkPerturbation(model, place)];
}

function checkSlice(set: EvaluationSet, { gate, named, at }: Place): readonly ManifestProblem[] {
  if (gate.slice === undefined) return [];
  const known = (set.slices ?? []).map(({ name }) => name);
  const slice = set.slices?.find(({ name }) => name === gate.slice);
  if (slice === undefined) return [problem('slice-unknown', `${at}/slice`, { name: gate.slice, known })];
  const isFilter = named.condition.needsGroups && slice.by === undefined;
  return isFilter ? [problem('gap-needs-groups', `${at}/slice`, { name: gate.slice })] : [];
}

function checkPerturbation({ signature }: Model, { gate, at }: Place): readonly ManifestProblem[] {
  if (gate.perturb === undefined) return [];
  const isNoisy = signature.inputs.some(
    (input) => isFed(input) && isDisturbed({ datatype: input.datatype, rank: rowShape(input).length }),
  );
  return isNoisy ? [] : [problem('perturb-nothing', `${at}/perturb`, { name: gate.id })];
}

function checkMetric(model: Model, set: EvaluationSet, { gate, named, at }: Place): readonly ManifestProblem[] {
  const here = `${at}/metric`;
  const own = ownMetrics(model);
  const parsed = parseMetricName(gate.metric, own);
  const asked = problemOf(model.task, set.target);
  switch (parsed.kind) {
    case 'unknown-metric':
      return [unknownMetric(gate.metric, here, [...own.keys()])];
    case 'bad-parameter':
      return [problem('metric-parameter', here, { name: gate.metric, rule: parsed.rule })];
    case 'metric': {
      const { metric } = parsed;
      // What a program is told of is asked where the metric is declared.
      if (metric.needs === 'program') return checkLimit(named, metric, at);
      if (!metricFits(parsed, asked)) {
        return [problem('metric-misfit', here, { name: gate.metric, problem: asked, known: metricNames(asked) })];
      }
      return [
        ...checkNeed(metric, { asked, set, at: here }),
        ...checkPlace(parsed, set, here),
        ...checkMost(parsed, asked, here),
        ...when(named.condition.needsDirection && metric.direction === 'none', 'metric-without-direction', here),
        ...checkLimit(named, metric, at),
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
  const { kind, threshold, scheme } = set.prediction;
  if (needs === 'entities') return when(scheme === undefined, 'metric-needs-scheme', at);
  if (kind === 'labels') return when(needs !== 'labels', 'metric-needs-scores', at);
  if (kind !== 'scores') return [];
  const isWithoutLabels = problemKind(asked).prediction.threshold === 'for-labels' && threshold === undefined;
  return [
    ...when(needs === 'probabilities', 'metric-needs-probabilities', at),
    ...when(needs === 'labels' && isWithoutLabels, 'metric-needs-threshold', at),
  ];
}

function checkMost({ metric, parameter }: ParsedMetric, asked: Problem, at: string): readonly ManifestProblem[] {
  const most = metric.parameter?.most?.[asked] ?? Infinity;
  if (parameter === null || parameter <= most) return [];
  return [problem('metric-parameter', at, { rule: `of a ${asked} problem it is at most ${most}` })];
}

/** A class that is not there has no F1. */
function checkPlace(
  { name, metric, parameter }: ParsedMetric,
  { target }: EvaluationSet,
  at: string,
): readonly ManifestProblem[] {
  const count = target.classes?.length;
  const isBeyond = metric.parameter?.kind === 'place' && count !== undefined && (parameter ?? 0) >= count;
  return isBeyond
    ? [problem('metric-parameter', at, { name, rule: `there are ${count} classes, counted from 0` })]
    : [];
}

/** A metric of cost has its own place, which is worth more than "unknown". */
function unknownMetric(name: string, at: string, own: readonly string[]): ManifestProblem {
  return looksLikeCost(name)
    ? problem('metric-is-cost', at, { name })
    : problem('metric-unknown', at, { name, known: [...own, ...METRIC_NAMES] });
}

const METRIC_NAMES: readonly string[] = METRICS.map(({ name }) => name);

function when(holds: boolean, reason: ProblemReason, at: string): readonly ManifestProblem[] {
  return holds ? [problem(reason, at)] : [];
}

/** 85 for 0.85 is the usual mistake: a limit that no value can reach, or that every value holds. */
function checkLimit({ key, condition, limit }: NamedCondition, metric: Metric, at: string): readonly ManifestProblem[] {
  const [from, to] = condition.range(metric.range);
  if (limit >= from && limit <= to) return [];
  return [problem('limit-out-of-range', `${at}/${key}`, { key, limit, from, to })];
}
