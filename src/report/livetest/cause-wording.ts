import type { HeldGuardrail, LiveCandidate, LiveOutcome } from '../../contract/generated/types.ts';
import type { GuardedEvent } from '../../domain/livetest/test-policy.ts';
import { formatPercent } from '../format.ts';
import type { RichText } from '../rich-text.ts';
import { EVENT_WORDS } from './event-words.ts';
import { invalidCause } from './invalid-wording.ts';

interface Ended {
  readonly reasonCode: string;
  /** Of the decision; none of a candidate that a gateway has turned away. */
  readonly decision?: { readonly outcome: LiveOutcome; readonly candidate?: LiveCandidate } | null;
}

/** Why a live test has ended so, as what is said of a version: "is better in …", "does harm: …". */
export function sayCause({ reasonCode, decision }: Ended): RichText {
  const { outcome, candidate } = decision ?? {};
  if (outcome?.kind === 'promote' && reasonCode === 'better')
    return ['is better in ', { code: outcome.metric }, ', and not worse in anything'];
  if (outcome?.kind === 'reject-harm' && outcome.candidate === candidate?.name) {
    const { by } = outcome;
    if (by.kind === 'event')
      return [`does harm: ${EVENT_WORDS[by.event]} are more often than in production${ratesOf(by.event, candidate)}`];
    return ['does harm: ', { code: by.metric }, ' is worse than in production'];
  }
  if (outcome?.kind === 'invalid')
    return [`was not judged, as nothing can be believed: ${invalidCause(outcome.reasonCode)}`];
  return [CAUSES[reasonCode] ?? reasonCode];
}

/** The same where no name is set apart. */
export function causeText(ended: Ended): string {
  return sayCause(ended)
    .map((part) => (typeof part === 'string' ? part : 'code' in part ? part.code : part.strong))
    .join('');
}

function ratesOf(event: GuardedEvent, candidate: LiveCandidate | undefined): string {
  const held = candidate?.guardrails.find((one) => one.event === event);
  return held === undefined ? '' : ` (${shareText(held.candidate)} against ${shareText(held.production)})`;
}

function shareText({ events, requests }: HeldGuardrail['production']): string {
  return requests === 0 ? 'none' : formatPercent(events / requests);
}

const CAUSES: Readonly<Record<string, string>> = {
  better: 'is better, and not worse in anything',
  harm: 'does harm',
  'event-harm': 'does harm',
  'metric-harm': 'does harm',
  'no-gain': 'surely gains less than would be worth a new version',
  'another-better': 'was not chosen, as another candidate is better',
  'time-over': 'was not decided about within the time of the test, which is no promotion',
  'guard-tripped': 'broke in service, and was taken out by the gateway',
};
