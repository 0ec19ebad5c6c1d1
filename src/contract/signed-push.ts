import { Buffer } from 'node:buffer';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '../domain/error.ts';

/** What is sent, and how it is signed: as Standard Webhooks 1.0 say (https://www.standardwebhooks.com). */
export interface SignedPush {
  /** The header `webhook-id`. */
  readonly id: string;
  /** The header `webhook-timestamp`: seconds of Unix time. */
  readonly timestamp: string;
  /** The header `webhook-signature`: `v1,…`, several with a space between. */
  readonly signature: string;
  /** As it came. */
  readonly body: Uint8Array;
}

/** Of one source: the variable that settings name, what its secret is for, and the secret; during a rotation two. */
export interface PushSecret {
  readonly variable: string;
  /** owner/name */
  readonly repository: string;
  readonly keys: readonly Uint8Array[];
}

/** Signed by `variable`; or why it is not taken. */
export type Signer =
  | { readonly kind: 'signed'; readonly variable: string }
  | { readonly kind: 'unsigned' | 'other-time' | 'other-signature' | 'no-secret' };

const PREFIX = 'SEATRIAL_SOURCE_';
const SECRET = /^whsec_([A-Za-z0-9+/]+={0,2})$/;
/** Standard Webhooks: 24 to 64 bytes. */
const [LEAST_BYTES, MOST_BYTES] = [24, 64];
/** What was signed longer ago, or so far ahead, is not taken: it may be somebody else's copy. */
const TOLERANCE_MS = 5 * 60_000;

/** Secrets for pushes among the variables of sources. Throws AppError usage for one that is none. */
export function readPushSecrets(environment: Readonly<Record<string, string | undefined>>): readonly PushSecret[] {
  return Object.entries(environment).flatMap(([variable, value = '']) => {
    const words = value.trim().split(/ +/);
    if (!variable.startsWith(PREFIX) || !words.some((word) => word.startsWith('whsec_'))) return [];
    const [repository = '', ...secrets] = words;
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
      throw usage(variable, 'does not begin with the repository that its secret is for');
    const keys = secrets.map((secret) => readPushKey(secret));
    if (keys.includes(null)) throw usage(variable, 'holds a secret that is none');
    return [{ variable, repository, keys: keys.filter((key) => key !== null) }];
  });
}

/** null for what is no secret. */
export function readPushKey(secret: string): Uint8Array | null {
  const key = Buffer.from(SECRET.exec(secret)?.[1] ?? '', 'base64');
  return key.length >= LEAST_BYTES && key.length <= MOST_BYTES ? key : null;
}

function usage(variable: string, what: string): AppError {
  return new AppError({
    code: 'usage',
    message: `${variable} ${what}.`,
    hint: 'Write owner/name, a space, and whsec_ with the output of `openssl rand -base64 32`.',
  });
}

/** HMAC of SHA-256 over id, time and body. */
export function signPush({ id, timestamp, body }: Omit<SignedPush, 'signature'>, key: Uint8Array): string {
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')}`;
}

/** Which of the secrets for a repository has signed it; compared in constant time. */
export function findSigner(push: SignedPush, secrets: readonly PushSecret[], nowMs: number): Signer {
  const { id, timestamp, signature } = push;
  if (secrets.length === 0) return { kind: 'no-secret' };
  if (id === '' || signature === '' || !/^\d{1,12}$/.test(timestamp)) return { kind: 'unsigned' };
  const given = signature.split(' ').map((one) => Buffer.from(one));
  const found = secrets.find(({ keys }) => keys.some((key) => isAmong(Buffer.from(signPush(push, key)), given)));
  if (found === undefined) return { kind: 'other-signature' };
  const isNow = Math.abs(Number(timestamp) * 1000 - nowMs) <= TOLERANCE_MS;
  return isNow ? { kind: 'signed', variable: found.variable } : { kind: 'other-time' };
}

function isAmong(expected: Buffer, given: readonly Buffer[]): boolean {
  return given.some((one) => one.length === expected.length && timingSafeEqual(expected, one));
}
