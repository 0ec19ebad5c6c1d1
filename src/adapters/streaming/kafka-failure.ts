import { AppError } from '../../domain/error.ts';
import { isRecord } from '../system/process-messages.ts';

/** What Kafka's client says once its tries are over. */
export function kafkaFailure(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const ids = reasonsOf(error);
  if (ids.has('PRODUCER_FENCED') || ids.has('INVALID_PRODUCER_EPOCH'))
    return new AppError({
      code: 'state-conflict',
      message: 'Another worker of the group has the name of this one, or this one was away for too long.',
      hint: 'Give each worker a --reporter of its own, and start this one again: nothing is lost.',
      cause: error,
    });
  return new AppError({
    code: 'stream-failed',
    message: `Kafka does not answer as it should: ${[...reasonsOf(error).values()].join('; ') || String(error)}.`,
    hint: 'Check --brokers, and that they are up; what is not committed is read again at the next start.',
    cause: error,
  });
}

/** Whether the group has dealt the partitions anew meanwhile. */
export function isDealtAnew(error: unknown): boolean {
  const ids = reasonsOf(error);
  return DEALT_ANEW.some((id) => ids.has(id));
}

/** Whether a transaction that ended otherwise than its worker has yet to be undone or done. */
export function isUnstable(error: unknown): boolean {
  return reasonsOf(error).has('UNSTABLE_OFFSET_COMMIT');
}

const DEALT_ANEW = ['ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'REBALANCE_IN_PROGRESS', 'FENCED_INSTANCE_ID'];

/** Of an error and of those that it was made of: by the code of the protocol, else by its words. */
function reasonsOf(error: unknown, found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (!(error instanceof Error)) return found;
  const id = isRecord(error) && typeof error['apiId'] === 'string' ? error['apiId'] : null;
  const inner = error instanceof AggregateError ? error.errors : [];
  if (inner.length === 0)
    found.set(id ?? error.message, [error.message.replace(/\.$/, ''), ...(id === null ? [] : [`(${id})`])].join(' '));
  for (const one of inner) reasonsOf(one, found);
  return found;
}
