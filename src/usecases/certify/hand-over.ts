import { AppError } from '../../domain/error.ts';

/** Large things by name. Whoever takes one owns it: nothing here keeps it in memory any longer. */
export interface HandOver<T> {
  /** Null where there is none of this name. Throws AppError internal where it was taken before. */
  readonly take: (name: string) => T | null;
}

export function handOver<T>(things: Iterable<readonly [name: string, thing: T]>): HandOver<T> {
  const held = new Map(things);
  const taken = new Set<string>();
  return {
    take(name) {
      if (taken.has(name)) throw new AppError({ code: 'internal', message: `${name} was taken before.` });
      const thing = held.get(name);
      if (thing === undefined) return null;
      taken.add(name);
      held.delete(name);
      return thing;
    },
  };
}
