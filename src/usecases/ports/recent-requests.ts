import type { Intent } from '../../domain/promotion/intent.ts';

export interface RecentQuery {
  /** RFC 3339. */
  readonly since: string;
  /** Whether a comment asks for something. It may throw: that is a request too, of which is told that it cannot be read. */
  readonly isRequest: (body: string) => boolean;
}

/** Comments of the last days, as requests, the oldest first: webhooks get lost, and nobody sends them again. */
export interface RecentRequests {
  list(): Promise<readonly Intent[]>;
}
