import type { LoadedModel, LoadOutcome, RuntimeOf } from '../../../src/usecases/ports/model-runtime.ts';

/** Processes that hold a model, kept for the next cases with the same file. */
const MOST_KEPT = 4;

export interface SharedModels extends AsyncDisposable {
  readonly runtimeOf: RuntimeOf;
}

/** The runtimes, but a file that is loaded again is answered by the process that has it: starting one takes longest. */
export function shareModels(runtimeOf: RuntimeOf): SharedModels {
  const kept = new Map<string, { readonly outcome: Promise<LoadOutcome>; users: number }>();

  async function dropOldest(): Promise<void> {
    const idle = [...kept].find(([, { users }]) => users === 0);
    if (kept.size <= MOST_KEPT || idle === undefined) return;
    kept.delete(idle[0]);
    await end(idle[1].outcome);
  }

  return {
    runtimeOf: (format) => {
      const runtime = runtimeOf(format);
      return {
        ...runtime,
        load: async (artifact, options) => {
          const key = artifact.files.map(({ sha256 }) => sha256).join();
          const entry = kept.get(key) ?? { outcome: runtime.load(artifact, options), users: 0 };
          kept.delete(key);
          kept.set(key, entry);
          entry.users += 1;
          const outcome = await entry.outcome;
          const leave = async (): Promise<void> => {
            entry.users -= 1;
            await dropOldest();
          };
          if (outcome.kind === 'loaded') return { ...outcome, model: borrow(outcome.model, leave) };
          kept.delete(key);
          return outcome;
        },
      };
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([...kept.values()].map(({ outcome }) => end(outcome)));
    },
  };
}

function borrow(model: LoadedModel, leave: () => Promise<void>): LoadedModel {
  return { predict: (inputs) => model.predict(inputs), [Symbol.asyncDispose]: leave };
}

async function end(outcome: Promise<LoadOutcome>): Promise<void> {
  const loaded = await outcome;
  if (loaded.kind === 'loaded') await loaded.model[Symbol.asyncDispose]();
}
