/** A lock of a thousand packages with a hundred digests each holds as much. */
export const MOST_LOCK_BYTES = 8 * 2 ** 20;
