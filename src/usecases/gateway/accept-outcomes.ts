import type { PostedOutcomes } from '../../contract/cloud-events.ts';
import type { Outcome } from '../../contract/generated/types.ts';
import { parseOutcomes } from '../../contract/parse-outcomes.ts';
import { decodeDecision } from '../../domain/gateway/decision-record.ts';
import { MINUTE_MS } from '../../domain/gateway/window-lengths.ts';
import { countLabel } from './count-label.ts';
import { countValue } from './count-value.ts';
import { LATE_MINUTES, type LiveEvidence } from './live-evidence.ts';
import type { FoundDecision, OutcomeResult } from './outcome-result.ts';

export interface OutcomesRequest extends PostedOutcomes {
  readonly model: string;
}

export type OutcomesAnswer =
  /** Nothing of the request can be read. */
  | { readonly kind: 'malformed'; readonly error: string }
  /** One a outcome, in their order. */
  | { readonly kind: 'answered'; readonly results: readonly OutcomeResult[] };

/** A tenth of a millisecond each. */
const TOGETHER = 20;

/** Outcomes of decisions → sums. Each is answered for by itself, and counted once however often it is sent. */
export async function acceptOutcomes(evidence: LiveEvidence, request: OutcomesRequest): Promise<OutcomesAnswer> {
  const parsed = parseOutcomes(request);
  if (parsed.kind === 'malformed') return { kind: 'malformed', error: parsed.words };
  const results: OutcomeResult[] = [];
  for (const one of parsed.outcomes) {
    if (results.length % TOGETHER === TOGETHER - 1) await evidence.parts.letOthers();
    results.push(
      one.kind === 'malformed'
        ? { status: 'malformed', error: one.words }
        : await acceptOne(evidence, request.model, one.outcome),
    );
  }
  return { kind: 'answered', results };
}

async function acceptOne(evidence: LiveEvidence, model: string, outcome: Outcome): Promise<OutcomeResult> {
  const found = findDecision(evidence, model, outcome.decision);
  if ('status' in found) return found;
  if (outcome.label !== undefined) return countLabel(evidence, found, outcome.label);
  const { metric = '', value = Number.NaN } = outcome;
  return countValue(evidence, found, { metric, value });
}

/** What was decided, where this gateway decided it and still knows. */
function findDecision(evidence: LiveEvidence, model: string, token: string): FoundDecision | OutcomeResult {
  const opened = evidence.parts.seal.open(token);
  if (opened.kind === 'not-ours')
    return { status: 'unknown-decision', error: 'The decision is none of this gateway, or was changed on its way.' };
  if (opened.kind === 'unknown-key')
    return { status: 'expired-key', error: 'The decision was made with a key that this gateway no longer has.' };
  if (!evidence.boots.has(opened.boot))
    return { status: 'elsewhere', error: 'Another gateway made this decision, and counts its outcome.' };
  const record = decodeDecision(opened.plain);
  const plan = record === null ? undefined : evidence.plans.get(record.plan);
  if (record === null || plan === undefined)
    return { status: 'unknown-decision', error: 'This gateway no longer knows what was deployed at that time.' };
  if (plan.model !== model) return { status: 'other-model', error: `The decision is one of the model ${plan.model}.` };
  const decided = Math.floor(record.atMs / MINUTE_MS);
  const longest = Math.max(...plan.metrics.map(({ delayMinutes }) => delayMinutes));
  if (evidence.minute > decided + longest + LATE_MINUTES)
    return { status: 'too-old', error: 'No label counts any more for a decision of that time.' };
  if (evidence.isLost(opened.boot, decided))
    return { status: 'lost', error: 'What was decided in that minute could not be kept, and counts nowhere.' };
  return { boot: opened.boot, number: opened.number, record, plan, decided };
}
