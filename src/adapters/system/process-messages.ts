export interface Request {
  readonly id: number;
  readonly method: string;
  readonly payload: unknown;
}

export type Reply =
  | { readonly id: number; readonly kind: 'answered'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'event'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string; readonly outOfMemory: boolean };

export function parseRequest(message: unknown): Request | null {
  if (!isRecord(message)) return null;
  const { id, method, payload } = message;
  if (typeof id !== 'number' || typeof method !== 'string') return null;
  return { id, method, payload };
}

/** null for anything that is not a reply: the child has run foreign code. */
export function parseReply(message: unknown): Reply | null {
  if (!isRecord(message)) return null;
  const { id, kind, value } = message;
  if (typeof id !== 'number') return null;
  if (kind === 'answered' || kind === 'event') return { id, kind, value };
  if (kind !== 'failed') return null;
  const text = typeof message['message'] === 'string' ? message['message'] : 'unknown error';
  return { id, kind, message: text.slice(0, 4000), outOfMemory: message['outOfMemory'] === true };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
