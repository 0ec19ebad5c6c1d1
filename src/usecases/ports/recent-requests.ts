import type { Intent } from '../../domain/promotion/intent.ts';

/** Comments of the last days, as requests, the oldest first: webhooks get lost, and nobody sends them again. */
export interface RecentRequests {
  list(): Promise<readonly Intent[]>;
}
