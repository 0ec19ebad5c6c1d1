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

const SIGNATURE_HINT =
  'A version without a signature of its own is read by the newest model.yaml of the history whose tensors are those of its file: fetch all of the history, or name another with --baseline.';

const READING_HINT =
  'It is read by the signature and evaluation of its own manifest, or else by model.yaml: an evaluation set that is new needs inputs that it has, too.';

const BASELINE_SENTENCES: FindingSentences<'baseline-unusable'> = {
  'baseline-unusable': (facts, { because = [] }) => {
    switch (facts.fault) {
      case 'preparing':
        return {
          message: `Version ${facts.version} could not be used for comparison: ${tellCauses(because)}`,
          ...(because.some((cause) => 'code' in cause && cause.code === 'signature-mismatch')
            ? { hint: SIGNATURE_HINT }
            : {}),
        };
      case 'reading':
        return {
          message: `Version ${facts.version} could not be compared on ${facts.data}, which it cannot read: ${facts.said}`,
          hint: READING_HINT,
        };
      case 'other-rows':
        return {
          message: `Version ${facts.version} could not be compared on ${facts.data}, of which it answers ${facts.theirs} elements and the candidate ${facts.own}: these are not the same observations.`,
          hint: READING_HINT,
        };
      case 'scoring':
        return { message: `The version to compare with failed: ${tellCauses(because)}` };
    }
  },
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
