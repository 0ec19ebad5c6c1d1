import type { IncomingMessage } from 'node:http';

/** Ids are echoed where nobody could hide anything in them. */
const PLAIN_ID = /^[\w.:-]{1,128}$/;

export function requestIdOf({ headers }: IncomingMessage): string | null {
  const id = headers['x-request-id'];
  return typeof id === 'string' && PLAIN_ID.test(id) ? id : null;
}
