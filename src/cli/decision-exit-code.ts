import type { LiveDecision } from '../contract/generated/types.ts';
import { EXIT_CODES } from './exit-codes.ts';

const CODES: Readonly<Record<LiveDecision['outcome']['kind'], number>> = {
  promote: EXIT_CODES.good,
  'reject-harm': EXIT_CODES.bad,
  'reject-futile': EXIT_CODES.bad,
  invalid: EXIT_CODES.unanswered,
  step: EXIT_CODES.inconclusive,
  'world-changed': EXIT_CODES.inconclusive,
  hold: EXIT_CODES.inconclusive,
  inconclusive: EXIT_CODES.inconclusive,
};

export function exitCodeOf({ outcome }: Pick<LiveDecision, 'outcome'>): number {
  return CODES[outcome.kind];
}
