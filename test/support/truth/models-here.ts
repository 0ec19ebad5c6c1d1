import { compareSignature } from '../../../src/adapters/runtimes/compare-signature.ts';
import { openEngine } from '../../../src/adapters/system/open-engine.ts';
import type { Engine, Session } from '../../../src/usecases/ports/engine.ts';
import type {
  LoadedModel,
  LoadOptions,
  LoadOutcome,
  LocalArtifact,
  ModelFailure,
  Runtime,
  RuntimeOf,
} from '../../../src/usecases/ports/model-runtime.ts';

/** The runtimes by the same code, but in this process: starting one for each of thousands of tiny files takes longest. */
export function modelsHere(runtimeOf: RuntimeOf): RuntimeOf {
  const engines = new Map<string, Promise<Engine>>();
  return (format) => {
    const runtime = runtimeOf(format);
    return { ...runtime, load: (artifact, options) => load(runtime, artifact, { options, engines }) };
  };
}

interface Loading {
  readonly options: LoadOptions;
  readonly engines: Map<string, Promise<Engine>>;
}

async function load(runtime: Runtime, artifact: LocalArtifact, { options, engines }: Loading): Promise<LoadOutcome> {
  const { inspection, findings } = await runtime.inspect(artifact);
  const refused = findings.find(({ severity }) => severity === 'error');
  if (inspection === null || refused !== undefined) return failed(`The inspection refuses it: ${refused?.code}.`);
  await using staged = await runtime.stage(artifact, options.outputs ?? []);
  const engine = engines.get(staged.engine.module) ?? openEngine(staged.engine);
  engines.set(staged.engine.module, engine);
  try {
    const { threads, outputs = null } = options;
    const session = await (await engine).open(staged.modelPath, { threads, outputs });
    const scored = options.scored ?? new Set(inspection.signature.outputs.map(({ name }) => name));
    const comparison = compareSignature(inspection.signature, session.signature, scored);
    if (comparison.kind === 'different') return failed(comparison.difference);
    return { kind: 'loaded', model: over(session), loadMs: 0, corrected: comparison.corrected };
  } catch (error) {
    return failed(String(error));
  }
}

function over(session: Session): LoadedModel {
  return {
    predict: async (inputs) => {
      try {
        return { kind: 'predicted', outputs: await session.call(inputs) };
      } catch (error) {
        return failed(String(error));
      }
    },
    [Symbol.asyncDispose]: () => session.close(),
  };
}

function failed(message: string): ModelFailure {
  return { kind: 'failed', reason: 'error', message };
}
