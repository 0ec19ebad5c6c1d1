import type { Intent } from '../../domain/promotion/intent.ts';

/** Comments and reviews of the last days, as requests: webhooks get lost, and nobody sends them again. */
export interface RecentRequests {
  list(): Promise<readonly Intent[]>;
}
