import type { GuardedEvent } from '../../domain/livetest/test-policy.ts';

export const EVENT_WORDS: Readonly<Record<GuardedEvent, string>> = {
  errors: 'errors',
  timeouts: 'timeouts',
  invalid: 'answers that nobody can use',
  shed: 'requests turned away',
  'over-p50': 'answers slower than p50',
  'over-p95': 'answers slower than p95',
  'over-p99': 'answers slower than p99',
};
