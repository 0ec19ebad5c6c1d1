import { hash } from 'node:crypto';

/** Lower-case hex of bytes, or of a text's UTF-8 bytes. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content);
}
