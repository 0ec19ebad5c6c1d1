import type { ProblemReason } from '../domain/model/manifest-problem.ts';
import type { Sentence } from './sentence.ts';

/** What may be wrong with a gate. */
export const GATE_SENTENCES = {
  'gate-repeated': {
    message: 'Two gates have the id {name}.',
    hint: 'Give each gate its own id; budgets of modes have ids such as realtime.latency.p99.',
  },
  'gate-condition': {
    message: 'The gate {name} must say exactly one condition, and says {given}.',
    hint: 'One of {conditions}.',
  },
  'gate-key-missing': { message: 'A gate with {condition} needs {key}.', hint: 'Add {key}.' },
  'gate-key-unused': { message: '{key} has no effect beside {condition}.', hint: 'Delete {key}.' },
  'no-prediction-gate': {
    message: 'No gate says how well the model must predict.',
    hint: 'Add a gate such as {{id: floor, metric: accuracy, min: 0.9}}.',
  },
  'evaluation-unknown': { message: 'There is no evaluation set {name}.', hint: 'Declared: {known}.' },
  'slice-unknown': { message: 'The evaluation set has no slice {name}.', hint: 'Declared: {known}.' },
  'gap-needs-groups': {
    message: 'A gap is between groups, but the slice {name} is a filter.',
    hint: 'Name a slice that has by.',
  },
  'perturb-nothing': {
    message: 'The gate {name} disturbs floating-point inputs and pictures of bytes, and the signature has none.',
    hint: 'Take measurements in FP32 or FP64, or delete the gate: other whole numbers, booleans and text may be codes, and stay as they are.',
  },
  'metric-unknown': { message: 'There is no metric {name}.', hint: 'Known here: {known}.' },
  'metric-parameter': { message: 'The metric {name} does not work: {rule}.', hint: 'Write it as in ndcg@10.' },
  'metric-misfit': {
    message: 'The metric {name} does not fit a {problem} problem.',
    hint: 'These do: {known}.',
  },
  'own-metric-name-taken': {
    message: 'The name {name} is that of a metric which certification measures itself.',
    hint: 'Give the metric another name.',
  },
  'own-metric-range': {
    message: 'The range of the metric goes from {least} to {most}.',
    hint: 'Write the least number first.',
  },
  'own-metric-file-repeated': {
    message: 'The file {name} is listed twice, or two names differ by upper and lower case alone.',
    hint: 'List each file once.',
  },
  'own-metric-problem': {
    message:
      'A program is not told of the answers to a {problem} problem, on which the metric {name} would be measured.',
    hint: 'Measure it on a set of one of these: {fitting}.',
  },
  'metric-needs-scores': {
    message: 'The metric {name} needs probabilities or scores, but the output holds labels.',
    hint: 'Name another output, or a metric of labels such as accuracy.',
  },
  'metric-needs-probabilities': {
    message: 'The metric {name} needs probabilities, but the output holds scores.',
    hint: 'Name an output with probabilities, or a metric of the order such as roc_auc.',
  },
  'metric-needs-threshold': {
    message: 'The metric {name} needs labels, and nothing says from which score on the answer is the positive class.',
    hint: 'Add threshold under prediction (often 0 for a decision function), or name a metric of the order such as roc_auc.',
  },
  'metric-needs-scheme': {
    message: 'The metric {name} counts entities, and nothing says how the classes mark them.',
    hint: 'Add scheme under prediction, such as scheme: IOB2, or name a metric of tokens such as token_accuracy.',
  },
  'metric-without-direction': {
    message: 'More is neither better nor worse for {name}, so it cannot be compared like this.',
    hint: 'Use min, max or maxGap.',
  },
  'metric-is-cost': {
    message: '{name} is a cost, which is limited by the budgets of a mode.',
    hint: 'Add it under modes.<mode>.budgets, or compare it with production: versus, mode and maxRatio or minRatio.',
  },
  'limit-out-of-range': {
    message: '{key} is {limit}, but {name} allows {from} to {to}.',
    hint: 'Write ratios as numbers: 0.85 rather than 85.',
  },
  'limit-at-end': {
    message:
      'Nothing is beyond {key} {limit} of {name}, and the gate is judged by the bound of its interval, which holds there at most where every answer is perfect: more rows do not make it pass.',
    hint: 'Write a limit that can be surpassed, or test: point, by which the number alone decides.',
  },
} as const satisfies Partial<Readonly<Record<ProblemReason, Sentence>>>;
