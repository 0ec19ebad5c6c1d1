import { isModelFile } from '../../contract/ledger.ts';
import type { DeploymentStore } from '../ports/deployment-store.ts';
import type { WindowStore } from '../ports/window-store.ts';

export interface Branches {
  readonly store: DeploymentStore;
  readonly windows: WindowStore;
}

/**
 * The two branches as one look at many models finds them: where they are is asked once for all of these models, and again after each
 * attempt to write one of them. Both at once, as a log names windows that an older head of the other branch has not. Whoever decides
 * by them writes on condition that they are still where they were.
 */
export function branchesOnce(
  { store, windows }: Branches,
  models: readonly string[] | 'all',
  alsoForget: () => void = () => {},
): Branches {
  const state = askOnce(() => store.read(models));
  const head = askOnce(() => windows.head());
  const forget = (): void => {
    state.forget();
    head.forget();
    alsoForget();
  };
  return {
    store: {
      read: async (asked) => {
        const read = await state.ask();
        if (asked === 'all') return read;
        const own = [...read.files].filter(([path]) => asked.some((model) => isModelFile(path, model)));
        return { ...read, files: new Map(own) };
      },
      commit: (request) => store.commit(request).finally(forget),
    },
    windows: {
      head: head.ask,
      read: (at, paths) => windows.read(at, paths),
      commit: (request) => windows.commit(request).finally(forget),
    },
  };
}

/** Asks once until it is to forget; what failed is asked again. */
export function askOnce<T>(ask: () => Promise<T>) {
  let known: Promise<T> | null = null;
  const forget = (): void => {
    known = null;
  };
  const first = async (): Promise<T> => {
    try {
      return await ask();
    } catch (error) {
      forget();
      throw error;
    }
  };
  return { ask: (): Promise<T> => (known ??= first()), forget };
}
