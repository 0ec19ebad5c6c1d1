/** Work on one repository happens one after the other, so that this process never races against itself. */
export interface RequestQueue {
  add(repository: string, work: () => Promise<void>): void;
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
}

/** `onError` hears of work that failed for good. */
export function createRequestQueue(onError: (error: unknown) => void): RequestQueue {
  const last = new Map<string, Promise<void>>();
  return {
    add: (repository, work) => {
      const before = last.get(repository) ?? Promise.resolve();
      const next = before
        .then(work)
        .catch(onError)
        .finally(() => {
          if (last.get(repository) === next) last.delete(repository);
        });
      last.set(repository, next);
    },
    idle: async () => {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}
