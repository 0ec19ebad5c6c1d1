import { misfitMessage } from '../../contract/explain-problem.ts';
import type { Finding, WrittenFinding } from '../../contract/generated/types.ts';
import { type Causes, type FindingCode, isSound, type SoundFinding } from '../../domain/finding/finding.ts';
import { FAILURE_SENTENCES } from './failures.ts';
import { IDENTITY_SENTENCES } from './identity.ts';
import { PERFORMANCE_SENTENCES } from './performance.ts';
import { PREDICTION_SENTENCES } from './prediction.ts';
import { ROBUSTNESS_SENTENCES } from './robustness.ts';
import { SAFETY_SENTENCES } from './safety.ts';
import type { FindingSentence, FindingSentences } from './sentence.ts';

const BASELINE_SENTENCES: FindingSentences<'baseline-unusable'> = {
  'baseline-unusable': ({ fault, version }, { because = [] }) => ({
    message:
      fault === 'preparing'
        ? `Version ${version} could not be used for comparison: ${tellCauses(because)}`
        : `The version to compare with failed: ${tellCauses(because)}`,
  }),
};

/** The closed list of findings, in words. */
const SENTENCES: FindingSentences<FindingCode> = {
  ...IDENTITY_SENTENCES,
  ...BASELINE_SENTENCES,
  ...SAFETY_SENTENCES,
  ...FAILURE_SENTENCES,
  ...PREDICTION_SENTENCES,
  ...ROBUSTNESS_SENTENCES,
  ...PERFORMANCE_SENTENCES,
};

/** What a finding says; one of 0.1.0 brings its own words. Facts that are not those of the code are not told. */
export function tellFinding(found: Finding | WrittenFinding): FindingSentence {
  if ('message' in found) return found;
  return isSound(found) ? tellSound(found) : { message: found.code };
}

function tellSound<Code extends FindingCode>(found: SoundFinding<Code>): FindingSentence {
  return SENTENCES[found.code](found.facts, found);
}

function tellCauses(causes: Causes): string {
  return causes.map((cause) => ('code' in cause ? tellFinding(cause).message : misfitMessage(cause))).join(' ');
}
