import type { ProblemReason } from '../domain/model/manifest-problem.ts';
import type { Sentence } from './sentence.ts';

/** Of the settings of a registry, beyond their shape. */
export const SETTINGS_SENTENCES = {
  'share-over-cap': {
    message: 'The default share {share} is above the cap {cap}.',
    hint: 'Lower defaultShare or raise shareCap.',
  },
  'environment-unknown': {
    message: 'There is no environment {name}.',
    hint: 'Name one that the settings declare: {known}.',
  },
  'environment-circle': {
    message: 'The environments come after each other in a circle: {circle}.',
    hint: 'Take out one after, so that one of them comes first.',
  },
  'gate-twice': {
    message: 'The gates {first} and {name} are one environment of GitHub, which knows no case of letters.',
    hint: 'Keep one of them: which of two is asked would be a guess.',
  },
  'gate-model-unknown': {
    message: 'The gate {gate} is of the model {name}, which the registry does not have.',
    hint: 'Name one that it has: {known}.',
  },
  'freeze-order': { message: 'The freeze ends at {until}, not after its start {from}.', hint: 'Exchange the two.' },
} as const satisfies Readonly<Partial<Record<ProblemReason, Sentence>>>;
