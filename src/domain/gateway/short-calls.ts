/**
 * Which calls of a version are so short that the thread that serves makes them itself, which costs less than waking another one.
 * Calls are told apart by their size, in powers of two: what a call takes is known of others like it.
 */
export class ShortCalls {
  readonly #sizes: (SizeClass | undefined)[] = [];
  #demotions = 0;

  isShort(bytes: number): boolean {
    return bytes <= MOST_BYTES && this.#sizes[classOf(bytes)]?.isShort === true;
  }

  /**
   * What a call took of the processor. Tells where calls of this size are made from now on, if that is another place. Of calls that
   * are short already, those after one that seemed long are enough.
   */
  note(bytes: number, tookMs: number): 'short' | 'long' | null {
    if (bytes > MOST_BYTES) return null;
    const place = classOf(bytes);
    const size = (this.#sizes[place] ??= { isShort: false, calls: 0, tookMs: 0, proof: FIRST_PROOF });
    size.calls += 1;
    size.tookMs += tookMs;
    const series = size.isShort ? DOUBTED_CALLS : size.proof;
    const isLong = size.tookMs > series * SHORT_CALL_MS;
    if (!isLong && size.calls < series) return null;
    size.calls = 0;
    size.tookMs = 0;
    return isLong ? this.#findLong(size) : findShort(size);
  }

  /** The largest calls that are short; null where none are. */
  get upToBytes(): number | null {
    const place = this.#sizes.findLastIndex((size) => size?.isShort === true);
    return place < 0 ? null : Math.min(2 ** place, MOST_BYTES);
  }

  /** How often calls of a size were found to be short no more. */
  get demotions(): number {
    return this.#demotions;
  }

  #findLong(size: SizeClass): 'long' | null {
    if (!size.isShort) return null;
    this.#demotions += 1;
    size.isShort = false;
    size.proof = Math.min(MOST_PROOF, size.proof * PROOF_GROWTH);
    return 'long';
  }
}

/** Of a series of calls, which may take so many times what a short call may. */
interface SizeClass {
  isShort: boolean;
  calls: number;
  tookMs: number;
  /** Calls in a series that proves them short. */
  proof: number;
}

/** Others wait for so long while a call is made. It is a few times what it takes to wake a thread. */
export const SHORT_CALL_MS = 0.25;
/** Calls in a series that looks again at what was proved. */
export const DOUBTED_CALLS = 64;
/** Larger calls are never made by the thread that serves, however short they seem. */
const MOST_BYTES = 64 * 1024;

const FIRST_PROOF = 16;
/** Each time that calls of a size prove long, the next proof is longer. */
const PROOF_GROWTH = 4;
const MOST_PROOF = 4_096;

function classOf(bytes: number): number {
  return 32 - Math.clz32(Math.max(0, bytes - 1));
}

/** Where it was short before, what was held against it is forgiven by and by. */
function findShort(size: SizeClass): 'short' | null {
  if (size.isShort) size.proof = Math.max(FIRST_PROOF, size.proof / PROOF_GROWTH);
  const isNew = !size.isShort;
  size.isShort = true;
  return isNew ? 'short' : null;
}
