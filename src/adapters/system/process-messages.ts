export interface Request {
  readonly id: number;
  readonly method: string;
  readonly payload: unknown;
  /** What the answer may take in the parent's memory. */
  readonly answerBytes: number;
}

export type Reply =
  | { readonly id: number; readonly kind: 'answered'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'event'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string; readonly reason: FailedReason };

/** Why a handler did not answer, though its process lives. */
export type FailedReason = (typeof FAILED_REASONS)[number];

const FAILED_REASONS = ['error', 'memory', 'crash'] as const;

export function parseRequest(message: unknown): Request | null {
  if (!isRecord(message)) return null;
  const { id, method, payload, answerBytes } = message;
  if (typeof id !== 'number' || typeof method !== 'string' || typeof answerBytes !== 'number') return null;
  return { id, method, payload, answerBytes };
}

/** null for anything that is not a reply: the child has run foreign code. */
export function parseReply(message: unknown): Reply | null {
  if (!isRecord(message)) return null;
  const { id, kind, value } = message;
  if (typeof id !== 'number') return null;
  if (kind === 'answered' || kind === 'event') return { id, kind, value };
  if (kind !== 'failed') return null;
  const text = typeof message['message'] === 'string' ? message['message'] : 'unknown error';
  const reason = FAILED_REASONS.find((one) => one === message['reason']) ?? 'error';
  return { id, kind, message: text.slice(0, 4000), reason };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
