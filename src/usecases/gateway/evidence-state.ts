import type { GatewayTrip } from '../../contract/generated/types.ts';
import type { ClockRemark } from '../../domain/gateway/steady-clock.ts';
import { formatInstant } from '../../domain/instant.ts';
import type { JournalState } from '../ports/evidence-journal.ts';
import type { LiveEvidence } from './live-evidence.ts';

/** What `/-/state` tells of the evidence. */
export interface EvidenceState {
  /** One sentence for each thing that is odd; none where all is well. */
  readonly remarks: readonly string[];
  readonly journal: JournalState;
  /** The end of the last minute that is kept; null where nothing is yet. */
  readonly keptUntil: string | null;
  readonly breaker: readonly GatewayTrip[];
  readonly leases: readonly LeaseState[];
  readonly droppedPredictions: number;
}

export interface LeaseState {
  readonly model: string;
  readonly test: string;
  readonly until: string;
  readonly isOver: boolean;
}

export interface StateContext {
  readonly clock: ClockRemark | null;
  readonly droppedPredictions: number;
  readonly nowMs: number;
}

export function describeEvidence(evidence: LiveEvidence, context: StateContext): EvidenceState {
  const { clock, droppedPredictions, nowMs } = context;
  const journal = evidence.parts.journal.state();
  const books = evidence.books.current();
  const breaker = evidence.trips.filter(({ model, revision }) =>
    books.some(({ record }) => record.model === model && record.revision === revision),
  );
  return {
    remarks: [
      ...(clock === null ? [] : [clockSentence(clock)]),
      ...(journal.kind === 'failing' ? [journalSentence(journal)] : []),
      ...(droppedPredictions === 0
        ? []
        : [`${droppedPredictions} answers found no room in the file of predictions: their pairs are not scored.`]),
    ],
    journal,
    keptUntil: evidence.keptThrough === null ? null : formatInstant((evidence.keptThrough + 1) * 60_000),
    breaker,
    leases: books.flatMap(({ plan: { model, test } }) =>
      test === null || test.leaseMs === null
        ? []
        : [{ model, test: test.id, until: formatInstant(test.leaseMs), isOver: nowMs >= test.leaseMs }],
    ),
    droppedPredictions,
  };
}

function clockSentence({ kind, byMs }: ClockRemark): string {
  const seconds = Math.round(Math.abs(byMs) / 1000);
  if (kind === 'behind')
    return `The clock went back: what comes is counted in one minute for ${seconds} seconds more, until it is where it was.`;
  return `The clock jumped by ${byMs < 0 ? '-' : ''}${seconds} seconds: it is believed when that has lasted a minute.`;
}

function journalSentence({ reason, waiting, dropped }: Extract<JournalState, { kind: 'failing' }>): string {
  const lost = dropped === 0 ? '' : `, and ${dropped} minutes are lost`;
  return `The evidence cannot be kept (${reason}): requests are served, ${waiting} lines wait${lost}, and no window tells of them.`;
}
