import type { ServingSession } from '../ports/serving.ts';

/** Runs something after so many milliseconds, unless it is disposed of before. */
export type Schedule = (ms: number, run: () => void) => Disposable;

/** A version that is open, with what is told of it. */
export interface OpenVersion {
  readonly session: ServingSession;
  readonly loadedAt: string;
  readonly samples: number;
  readonly unwarmed: string | null;
}

interface Kept {
  readonly opening: Promise<OpenVersion>;
  retirement: Disposable | null;
}

/**
 * Open versions of one model by what makes them the same. What is asked for twice is opened once; what nobody wants any more
 * stays for a while, because requests have met it, and because the next file may want it again.
 */
export class SessionShelf {
  readonly #kept = new Map<string, Kept>();
  readonly #closing = new Set<Promise<void>>();
  readonly #schedule: Schedule;
  readonly #lingerMs: number;

  constructor({ schedule, lingerMs }: { readonly schedule: Schedule; readonly lingerMs: number }) {
    this.#schedule = schedule;
    this.#lingerMs = lingerMs;
  }

  /** Rejects as `open` does; then the next one who asks tries again. */
  take(key: string, open: () => Promise<OpenVersion>): Promise<OpenVersion> {
    const known = this.#kept.get(key);
    if (known !== undefined) {
      known.retirement?.[Symbol.dispose]();
      known.retirement = null;
      return known.opening;
    }
    const opening = open();
    const kept: Kept = { opening, retirement: null };
    this.#kept.set(key, kept);
    opening.catch(() => {
      if (this.#kept.get(key) === kept) this.#kept.delete(key);
    });
    return opening;
  }

  /** Lets go of everything else, a while later. */
  retain(keys: ReadonlySet<string>): void {
    for (const [key, kept] of this.#kept) {
      if (keys.has(key) || kept.retirement !== null) continue;
      kept.retirement = this.#schedule(this.#lingerMs, () => this.#close(key, kept));
    }
  }

  #close(key: string, kept: Kept): void {
    this.#kept.delete(key);
    const closed = closeOpened(kept.opening).finally(() => this.#closing.delete(closed));
    this.#closing.add(closed);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const [key, kept] of this.#kept) {
      kept.retirement?.[Symbol.dispose]();
      this.#close(key, kept);
    }
    await Promise.all(this.#closing);
  }
}

async function closeOpened(opening: Promise<OpenVersion>): Promise<void> {
  // One that was never opened was told of where it was asked for.
  const opened = await opening.catch(() => null);
  await opened?.session[Symbol.asyncDispose]();
}
