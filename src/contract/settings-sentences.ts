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
  'platform-twice': { message: 'The environment declares {name} twice.', hint: 'Keep one of the two.' },
  'platform-option-missing': {
    message: 'Nothing says {name} of {platform}, without which it is not rendered.',
    hint: 'Add it; docs/platforms.md says what it is.',
  },
  'platform-option-unused': {
    message: '{platform} has no {name}.',
    hint: 'Delete it, or correct kind. It takes: {known}.',
  },
  'platform-placeholder': {
    message: '{name} stands for nothing.',
    hint: 'Known: {{model}}, {{version}} and {{digest}}.',
  },
  'platform-image-versions': {
    message: 'All versions would run the image {name}.',
    hint: 'Put {{version}} or {{digest}} into it.',
  },
  'platform-lacks-unit-header': lacks('a unit by a header', 'Write unit: request'),
  'platform-lacks-unit-field': lacks('a unit by a field, for which bodies are read', 'Write unit: request'),
  'platform-lacks-shadow': lacks('copies of requests for candidates', 'Delete shadow'),
  'platform-lacks-paired': lacks('pairs, for which answers are read', 'Delete paired'),
  'platform-lacks-sentinel': lacks('copies of requests for a sentinel', 'Delete sentinel'),
  'platform-lacks-ensembles': lacks('ensembles, for which answers are read', 'Delete ensembles'),
  'platform-coarse': {
    message:
      '{platform}, which {environment} runs on, divides traffic into {parts} parts, of which {share} is no number.',
    hint: 'Write a share that is, or serve {environment} by another platform.',
  },
  'freeze-order': { message: 'The freeze ends at {until}, not after its start {from}.', hint: 'Exchange the two.' },
} as const satisfies Readonly<Partial<Record<ProblemReason, Sentence>>>;

/** Of a live test, what a platform of an environment cannot do. */
function lacks(what: string, mend: string): Sentence {
  return {
    message: `{platform}, which {environment} runs on, cannot do ${what}.`,
    hint: `${mend}, or serve {environment} by another platform: docs/platforms.md has what each can do.`,
  };
}
