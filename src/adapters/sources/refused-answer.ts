import type { IncomingMessage } from 'node:http';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { SourceRecord } from './source-record.ts';

const LONGEST_WAIT_SECONDS = 30;

/** A server that answered, but not with the file. */
export class RefusedAnswer extends Error {
  override readonly name = 'RefusedAnswer';
  readonly status: number;
  /** What the server asks to wait before it is asked again. */
  readonly waitMs: number;
  /** The region that the service names instead of an address. */
  readonly region: string | undefined;

  /** Who answered, where that is not who was asked first. */
  readonly source: SourceRecord | undefined;

  constructor({ statusCode = 0, headers }: IncomingMessage, source?: SourceRecord) {
    super(`the server answered ${statusCode}`);
    const seconds = Number(headers['retry-after']);
    const region = headers['x-amz-bucket-region'];
    this.status = statusCode;
    this.source = source;
    this.waitMs = Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), LONGEST_WAIT_SECONDS) * 1000 : 0;
    this.region = typeof region === 'string' && /^[a-z0-9-]+$/.test(region) ? region : undefined;
  }

  get isPassing(): boolean {
    return this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

export interface Refusal {
  /** As the manifest has it. */
  readonly uri: string;
  readonly source: SourceRecord;
  /** Whether credentials were looked for. */
  readonly hasSecrets: boolean;
}

/** Says why there is no file, and what whoever asked for it can do. */
export function downloadFailed({ uri, source, hasSecrets }: Refusal, cause: unknown): AppError {
  return new AppError({
    code: 'download-failed',
    reason: reasonOf(cause),
    message: `${quoteText(uri)} could not be downloaded: ${describe(cause)}.`,
    hint: hintOf(cause, source, hasSecrets),
    cause,
  });
}

function reasonOf(cause: unknown): string | undefined {
  if (!(cause instanceof RefusedAnswer)) return undefined;
  if (cause.status === 401 || cause.status === 403) return 'denied';
  return cause.status === 404 || cause.status === 410 ? 'not-there' : undefined;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  return error.message + code;
}

const LATER = 'Try again later; behind a proxy, set HTTPS_PROXY and NO_PROXY.';

/** Nobody answered: most often because it was never said where the service is. */
function whereElse({ settings, title }: SourceRecord): string {
  return settings.length === 0 ? '' : ` Where the service is, is said by ${settings.join(', ')} (${title}).`;
}

function hintOf(cause: unknown, source: SourceRecord, hasSecrets: boolean): string {
  if (!(cause instanceof RefusedAnswer)) return `${LATER}${whereElse(source)}`;
  if (cause.isPassing) return LATER;
  if (cause.region !== undefined) return `The bucket is in another region: set AWS_REGION to ${cause.region}.`;
  return `Check the address. ${howToSignIn(cause.source ?? source, hasSecrets)}`;
}

/** What is private is often answered as if it were not there, so this is said of every refusal. */
function howToSignIn({ secrets, title }: SourceRecord, hasSecrets: boolean): string {
  const names = secrets.join(' and ');
  if (secrets.length === 0) return 'It must be readable without signing in, or be signed for a time.';
  if (hasSecrets) return `Where it is not public, ${names} must be set and allow to read it (${title}).`;
  return `Where it is not public, run \`seatrial fetch\` first with ${names} set: what loads a model reads no credentials.`;
}
