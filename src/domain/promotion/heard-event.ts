import type { RecordingRun } from '../certification/judge-record.ts';
import type { Intent, IntentActor } from './intent.ts';
import type { WaitingJob } from './job-version.ts';

/** How far back a sweep looks, and how young a request must be to be left to its own event. */
export interface SweepReach {
  /** RFC 3339. */
  readonly since: string;
  readonly leftAloneMs?: number | undefined;
}

/** Everything that is heard of a repository, from whichever entry. */
export type HeardEvent =
  /** A comment, a review or a label asks for something, if anything. */
  | { readonly kind: 'request'; readonly intent: Intent }
  /** A person changed a label that mirrors the state. */
  | { readonly kind: 'stage-label'; readonly thread: number; readonly owner: number | null }
  /** A pull request has another head, or is closed or merged. */
  | { readonly kind: 'moved-pull'; readonly thread: number }
  /** A workflow has ended, which may have certified; `run` is what the event says of it, where it says everything. */
  | { readonly kind: 'certification'; readonly runId: number; readonly run: RecordingRun | null }
  /** A follower tells what it has made of a revision; what it says is not read yet. */
  | {
      readonly kind: 'report';
      readonly payload: unknown;
      readonly sender: IntentActor;
      /** host/owner/name */
      readonly repository: string;
    }
  /** The breaker of a gateway has turned an arm away; what it says is not read yet. */
  | {
      readonly kind: 'trip';
      readonly payload: unknown;
      readonly sender: IntentActor;
      /** host/owner/name */
      readonly repository: string;
    }
  /** A source has sent what it tells, signed by the secret of this variable; what it says is not read yet. */
  | { readonly kind: 'push'; readonly variable: string; readonly text: string }
  /** A job of somebody's own workflow waits for our deployment protection rule. */
  | { readonly kind: 'job'; readonly job: WaitingJob }
  /** It is time to ask what the traffic of live tests is like. */
  | { readonly kind: 'watch' }
  /** It is time to look for what was not heard. */
  | ({ readonly kind: 'timer' } & SweepReach);
