import type { DecisionFacts } from '../../contract/generated/types.ts';
import { decisionText } from '../../contract/parse-decision.ts';
import { sha256 } from '../../contract/sha256.ts';
import { AppError } from '../../domain/error.ts';
import type { TestNow } from './gather-test.ts';

/** A decision as the branch seatrial/windows keeps it, named by its content, and as an event names it. */
export interface KeptDecision {
  readonly facts: DecisionFacts;
  readonly text: string;
}

/** Throws AppError internal of a decision by which nothing happens. */
export function keptDecision({ place, decision, world }: Pick<TestNow, 'place' | 'decision' | 'world'>): KeptDecision {
  const text = decisionText(decision);
  const digest = sha256(text);
  const { outcome, at, policy, windows, history } = decision;
  if (outcome.kind === 'hold') throw new AppError({ code: 'internal', message: 'Nothing follows from a hold.' });
  const path = `decisions/${place.environment}/${place.model}/${history.test}/${digest.slice(0, 16)}.json`;
  const phase = history.phase === 'test' ? {} : { phase: history.phase };
  const read = { ...phase, policy, windows: windows.sha256, commit: world.overview.commit };
  return { text, facts: { path, sha256: digest, at, outcome, ...read } };
}
