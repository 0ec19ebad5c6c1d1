import type { ObserveOutcome } from '../observe/observe.ts';
import type { ReportOutcome } from '../ledger/record-report.ts';
import type { TripOutcome } from '../livetest/record-trip.ts';
import type { JobOutcome } from '../promotion/answer-job.ts';
import type { CommandOutcome } from '../promotion/decide-request.ts';
import type { RecordCertificationOutcome } from '../promotion/record-certifications.ts';

/** What became of an event. */
export type EventOutcome =
  | CommandOutcome
  | RecordCertificationOutcome
  /** What a follower says of a revision. */
  | { readonly kind: 'reported'; readonly reasonCode: ReportOutcome }
  /** What the breaker of a gateway has turned away. */
  | { readonly kind: 'tripped'; readonly reasonCode: TripOutcome['kind'] }
  /** What a source has sent. */
  | { readonly kind: 'pushed'; readonly observed: ObserveOutcome }
  | JobOutcome
  /** What was remembered of a pull request was looked at, and this became of it. */
  | { readonly kind: 'settled'; readonly reasonCodes: readonly string[] }
  /** What is shown was made equal to the state, after so many requests were looked at. */
  | { readonly kind: 'reconciled'; readonly requests: number }
  /** A request; it was told where it was made, unless that failed too. */
  | { readonly kind: 'failed'; readonly error: unknown };

/** Why, from a closed list. */
export function reasonOf(outcome: EventOutcome): string {
  switch (outcome.kind) {
    case 'ignored':
    case 'answered':
    case 'reported':
    case 'tripped':
    case 'gated':
      return outcome.reasonCode;
    case 'decided':
      return outcome.decision.reasonCode;
    case 'recorded':
      return outcome.models.length > 0 ? 'recorded' : 'nothing-to-record';
    case 'pushed':
      return outcome.observed.sources.length > 0 ? 'read' : 'no-source';
    case 'settled':
      return outcome.reasonCodes[0] ?? 'nothing-to-settle';
    case 'repeated':
    case 'reconciled':
    case 'failed':
      return outcome.kind;
  }
}
