import { Buffer } from 'node:buffer';
import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether a webhook was signed with one of the secrets: HMAC of SHA-256 over the body as it came, in hex, as GitHub and Gitea send
 * it in `X-Hub-Signature-256`; compared in constant time. An empty secret signs nothing.
 */
export function isSigned(body: Uint8Array, signature: string, secrets: readonly string[]): boolean {
  const given = Buffer.from(signature);
  return secrets.some((secret) => {
    const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`);
    return secret !== '' && expected.length === given.length && timingSafeEqual(expected, given);
  });
}
