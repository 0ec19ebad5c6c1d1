import type { Harm, LiveDecision, LiveOutcome, Until } from '../../contract/generated/types.ts';
import { formatPercent } from '../format.ts';
import { plainTime } from '../release/live-sections.ts';
import { type Sentence, sayInvalid } from './invalid-wording.ts';
import { EVENT_WORDS } from './event-words.ts';

/** What a decision says first, with its cause, and what to do next. */
export interface OutcomeWords extends Sentence {
  readonly tone: 'good' | 'open' | 'bad';
}

export function sayOutcome(decision: LiveDecision): OutcomeWords {
  const { outcome, history, decidedAt } = decision;
  switch (outcome.kind) {
    case 'promote':
      return { tone: 'good', ...sayPromote(decision, outcome) };
    case 'step':
      return {
        tone: 'open',
        message: `Next share: ${sharesText(outcome.shares)}. No alarm at the present one, and enough requests to have seen one.`,
        hint: 'Give the candidate that share, and decide again with the windows that follow.',
      };
    case 'hold':
      return {
        tone: 'open',
        message: HOLD_WORDS[outcome.reasonCode],
        hint: holdHint(outcome.reasonCode, outcome.until),
      };
    case 'reject-harm':
      return {
        tone: 'bad',
        message: `Rejected: ${nameOf(decision, outcome.candidate)} does harm: ${harmText(outcome.by)}, known since ${decidedAtOf(decision, outcome.candidate)}.`,
        hint: 'Take its share away. Production stays as it is.',
      };
    case 'reject-futile':
      return { tone: 'bad', ...sayFutile(decision, outcome) };
    case 'inconclusive':
      return {
        tone: 'open',
        message: `Not promoted: the time of the test was over on ${decidedAt}, and nothing is known for sure.`,
        hint: 'A longer test (maxDuration), more traffic for the candidate, or pairs (paired, shadow) tell smaller differences apart.',
      };
    case 'world-changed':
      return {
        tone: 'open',
        message: `The world has changed: production and the version before it are both below what was certified of each in ${outcome.metric}.`,
        hint: 'Neither is at fault, and to go back mends nothing: train a version on newer data.',
      };
    case 'invalid':
      return { tone: 'bad', ...sayInvalid(outcome, history) };
  }
}

function sayPromote(
  decision: LiveDecision,
  { candidate, metric }: LiveOutcome & { readonly kind: 'promote' },
): Sentence {
  const { phase } = decision.history;
  const name = nameOf(decision, candidate);
  const cause = `better in ${metric}, and not worse in anything, known since ${decidedAtOf(decision, candidate)}`;
  if (phase === 'test') {
    return { message: `Promote ${name}: ${cause}.`, hint: `Give ${name} all of the traffic.` };
  }
  return { message: `Go back to ${name}: ${cause}.`, hint: `Put ${name} into production again.` };
}

function sayFutile(decision: LiveDecision, outcome: LiveOutcome & { readonly kind: 'reject-futile' }): Sentence {
  const name = nameOf(decision, outcome.candidate);
  if (outcome.reasonCode === 'another-better') {
    return {
      message: `Rejected: ${nameOf(decision, outcome.than)} is surely better than ${name}.`,
      hint: 'Take its share away; the test goes on with the others.',
    };
  }
  return {
    message: `Rejected: ${name} brings no gain that matters, known since ${decidedAtOf(decision, outcome.candidate)}.`,
    hint: 'Take its share away, or say in model.yaml that a smaller gain matters (betterBy).',
  };
}

const HOLD_WORDS: Readonly<Record<(LiveOutcome & { readonly kind: 'hold' })['reasonCode'], string>> = {
  'no-traffic': 'Hold: there is no traffic yet, so that nothing is known.',
  'no-candidate': 'Hold: no candidate is in the test any more.',
  soak: 'Hold: a candidate has shown enough, and the others have a day to prove better.',
  'evidence-missing': 'Hold: not enough is known yet.',
};

function holdHint(reasonCode: (LiveOutcome & { readonly kind: 'hold' })['reasonCode'], until: Until): string {
  if (reasonCode === 'no-candidate') return 'Begin a new test.';
  if (reasonCode === 'no-traffic') return 'Report windows of both versions: docs/live-test.md.';
  const clause = untilText(until);
  return `${clause.slice(0, 1).toUpperCase()}${clause.slice(1)}.`;
}

/** A clause without an end. */
export function untilText(until: Until): string {
  return until.kind === 'at'
    ? `it can be known on ${plainTime(until.at)} UTC at the present traffic`
    : `nobody can say when it will be known: ${unknownWords(until.reasonCode)}`;
}

/** Why nobody can say when something will be known. */
export function unknownWords(reasonCode: (Until & { readonly kind: 'unknown' })['reasonCode']): string {
  return UNKNOWN_WORDS[reasonCode];
}

const UNKNOWN_WORDS: Readonly<Record<(Until & { readonly kind: 'unknown' })['reasonCode'], string>> = {
  'no-traffic': 'nothing of it came lately',
  'not-reported': 'the windows do not hold it',
  'no-evidence': 'what was seen does not point that way',
  'beyond-end': 'the test ends before',
};

function harmText(by: Harm): string {
  return by.kind === 'event'
    ? `${EVENT_WORDS[by.event]} come more often than in production`
    : `${by.metric} is worse than its margin allows`;
}

function sharesText(shares: Readonly<Record<string, number>>): string {
  return Object.entries(shares)
    .map(([name, share]) => `${formatPercent(share)} for ${name}`)
    .join(', ');
}

/** `gbm (1.4.0)`; a name that is the version stands alone. */
export function nameOf({ history }: LiveDecision, candidate: string): string {
  const version = history.candidates.find(({ name }) => name === candidate)?.version;
  return version === undefined || version === candidate ? candidate : `${candidate} (${version})`;
}

function decidedAtOf({ candidates, decidedAt }: LiveDecision, candidate: string): string {
  return candidates.find(({ name }) => name === candidate)?.since ?? decidedAt;
}
