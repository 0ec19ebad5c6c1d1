import { Buffer } from 'node:buffer';
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface PushDelivery {
  /** `X-Hub-Signature-256`, as it came; null where it did not. */
  readonly signature: string | null;
  readonly body: Uint8Array;
}

const FORM = /^sha256=[0-9a-f]{64}$/u;

/** Whether a webhook was signed with the secret: HMAC of SHA-256 over the body, in hex, as GitHub and Gitea send it. */
export function isSignedPush({ signature, body }: PushDelivery, secret: string): boolean {
  if (secret === '' || signature === null || !FORM.test(signature)) return false;
  const expected = createHmac('sha256', secret).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(signature.slice('sha256='.length), 'hex'));
}
