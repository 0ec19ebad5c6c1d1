import { hash } from 'node:crypto';

/** Lower-case hex of the text's UTF-8 bytes. */
export function sha256(text: string): string {
  return hash('sha256', text);
}
