import type { GuardedEvent } from '../../domain/livetest/test-policy.ts';

export const EVENT_WORDS: Readonly<Record<GuardedEvent, string>> = {
  errors: 'errors',
  timeouts: 'timeouts',
  invalid: 'unusable answers',
  shed: 'refused requests',
  'over-p50': 'answers over p50',
  'over-p95': 'answers over p95',
  'over-p99': 'answers over p99',
};
