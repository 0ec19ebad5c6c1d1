import type { RateLimit } from '../src/domain/gateway/rate-limit.ts';
import type { AccessControl } from '../src/usecases/gateway/access-control.ts';
import type { ServedModels } from '../src/usecases/gateway/served-models.ts';
import type { Evidence } from '../src/usecases/gateway/evidence.ts';
import type { OutcomesAnswer, OutcomesRequest } from '../src/usecases/gateway/accept-outcomes.ts';
import type { RequestTraces } from '../src/usecases/ports/request-traces.ts';
import type { NoteAnswered } from './access-log.ts';
import type { ServingClock } from '../src/usecases/gateway/serve-request.ts';

import type { ServerTls } from './create-server.ts';

export interface DataServerOptions {
  /** Of this program. */
  readonly version: string;
  /** As they are now: asked once a request. */
  readonly models: () => ServedModels;
  /** Whether every model that should run can answer. */
  readonly isReady: () => boolean;
  readonly evidence: Evidence;
  /** Takes the labels and measurements that come after answers. */
  readonly outcomes: (request: OutcomesRequest) => Promise<OutcomesAnswer>;
  readonly clock: ServingClock;
  readonly drawUnit: () => string;
  /** The header, in small letters, that names who asks, where one is trusted to; null: nobody is told apart. */
  readonly consumerHeader: string | null;
  /** Who may ask what; null: everybody may ask all. */
  readonly access: AccessControl | null;
  /** null: nothing is encrypted. */
  readonly tls: ServerTls | null;
  /** How often one caller may ask one model, where the access file says nothing of it; null: as often as it likes. */
  readonly rate: RateLimit | null;
  readonly limits: DataLimits;
  /** Puts a span around each request; null: there is none. */
  readonly traces: RequestTraces | null;
  /** Told of every request that has its answer; null: nobody is. */
  readonly noteAnswered: NoteAnswered | null;
  /** Tells of a fault of this program. */
  readonly onError: (error: unknown) => void;
}

export interface DataLimits {
  /** Of a body, as sent and as unpacked. */
  readonly bodyBytes: number;
  /** Of all bodies that are here at once. */
  readonly readingBytes: number;
  /** Requests that are being answered; more are told to come again. */
  readonly inFlight: number;
  readonly connections: number;
  /** Until the last header has come. */
  readonly headerMs: number;
  /** Until the last byte of the body has come. */
  readonly requestMs: number;
  /** Until the model has answered. */
  readonly answerMs: number;
  /** How long a connection waits for its next request. */
  readonly idleMs: number;
}

export const DATA_LIMITS: DataLimits = {
  bodyBytes: 16 * 2 ** 20,
  readingBytes: 256 * 2 ** 20,
  inFlight: 256,
  connections: 4_096,
  headerMs: 10_000,
  requestMs: 30_000,
  answerMs: 10_000,
  idleMs: 75_000,
};
