import { sha256 } from '../../contract/sha256.ts';

/** By the name of each thing that is shown: the digest of what it was made equal to. */
export type Effects = ReadonlyMap<string, string>;

/** How one thing comes to be what is wanted. */
export interface MadeEqual {
  /** The name says in which thread it stands, as `threadEffect` writes it, or nothing of one. */
  readonly make: (name: string, wanted: unknown, work: () => Promise<void>) => Promise<void>;
}

/** Whoever remembers nothing looks at everything. */
export const LOOKED_AT: MadeEqual = { make: async (_name, _wanted, work) => work() };

/** A thing of a thread, which is looked at again when somebody has touched it. */
export function threadEffect(thread: number, name: string): string {
  return `#${thread} ${name}`;
}

/**
 * Looks at what is wanted otherwise than it was made before, and at all of the threads that were touched. `effects` has what is equal
 * now: what failed is not among it, nor what nobody wants any more.
 */
export function lookedAtOnce(before: Effects, touched: readonly number[]): MadeEqual & { readonly effects: Effects } {
  const effects = new Map<string, string>();
  const isTouched = (name: string): boolean => touched.some((thread) => name.startsWith(threadEffect(thread, '')));
  return {
    effects,
    make: async (name, wanted, work) => {
      const print = sha256(JSON.stringify(wanted));
      if (before.get(name) !== print || isTouched(name)) await work();
      effects.set(name, print);
    },
  };
}
