import type { ProblemReason } from '../domain/model/manifest-problem.ts';
import type { Sentence } from './sentence.ts';

/** What of `liveTest` could never be decided, contradicts itself, or does not do what its author may expect. */
export const LIVE_TEST_SENTENCES = {
  'live-metric-repeated': { message: 'Two live metrics have the id {name}.', hint: 'Keep one of them.' },
  'live-metric-own': {
    message:
      '{name} is no metric of certification, and so one of the model alone, which its service reports by this name.',
    hint: 'Correct the name; or leave it, if it is meant so.',
  },
  'live-primary-missing': {
    message: 'Every metric is a guardrail, so that nothing says what a better version is better in.',
    hint: 'Take role away from one and give it betterBy, or declare a utility.',
  },
  'live-better-by-missing': {
    message:
      'The primary metric {name} does not say which gain matters, so that no test of it could be planned or ended.',
    hint: 'Add betterBy, the smallest gain that is worth a new version, in its own unit, for instance betterBy: 0.01; or set role: guardrail and noWorseBy.',
  },
  'live-margin-missing': {
    message: 'Nothing says how much worse {name} may be and still count as not worse.',
    hint: 'Add noWorseBy, above 0 and in its own unit, for instance noWorseBy: 0.005.',
  },
  'live-margin-zero': {
    message: 'With a margin of 0 no version that is just as good in {name} is ever shown not to be worse.',
    hint: 'Write the loss that you would not mind, or delete noWorseBy where there is betterBy: it is half of that then.',
  },
  'live-metric-not-mean': {
    message: '{name} is no mean over predictions, so that the windows of two versions cannot be compared by it.',
    hint: 'Means of this problem: {means}. A name of your own does too, for what each prediction is worth.',
  },
  'live-direction-misfit': { message: '{name} is better {wanted}.', hint: 'Write direction: {wanted}.' },
  'live-range-order': {
    message: 'The range of {name} begins at {least} and ends at {most}.',
    hint: 'Write the least value first, and a larger one after it.',
  },
  'live-range-misfit': {
    message: 'The range of {name} reaches from {least} to {most}, but it is between {low} and {high}.',
    hint: 'Write a part of that, or delete range.',
  },
  'live-range-missing': {
    message: 'Nothing says what the worst value of {name} is, which a prediction without a label shall count as.',
    hint: 'Add range: [least, most] of what one prediction can contribute; or set missing: exclude.',
  },
  'live-zero-outside': {
    message: 'A prediction without a label cannot count as 0 in {name}, which is between {least} and {most}.',
    hint: 'Set missing: worst or exclude, or correct the range.',
  },
  'live-missing-is-best': {
    message: '0 is the best value of {name}, so that a version gains by each prediction whose label never comes.',
    hint: 'Set missing: worst with a range, or exclude.',
  },
  'live-step-too-large': {
    message: '{key} is {step}, but two versions cannot be so far apart in {name}, which is between {least} and {most}.',
    hint: 'Write it in its own unit: 0.01 rather than 1 for one in a hundred.',
  },
  'live-unit-header': {
    message: 'The header {name} does not say who asks: it is the same for many, or another each time.',
    hint: 'Name one that stays with a caller and is in every request, such as header:x-customer-id.',
  },
  'live-ramp-order': {
    message: 'The share {share} follows {before} and is not above it.',
    hint: 'Write shares that rise, by 0.0001 at least: traffic is divided into 10000 parts.',
  },
  'live-share-all-or-none': {
    message: 'Of the 10000 parts into which traffic is divided {share} is none, or all of them.',
    hint: 'Write a share from 0.0001 to 0.9999: both versions must be asked.',
  },
  'live-time-order': {
    message: '{first} is {firstText}, and {second} {secondText}: nothing could be decided in that time.',
    hint: 'Lengthen {second}, or shorten {first}; a day is needed whatever is said. Where nothing is said, minDuration is 1d, maxDuration 14d and bake.for 7d.',
  },
  'live-day-unseen': {
    message: 'In less than a day a test sees a part of the daily cycle only, so that nothing is promoted within one.',
    hint: 'Write minDuration: 1d or more: less is taken for a day.',
  },
  'live-unseen-labels': {
    message: '{key} asks versions for answers that nobody sees, and no label of {name} comes of those.',
    hint: 'Delete {key}; or correct labels, if the label of a prediction comes whatever was answered.',
  },
  'live-ensemble-labels': {
    message: 'Nobody sees what the ensemble {ensemble} would have answered, and the labels of {name} depend on that.',
    hint: 'Delete ensembles; or correct labels, if the label of a prediction comes whatever was answered.',
  },
  'live-ensemble-without-shadow': {
    message: 'The ensemble {ensemble} needs requests that every candidate has answered, and there are none.',
    hint: 'Add shadow, the share of the requests that all of them shall answer, for instance shadow: 0.1.',
  },
  'live-vote-misfit': {
    message: 'The answers to a {problem} problem are hardly ever the same, so that none has a majority.',
    hint: 'Name mean or weighted.',
  },
  'live-utility-beside-primary': {
    message: 'A utility is the only thing in which a version is better, and {name} is called primary beside it.',
    hint: 'Delete the role, and weigh {name} in the utility; or delete the utility.',
  },
  'live-name-reserved': {
    message: 'Beside a utility {name} has a meaning of its own.',
    hint: 'Give the metric another name.',
  },
  'live-weight-unknown': {
    message: 'The utility weighs {name}, which nothing declares.',
    hint: 'Known here: {known}.',
  },
  'live-weight-sign': {
    message: 'The weight of {name} is {weight}, by which a version gains where it is worse, or nothing.',
    hint: 'Write a weight {wanted}.',
  },
} as const satisfies Partial<Readonly<Record<ProblemReason, Sentence>>>;
