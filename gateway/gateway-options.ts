import type { RateLimit } from '../src/domain/gateway/rate-limit.ts';
import type { Gateway, GatewayWiringOptions } from '../src/wiring/gateway.ts';
import type { AccessLogOptions } from './access-log.ts';
import type { GuardOptions } from './guards.ts';
import type { PushTarget } from './push-evidence.ts';

export interface Listening {
  readonly host: string;
  readonly port: number;
}

export interface GatewayOptions extends GatewayWiringOptions, Pick<GuardOptions, 'accessFile' | 'tls'> {
  readonly data: Listening;
  readonly admin: Listening;
  /** null: gRPC is not spoken. */
  readonly grpcPort: number | null;
  /** Of the webhook that makes it look at once; null: a reload needs no signature. */
  readonly webhookSecret: string | null;
  /** Where what is counted is sent to; null: it waits to be asked. */
  readonly push: PushTarget | null;
  /** How often one caller may ask one model, where the access file says nothing of it; null: as often as it likes. */
  readonly rate: RateLimit | null;
  /** Where each request is told of, and how many of them; null: nowhere. */
  readonly accessLog: Pick<AccessLogOptions, 'write' | 'share'> | null;
  /** How long it serves on once it is to end, and says that it is not ready. */
  readonly announceMs: number;
  /** What else is answered by the same models, once the ports are open; it ends before they do. */
  readonly beside?: (gateway: Gateway) => Promise<AsyncDisposable>;
  /** Tells of a fault of this program. */
  readonly onError: (error: unknown) => void;
}

/** As a command without options has it: on loopback, open to all who are there. */
export const USUAL_FRONT = {
  accessFile: null,
  tls: null,
  rate: null,
  isIsolated: false,
  engine: null,
  grpcPort: null,
  webhookSecret: null,
  push: null,
  accessLog: null,
  announceMs: 0,
} as const satisfies Partial<GatewayOptions>;
